"""Citations where none can be shown, and what looks like one without being it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..content import AnyDocument, BriefingFields
from ..markdown import find_citations, unlinkable_spans, without_code
from ..model import Position
from ..problems import Problem
from .registry import own_check

_PLACES = {
    "picture": ("the words of a picture", "Cite it behind the picture."),
    "link": ("the words of a link", "Cite it behind the link."),
    "title": ("the title of a link or picture", "Cite it in the text."),
    "tag": ("a tag of HTML", "Cite it in the text."),
    "abbreviation": (
        "the meaning of an abbreviation",
        "Cite it where the abbreviation is used first.",
    ),
}
_PLAIN = re.compile(r"\[(?<!\\\[)@[\w-]+(?:; @[\w-]+)*\](?!\()")
"""Certainly a citation, unless it is code; nearly all are."""
# As Pandoc cites in the middle of a sentence, or a note in place of a citation.
_BARE = re.compile(r"(?P<before>\[\^|(?<![\w@/.\[\\]))@(?P<key>[\w-]+)")


@own_check("BR316", "BR317")
def citation_places(document: AnyDocument) -> Iterator[Problem]:
    """Citations that cannot be links where they stand, and ids without their brackets."""
    if "@" in document.body:
        yield from _unlinkable(document)
        yield from _bare(document)


@own_check("BR145")
def unsourced(document: AnyDocument) -> Iterator[Problem]:
    """Briefings that say of themselves that they have no sources."""
    if isinstance(document.fields, BriefingFields) and not document.fields.sources:
        hint = "Write under 'sources' what the text rests on, and cite it."
        yield Problem(document.at("sources"), "BR145", "no source is recorded", hint)


def _unlinkable(document: AnyDocument) -> Iterator[Problem]:
    body = document.body
    for place, span in unlinkable_spans(body):
        start, end = _inner(place, *span)
        for citation in find_citations(body[start:end]):
            words = body[start + citation.start : start + citation.end]
            where, hint = _PLACES[place]
            message = f"the citation '{words}' is in {where}, where it cannot be a link"
            yield Problem(_at(document, start + citation.start), "BR316", message, hint)


def _inner(place: str, start: int, end: int) -> tuple[int, int]:
    """The words of a link or picture without their brackets: `[@name](…)` cites nothing."""
    outer = {"link": 1, "picture": 2}.get(place, 0)
    return (start + outer, end - 1) if outer else (start, end)


def _bare(document: AnyDocument) -> Iterator[Problem]:
    # Most texts have nothing else with the sign, which takes longer to tell.
    if "@" not in _PLAIN.sub("", document.body):
        return
    bare = _without_citations(document.body)
    if "@" not in bare:
        return
    ids = {source.id for source in document.fields.sources}
    for match in _BARE.finditer(bare):
        if match["key"] in ids:
            end = "]" if match["before"] else ""
            message = f"'{match[0]}{end}' is not a citation, but printed as it is"
            hint = f"Write '[@{match['key']}]'."
            yield Problem(_at(document, match.start()), "BR317", message, hint)


def _without_citations(body: str) -> str:
    """The body, as long as before, with code and citations blanked out."""
    bare = without_code(body)
    parts, end = [], 0
    for citation in find_citations(body):
        parts += [bare[end : citation.start], " " * (citation.end - citation.start)]
        end = citation.end
    return "".join([*parts, bare[end:]])


def _at(document: AnyDocument, offset: int) -> Position:
    line = document.body_line + document.body.count("\n", 0, offset)
    return Position(document.path, line)
