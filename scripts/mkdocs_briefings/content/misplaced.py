"""Content where none is looked for: it would be published as a plain page, or not at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from ..model import Kind, Position
from ..names import nearest, subject_id
from ..problems import Problem
from ..settings import Settings
from ..slugs import slugify
from ..urls import BRIEFINGS
from .content_file import ContentFile, is_markdown
from .files import Files

# By patterns, not parsed: what is in the wrong place may have broken YAML as well.
_FRONT = re.compile(r"\A\ufeff?\s*---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"^['\"]?([\w-]+)['\"]?[ \t]*:", re.MULTILINE)
_DATE = re.compile(r"^date[ \t]*:[ \t]*['\"]?(\d{4}-\d{2}-\d{2})", re.MULTILINE)


def misplaced(files: Files, settings: Settings) -> Iterator[Problem]:
    """BR118 for pages of `docs/` that look like content, and for what explains a folder."""
    for found in files.docs:
        if is_markdown(found.path) and not found.problem and (front := _front(found)):
            yield from _in_docs(found, front, set(_KEY.findall(front)), settings)
    for found in files.explaining:
        front = _front(found) if not found.problem else ""
        if _is_briefing(set(_KEY.findall(front))):
            day, folder = _DATE.search(front), _undated(found.path.parent.name)
            better = f"{day[1] if day else 'YYYY-MM-DD'}-{slugify(folder)}.md"
            name = found.path.name
            message = f"it looks like a briefing, but a file called '{name}' is never read as one"
            yield Problem(Position(found.shown), "BR118", message, f"Rename it to '{better}'.")


def _in_docs(
    found: ContentFile, front: str, keys: Collection[str], settings: Settings
) -> Iterator[Problem]:
    kind, *between = _kind_and_folders(found.path, settings)
    if kind and "name" in keys:
        better = _profile_path(kind, found.path.stem, settings)
        where = "in a folder where profiles are not read" if between else "the file of the list"
        message = f"it looks like a profile of the kind {kind}, but is {where}"
        yield Problem(Position(found.shown), "BR118", message, f"Move it to '{better}'.")
    elif _is_briefing(keys) or (_is_in_list(found.path, settings) and "date" in keys):
        day = _DATE.search(front)
        year = f"/{day[1][:4]}" if day else ""
        message = "it looks like a briefing, but is in docs, where briefings are not read"
        better = f"{settings.relative(settings.briefings_dir)}{year}/{found.path.stem}.md"
        hint = f"Move it to '{better}'."
        yield Problem(Position(found.shown), "BR118", message, hint)


def _kind_and_folders(path: Path, settings: Settings) -> tuple[str, ...]:
    """The kind whose folder a page is in, or in one of a similar name, and the folders between."""
    first, *between = path.relative_to(settings.docs_dir).parts[:-1] or ("",)
    names = [*_BY_PLURAL, *_BY_PLURAL.values()]
    plural = first if first in _BY_PLURAL else nearest(first.lower(), names)
    if not plural:
        return ("",)
    kind = _BY_PLURAL.get(plural) or plural
    return (kind, *(between if first in _BY_PLURAL else [first, *between]))


_PUBLISHER = "publisher"
_BY_PLURAL = {kind.plural: kind.value for kind in Kind} | {"publishers": _PUBLISHER}
"""What profiles are of, by the folders in which they are."""


def _profile_path(kind: str, stem: str, settings: Settings) -> str:
    if kind == _PUBLISHER:
        return f"{settings.relative(settings.publishers_dir)}/{slugify(stem)}.md"
    folder = settings.relative(settings.profiles_dir(Kind(kind)))
    return f"{folder}/{subject_id(Kind(kind), stem)}.md"


def _is_briefing(keys: Collection[str]) -> bool:
    return "date" in keys and ("sources" in keys or "topics" in keys)


def _is_in_list(path: Path, settings: Settings) -> bool:
    return path.is_relative_to(settings.docs_dir / BRIEFINGS)


def _undated(name: str) -> str:
    return re.sub(r"^\d{4}-\d{2}-\d{2}-?", "", name) or "untitled"


def _front(found: ContentFile) -> str:
    """The front matter as written, read or not; empty if there is none."""
    match = _FRONT.match(found.text())
    return match[1] if match else ""
