"""Whether a published site is one of two versions, whole."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.sites import MKDOCS_YML, Result, SiteFolder

BRIEFING = """\
---
title: Talks {what}
date: 2026-01-10
topics: [harbour]
people: [jane-doe]
sources: [{{id: daily, publisher: Example Daily}}]
---
Jane Doe said that the harbour was {what} [@daily].
"""
SITE = f"""\
-- mkdocs.yml --
{MKDOCS_YML}\
-- docs/index.md --
# Test site
-- docs/topics/harbour.md --
---
name: The harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
---
"""
OTHER = {"open": "closed", "closed": "open"}
DYING = Path(__file__).with_name("dying.py")

Snapshot = Mapping[str, str]


def snapshot(site: Path) -> Snapshot:
    """Every file with its digest, the search index among them."""
    return {
        path.relative_to(site).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "a folder"
        )
        for path in sorted(site.rglob("*"))
    }


@dataclass(frozen=True)
class TwoVersions:
    """A site whose content has two versions, and what each of them is when it is published."""

    folder: SiteFolder
    expected: Mapping[str, Snapshot]
    has_folders: bool = True
    """Whether each build finds the folders of the last."""

    @classmethod
    def of(cls, folder: SiteFolder) -> TwoVersions:
        """Build both, the open one last, so that it is the published one."""
        expected = {}
        folder.write(SITE)
        for what in ("closed", "open"):
            cls.write(folder, what)
            result = folder.build("--strict")
            assert result.code == 0, result.output
            expected[what] = snapshot(folder.root / "site")
        assert expected["open"] != expected["closed"]
        assert all("pagefind/pagefind-entry.json" in one for one in expected.values())
        return cls(folder, expected)

    def copied(self, root: Path, *, has_folders: bool = True) -> TwoVersions:
        """The same in another folder, where nothing is kept of a build."""
        without = shutil.ignore_patterns(".cache")
        shutil.copytree(self.folder.root, root, dirs_exist_ok=True, ignore=without)
        return TwoVersions(SiteFolder(root), self.expected, has_folders)

    @staticmethod
    def write(folder: SiteFolder, what: str) -> None:
        """Give the content a version; each has a page of its own."""
        briefing = f"-- briefings/2026-01-10-talks.md --\n{BRIEFING.format(what=what)}"
        folder.write(f"{briefing}-- docs/{what}.md --\n# About\n")
        (folder.root / f"docs/{OTHER[what]}.md").unlink(missing_ok=True)

    @property
    def site(self) -> Path:
        """Where it is published."""
        return self.folder.root / "site"

    def published(self) -> str:
        """The version that is published whole; what is wrong if none is."""
        found = snapshot(self.site) if self.site.is_dir() else {}
        for what, expected in self.expected.items():
            if found == expected:
                return what
        return f"neither version: {len(found)} files"

    def left(self) -> list[str]:
        """What a build has left beside the site."""
        return sorted(one.name for one in self.folder.root.glob(".site*"))

    def change(self) -> str:
        """Give the content the version that is not published, and name it."""
        what = OTHER[self.published()]
        self.write(self.folder, what)
        return what

    def die(self, step: int, signal_name: str) -> Result:
        """Build, with a signal at one of the steps."""
        # Those of a build that was killed are gone, and the next one takes other steps.
        folders = self.folder.root / ".cache/briefings/folders"
        shutil.rmtree(folders, ignore_errors=True)
        for one in self.site.rglob("*/") if self.has_folders else ():
            (folders / one.relative_to(self.site)).mkdir(parents=True, exist_ok=True)
        return self.folder.run(str(DYING), str(step), signal_name, "mkdocs", "build")

    def steps(self) -> int:
        """How many steps a build has, in which the other version is published."""
        # The first of a folder also makes the place of what is remembered.
        for _ in range(2):
            self.change()
            last = self.die(0, "SIGKILL").output.splitlines()[-1]
        return int(last.removesuffix(" steps"))

    def remove(self) -> None:
        """Begin again without a published site."""
        shutil.rmtree(self.site)
