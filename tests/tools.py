"""Commands that change an author's files, on a site that is large enough to be killed in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.sites import MKDOCS_YML, Result, SiteFolder

DYING = Path(__file__).with_name("dying.py")
BRIEFING = """\
-- briefings/2025/2025-11-{day:02}-talks.md --
---
title: Talks of day {day}
date: 2025-11-{day:02}
topics: [harbour]
people: [Jane Doe]
sources: [{{id: daily, publisher: Example Daily}}]
---
[Jane Doe](../../docs/people/jane-doe.md) spoke of the harbour with John Roe [@daily].
"""
SITE = f"""\
-- mkdocs.yml --
{MKDOCS_YML}\
nav: [index.md, people/jane-doe.md]
-- docs/index.md --
# Test site

<!-- briefings: latest person="Jane Doe" -->
-- docs/topics/harbour.md --
---
name: The harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
---
-- docs/people/john-roe.md --
---
name: John Roe
---
He knows [Jane](jane-doe.md).
-- article.txt --
Harbour talks end

Published 2025-11-20

Jane Doe spoke on November 19.
{"".join(BRIEFING.format(day=day) for day in range(1, 9))}"""

FAULTY = BRIEFING.format(day=20).replace("date: 2025-11-20", "date: 20 November 2025")
"""Its date is fixed in a first round, and only then can the rest of it be."""

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "rename": ("rename", "person", "jane-doe", "jane-m-doe"),
    "merge": ("merge", "person", "jane-doe", "john-roe"),
    "fix": ("check", "--fix"),
    "new": ("new", "A strike begins", "--date", "2025-12-01"),
    "import": ("import", "article.txt"),
}

Tree = Mapping[str, bytes]


def tree(root: Path) -> Tree:
    """Every file of a project with its content; not the journal, caches, and the site."""
    files = ((path, path.relative_to(root)) for path in sorted(root.rglob("*")) if path.is_file())
    return {
        name.as_posix(): path.read_bytes()
        for path, name in files
        if not {".briefings", ".cache", "site"} & {*name.parts}
    }


def folders(root: Path) -> set[str]:
    """Every folder of a project but those of the journal and of caches."""
    found = (path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir())
    return {one for one in found if not one.startswith((".briefings", ".cache"))}


@dataclass(frozen=True)
class Tool:
    """A command, and a site before and after it."""

    arguments: tuple[str, ...]
    pristine: SiteFolder
    before: Tree
    after: Tree
    steps: int

    @classmethod
    def of(cls, name: str, folder: Path) -> Tool:
        """Make the site, and run the command on a copy of it to see what becomes of it."""
        pristine = SiteFolder(folder / "pristine")
        pristine.write(SITE + (FAULTY if name == "fix" else ""))
        copy = folder / "after"
        shutil.copytree(pristine.root, copy)
        result = die(copy, 0, *COMMANDS[name])
        steps = int(result.output.splitlines()[-1].removesuffix(" steps"))
        found = tree(copy)
        assert found != tree(pristine.root), result.output
        return cls(COMMANDS[name], pristine, tree(pristine.root), found, steps)

    def killed(self, step: int, folder: Path) -> Path:
        """A copy of the site in which the command was killed at a step."""
        root = folder / f"killed-{step}"
        shutil.copytree(self.pristine.root, root)
        result = die(root, step, *self.arguments)
        assert result.code == -9, result.output
        return root

    def state(self, root: Path) -> str:
        """Whether all files are as before the command, or as after it."""
        found = tree(root)
        return {str(self.before): "old", str(self.after): "new"}.get(str(found), "mixed")

    def points(self, count: int) -> Iterator[int]:
        """So many of the steps, spread evenly over all of them."""
        yield from sorted({1 + n * self.steps // count for n in range(count)})


def die(root: Path, step: int, *arguments: str) -> Result:
    """Run `briefings` in a folder, and kill it at a step."""
    return SiteFolder(root).run(str(DYING), str(step), "SIGKILL", "briefings", *arguments)
