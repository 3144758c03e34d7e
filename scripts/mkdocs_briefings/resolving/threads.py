"""Threads: which earlier briefings a briefing follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..content import BriefingFields, Document
from ..names import nearest
from ..problems import Problem
from .cycles import circles

Documents = Mapping[str, Document[BriefingFields]]
"""Briefings as read, by id."""


def thread_problems(documents: Documents, faulty: frozenset[str]) -> Iterator[Problem]:
    """BR205 for what follows nothing, BR206 for a thread that comes back to itself.

    `faulty` are the ids of briefings that exist but could not be read.
    """
    for document in documents.values():
        yield from _unknown(document, documents, faulty)
    follows = {stem: document.fields.follows for stem, document in documents.items()}
    for circle in circles(follows):
        yield _circle(circle, documents)


def _unknown(
    document: Document[BriefingFields], documents: Documents, faulty: frozenset[str]
) -> Iterator[Problem]:
    for number, text in enumerate(document.fields.follows):
        if text not in documents and text not in faulty:
            position = document.at("follows", number)
            message = f"no briefing '{text}' to follow"
            yield Problem(position, "BR205", message, _hint(text, document.stem, documents))


def _hint(text: str, own: str, documents: Documents) -> str:
    # A briefing's own id may look most like it, but nothing can follow itself.
    near = nearest(text.removesuffix(".md"), documents.keys() - {own})
    if near:
        return f"Did you mean '{near}'?"
    return "Write the file name of an earlier briefing without '.md'."


def _circle(circle: Sequence[str], documents: Documents) -> Problem:
    document = documents[circle[0]]
    position = document.at("follows", document.fields.follows.index(circle[1]))
    message = f"the thread runs in a circle: {' → '.join(circle)}"
    return Problem(position, "BR206", message, "Let only the later briefing follow the earlier.")
