"""Where a text cites its sources."""

from __future__ import annotations

import pytest

from mkdocs_briefings.markdown.citations import Citation, CitedKey, cited_ids, find_citations


def test_a_citation_has_its_keys_its_line_and_its_place() -> None:
    text = "One [@kbs].\n\nTwo\n[@a-b; @c] and [@d]."
    assert list(find_citations(text)) == [
        Citation((CitedKey("kbs"),), 1, 4, 10),
        Citation((CitedKey("a-b"), CitedKey("c")), 4, 17, 27),
        Citation((CitedKey("d"),), 4, 32, 36),
    ]
    assert [text[found.start : found.end] for found in find_citations(text)] == [
        "[@kbs]",
        "[@a-b; @c]",
        "[@d]",
    ]


@pytest.mark.parametrize(
    "text", ["[@a; @b]", "[@a;@b]", "[@a, @b]", "[@a @b]", "[ @a ; @b ]", "[@a;\n@b]", "[@a; @b;]"]
)
def test_several_keys_may_be_separated_in_any_usual_way(text: str) -> None:
    assert [found.keys for found in find_citations(text)] == [("a", "b")]


def test_keys_stand_side_by_side_in_brackets_of_their_own() -> None:
    assert [found.keys for found in find_citations("Text [@a][@b]: more")] == [("a",), ("b",)]


def test_a_key_that_is_not_an_id_is_found_too() -> None:
    keys = [found.keys for found in find_citations("[@KBS News] [@Kbs] [@연합]")]
    assert keys == [("KBS",), ("Kbs",), ("연합",)]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("[@a, p. 12]", [CitedKey("a", locator="p. 12")]),
        ("[@a p.3]", [CitedKey("a", locator="p.3")]),
        ("[see @a]", [CitedKey("a", before="see")]),
        ("[siehe auch @a, S. 3-5]", [CitedKey("a", before="siehe auch", locator="S. 3-5")]),
        (
            "[@a, pp. 1, 3; cf. @b]",
            [CitedKey("a", locator="pp. 1, 3"), CitedKey("b", before="cf.")],
        ),
        ("[@a, p. 1;\n@b]", [CitedKey("a", locator="p. 1"), CitedKey("b")]),
    ],
)
def test_words_may_stand_before_and_behind_a_key(text: str, cited: list[CitedKey]) -> None:
    (found,) = find_citations(text)
    assert [*found.cited] == cited
    assert cited_ids(text) == {one.key for one in cited}


def test_only_what_begins_with_a_key_is_a_citation_for_certain() -> None:
    certain = [found.is_certain for found in find_citations("[@a, p. 1] [ask @a] [@a; see @b]")]
    assert certain == [True, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "jane@example.org",
        "[jane@example.org]",
        "[jane@example.org or @jane]",
        "[@a, and of\n\nanother paragraph]",
        "[@jane](https://example.org/)",
        r"\[@kbs]",
        "`[@kbs]`",
        "``a ` [@kbs]``",
        "```\n[@kbs]\n```",
        "~~~ text\n[@kbs]\n~~~",
        "```\n[@kbs]",
    ],
)
def test_links_addresses_and_code_cite_nothing(text: str) -> None:
    assert list(find_citations(text)) == []


def test_lines_are_counted_through_code() -> None:
    assert [found.line for found in find_citations("```\n[@a]\n```\n\n[@b]\n")] == [5]
