"""The pictures that briefings and profiles name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..content import BriefingFields, Document, ProfileFields, is_inside
from ..library import (
    FORMATS,
    MOST_PIXELS,
    can_be_opened,
    figure_address,
    figure_on_disk,
    figure_path,
    has_pillow,
)
from ..model import Briefing, Kind, Person, Position
from ..problems import Problem
from ..settings import Settings
from .attachments import kinds_of
from .registry import Content


def figure_problems(content: Content, settings: Settings) -> Iterator[Problem]:
    """BR115, BR393, BR394, BR404 and BR407 of the pictures of briefings and people."""
    for one, document in _pictured(content):
        position = document.at("image", "src")
        assert one.figure is not None
        src = one.figure.src
        if _is_foreign(src, settings):
            message = f"the picture '{src}' is on another host, which would learn of readers"
            yield Problem(position, "BR407", message, _ELSEWHERE)
        elif figure_address(one, settings) is None:
            yield _no_figure(src, figure_on_disk(one, settings), position, settings)
        elif settings.picture_sizes and has_pillow():
            yield from _unopened(one, position, settings)
        if not (one.figure.credit or one.figure.licence):
            message = f"nothing says who made the picture '{src}', or by which right it is shown"
            yield Problem(position, "BR393", message, "Add its 'credit' or its 'licence'.")


Pictured = tuple[Briefing | Person, Document[BriefingFields] | Document[ProfileFields]]


def _pictured(content: Content) -> Iterator[Pictured]:
    for entry in content.entries:
        if entry.briefing.figure:
            yield entry.briefing, entry.document
    for person in content.subjects[Kind.PERSON].values():
        document = content.profiles[Kind.PERSON].get(person.id)
        if isinstance(person, Person) and person.figure and document:
            yield person, document


def _unopened(one: Briefing | Person, position: Position, settings: Settings) -> Iterator[Problem]:
    path = figure_path(one, settings)
    # An SVG is not opened: it is drawn by the browser, and has no pixels.
    if path and path.suffix.lower() in FORMATS and not can_be_opened(path):
        message = f"the picture '{path.name}' cannot be opened, or has too many pixels"
        hint = f"Save it again, with at most {MOST_PIXELS // 10**6} million of them."
        yield Problem(position, "BR394", message, hint)


def _is_foreign(src: str, settings: Settings) -> bool:
    # Who trusts the HTML of all authors has decided on frames and scripts, and so on pictures.
    if settings.trusted_html or not src.lower().startswith(("https://", "http://")):
        return False
    return not src.lower().startswith(tuple(map(str.lower, settings.media)))


_ELSEWHERE = "Copy it beside the briefing, or list its host under 'media_hosts' in mkdocs.yml."


def _no_figure(src: str, path: Path | None, position: Position, settings: Settings) -> Problem:
    if path is None:
        hint = "Its path starts at the briefing's own folder."
        return Problem(position, "BR404", f"no picture '{src}'", hint)
    if not is_inside(path, settings):
        message = f"the picture '{src}' lies outside the content folders"
        return Problem(position, "BR115", message, "Copy it to the briefing's folder.")
    message = f"'{src}' is not a picture that may be published"
    return Problem(position, "BR404", message, kinds_of(path))
