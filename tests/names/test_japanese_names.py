"""Japanese names: kana of either kind, Latin letters of any system; characters need a reading."""

from __future__ import annotations

import pytest

from mkdocs_briefings.model import Kind, Person
from mkdocs_briefings.names import Ambiguous, Found, Names, Near, Spotter
from mkdocs_briefings.names.japanese import of_kana, of_latin
from mkdocs_briefings.names.resolver import Resolution, Unknown

SHIKEN = Person(
    id="shiken-taro", name="Taro Shiken", native_name="試験太郎", aliases=("しけん たろう",)
)
LATIN = Person(id="hanako-rei", name="Hanako Rei")
UNREAD = Person(id="kakari", name="係花子", country="Japan")
NAMES = Names([SHIKEN, LATIN, UNREAD])


def named(text: str, names: Names = NAMES) -> Resolution:
    return names.resolve(Kind.PERSON, text, None)


@pytest.mark.parametrize(
    "text",
    [
        *("試験太郎", "試験 太郎", "しけん たろう", "しけんたろう", "シケン・タロウ", "ｼｹﾝ ﾀﾛｳ"),
        *(
            "Shiken Taro",
            "Taro Shiken",
            "SHIKEN Tarō",
            "Siken Tarô",
            "Tarou Shiken",
            "Taroh Shiken",
        ),
    ],
)
def test_a_reading_finds_every_spelling_in_either_order(text: str) -> None:
    assert named(text) == Found("shiken-taro")


def test_characters_without_a_reading_are_not_guessed() -> None:
    assert named("Kakari Hanako") == Unknown()


def test_kana_of_a_name_known_only_in_latin_letters_are_asked_about() -> None:
    assert named("れい はなこ") == Near((LATIN,))


WRITTEN = [
    ("おおの けい", "Ono Kei"),
    ("おおの けい", "Ōno Kei"),
    ("おおの けい", "Ohno Kei"),
    ("おおの けい", "Oono Kei"),
    ("おの けい", "Ono Kei"),
    ("おはら けい", "Ohara Kei"),
    ("おおやま じろう", "Ohyama Jiro"),
    ("さとう ゆうこ", "Sato Yuko"),
    ("さとう ゆうこ", "Satō Yūko"),
    ("イトウ ユーコ", "Itoh Yuko"),
    ("しんじょう じゅん", "Shinjo Jun"),
    ("しんじょう じゅん", "Sinzyô Zyun"),
    ("なんば しんぺい", "Namba Shimpei"),
    ("けんもち けんいち", "Kenmochi Ken'ichi"),
    ("つちや ちづる", "Tuchiya Tizuru"),
    ("はっちょう まこと", "Hatchō Makoto"),
]
OTHERS = [
    ("おの けい", "Ōno Kei"),
    ("おの けい", "Ohno Kei"),
    ("さとう ゆき", "Sato Yuki Ann"),
    ("さとう ゆき", "Satō Yūki"),
    ("さとう ゆうき", "Satō Yuki"),
    ("かとう ゆき", "Sato Yuki"),
]


@pytest.mark.parametrize(("kana", "latin"), WRITTEN)
def test_kana_are_written_so(kana: str, latin: str) -> None:
    reading, spelled = of_kana(kana), of_latin(latin)
    assert reading is not None
    assert spelled is not None
    assert reading.can_be(spelled)


@pytest.mark.parametrize(("kana", "latin"), OTHERS)
def test_kana_are_not_written_so(kana: str, latin: str) -> None:
    reading, spelled = of_kana(kana), of_latin(latin)
    assert not (reading and spelled and reading.can_be(spelled))


def test_a_length_that_is_left_out_may_mean_two() -> None:
    long = Person(id="ono-long", name="大野圭", aliases=("おおの けい",))
    short = Person(id="ono-short", name="小野圭", aliases=("おの けい",))
    both = Names([long, short])
    assert named("Kei Ono", both) == Ambiguous((long, short))
    assert named("Kei Ohno", both) == Found("ono-long")
    assert named("Ōno Kei", both) == Found("ono-long")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("首相の試験太郎は会談した。", "試験太郎"),
        ("会談はシケン・タロウ氏が開いた。", "シケン・タロウ"),
        ("会談はTaro Shikenが開いた。", "Taro Shiken"),
    ],
)
def test_running_text_has_names_without_spaces(text: str, found: str) -> None:
    mentions = Spotter(NAMES, {Kind.PERSON: {SHIKEN.id: SHIKEN}}).find(text, None)
    assert [(text[one.start : one.end], one.common) for one in mentions] == [(found, False)]


def test_a_name_that_goes_on_is_another() -> None:
    short = Person(id="yama", name="山田太")
    spotter = Spotter(Names([short]), {Kind.PERSON: {short.id: short}})
    assert [one.common for one in spotter.find("山田太郎は会談した。", None)] == [True]
    foreign = Person(id="tora", name="トラン")
    spotter = Spotter(Names([foreign]), {Kind.PERSON: {foreign.id: foreign}})
    assert spotter.find("トランプは会談した。", None) == []
    assert len(spotter.find("トランは会談した。", None)) == 1
