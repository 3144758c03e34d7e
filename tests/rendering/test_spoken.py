"""Which texts are isolated from what stands beside them, and which language they are said to be."""

from __future__ import annotations

import pytest

from mkdocs_briefings.rendering.spoken import isolated, spoken

ARABIC, HEBREW = "محمد علي", "דוד לוי"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Jane <Doe>", "Jane &lt;Doe&gt;"),
        ("Łódź", "Łódź"),
        ("이재명", '<span lang="ko">이재명</span>'),
        ("President 이재명", '<span lang="ko">President 이재명</span>'),
        ("李文华", "李文华"),
        ("かな", '<span lang="ja">かな</span>'),
        (ARABIC, f"<bdi>{ARABIC}</bdi>"),
        (HEBREW, f"<bdi>{HEBREW}</bdi>"),
        (f"Levi {HEBREW}", f"<bdi>Levi {HEBREW}</bdi>"),
        (f"이재명 {HEBREW}", f'<bdi lang="ko">이재명 {HEBREW}</bdi>'),
        # Between letters from the right its number would leave it.
        ("57th meeting", "<bdi>57th meeting</bdi>"),
        ("“Jane”", "<bdi>“Jane”</bdi>"),
        ("", ""),
    ],
)
def test_what_needs_it_is_isolated_and_what_tells_its_language_marked(text: str, html: str) -> None:
    assert spoken(text) == html


def test_the_authors_language_comes_before_what_the_letters_tell() -> None:
    assert spoken(ARABIC, "fa") == f'<bdi lang="fa">{ARABIC}</bdi>'
    assert spoken("Ministro", "es") == '<span lang="es">Ministro</span>'


def test_on_a_page_that_runs_from_the_right_every_name_is_isolated() -> None:
    assert spoken("Jane Doe", from_right=True) == "<bdi>Jane Doe</bdi>"


def test_finished_html_is_isolated_only_for_letters_from_the_right() -> None:
    assert isolated("AT&amp;T") == "AT&amp;T"
    assert isolated(f"{HEBREW} &amp; Sons") == f"<bdi>{HEBREW} &amp; Sons</bdi>"
