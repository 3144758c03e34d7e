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
    extension.prepare(expansions)
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
        ("제57차 EX는 열렸다.", f"<p>제57차 {EX}는 열렸다.</p>"),
        ("EX에서는 EXM과", f'<p>{EX}에서는 <abbr title="Example Ministry">EXM</abbr>과</p>'),
        ("EX회담, EXs", "<p>EX회담, EXs</p>"),
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


def overlapping(text: str) -> str:
    terms = {"AB C": "1", "C D": "2", "AB": "3", "D+": "4", "전작권": "5"}
    return html(text, terms).replace("<abbr title=", "<").replace("</abbr>", ">")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AB C D", '<p><"1">AB C> D</p>'),
        ("AB CX, C D", '<p><"3">AB> CX, <"2">C D></p>'),
        ("AB C, AB C D+", '<p><"1">AB C>, AB C <"4">D+></p>'),
        ("D+1 D+", '<p>D+1 <"4">D+></p>'),
        (
            "é AB éAB @AB _AB 전작권은 전작권, AB",
            '<p>é <"3">AB> éAB @AB _AB <"5">전작권>은 전작권, AB</p>',
        ),
    ],
)
def test_of_terms_that_overlap_the_first_and_longest_counts(text: str, expected: str) -> None:
    assert overlapping(text) == expected


def test_a_page_marks_only_terms_that_it_has_a_meaning_for() -> None:
    extension = Abbreviations()
    extension.prepare([*EXPANSIONS, "OTHER"])
    extension.expansions = {"EX": "Own meaning"}
    text = Markdown(extensions=[extension]).convert("OTHER EXM EX")
    assert text == '<p>OTHER EXM <abbr title="Own meaning">EX</abbr></p>'


def test_nothing_happens_without_terms() -> None:
    assert html("EX", {}) == "<p>EX</p>"
