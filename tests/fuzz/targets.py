"""What reads bytes of strangers: each target takes any bytes and raises for none of them."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from mkdocs_briefings.authoring import Desk
from mkdocs_briefings.content import BriefingFields
from mkdocs_briefings.content.author_notes import without_notes
from mkdocs_briefings.content.frontmatter import parse_front_matter
from mkdocs_briefings.content.validation import validate
from mkdocs_briefings.importing import import_article
from mkdocs_briefings.markdown import (
    blocks,
    cited_ids,
    excesses,
    find_citations,
    link_targets,
    no_prose,
    quotation_spans,
    sentences,
)
from mkdocs_briefings.names import Names, look, mixed_words, odd_hosts, styled, unseen
from mkdocs_briefings.problems import RefusedError
from mkdocs_briefings.rendering import Sanitiser
from mkdocs_briefings.resolving import find_listings, parse_listing
from tests.sites import settings_of, write_files


def front_matter(data: bytes) -> None:
    """Front matter to fields or to problems, each at a line that the file has."""
    front, problems = parse_front_matter(b"---\n" + data + b"\n---\nText.\n", "a.md")
    assert front is not None or problems
    if front is not None:
        fields, more = validate(BriefingFields, front)
        assert fields is not None or more


def citations(data: bytes) -> None:
    """Citations stand where they are said to stand, in both ways of finding them."""
    text = data.decode("utf-8", "replace")
    found = list(find_citations(text))
    assert {key for one in found for key in one.keys} == cited_ids(text)
    assert all(text[one.start] == "[" and text[one.end - 1] == "]" for one in found)


def listings(data: bytes) -> None:
    """What a listing asks for, or why it asks for nothing."""
    text = data.decode("utf-8", "replace")
    parse_listing(text, Names(()))
    list(find_listings(f"<!-- briefings: {text} -->", ""))


def bodies(data: bytes) -> None:
    """Every part of a body is in it."""
    text = data.decode("utf-8", "replace")
    without_notes(text)
    for reader in (blocks, sentences, link_targets, no_prose, quotation_spans):
        list(reader(text))
    assert all(0 <= one.offset <= len(text) for one in excesses(text, 20))


def names(data: bytes) -> None:
    """A name, a host and whatever is in them that deceives."""
    text = data.decode("utf-8", "replace")
    styled(text)
    look(text)
    list(mixed_words(text))
    list(unseen(text, hyphens=True))
    list(odd_hosts(f"https://{text}"))


def html(data: bytes) -> None:
    """Cleaned HTML is clean."""
    cleaning = _sanitiser()
    once = cleaning.clean(data.decode("utf-8", "replace"))
    assert "<script" not in once.lower()
    assert cleaning.clean(once) == once


def articles(data: bytes) -> None:
    """A saved article in some encoding to a draft, or a refusal."""
    with tempfile.NamedTemporaryFile(suffix=".txt" if data[:1] < b"a" else ".html") as file:
        file.write(data[1:])
        file.flush()
        with contextlib.suppress(RefusedError):
            made = import_article(_desk(), Path(file.name), None, "Talks begin", date(2026, 1, 10))
            assert parse_front_matter(made.text.encode(), "a.md")[0] is not None


@cache
def _sanitiser() -> Sanitiser:
    return Sanitiser(())


@cache
def _desk() -> Desk:
    folder = Path(tempfile.mkdtemp())
    profile = "---\nname: Jane Doe\nnative_name: 제인 도\nroles: [{title: Minister}]\n---\n"
    write_files(folder, {"docs/people/jane-doe.md": profile})
    return Desk.of(settings_of(folder))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    one.__name__.replace("_", "-"): one
    for one in (front_matter, citations, listings, bodies, names, html, articles)
}
