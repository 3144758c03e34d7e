"""Pages that are cited without what they are called or when they were published."""

from __future__ import annotations

from collections.abc import Iterator

from ..content import AnyDocument
from ..problems import Problem
from .registry import Content, check

NAMED = 5
"""So many of them are named in a message."""


@check("BR388")
def untitled_and_undated(content: Content) -> Iterator[Problem]:
    """One hint for each file that cites such pages, however many."""
    for document in content.documents:
        yield from _problems(document)


def _problems(document: AnyDocument) -> Iterator[Problem]:
    # Of what has no address, nobody can look up more than its author has written.
    pages = [source for source in document.fields.sources if source.url]
    untitled = sum(not source.title for source in pages)
    undated = sum(not source.date for source in pages)
    if not untitled and not undated:
        return
    counts = [f"{n} without a {what}" for n, what in ((untitled, "title"), (undated, "date")) if n]
    found = [source for source in pages if not (source.title and source.date)]
    named = ", ".join(source.id for source in found[:NAMED]) + " …" * (len(found) > NAMED)
    message = (
        f"of {len(pages)} page{'s' * (len(pages) != 1)} cited, {' and '.join(counts)}: {named}"
    )
    hint = "Add what they say of themselves, or let 'briefings links --titles' ask them."
    position = document.at("sources", document.fields.sources.index(found[0]))
    yield Problem(position, "BR388", message, hint)
