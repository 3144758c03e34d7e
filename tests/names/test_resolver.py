"""Every spelling finds its subject, and none finds another's."""

from __future__ import annotations

from datetime import date

import pytest

from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.model import Kind, Organisation, Person, Place, Position, Role, Subject, Topic
from mkdocs_briefings.names.resolver import Ambiguous, Found, Names, Near, Resolution, Unknown, fold

DAY = date(2025, 11, 4)


def role(title: str, start: str = "", end: str = "") -> Role:
    return Role(
        title,
        start=PartialDate.parse(start) if start else None,
        end=PartialDate.parse(end) if end else None,
    )


def profile(subject_id: str, folder: str = "people") -> Position:
    return Position(f"docs/{folder}/{subject_id}.md")


LEE_2025 = Person(
    id="lee-jae-myung",
    name="Lee Jae-myung",
    native_name="이재명",
    family_name="Lee",
    aliases=("Yi Chaemyŏng", "President Lee", "이 대통령"),
    roles=(role("President of the Republic of Korea", "2025-06-04"), role("Governor", "2018")),
    profile=profile("lee-jae-myung"),
)
LEE_2010 = Person(
    id="lee-myung-bak",
    name="Lee Myung-bak",
    native_name="이명박",
    family_name="Lee",
    aliases=("President Lee",),
    roles=(role("President of the Republic of Korea", "2008-02-25", "2013-02-24"),),
    profile=profile("lee-myung-bak"),
)
HEGSETH = Person(
    id="pete-hegseth",
    name="Pete Hegseth",
    aliases=("Secretary Hegseth",),
    profile=profile("pete-hegseth"),
)
BRUNSON = Person(
    id="xavier-brunson",
    name="Xavier Brunson",
    aliases=("Xavier T. Brunson",),
    profile=profile("xavier-brunson"),
)
JONG = Person(id="kim-hyun-jong", name="Kim Hyun-jong", native_name="김현종", family_name="Kim")
CHONG = Person(id="kim-hyun-chong", name="Kim Hyun-chong", family_name="Kim")
PEOPLE: tuple[Subject, ...] = (LEE_2025, LEE_2010, HEGSETH, BRUNSON, JONG, CHONG)
TRANSFER = Topic(
    id="opcon-transfer", name="OPCON transfer", aliases=("wartime operational control", "전작권")
)
MINISTRY = Organisation(id="example-ministry", name="Example Ministry", aliases=("U.S. Example",))
GEOJE = Place(id="geoje", name="Geoje")
NAMES = Names((*PEOPLE, TRANSFER, MINISTRY, GEOJE))


def person(text: str, day: date | None = DAY) -> Resolution:
    return NAMES.resolve(Kind.PERSON, text, day)


@pytest.mark.parametrize(
    "text",
    [
        "lee-jae-myung",
        "Lee Jae-myung",
        "Lee Jae Myung",
        "LEE JAE-MYUNG",
        "Lee Jaemyung",
        "lee jae‑myung",
        "Lee  Jae·Myung",
        "Ｌｅｅ Jae-myung",
    ],
)
def test_case_hyphens_spaces_and_dots_fold_away(text: str) -> None:
    assert fold(text) == "leejaemyung"


def test_diacritics_fold_away_and_hangul_stays() -> None:
    assert fold("Yi Chaemyŏng") == fold("YI CHAEMYONG") == "yichaemyong"
    assert fold("이 재명") == "이재명"
    assert fold("핵·재래식 통합") == "핵재래식통합"
    assert fold("U.S.–Korea alliance") == fold("US-Korea Alliance") == "uskoreaalliance"
    assert fold("Workers’ Party") == fold("Workers' Party") == "workersparty"


def test_signs_that_tell_names_apart_stay() -> None:
    assert len({fold("C"), fold("C++"), fold("C#"), fold("?")}) == 4


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lee-jae-myung", "lee-jae-myung"),
        ("Lee Jae Myung", "lee-jae-myung"),
        ("Yi Chaemyong", "lee-jae-myung"),
        ("이재명", "lee-jae-myung"),
        ("Lee Jae-myong", "lee-jae-myung"),
        ("Yi Jae-myeong", "lee-jae-myung"),
        ("Ri Jae-myong", "lee-jae-myung"),
        ("President Rhee Jaemyoung", "lee-jae-myung"),
        ("이재명 대통령", "lee-jae-myung"),
        ("President Lee Jae Myung", "lee-jae-myung"),
        ("Gen. Xavier Brunson", "xavier-brunson"),
        ("General Xavier T. Brunson", "xavier-brunson"),
        ("Defense Secretary Pete Hegseth", "pete-hegseth"),
        ("Secretary Hegseth", "pete-hegseth"),
        ("Kim Hyun-jong", "kim-hyun-jong"),
        ("Deputy National Security Adviser Kim Hyun-jong", "kim-hyun-jong"),
        ("김현종", "kim-hyun-jong"),
        ("Kim Hyun-chong", "kim-hyun-chong"),
        ("Trade Minister Kim Hyun Chong", "kim-hyun-chong"),
    ],
)
def test_every_spelling_of_a_person_finds_that_person(text: str, found: str) -> None:
    assert person(text) == Found(found)


def test_the_other_kinds_have_spellings_too() -> None:
    assert NAMES.resolve(Kind.TOPIC, "Wartime Operational Control", DAY) == Found("opcon-transfer")
    assert NAMES.resolve(Kind.TOPIC, "전작권", DAY) == Found("opcon-transfer")
    assert NAMES.resolve(Kind.ORGANISATION, "US Example", DAY) == Found("example-ministry")
    assert NAMES.resolve(Kind.PLACE, "GEOJE", DAY) == Found("geoje")


def test_titles_belong_to_people_only() -> None:
    assert NAMES.resolve(Kind.PLACE, "General Geoje", DAY) == Unknown()


def test_an_alias_of_several_means_who_held_its_office_that_day() -> None:
    assert person("President Lee", date(2025, 11, 4)) == Found("lee-jae-myung")
    assert person("President Lee", date(2010, 6, 26)) == Found("lee-myung-bak")
    assert person("president  lee", date(2010, 6, 26)) == Found("lee-myung-bak")


@pytest.mark.parametrize("day", [date(2019, 1, 1), date(1990, 1, 1), None])
def test_an_alias_of_several_is_ambiguous_when_nobody_held_its_office(day: date | None) -> None:
    assert person("President Lee", day) == Ambiguous((LEE_2025, LEE_2010))


def test_an_office_and_a_family_name_mean_nobody_who_took_that_office_later() -> None:
    assert person("이 대통령", DAY) == Found("lee-jae-myung")
    assert person("이 대통령", date(1990, 1, 1)) == Near((LEE_2025,))


def test_who_left_an_office_is_still_called_by_it_until_another_follows() -> None:
    roles = (
        role("Senator", "2001-01-03", "2013-01-03"),
        role("U.S. Representative", "1993-01-05", "1995-01-03"),
    )
    doe = Person(id="jane-doe", name="Jane Doe", aliases=("Rep. Doe", "Sen. Doe"), roles=roles)
    named = Names([doe])
    assert named.resolve(Kind.PERSON, "Sen. Doe", date(2020, 1, 1)) == Found("jane-doe")
    assert named.resolve(Kind.PERSON, "Rep. Doe", date(1994, 1, 1)) == Found("jane-doe")
    assert named.resolve(Kind.PERSON, "Rep. Doe", date(1996, 1, 1)) == Found("jane-doe")
    assert isinstance(named.resolve(Kind.PERSON, "Rep. Doe", date(2005, 1, 1)), Near)


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("Pete Hegset", (HEGSETH,)),
        ("Defense Secretary Pete Hegset", (HEGSETH,)),
        ("Lee Jae-myungg", (LEE_2025,)),
        ("Jae-myeong Yi", (LEE_2025,)),
        ("Jae-myung Lee", (LEE_2025,)),
        ("Secretary of War Hegseth", (HEGSETH,)),
        ("Hegseth", (HEGSETH,)),
        ("Governor Lee", (LEE_2025, LEE_2010)),
    ],
)
def test_a_near_miss_suggests_who_may_be_meant(text: str, suggestions: tuple[Subject, ...]) -> None:
    assert person(text) == Near(suggestions)


def test_near_misses_of_the_other_kinds() -> None:
    assert NAMES.resolve(Kind.TOPIC, "opcon-tranfer", DAY) == Near((TRANSFER,))
    assert NAMES.resolve(Kind.PLACE, "Geojee", DAY) == Near((GEOJE,))


@pytest.mark.parametrize("text", ["Kim Hyun-jung Roe", "Jane Doe", "Kim Hyun-joo", "박현종", ""])
def test_other_people_are_unknown(text: str) -> None:
    assert person(text) == Unknown()


def test_other_places_are_unknown() -> None:
    assert NAMES.resolve(Kind.PLACE, "Jeju", DAY) == Unknown()


def test_an_exact_spelling_wins_over_an_alias_and_a_near_one() -> None:
    one = Topic(id="sea-trade", name="Sea trade")
    other = Topic(id="sea-traded", name="Sea traded", aliases=("Sea trade",))
    names = Names([other, one])
    assert names.resolve(Kind.TOPIC, "Sea trade", None) == Found("sea-trade")
    assert names.resolve(Kind.TOPIC, "Sea traded", None) == Found("sea-traded")


def test_spellings_are_listed_as_written() -> None:
    assert NAMES.spellings(Kind.PERSON)["President Lee"] == ("lee-jae-myung", "lee-myung-bak")
    assert dict(NAMES.spellings(Kind.TOPIC)) == {
        "OPCON transfer": ("opcon-transfer",),
        "wartime operational control": ("opcon-transfer",),
        "전작권": ("opcon-transfer",),
    }


def test_an_office_with_a_family_name_may_be_claimed_by_several() -> None:
    assert list(NAMES.claims()) == []


def claims(*subjects: Subject) -> list[str]:
    return [str(problem) for problem in Names(subjects).claims()]


def test_a_name_belongs_to_one_profile_except_among_people() -> None:
    harbour = Topic(id="harbour", name="Harbour", profile=profile("harbour", "topics"))
    port = Topic(
        id="port", name="Port", aliases=("The quay", "HARBOUR"), profile=profile("port", "topics")
    )
    jane = Person(id="jane-doe", name="Jane Doe", native_name="이재명", profile=profile("a"))
    john = Person(id="john-roe", name="Jane Doe", aliases=("이재명",), profile=profile("b"))
    assert claims(port, harbour, jane, john) == [
        "docs/topics/port.md:1: BR204 'HARBOUR' already means 'Harbour' (harbour). "
        "A spelling belongs to one profile only: remove it from one of the two."
    ]


def test_an_id_belongs_to_one_file() -> None:
    one = Person(id="jane-doe", name="Jane Doe", profile=Position("docs/people/jane-doe.md"))
    other = Person(id="jane-doe", name="J. D.", profile=Position("docs/people/old/jane-doe.md"))
    assert claims(one, other) == [
        "docs/people/old/jane-doe.md:1: BR204 the id 'jane-doe' is already taken by "
        "docs/people/jane-doe.md. "
        "Rename one of the two files."
    ]


def test_two_kinds_may_share_a_name() -> None:
    command = Organisation(id="x", name="Example", profile=profile("x", "organisations"))
    topic = Topic(id="x", name="Example", profile=profile("x", "topics"))
    assert claims(command, topic) == []
