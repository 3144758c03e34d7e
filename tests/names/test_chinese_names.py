"""Chinese names: characters of either kind, pinyin and Wade–Giles; what is not sure is asked."""

from __future__ import annotations

import pytest

from mkdocs_briefings.model import Kind, Person
from mkdocs_briefings.names import Ambiguous, Found, Names, Near, Spotter, fold
from mkdocs_briefings.names.chinese import read_aloud
from mkdocs_briefings.names.resolver import Resolution, Unknown

LI = Person(id="li-wenhua", name="Li Wenhua", native_name="李文华")
MAO = Person(id="mao-shiyan", name="毛试言", country="China")
CHIANG = Person(id="chiang", name="Chiang Shih-yen", native_name="蔣試言")
OUYANG = Person(id="ouyang", name="Ouyang Lü", native_name="欧阳吕")
HANJA = Person(id="kim-munhwa", name="Kim Mun-hwa", native_name="金文化", country="South Korea")
LATIN = Person(id="wang-fang", name="Wang Fang")
NAMES = Names([LI, MAO, CHIANG, OUYANG, HANJA, LATIN])


def named(text: str, names: Names = NAMES) -> Resolution:
    return names.resolve(Kind.PERSON, text, None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("李文华", "li-wenhua"),
        ("李文華", "li-wenhua"),
        ("李 文華", "li-wenhua"),
        ("Li Wen-hua", "li-wenhua"),
        ("LI Wenhua", "li-wenhua"),
        ("Lǐ Wénhuá", "li-wenhua"),
        ("Li Wen Hua", "li-wenhua"),
        ("毛試言", "mao-shiyan"),
        ("Mao Shiyan", "mao-shiyan"),
        ("Mao Shih-yen", "mao-shiyan"),
        ("President Mao Shih-yen", "mao-shiyan"),
        ("Jiang Shiyan", "chiang"),
        ("蒋试言", "chiang"),
        ("Ouyang Lyu", "ouyang"),
    ],
)
def test_a_name_is_found_in_either_script_and_by_either_system(text: str, found: str) -> None:
    assert named(text) == Found(found)


@pytest.mark.parametrize(
    ("text", "perhaps"),
    [
        # The family name last; a Korean, whose characters nobody reads so; tones that are unknown.
        ("Shiyan Mao", (MAO,)),
        ("Jin Wenhua", (HANJA,)),
        ("王芳", (LATIN,)),
        ("王方", (LATIN,)),
    ],
)
def test_what_is_not_sure_is_asked(text: str, perhaps: tuple[Person, ...]) -> None:
    assert named(text) == Near(perhaps)


@pytest.mark.parametrize("text", ["李文花", "Li Wenhai", "张方", "Wen Hualing"])
def test_another_name_is_nobodys(text: str) -> None:
    assert named(text) == Unknown()


def test_two_who_are_read_alike_are_a_question() -> None:
    flower = Person(id="li-flower", name="李文花", country="中国")
    both = Names([Person(id="li-culture", name="李文华", country="中国"), flower])
    assert isinstance(named("Li Wenhua", both), Ambiguous)


def test_a_character_with_several_readings_has_each() -> None:
    assert {"ceng li", "zeng li"} <= read_aloud("曾丽")


def test_traditional_and_simplified_characters_are_one_letter() -> None:
    assert fold("國務院") == fold("国务院")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("外交部長李文華今天表示", "李文華"),
        ("与李文华会谈", "李文华"),
        ("与Li Wenhua会谈", "Li Wenhua"),
        ("记者见到了李文华。", "李文华"),
    ],
)
def test_running_text_has_names_without_spaces(text: str, found: str) -> None:
    mentions = Spotter(NAMES, {Kind.PERSON: {LI.id: LI}}).find(text, None)
    assert [(text[one.start : one.end], one.id, one.common) for one in mentions] == [
        (found, "li-wenhua", False)
    ]


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("国王毅然离开。", [True]),
        ("外长王毅表示，会谈很好。", [False]),
        ("王毅，外交部长。", [False]),
        ("王毅力坚强。", [True]),
    ],
)
def test_two_characters_may_belong_to_other_words(text: str, common: list[bool]) -> None:
    wang = Person(id="wang-yi", name="Wang Yi", native_name="王毅")
    mentions = Spotter(Names([wang]), {Kind.PERSON: {wang.id: wang}}).find(text, None)
    assert [one.common for one in mentions] == common


def test_hangul_puts_spaces_between_words() -> None:
    roe = Person(id="john-roe", name="John Roe", native_name="이길동")
    spotter = Spotter(Names([roe]), {Kind.PERSON: {roe.id: roe}})
    assert spotter.find("이길동수 단장과 이이길동", None) == []
