"""Nothing of ours takes longer than the length of a text says, whatever stands in it.

Compared are the times for a text and for one eight times as long: what reads it once takes eight
times as long, what begins anew at each sign sixty-four times. No time is compared with a number of
seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import process_time

import pytest

from mkdocs_briefings import markdown
from mkdocs_briefings.checks import body, pictures
from mkdocs_briefings.content import notes
from mkdocs_briefings.content.author_notes import without_notes
from mkdocs_briefings.content.frontmatter import parse_front_matter
from mkdocs_briefings.markdown.code import without_fences
from mkdocs_briefings.names import fold, styled
from mkdocs_briefings.rendering.allowed_html import kept_value
from mkdocs_briefings.resolving import find_listings

UNITS = [
    *("[@s; ", "[", "![", "[a](", "[a][", "](", "<a ", '<a b="', "<!--", "<!-- briefings: latest "),
    *("<cite>", "`", "`a ", "``", "~~~\n\n", "```\na\n", "a\n\n    b\n", "> a\n", "- a\n", "1. "),
    *(
        "“",
        "„",
        "«",
        "「",
        '" "',
        " ‘a",
        "'",
        "…. ",
        "Dr. ",
        "https://",
        "a.png ",
        "%25",
        "&#x",
        "\\",
    ),
    *("# a\n", "a\n===\n", "[a]: b\n", "[^a]", "*a ", "|", "\n", " ", "\t", "가", "é", "TODO "),
    *("<!-- note -->", "{{", "key: ", "- {a: ", '"', "Jane ", "von ", "-"),
]
READERS: dict[str, Callable[[str], object]] = {
    "citations": lambda text: [markdown.cited_ids(text), *markdown.find_citations(text)],
    "links": lambda text: list(markdown.link_targets(text)),
    "sentences": lambda text: list(markdown.sentences(text)),
    "no_prose": lambda text: list(markdown.no_prose(text)),
    "quotations": lambda text: list(markdown.quotation_spans(text)),
    "link_texts": lambda text: list(markdown.link_texts(text)),
    "blocks": lambda text: list(markdown.blocks(text)),
    "code": lambda text: [markdown.without_code(text), without_fences(text)],
    "excesses": lambda text: list(markdown.excesses(text, 20)),
    "notes": lambda text: [without_notes(text), *notes(text)],
    "listings": lambda text: list(find_listings(text, "")),
    "front matter": lambda text: parse_front_matter(f"---\n{text}\n---\n{text}".encode(), "a.md"),
    "names": lambda text: [fold(text), styled(text)],
    "bodies": lambda text: [body._ANY_PICTURE.sub("", text), body._may_be_long(text)],
    "pictures": lambda text: pictures._PICTURE.sub("", text),
    "attributes": lambda text: kept_value("a", "href", text, ("https://example.org/",)),
}
LENGTH, TIMES = 2_000, 8
UNFIT = {
    # A name of two thousand characters and more; the front matter has room for few of them.
    "names": 400,
    # Front matter is read up to a length only.
    "front matter": 4_000,
}


def took(reader: Callable[[str], object], text: str) -> float:
    """The shortest of three, in seconds of this process: others on the machine do not count."""
    return min(_times(reader, text))


def _times(reader: Callable[[str], object], text: str) -> Iterator[float]:
    for _ in range(2):
        begun = process_time()
        reader(text)
        yield process_time() - begun


def grows(reader: Callable[[str], object], text: str) -> bool:
    """Whether a text some times as long takes more times as long, by far."""
    short, long = took(reader, text), took(reader, text * TIMES)
    # By the square it would be 64 times; memory that is asked for anew takes some of the rest. A
    # clock that ticks in small steps says nothing about less than a millisecond.
    return long > 0.002 and long > short * TIMES * 4


@pytest.mark.parametrize("name", READERS)
def test_no_text_takes_longer_than_its_length_says(name: str) -> None:
    slow = {}
    for unit in UNITS:
        text = unit * (UNFIT.get(name, LENGTH) * 4 // len(unit))
        # Somewhere a text passes a limit and is looked into once more: that is no square yet.
        if grows(READERS[name], text) and grows(READERS[name], text * TIMES):
            slow[unit] = name
    assert slow == {}
