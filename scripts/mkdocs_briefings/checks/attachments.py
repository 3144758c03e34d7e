"""Files beside the words that are refused or left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from ..content import ContentFile
from ..library import Attachments
from ..model import Position
from ..problems import Problem
from ..settings import Settings

NAMED = 20
"""How many files of a folder are named; the others are counted."""


def attachment_problems(attachments: Attachments, settings: Settings) -> Iterator[Problem]:
    """BR405 and BR406."""
    for use in attachments.missed:
        message = f"'{use.path.name}' is used here, but not published"
        yield Problem(Position(use.shown, use.line), "BR405", message, kinds_of(use.path))
    why = "not of a kind that is published from here"
    refused = (one for one in attachments.refused if one.path != settings.link_statuses)
    yield from _by_folder(refused, why, "Move them elsewhere if they are notes.", settings)
    why = "used by no page, and so not published"
    yield from _by_folder(attachments.unused, why, "Link to them, or move them to docs.", settings)


def _by_folder(
    files: Iterable[ContentFile], why: str, hint: str, settings: Settings
) -> Iterator[Problem]:
    """One hint for each folder, which names its files."""
    # They come in the order of their paths, so those of a folder are together.
    for folder, members in groupby(files, key=lambda found: found.path.parent):
        names = [found.shown.rpartition("/")[2] for found in members]
        more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
        listed = ", ".join(f"'{name}'" for name in names[:NAMED])
        message = f"left out, since {why}: {listed}{more}"
        yield Problem(Position(settings.relative(folder)), "BR406", message, hint)


def kinds_of(path: Path) -> str:
    """What to do about a file of a kind that is not published."""
    ending = path.suffix.lower()
    if ending == ".svg":
        return "The SVG holds more than a drawing, such as a script or a link: save it plain."
    return f"Take another kind of file, or add '{ending}' to 'attachments' in mkdocs.yml."
