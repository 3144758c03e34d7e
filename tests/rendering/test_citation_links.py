"""How citations look in Markdown, and in the HTML that Markdown makes of it."""

from __future__ import annotations

import re

import pytest

from mkdocs_briefings.model import Source
from mkdocs_briefings.rendering.citation_links import linked, marked
from mkdocs_briefings.rendering.words import Words

SOURCES = (Source(id="a", publisher="Example News"), Source(id="b", publisher="Example Daily"))
ONE = re.compile(
    r'<sup class="br-cite" id="cite-a-\d"><a href="#source-a" aria-label="Source 1">1</a></sup>'
)


def shown(text: str) -> str:
    """The text with its marks as `<1>`."""
    return ONE.sub("<1>", linked(marked(text, {"a": 1, "b": 2}), SOURCES, Words("en")))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("They met [@a].", "They met<1>."),
        ("They met [@a, p. 12].", "They met<1> (p. 12)."),
        ("They met [see @a].", "They met (see<1>)."),
        ("They met [see @a, p. 12; cf. @a].", "They met (see<1>, p. 12; cf.<1>)."),
        ("They met [@a, p. 12; @a].", "They met (<1>, p. 12; <1>)."),
        # Nobody called `desk` is a source.
        ("Write [to @desk].", "Write [to @desk]."),
        # A link cannot stand in another.
        ('<a href="/x/">They met [@a]</a> [@a]', '<a href="/x/">They met[1]</a><1>'),
    ],
)
def test_citations_become_marks_and_the_words_around_them_stay(text: str, html: str) -> None:
    assert shown(text) == html
