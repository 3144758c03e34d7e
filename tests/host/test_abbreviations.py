"""The first use of an abbreviation says what it stands for."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from markdown import Markdown

from mkdocs_briefings.host.abbreviations import Abbreviations

EXPANSIONS = {"EX": "Example", "EXM": "Example Ministry", "R&D": 'research "and" development'}
EX = '<abbr title="Example">EX</abbr>'


def html(text: str, expansions: Mapping[str, str] = EXPANSIONS) -> str:
    extension = Abbreviations()
    extension.expansions = expansions
    return Markdown(extensions=[extension]).convert(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EX and EX.", f"<p>{EX} and EX.</p>"),
        ("An EXM is no EX.", f'<p>An <abbr title="Example Ministry">EXM</abbr> is no {EX}.</p>'),
        ("*Then* EX came, *EX* went.", f"<p><em>Then</em> {EX} came, <em>EX</em> went.</p>"),
        ("*EX* came, EX went.", f"<p><em>{EX}</em> came, EX went.</p>"),
        ("EXTRA, aEX, ex, EX2", "<p>EXTRA, aEX, ex, EX2</p>"),
        ("EX-led (EX)", f"<p>{EX}-led (EX)</p>"),
        ("- one EX\n- two EX", f"<ul>\n<li>one {EX}</li>\n<li>two EX</li>\n</ul>"),
    ],
)
def test_only_the_first_use_as_a_whole_word_is_marked(text: str, expected: str) -> None:
    assert html(text) == expected


def test_headings_links_and_code_are_left_alone() -> None:
    assert html("# EX\n\n[EX](a.md) `EX`\n\n    EX\n\nEX") == (
        '<h1>EX</h1>\n<p><a href="a.md">EX</a> <code>EX</code></p>\n'
        f"<pre><code>EX\n</code></pre>\n<p>{EX}</p>"
    )


def test_what_it_stands_for_is_escaped() -> None:
    assert html("R&D") == (
        '<p><abbr title="research &quot;and&quot; development">R&amp;D</abbr></p>'
    )


def test_nothing_happens_without_terms() -> None:
    assert html("EX", {}) == "<p>EX</p>"
