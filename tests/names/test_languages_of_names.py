"""Another language of names is another entry in one table."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from mkdocs_briefings.model import Kind, Person
from mkdocs_briefings.names import Found, Names, Near, by_reading, is_surely, word_ends
from mkdocs_briefings.names.language_of_names import Endings, OwnScript
from mkdocs_briefings.names.languages import LANGUAGES
from mkdocs_briefings.names.resolver import Resolution, Unknown

LATIN = str.maketrans("авенопрстил", "avenoprstil")


def read(name: str) -> Iterator[tuple[str, bool]]:
    yield name.lower().translate(LATIN), True


RUSSIAN = OwnScript(
    is_written=lambda text: re.fullmatch("[А-Яа-я ]+", text) is not None,
    read=read,
    keys=lambda text: [text.lower()],
    can_be=lambda name, text: True,
    is_its=lambda name, country, spellings: True,
)
ENDINGS = Endings(lambda letter: "а" <= letter <= "я", re.compile(r"(?:а|у|ом)?(?![а-я])"))


def test_a_script_of_its_own_is_read_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    own, latin = (Person(id="ivan", name=name) for name in ("Иван Петров", "Ivan Petrov"))

    def resolved() -> list[Resolution]:
        pairs = ((own, latin), (latin, own))
        return [Names([one]).resolve(Kind.PERSON, other.name, None) for one, other in pairs]

    assert resolved() == [Unknown(), Unknown()]
    monkeypatch.setattr(by_reading, "_SCRIPTS", (*by_reading._SCRIPTS, RUSSIAN))
    # Who is known in Latin letters alone may be the one, or somebody else whose name sounds so.
    assert resolved() == [Found("ivan"), Near((latin,))]


def test_its_endings_are_no_part_of_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"Петров": True, "Петрова": True, "Петровском": False}
    assert [word_ends.ends_word(text, 6) for text in texts] == [True, False, False]
    monkeypatch.setattr(word_ends, "_ENDINGS", (*word_ends._ENDINGS, ENDINGS))
    assert [word_ends.ends_word(text, 6) for text in texts] == [*texts.values()]


def test_what_the_table_says_of_letters_decides_in_which_language_a_name_is() -> None:
    names = {"ko": "김", "ja": "かな"}
    for tag, text in names.items():
        assert [is_surely(text, one) for one in LANGUAGES] == [one == tag for one in LANGUAGES]
    assert is_surely("김", "ko-KR")
