"""Citations lead to their sources, and sources back to what cites them."""

from __future__ import annotations

from mkdocs_briefings.model import Source, SourcedClaim
from mkdocs_briefings.rendering import back_links, linked, marked, numbered, numbers
from mkdocs_briefings.rendering.words import Words

WORDS = Words("en")
SOURCES = tuple(Source(id=one, publisher=one.title()) for one in ("a", "a-1", "wire", "idle"))
CLAIMS = (
    SourcedClaim("statement-talks-1", ("wire", "a")),
    SourcedClaim("outcome-opening", ("wire", "wire")),
)
TEXT = "One [@a-1; @a]. Two [@a], three [@a-1]."


def html() -> str:
    sources = numbered(TEXT, CLAIMS, SOURCES)
    return linked(marked(TEXT, numbers(sources)), sources, WORDS)


def test_sources_are_numbered_as_they_are_cited_first_in_the_words() -> None:
    found = numbered(TEXT, CLAIMS, SOURCES)
    assert [source.id for source in found] == ["a-1", "a", "wire", "idle"]


def test_every_mark_has_an_id_of_its_own() -> None:
    start, link = '<sup class="br-cite" id="cite-', '"><a href="#source-'
    assert html() == (
        f'One{start}a-1-1{link}a-1" aria-label="Source 1">1</a></sup>'
        f'{start}a-1{link}a" aria-label="Source 2">2</a></sup>. '
        f'Two{start}a-2{link}a" aria-label="Source 2">2</a></sup>, '
        f'three{start}a-1-2{link}a-1" aria-label="Source 1">1</a></sup>.'
    )


def test_a_source_leads_back_to_its_marks_and_then_to_the_claims_below() -> None:
    found = {
        key: [part.partition('"')[0] for part in back.split('href="#')[1:]]
        for key, back in back_links(html(), CLAIMS, WORDS).items()
    }
    assert found == {
        "a-1": ["cite-a-1-1", "cite-a-1-2"],
        "a": ["cite-a-1", "cite-a-2", "statement-talks-1"],
        "wire": ["statement-talks-1", "outcome-opening"],
    }
