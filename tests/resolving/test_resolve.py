"""What was read becomes briefings and subjects, and every name that means nothing is reported."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from mkdocs_briefings.content.reader import Reader
from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.model import Appearance, Kind, Part, Relay, Statement, Status, Topic
from mkdocs_briefings.names.resolver import Found
from mkdocs_briefings.resolving.resolve import Resolved, resolve
from tests.sites import files_of, settings_of, write_files

JANE = """\
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 제인
aliases: [J. Doe, Minister Doe]
roles:
  - {title: Deputy Minister of Examples, from: 2020}
  - {title: Minister of Examples, from: 2025-06-04, until: 2025-12}
  - {title: Member of the Example Assembly, until: 2019}
---
"""
TALKS = "-- docs/topics/example-talks.md --\n---\nname: Example talks\naliases: [ET]\n---\n"
HEAD = "---\ntitle: Talks\ndate: {day}\ntopics: [example-talks]\n"
TAIL = "sources: [{id: kbs, publisher: Example News}]\n---\nText [@kbs].\n"


def briefing(name: str, fields: str = "", tail: str = TAIL) -> str:
    """A briefing with the fields on line 5 and after."""
    head = HEAD.replace("{day}", name[:10])
    return f"-- briefings/{name}.md --\n{head}{fields}{tail}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path


def site(root: Path, text: str, known: Mapping[Kind, tuple[str, ...]] | None = None) -> Resolved:
    write_files(root, files_of(text))
    settings = settings_of(root, known=known or {})
    return resolve(Reader().read(settings), settings)


def told(root: Path, text: str, known: Mapping[Kind, tuple[str, ...]] | None = None) -> list[str]:
    return [str(problem) for problem in site(root, text, known).problems]


def test_every_spelling_becomes_the_id_of_its_subject(root: Path) -> None:
    fields = "people: [제인, {person: Gen. John Roe, role: Envoy}]\nplaces: [Exampleville]\n"
    resolved = site(root, JANE + TALKS + briefing("2025-11-04-talks", fields))
    one = resolved.briefings[0]
    assert (one.id, one.slug, one.topics) == ("2025-11-04-talks", "talks", ("example-talks",))
    assert one.people == (
        Appearance("jane-doe", "Minister of Examples"),
        Appearance("john-roe", "Envoy"),
    )
    assert one.places == ("exampleville",)
    assert resolved.names.resolve(Kind.PERSON, "General Roe", None) != Found("john-roe")
    assert resolved.names.resolve(Kind.PERSON, "John Roe", None) == Found("john-roe")


def test_an_unknown_name_gets_a_subject_and_a_warning_with_both_remedies(root: Path) -> None:
    text = TALKS + briefing("2025-11-04-talks", "organisations: [U.S. Example Office]\n")
    resolved = site(root, text.replace("[example-talks]", "[example-talks, korean-politics]"))
    topic = resolved.subjects[Kind.TOPIC]["korean-politics"]
    office = resolved.subjects[Kind.ORGANISATION]["us-example-office"]
    assert (topic.name, topic.profile) == ("Korean politics", None)
    assert office.name == "U.S. Example Office"
    assert [str(problem) for problem in resolved.problems] == [
        "briefings/2025-11-04-talks.md:4: BR202 no topic 'korean-politics' yet: it gets a page of "
        "its own. Add docs/topics/korean-politics.md, or list it under 'known' in mkdocs.yml.",
        "briefings/2025-11-04-talks.md:5: BR202 no organisation 'U.S. Example Office' yet: it gets "
        "a page of its own. Add docs/organisations/us-example-office.md, or list it under 'known' "
        "in mkdocs.yml.",
    ]


def test_an_unknown_name_is_told_once_in_each_briefing(root: Path) -> None:
    fields = "people: [{person: John Roe, role: Envoy}]\n"
    statements = "statements: [{by: John Roe, says: Yes., sources: [kbs]}]\n"
    text = TALKS + briefing("2025-11-04-a", fields + statements) + briefing("2025-11-05-b", fields)
    assert [line.partition(" BR202")[0] for line in told(root, text)] == [
        "briefings/2025-11-04-a.md:5:",
        "briefings/2025-11-05-b.md:5:",
    ]


@pytest.mark.parametrize(
    ("kind", "written", "name"),
    [
        ("people", "jane-roe", "Jane Roe"),
        ("people", "cho-chang-rae", "Cho Chang-rae"),
        ("people", "Adm. Jane Roe", "Jane Roe"),
        ("places", "example-air-base", "Example Air Base"),
        ("organisations", "NATO", "NATO"),
    ],
)
def test_a_subject_without_a_profile_is_named_as_written_or_after_its_slug(
    root: Path, kind: str, written: str, name: str
) -> None:
    resolved = site(root, TALKS + briefing("2025-11-04-talks", f"{kind}: [{written}]\n"))
    of_kind = next(kind_ for kind_ in Kind if kind_.plural == kind)
    assert [subject.name for subject in resolved.subjects[of_kind].values()] == [name]


def test_a_written_name_is_better_than_one_made_of_a_slug(root: Path) -> None:
    one = briefing("2025-11-04-a", "organisations: [us-example-office]\n")
    other = briefing("2025-11-05-b", "organisations: [U.S. Example Office]\n")
    subjects = site(root, TALKS + one + other).subjects[Kind.ORGANISATION]
    assert {key: subject.name for key, subject in subjects.items()} == {
        "us-example-office": "U.S. Example Office"
    }


def test_a_known_name_causes_no_warning_and_is_a_subject_only_if_used(root: Path) -> None:
    known = {Kind.PLACE: ("Exampleville", "Elsewhere"), Kind.TOPIC: ("ET", "korean-politics")}
    text = TALKS + briefing("2025-11-04-talks", "places: [exampleville]\n")
    resolved = site(root, text, known)
    assert resolved.problems == ()
    assert {s.id: s.name for s in resolved.subjects[Kind.PLACE].values()} == {
        "exampleville": "Exampleville"
    }
    assert list(resolved.subjects[Kind.TOPIC]) == ["example-talks"]


def test_a_misspelt_name_is_an_error_with_the_name_that_is_meant(root: Path) -> None:
    text = JANE + TALKS + briefing("2025-11-04-talks", "people:\n  - Jane Do\n")
    resolved = site(root, text)
    assert [str(problem) for problem in resolved.problems] == [
        "briefings/2025-11-04-talks.md:6: BR201 no person 'Jane Do'. "
        "Did you mean 'Jane Doe' (jane-doe)? If it is another, "
        "add docs/people/jane-do.md, or list it under 'known' in mkdocs.yml."
    ]
    assert resolved.briefings[0].people == ()
    assert list(resolved.subjects[Kind.PERSON]) == ["jane-doe"]


def test_of_two_unknown_names_nearly_alike_the_later_is_misspelt(root: Path) -> None:
    one = briefing("2025-11-04-a", "places: [Exampleville]\n")
    other = briefing("2025-11-05-b", "places: [Examplevile]\n")
    known = "under 'known' in mkdocs.yml."
    assert told(root, TALKS + other + one) == [
        "briefings/2025-11-04-a.md:5: BR202 no place 'Exampleville' yet: it gets a page of its "
        f"own. Add docs/places/exampleville.md, or list it {known}",
        "briefings/2025-11-05-b.md:5: BR201 no place 'Examplevile'. "
        "Did you mean 'Exampleville' (exampleville)? If it is another, "
        f"add docs/places/examplevile.md, or list it {known}",
    ]


def test_unknown_names_with_one_address_are_not_merged(root: Path) -> None:
    lines = told(root, TALKS + briefing("2025-11-04-talks", "organisations: [C#, C++]\n"))
    assert lines[0] == (
        "briefings/2025-11-04-talks.md:5: BR201 no organisation 'C++'. Did you mean 'C#' (c)? "
        "If it is another, add a profile with an id of its own, such as "
        "docs/organisations/c-plus-plus.md."
    )


def test_an_ambiguous_name_is_reported_with_its_candidates(root: Path) -> None:
    doe = JANE.replace("jane-doe", "ann-doe").replace("Jane Doe", "Ann Doe")
    doe = doe.replace("제인", "앤").replace("J. Doe, ", "").replace("2025-06-04", "2015")
    doe = doe.replace("2025-12", "2019")
    people = "people: [Minister Doe]\n"
    text = JANE + doe + TALKS + briefing("2025-11-04-a", people) + briefing("2020-01-01-b", people)
    resolved = site(root, text)
    assert [str(problem) for problem in resolved.problems] == [
        "briefings/2020-01-01-b.md:5: BR203 'Minister Doe' could be 'Ann Doe' (ann-doe) or "
        "'Jane Doe' (jane-doe). Write the id of the one you mean."
    ]
    assert resolved.briefings[1].people == (Appearance("jane-doe", "Minister of Examples"),)


def test_a_spelling_claimed_twice_is_an_error_on_its_line(root: Path) -> None:
    harbour = "-- docs/topics/harbour.md --\n---\nname: Harbour\naliases: [Talks]\n---\n"
    port = "-- docs/topics/port.md --\n---\nname: Port\naliases:\n  - Quays\n  - Harbour\n---\n"
    assert told(root, harbour + port) == [
        "docs/topics/port.md:5: BR204 'Harbour' already means 'Harbour' (harbour). "
        "A spelling belongs to one profile only: remove it from one of the two."
    ]


def test_a_subject_named_twice_counts_once(root: Path) -> None:
    fields = "people:\n  - jane-doe\n  - 제인\n"
    resolved = site(root, JANE + TALKS + briefing("2025-11-04-talks", fields))
    assert [str(problem) for problem in resolved.problems] == [
        "briefings/2025-11-04-talks.md:7: BR212 '제인' names 'Jane Doe' (jane-doe) a second time. "
        "Name each subject only once."
    ]
    assert resolved.briefings[0].people == (Appearance("jane-doe", "Minister of Examples"),)


@pytest.mark.parametrize(
    ("day", "role"),
    [
        ("2025-11-04", "Minister of Examples"),
        ("2025-12-31", "Minister of Examples"),
        ("2026-01-01", "Deputy Minister of Examples"),
        ("2021-01-01", "Deputy Minister of Examples"),
        ("2018-01-01", "Member of the Example Assembly"),
    ],
)
def test_the_role_is_the_office_taken_up_last_of_those_held_that_day(
    root: Path, day: str, role: str
) -> None:
    resolved = site(root, JANE + TALKS + briefing(f"{day}-talks", "people: [jane-doe]\n"))
    assert resolved.briefings[0].people == (Appearance("jane-doe", role),)


def test_a_briefing_outside_every_role_is_a_warning_unless_it_gives_one(root: Path) -> None:
    jane = JANE.replace("from: 2020", "from: 2020, until: 2020")
    fields = "people: [jane-doe]\n"
    given = "people: [{person: jane-doe, role: Guest}]\n"
    text = jane + TALKS + briefing("2022-01-01-a", fields) + briefing("2022-01-02-b", given)
    assert told(root, text) == [
        "briefings/2022-01-01-a.md:5: BR210 'Jane Doe' held no office on 2022-01-01, according to "
        "the profile. Add 'role:' here, or a role to docs/people/jane-doe.md."
    ]


def test_a_role_without_dates_is_not_claimed_for_a_day_and_the_remedy_says_what_is_missing(
    root: Path,
) -> None:
    jane = "-- docs/people/jane-doe.md --\n---\nname: Jane Doe\nroles: [{title: Pilot}]\n---\n"
    resolved = site(root, jane + TALKS + briefing("2022-01-01-a", "people: [jane-doe]\n"))
    assert resolved.briefings[0].people == (Appearance("jane-doe"),)
    assert [str(problem) for problem in resolved.problems] == [
        "briefings/2022-01-01-a.md:5: BR210 'Jane Doe' held no office on 2022-01-01, according "
        "to the profile. Add 'role:' here, or dates to the role in docs/people/jane-doe.md."
    ]


def test_a_person_without_roles_needs_none(root: Path) -> None:
    jane = "-- docs/people/jane-doe.md --\n---\nname: Jane Doe\n---\n"
    resolved = site(root, jane + TALKS + briefing("2022-01-01-a", "people: [jane-doe]\n"))
    assert (resolved.problems, resolved.briefings[0].people) == ((), (Appearance("jane-doe"),))


def test_who_speaks_or_relays_is_in_the_briefing(root: Path) -> None:
    fields = (
        "statements:\n  - {by: Minister Doe, says: Yes., via: john-roe, sources: [kbs]}\n"
        "  - {by: Jane Do, says: No.}\n  - {by: 제인, says: Perhaps.}\n"
    )
    known = {Kind.PERSON: ("John Roe",)}
    resolved = site(root, JANE + TALKS + briefing("2025-11-04-talks", fields), known)
    one, day = resolved.briefings[0], PartialDate(2025, 11, 4)
    assert one.statements == (
        Statement(
            id=f"{one.id}-1",
            briefing=one.id,
            date=day,
            by="jane-doe",
            says="Yes.",
            role="Minister of Examples",
            via=Relay(Kind.PERSON, "john-roe"),
            sources=("kbs",),
        ),
        Statement(f"{one.id}-3", one.id, day, "jane-doe", "Perhaps.", "Minister of Examples"),
    )
    assert one.people == (
        Appearance("jane-doe", "Minister of Examples", Part.SPOKE),
        Appearance("john-roe", "", Part.SPOKE),
    )
    assert [str(problem) for problem in resolved.problems] == [
        "briefings/2025-11-04-talks.md:7: BR201 no person 'Jane Do'. "
        "Did you mean 'Jane Doe' (jane-doe)? If it is another, "
        "add docs/people/jane-do.md, or list it under 'known' in mkdocs.yml."
    ]


def test_only_who_is_said_to_have_been_there_was_present(root: Path) -> None:
    fields = (
        "people: [J. Doe, Mary Major]\nattended: [Jane Doe, John Roe]\n"
        "statements: [{by: jane-doe, says: Yes., via: Richard Miles}]\n"
    )
    known = {Kind.PERSON: ("John Roe", "Mary Major", "Richard Miles")}
    resolved = site(root, JANE + TALKS + briefing("2025-11-04-talks", fields), known)
    assert resolved.problems == ()
    assert resolved.briefings[0].people == (
        Appearance("jane-doe", "Minister of Examples", Part.PRESENT),
        Appearance("mary-major", "", Part.MENTIONED),
        Appearance("john-roe", "", Part.PRESENT),
        Appearance("richard-miles", "", Part.SPOKE),
    )
    assert resolved.briefings[0].present == ("jane-doe", "john-roe")


def test_who_attended_needs_an_office_and_is_named_once(root: Path) -> None:
    fields = "attended: [jane-doe, J. Doe]\n"
    text = BETWEEN + TALKS + briefing("2023-01-01-talks", fields)
    assert told(root, text) == [
        "briefings/2023-01-01-talks.md:5: BR210 'Jane Doe' held no office on 2023-01-01, according "
        "to the profile. List the person with a 'role:' under 'people', or add a role to "
        "docs/people/jane-doe.md.",
        "briefings/2023-01-01-talks.md:5: BR212 'J. Doe' names 'Jane Doe' (jane-doe) a "
        "second time. Name each subject only once.",
    ]


MINISTRY = """\
-- docs/organisations/example-ministry.md --
---
name: Example Ministry
aliases: [the ministry]
---
"""


def test_a_statement_may_come_through_an_organisation_or_a_publication(root: Path) -> None:
    fields = (
        "organisations: [Example Board]\n"
        "statements:\n  - {by: jane-doe, says: Yes., via: The Ministry, sources: [kbs]}\n"
        "  - {by: jane-doe, says: No., via: the example-news}\n"
        "  - {by: jane-doe, says: Yes., via: example board}\n"
        "  - {by: jane-doe, says: Perhaps., via: Richard Roe}\n"
    )
    known = {Kind.ORGANISATION: ("Example Board",)}
    text = JANE + TALKS + MINISTRY + briefing("2025-11-04-talks", fields)
    resolved = site(root, text, known)
    one = resolved.briefings[0]
    assert [said.via for said in one.statements] == [
        Relay(Kind.ORGANISATION, "example-ministry"),
        Relay(None, "the example-news"),
        Relay(Kind.ORGANISATION, "example-board"),
        Relay(Kind.PERSON, "richard-roe"),
    ]
    assert one.organisations == ("example-board", "example-ministry")
    assert [str(problem) for problem in resolved.problems] == [
        "briefings/2025-11-04-talks.md:10: BR202 no person 'Richard Roe' yet: it gets a page of "
        "its own. Add docs/people/richard-roe.md, or list it under 'known' in mkdocs.yml."
    ]


BETWEEN = JANE.replace("from: 2020", "from: 2020, until: 2022")
"""Without an office in 2023 and 2024."""


def test_a_speaker_has_the_office_of_the_day_on_which_it_was_said(root: Path) -> None:
    fields = (
        "people: [{person: jane-doe, role: Chair of the talks}]\n"
        "statements:\n  - {by: Minister Doe, says: Yes.}\n"
        "  - {by: Jane Doe, says: No., date: 2021-11-04}\n"
        "  - {by: Jane Doe, says: Perhaps., date: 2023-01-01}\n"
        "  - {by: Jane Doe, says: Never., date: 2022}\n"
        "  - {by: Jane Doe, says: Soon., date: 2025}\n"
    )
    resolved = site(root, BETWEEN + TALKS + briefing("2025-11-04-talks", fields))
    assert [(said.date.year, said.role) for said in resolved.briefings[0].statements] == [
        (2025, "Chair of the talks"),
        (2021, "Deputy Minister of Examples"),
        (2023, ""),
        (2022, "Deputy Minister of Examples"),
        (2025, ""),
    ]
    assert resolved.problems == ()


def test_a_speaker_without_office_on_that_day_is_a_warning(root: Path) -> None:
    fields = "statements:\n  - {by: Jane Doe, says: Yes., date: 2023-01-01, sources: [kbs]}\n"
    text = BETWEEN + TALKS + briefing("2025-11-04-talks", fields)
    assert told(root, text) == [
        "briefings/2025-11-04-talks.md:6: BR210 'Jane Doe' held no office on 2023-01-01, according "
        "to the profile. List the speaker with a 'role:' under 'people', or add a role to "
        "docs/people/jane-doe.md."
    ]


def test_a_shared_alias_means_who_held_the_office_when_it_was_said(root: Path) -> None:
    other = (
        "-- docs/people/john-doe.md --\n---\nname: John Doe\naliases: [Minister Doe]\n"
        "roles: [{title: Minister of Examples, from: 2015, until: 2019}]\n---\n"
    )
    fields = (
        "statements:\n  - {by: Minister Doe, says: Yes.}\n"
        "  - {by: Minister Doe, says: No., date: 2018-01-01}\n"
    )
    resolved = site(root, JANE + other + TALKS + briefing("2025-11-04-talks", fields))
    assert [said.by for said in resolved.briefings[0].statements] == ["jane-doe", "john-doe"]


def test_what_is_expected_knows_its_place_and_briefing(root: Path) -> None:
    known = {Kind.PLACE: ("Exampleville",)}
    fields = "upcoming: [{date: 2026-10, title: More talks, place: EXAMPLEVILLE}]\n"
    resolved = site(root, TALKS + briefing("2025-11-04-talks", fields), known)
    item = resolved.briefings[0].upcoming[0]
    assert (str(item.date), item.title, item.place, item.id) == (
        "2026-10",
        "More talks",
        "exampleville",
        "2025-11-04-talks-more-talks",
    )


def test_citations_and_sources_belong_together(root: Path) -> None:
    tail = (
        "sources:\n  - {id: kbs, publisher: A}\n  - {id: example-news, publisher: B}\n"
        "  - {id: kbs, publisher: C}\n  - {id: unused, publisher: D}\n"
        "statements: [{by: jane-doe, says: Yes., sources: [yonhap]}]\n---\n"
        "One [@kbs; @exampel-news].\n\nTwo `[@code]` [@kbs].\n"
    )
    assert told(root, JANE + TALKS + briefing("2025-11-04-talks", "", tail)) == [
        "briefings/2025-11-04-talks.md:7: BR208 source 'example-news' is never cited. "
        "Cite it as [@example-news] or remove it.",
        "briefings/2025-11-04-talks.md:8: BR209 two sources have the id 'kbs'. "
        "Give every source an id of its own.",
        "briefings/2025-11-04-talks.md:9: BR208 source 'unused' is never cited. "
        "Cite it as [@unused] or remove it.",
        "briefings/2025-11-04-talks.md:10: BR207 no source 'yonhap'. Add it to 'sources'.",
        "briefings/2025-11-04-talks.md:12: BR207 no source 'exampel-news'. "
        "Did you mean 'example-news'?",
    ]


def test_of_two_sources_with_one_id_the_first_counts(root: Path) -> None:
    tail = "sources: [{id: a, publisher: A}, {id: a, publisher: B}]\n---\nText [@a].\n"
    resolved = site(root, TALKS + briefing("2025-11-04-talks", "", tail))
    assert [source.publisher for source in resolved.briefings[0].sources] == ["A"]


def test_profiles_cite_in_roles_status_glossary_and_body(root: Path) -> None:
    sources = "sources: [{id: a, publisher: A}, {id: b, publisher: B}, {id: c, publisher: C}]"
    person = (
        f"-- docs/people/jane-doe.md --\n---\nname: Jane Doe\n{sources}\n"
        "roles:\n  - {title: Minister, sources: [a, x]}\n---\nText [@b].\n\nMore [@y].\n"
    )
    topic = (
        f"-- docs/topics/example-talks.md --\n---\nname: Example talks\n{sources}\n"
        "status: {text: Open., as_of: 2025-01-01, sources: [a]}\n"
        "glossary: [{term: ET, sources: [b, z]}]\n---\n"
    )
    assert told(root, person + topic) == [
        "docs/people/jane-doe.md:3: BR208 source 'c' is never cited. Cite it as [@c] or remove it.",
        "docs/people/jane-doe.md:5: BR207 no source 'x'. Add it to 'sources'.",
        "docs/people/jane-doe.md:9: BR207 no source 'y'. Add it to 'sources'.",
        "docs/topics/example-talks.md:3: BR208 source 'c' is never cited. Cite it as [@c] or "
        "remove it.",
        "docs/topics/example-talks.md:5: BR207 no source 'z'. Add it to 'sources'.",
    ]


def test_a_topic_keeps_where_it_stood_newest_first(root: Path) -> None:
    topic = """\
-- docs/topics/example-talks.md --
---
name: Example talks
sources: [{id: a, publisher: A}, {id: b, publisher: B}]
status:
  - {text: Broken off., as_of: 2024-05-01, sources: [b, x]}
  - {text: Open., as_of: 2025-01-01, sources: [a]}
---
"""
    resolved = site(root, topic)
    (topic_made,) = resolved.subjects[Kind.TOPIC].values()
    assert isinstance(topic_made, Topic)
    assert topic_made.statuses == (
        Status("Open.", date(2025, 1, 1), ("a",)),
        Status("Broken off.", date(2024, 5, 1), ("b", "x")),
    )
    assert topic_made.status == topic_made.statuses[0]
    assert [str(one) for one in resolved.problems] == [
        "docs/topics/example-talks.md:5: BR207 no source 'x'. Add it to 'sources'."
    ]


def test_a_thread_leads_to_a_briefing_that_exists(root: Path) -> None:
    text = TALKS + briefing("2025-10-29-example-summit")
    text += briefing("2025-11-04-a", "follows: [2025-10-29-exmaple-summit]\n")
    text += briefing("2025-11-05-b", "follows:\n  - 2025-11-04-a\n  - nothing\n")
    assert told(root, text) == [
        "briefings/2025-11-04-a.md:5: BR205 no briefing '2025-10-29-exmaple-summit' to follow. "
        "Did you mean '2025-10-29-example-summit'?",
        "briefings/2025-11-05-b.md:7: BR205 no briefing 'nothing' to follow. "
        "Write the file name of an earlier briefing without '.md'.",
    ]


def test_a_thread_never_comes_back(root: Path) -> None:
    text = TALKS + briefing("2025-11-01-a", "follows: [2025-11-03-c]\n")
    text += briefing("2025-11-02-b", "follows: [2025-11-01-a]\n")
    text += briefing("2025-11-03-c", "follows: [2025-11-02-b]\n")
    text += briefing("2025-11-04-d", "follows: [2025-11-04-d]\n")
    assert told(root, text) == [
        "briefings/2025-11-01-a.md:5: BR206 the thread runs in a circle: "
        "2025-11-01-a → 2025-11-03-c → 2025-11-02-b → 2025-11-01-a. "
        "Let only the later briefing follow the earlier.",
        "briefings/2025-11-04-d.md:5: BR206 the thread runs in a circle: "
        "2025-11-04-d → 2025-11-04-d. "
        "Let only the later briefing follow the earlier.",
    ]


def test_a_parent_is_resolved_like_any_name(root: Path) -> None:
    parts = "-- docs/topics/part.md --\n---\nname: Part\nparent: {parent}\n---\n"
    resolved = site(root, TALKS + parts.replace("{parent}", "ET"))
    part = resolved.subjects[Kind.TOPIC]["part"]
    assert (getattr(part, "parent", None), resolved.problems) == ("example-talks", ())
    assert told(root, TALKS + parts.replace("{parent}", "Example talk")) == [
        "docs/topics/part.md:3: BR201 no topic 'Example talk'. "
        "Did you mean 'Example talks' (example-talks)? If it is another, "
        "add docs/topics/example-talk.md, or list it under 'known' in mkdocs.yml."
    ]
    assert told(root, TALKS + parts.replace("{parent}", "Whole")) == [
        "docs/topics/part.md:3: BR202 no topic 'Whole' yet: it gets a page of its own. "
        "Add docs/topics/whole.md, or list it under 'known' in mkdocs.yml."
    ]


def test_parents_never_come_back(root: Path) -> None:
    one = "-- docs/places/a.md --\n---\nname: Aaa\nparent: Bbb\n---\n"
    other = "-- docs/places/b.md --\n---\nname: Bbb\nparent: Aaa\n---\n"
    assert told(root, one + other) == [
        "docs/places/a.md:3: BR211 parents run in a circle: a → b → a. "
        "Remove 'parent' from the widest of them."
    ]


def test_naming_what_exists_but_is_faulty_is_no_fault(root: Path) -> None:
    faulty = "-- docs/people/john-roe.md --\n---\nnmae: John Roe\n---\n"
    fields = "people: [john-roe]\nfollows: [2025-10-29-summit]\n"
    text = TALKS + faulty + "-- briefings/2025-10-29-summit.md --\nNo front matter.\n"
    resolved = site(root, text + briefing("2025-11-04-talks", fields))
    assert resolved.problems == ()
    assert resolved.briefings[0].people == (Appearance("john-roe"),)


def test_the_order_of_files_on_the_disk_does_not_matter(root: Path, tmp_path: Path) -> None:
    one, other = briefing("2025-11-04-a"), briefing("2025-11-05-b")
    forth, back = site(root / "1", TALKS + one + other), site(root / "2", other + one + TALKS)
    assert forth.briefings == back.briefings
    assert forth.subjects == back.subjects
