"""The one maker of small archives of other tools, moved in this process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefings.authoring import Desk
from mkdocs_briefings.migrating import Migration, migration
from mkdocs_briefings.migrating.report import migration_report
from tests.sites import files_of, settings_of, write_files

SITE = """\
-- mkdocs.yml --
site_name: Test site
theme: {name: material, font: false}
plugins: [briefings]
-- docs/index.md --
# Test site
"""


@dataclass(frozen=True)
class Moved:
    """What became of an archive."""

    root: Path
    made: Migration

    @property
    def texts(self) -> dict[str, str]:
        """Every new text by its path from the site."""
        return {
            path.relative_to(self.root).as_posix(): text
            for path, text in self.made.files.items()
            if isinstance(text, str)
        }

    @property
    def copies(self) -> dict[str, str]:
        """Every copied file by its new path, with its name in the archive."""
        return {
            path.relative_to(self.root).as_posix(): old.name
            for path, old in self.made.files.items()
            if isinstance(old, Path)
        }

    @property
    def left(self) -> dict[str, str]:
        """Why files are left, by their paths."""
        return {one.path: one.why for one in self.made.told.left}

    @property
    def notes(self) -> set[tuple[str, str]]:
        """What was changed or not taken along, and the piece that is meant."""
        return {(one.what, one.text) for one in self.made.told.notes}

    @property
    def report(self) -> str:
        """The report."""
        return migration_report(self.made.told)

    def briefing(self) -> str:
        """The only briefing."""
        (text,) = (text for path, text in self.texts.items() if path.startswith("briefings/"))
        return text


def moved(
    folder: Path, archive: str, tool: str = "auto", site: str = "", **files: str | bytes
) -> Moved:
    """Move an archive, given as files in one string, into a small site."""
    root, old = folder / "site", folder / "old"
    write_files(root, files_of(SITE + site))
    write_files(old, files_of(archive))
    (old / "briefings").rmdir()
    return Moved(root, migration(Desk.of(settings_of(root)), old, tool))
