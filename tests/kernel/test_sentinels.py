"""What stands for something in a page can be nothing that an author wrote."""

from __future__ import annotations

from mkdocs_briefings import sentinels
from mkdocs_briefings.content.field_types import CONTROL_CHARACTER
from mkdocs_briefings.outputs.plain import plain

ALL = {name: value for name, value in vars(sentinels).items() if isinstance(value, str)}
SINGLE = {name: value for name, value in ALL.items() if name.isupper() and len(value) == 1}


def test_each_is_a_character_of_its_own() -> None:
    assert {"CITATION", "FRAME", "ROOT", "TAG"} <= SINGLE.keys()
    assert len(set(SINGLE.values())) == len(SINGLE)


def test_content_is_refused_with_any_of_them_and_no_output_has_one() -> None:
    for value in SINGLE.values():
        assert CONTROL_CHARACTER.fullmatch(value)
        assert plain(f"a{value}b") == "ab"


def test_none_of_them_breaks_a_line() -> None:
    assert [f"a{value}b".splitlines() for value in SINGLE.values()] == [
        [f"a{value}b"] for value in SINGLE.values()
    ]
