"""Where quotations begin and end, in the marks of every language that is read."""

from __future__ import annotations

import pytest

from mkdocs_briefings.importing.quotation_marks import quoted


@pytest.mark.parametrize(
    ("paragraph", "texts"),
    [
        ("“One,” he said. “Two.”", ["One,", "Two."]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ("„Eins“, sagte er. „Zwei.“", ["Eins", "Zwei."]),
        ("»Eins«, sagte er. »Zwei.«", ["Eins", "Zwei."]),
        ("« Un », dit-il. « Deux. »", ["Un", "Deux."]),
        ("«Uno», dijo. «Dos».", ["Uno", "Dos"]),
        ("「一」と『二』", ["一", "二"]),
        ("“One ‘inner’ and „more“ of it”", ["One ‘inner’ and „more“ of it"]),
        ("“One” and “two, which goes on", ["One", "two, which goes on"]),
        ("…dit-elle en partant », a-t-il dit. « Deux »", ["Deux"]),
        ('A board of 12" and 14", he said', []),
        ("It's the pilots' boat", []),
    ],
)
def test_quotations_of_a_paragraph(paragraph: str, texts: list[str]) -> None:
    assert [one.text for one in quoted(paragraph)] == texts


@pytest.mark.parametrize(
    ("text", "is_statement"),
    [
        ("the old quay", False),
        ("the quay is open now", True),
        ("We opened the quay", True),
        ("Der Hafen gehört allen", True),
        ("다리를 먼저 놓겠다", False),
        ("다리를 먼저 놓고 길을 넓히겠다", True),
        ("北の航路", False),
        ("北の航路は年内に開く", True),
    ],
)
def test_what_is_long_enough_to_be_a_statement(text: str, is_statement: bool) -> None:
    (found,) = quoted(f"“{text}”")
    assert found.is_statement is is_statement
