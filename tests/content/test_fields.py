from __future__ import annotations

import random
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from pydantic import ValidationError

from mkdocs_briefings.content import DATE_FIELDS, briefing_fields, profile_fields
from mkdocs_briefings.content.briefing_fields import (
    BriefingFields,
    Fields,
    FigureFields,
    PersonEntry,
    SourceFields,
    StatementFields,
    UpcomingFields,
)
from mkdocs_briefings.content.frontmatter import parse_front_matter
from mkdocs_briefings.content.profile_fields import (
    PROFILE_FIELDS,
    LinkFields,
    OrganisationFields,
    PersonFields,
    PlaceFields,
    RoleFields,
    StatusFields,
    TermFields,
    TopicFields,
)
from mkdocs_briefings.content.theme_fields import SearchFields
from mkdocs_briefings.content.validation import validate
from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.problems import ordered

MODELS = [
    model
    for module in (briefing_fields, profile_fields)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, Fields)
]
REQUIRED = """title: Talks
date: 2025-11-04
topics: [a-topic]
sources: [{id: news, publisher: Example News}]
"""


def read(text: str, kind: Any = BriefingFields) -> tuple[Any, list[str]]:
    front, problems = parse_front_matter(f"---\n{text}\n---\n".encode(), "a.md")
    assert front is not None
    assert problems == ()
    fields, problems = validate(kind, front)
    return fields, [str(problem) for problem in ordered(problems)]


def briefing(text: str) -> BriefingFields:
    fields, problems = read(REQUIRED + text)
    assert problems == []
    assert isinstance(fields, BriefingFields)
    return fields


def faults(text: str) -> list[str]:
    """The problems of the lines below the required fields; the first of them is line 6."""
    return read(REQUIRED + text)[1]


def test_a_briefing_keeps_all_that_is_written() -> None:
    fields = briefing("""published: 2025-11-05
updated: 2025-11-06
summary: Two sentences.
key_points: [One, Two]
people: [jane-doe, {person: John Roe, role: Minister}]
organisations: [Example Ministry]
places: [Exampleville]
statements: [{by: jane-doe, says: Words, date: 2025-11-03, via: john-roe, sources: [news]}]
image: {src: images/a.jpg, alt: A table, caption: C, credit: D}
follows: [2025-10-29-summit]
upcoming: [{date: 2026-10, title: More talks, place: Exampleville}]
redirect_from: [/old/address/]
not_mentioned: [jane-doe]
status: draft
search: {exclude: true}""")
    assert fields == BriefingFields.model_construct(
        title="Talks",
        moment=date(2025, 11, 4),
        published=date(2025, 11, 5),
        updated=date(2025, 11, 6),
        summary="Two sentences.",
        key_points=("One", "Two"),
        topics=("a-topic",),
        people=(PersonEntry(person="jane-doe"), PersonEntry(person="John Roe", role="Minister")),
        organisations=("Example Ministry",),
        places=("Exampleville",),
        sources=(SourceFields(id="news", publisher="Example News"),),
        statements=(
            StatementFields(
                by="jane-doe",
                says="Words",
                date=PartialDate(2025, 11, 3),
                via="john-roe",
                sources=("news",),
            ),
        ),
        image=FigureFields(src="images/a.jpg", alt="A table", caption="C", credit="D"),
        follows=("2025-10-29-summit",),
        upcoming=(
            UpcomingFields(date=PartialDate(2026, 10), title="More talks", place="Exampleville"),
        ),
        redirect_from=("/old/address/",),
        not_mentioned=("jane-doe",),
        status="draft",
        search=SearchFields(exclude=True),
    )
    assert (fields.date, fields.time) == (date(2025, 11, 4), None)


@pytest.mark.parametrize(
    "written", ["2025-11-04T10:00:00+09:00", "2025-11-04 10:00 +09:00", "'2025-11-04 10:00+09:00'"]
)
def test_a_date_may_have_a_time_with_its_zone(written: str) -> None:
    fields, problems = read(REQUIRED.replace("2025-11-04", written))
    assert problems == []
    moment = datetime(2025, 11, 4, 10, tzinfo=timezone(timedelta(hours=9)))
    assert (fields.date, fields.time) == (date(2025, 11, 4), moment)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("soon", "'soon', which is not a date. Write it as YYYY-MM-DD."),
        (
            "2025-11-05 10:00",
            "'2025-11-05 10:00', a time without a zone. Write only the day, 2025-11-05, or add "
            "the zone: 2025-11-05T10:00:00+09:00.",
        ),
    ],
)
def test_the_publication_is_a_day_or_a_moment(written: str, message: str) -> None:
    assert faults(f"published: {written}") == [f"a.md:6: BR111 'published' is {message}"]


def test_a_yes_says_no_day_of_publication() -> None:
    assert briefing("published: true").published is None


def test_a_person_keeps_all_that_is_written() -> None:
    fields, problems = read(
        """name: Jane Doe
native_name: 도제인
family_name: Doe
aliases: [J. Doe]
country: Exampleland
summary: A minister.
roles:
  - {title: Minister, organisation: Example Ministry, from: 2024, until: 2025-06, sources: [news]}
links: [{title: Official page, url: "https://example.org/"}]
sources: [{id: news, publisher: Example News, url: "https://example.org/a", date: 2025-11-04}]
redirect_from: [/people/doe/]
search: {exclude: true}""",
        PersonFields,
    )
    assert problems == []
    assert fields.roles == (
        RoleFields.model_validate(
            {
                "title": "Minister",
                "organisation": "Example Ministry",
                "from": "2024",
                "until": "2025-06",
                "sources": ["news"],
            }
        ),
    )
    assert fields.roles[0].from_ == PartialDate(2024)
    assert fields.search.exclude
    assert fields.links == (LinkFields(title="Official page", url="https://example.org/"),)
    assert fields.sources[0].date == PartialDate(2025, 11, 4)
    assert (fields.name, fields.native_name, fields.family_name) == ("Jane Doe", "도제인", "Doe")


def test_a_status_may_be_a_list() -> None:
    fields, problems = read(
        """name: A topic
status:
  - {text: It stands here., as_of: 2025-11-04}
  - {text: It stood there., as_of: 2024-01-02, sources: [news]}""",
        TopicFields,
    )
    assert problems == []
    assert fields is not None
    assert fields.status == (
        StatusFields(text="It stands here.", as_of=date(2025, 11, 4)),
        StatusFields(text="It stood there.", as_of=date(2024, 1, 2), sources=("news",)),
    )


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (
            "status:\n  text: It stands.\n  as_of: soon",
            "a.md:5: BR111 'as_of' in 'status' is 'soon', which is not a date. "
            "Write it as YYYY-MM-DD.",
        ),
        (
            "status:\n  - {text: A., as_of: 2025-11-04}\n  - text: B.\n    as_on: 2025-11-03",
            "a.md:5: BR110 'as_of' in 'status' is missing. Add it: 'as_of: 2025-11-04'.",
        ),
        (
            "status: It stands.",
            "a.md:3: BR111 'status' is 'It stands.', but it must have fields. "
            "Write 'status: {text: Where it stands., as_of: 2025-11-04}'.",
        ),
        (
            "status: [It stands.]",
            "a.md:3: BR111 an item of 'status' is 'It stands.', but it must have fields. "
            "Write '{text: Where it stands., as_of: 2025-11-04}'.",
        ),
    ],
)
def test_what_is_wrong_with_a_status_is_told_where_it_stands(status: str, told: str) -> None:
    _, problems = read(f"name: A topic\n{status}", TopicFields)
    assert told in problems


@pytest.mark.parametrize(
    ("item", "shown"), [("– one", "– one"), ("• one", "• one"), ("·\u3000one", "· one")]
)
def test_bullets_that_yaml_does_not_know_are_told_how_to_write_a_list(
    item: str, shown: str
) -> None:
    _, problems = read(f"{REQUIRED}places:\n  {item}")
    assert problems == [
        f"a.md:6: BR111 'places' is '{shown}', but it must be a list. "
        "Start each item on a line of its own with a hyphen and a space: '- …'."
    ]


def test_a_topic_keeps_its_status_and_glossary() -> None:
    fields, problems = read(
        """name: A topic
parent: wider-topic
status: {text: It stands here., as_of: 2025-11-04, sources: [news]}
glossary: [{term: FOC, expansion: full operational capability, meaning: A test., sources: [a]}]""",
        TopicFields,
    )
    assert problems == []
    assert fields == TopicFields(
        name="A topic",
        parent="wider-topic",
        status=(StatusFields(text="It stands here.", as_of=date(2025, 11, 4), sources=("news",)),),
        glossary=(
            TermFields(
                term="FOC",
                expansion="full operational capability",
                meaning="A test.",
                sources=("a",),
            ),
        ),
    )


@pytest.mark.parametrize("kind", [OrganisationFields, PlaceFields])
def test_organisations_and_places_have_a_parent(kind: type[Any]) -> None:
    assert read("name: Name\nparent: Wider", kind) == (kind(name="Name", parent="Wider"), [])


def test_what_is_required_is_missing_from_an_empty_briefing() -> None:
    assert read("{}") == (
        None,
        [
            "a.md:1: BR110 'date' is missing. Add it: 'date: 2025-11-04'.",
            "a.md:1: BR110 'sources' is missing. "
            "Add at least one: 'sources: [{id: kbs, publisher: Example News}]'.",
            "a.md:1: BR110 'title' is missing. Add it: 'title: Talks begin'.",
            "a.md:1: BR110 'topics' is missing. Add at least one: 'topics: [a-topic]'.",
        ],
    )


@pytest.mark.parametrize("nothing", ["", "~", "''", "'  '", "[]", "{}"])
def test_what_is_required_and_has_no_value_is_empty(nothing: str) -> None:
    written = "\n".join(f"{name}: {nothing}" for name in ("title", "date", "topics", "sources"))
    assert read(written) == (
        None,
        [
            "a.md:2: BR110 'title' is empty. Add it: 'title: Talks begin'.",
            "a.md:3: BR110 'date' is empty. Add it: 'date: 2025-11-04'.",
            "a.md:4: BR110 'topics' is empty. Add at least one: 'topics: [a-topic]'.",
            "a.md:5: BR110 'sources' is empty. "
            "Add at least one: 'sources: [{id: kbs, publisher: Example News}]'.",
        ],
    )


@pytest.mark.parametrize("kind", PROFILE_FIELDS.values())
def test_a_profile_needs_a_name(kind: type[Any]) -> None:
    assert read("summary: Words.", kind) == (
        None,
        ["a.md:1: BR110 'name' is missing. Add it: 'name: Jane Doe'."],
    )


def test_an_optional_field_without_value_is_left_out() -> None:
    names = ("updated", "summary", "people", "image", "upcoming", "status", "search")
    assert briefing("".join(f"{name}:\n" for name in names)) == briefing("")


def test_nested_fields_are_required_too() -> None:
    assert faults("""statements:
  - via: jane-doe
image: {src: a.jpg}
upcoming: [{title: Talks}]
corrections:
  - date: 2025-11-07
    text:""") == [
        "a.md:7: BR110 'by' in 'statements' is missing. Add it: 'by: jane-doe'.",
        "a.md:7: BR110 'says' in 'statements' is missing. Add it: 'says: What she said.'.",
        "a.md:8: BR110 'alt' in 'image' is missing. Add it: 'alt: Two people at a table'.",
        "a.md:9: BR110 'date' in 'upcoming' is missing. Add it: 'date: 2026-10'.",
        "a.md:12: BR110 'text' in 'corrections' is empty. Add it: 'text: What was wrong.'.",
    ]


def test_an_item_of_a_list_without_value_is_empty() -> None:
    assert faults("people:\n  -\n  - ''\nkey_points: [One, '']\nupcoming:\n  -") == [
        "a.md:7: BR110 an item of 'people' is empty. Fill it in or remove it.",
        "a.md:8: BR110 an item of 'people' is empty. Fill it in or remove it.",
        "a.md:9: BR110 an item of 'key_points' is empty. Fill it in or remove it.",
        "a.md:11: BR110 an item of 'upcoming' is empty. Fill it in or remove it.",
    ]


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("2025-13-01", "'2025-13-01', which is not a date. Write it as YYYY-MM-DD."),
        ("2025-1-4", "'2025-1-4', which is not a date. Write it as YYYY-MM-DD."),
        ("yesterday", "'yesterday', which is not a date. Write it as YYYY-MM-DD."),
        (
            "2025-11-04 25:00 +09:00",
            "'2025-11-04 25:00 +09:00', which is not a date. Write it as YYYY-MM-DD.",
        ),
        ("20251104", "'20251104', which is not a date. Write it as YYYY-MM-DD."),
        ("[2025-11-04]", "a list, not text. Write one line of text."),
        (
            "2025-11-04 10:00:00",
            "'2025-11-04 10:00:00', a time without a zone. "
            "Write only the day, 2025-11-04, or add the zone: 2025-11-04T10:00:00+09:00.",
        ),
    ],
)
def test_a_date_that_is_none_is_told_how_to_be_one(written: str, what: str) -> None:
    assert read(REQUIRED.replace("2025-11-04", written)) == (
        None,
        [f"a.md:3: BR111 'date' is {what}"],
    )


def test_other_dates_are_checked_too() -> None:
    assert faults("""updated: 2025-11-06T10:00:00+09:00
upcoming:
  - {date: 2026-13, title: Talks}
corrections: [{date: 2025-11, text: Words.}]""") == [
        "a.md:6: BR111 'updated' is '2025-11-06 10:00:00+09:00', which has a time. "
        "Write only the day: 2025-11-06.",
        "a.md:8: BR111 'date' in 'upcoming' is '2026-13', which is not a date. "
        "Write it as YYYY, YYYY-MM or YYYY-MM-DD.",
        "a.md:9: BR111 'date' in 'corrections' is '2025-11', which is not a date. "
        "Write it as YYYY-MM-DD.",
    ]


def test_text_is_stripped_and_on_one_line() -> None:
    fields = briefing("summary: |\n  One line,\n  and another.\nkey_points: ['  One  ']")
    assert (fields.summary, fields.key_points) == ("One line, and another.", ("One",))


@pytest.mark.parametrize("number", ["2025", "-3", "1.5", "1.50", "010", "2025-11-04", "12:30"])
def test_a_number_is_text_where_text_is_wanted(number: str) -> None:
    assert briefing(f"summary: {number}").summary == number


def test_what_yaml_misreads_needs_quotes() -> None:
    assert faults("summary: No\nplaces: [on]\nkey_points: [2025-11-04 10:00:00]") == [
        "a.md:6: BR111 'summary' is 'false', which YAML reads as yes or no, not as text. "
        "Put quotes around it.",
        "a.md:7: BR111 an item of 'places' is 'true', which YAML reads as yes or no, not as "
        "text. Put quotes around it.",
        "a.md:8: BR111 an item of 'key_points' is '2025-11-04 10:00:00', which YAML reads as a "
        "time, not as text. Put quotes around it.",
    ]


def test_one_value_where_a_list_is_wanted_is_shown_as_a_list() -> None:
    text = REQUIRED.replace("[a-topic]", "opcon-transfer")
    assert read(f"""{text}people: Jane Doe
places: "[Exampleville"
statements: {{by: jane-doe, says: Words}}
upcoming: Talks""") == (
        None,
        [
            "a.md:4: BR111 'topics' is 'opcon-transfer', but it must be a list. "
            "Write 'topics: [opcon-transfer]'.",
            "a.md:6: BR111 'people' is 'Jane Doe', but it must be a list. "
            "Write 'people: [Jane Doe]'.",
            "a.md:7: BR111 'places' is '[Exampleville', but it must be a list. "
            "Write 'places: [Exampleville]'.",
            "a.md:8: BR111 'statements' is a mapping, but it must be a list. "
            "Put '- ' before its first field, and indent the others to match.",
            "a.md:9: BR111 'upcoming' is 'Talks', but it must be a list. "
            "Write 'upcoming: [{date: 2026-10, title: …}]'.",
        ],
    )


def test_a_list_or_text_where_fields_are_wanted_is_shown_as_fields() -> None:
    text = REQUIRED.replace("[{id: news, publisher: Example News}]", "[news]")
    assert read(f"{text}summary: {{a: b}}\nimage: [a.jpg]\npeople: [[a]]\nsearch: none") == (
        None,
        [
            "a.md:5: BR111 an item of 'sources' is 'news', but it must have fields. "
            "Write '{id: kbs, publisher: Example News}'.",
            "a.md:6: BR111 'summary' is a mapping, not text. Write one line of text.",
            "a.md:7: BR111 'image' is a list, but it must have fields. "
            "Write 'image: {src: images/talks.jpg, alt: Two people at a table}'.",
            "a.md:8: BR111 an item of 'people' is a list, not text. Write one line of text.",
            "a.md:9: BR111 'search' is 'none', but it must have fields. "
            "Write 'search: {exclude: true}'.",
        ],
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "//example.org/",
        "example.org",
        "ftp://example.org/",
        "https://",
        "https://a b/",
        "https://[x/",
        "https://example.org:port/",
        'https://example.org/"onload',
    ],
)
def test_a_web_address_starts_with_http_and_names_a_host(address: str) -> None:
    text = REQUIRED.replace("Example News", f"Example News, url: '{address}'")
    assert read(text) == (
        None,
        [
            f"a.md:5: BR111 'url' in 'sources' is '{address}', which is not a web address. "
            "Write the full address: 'https://example.org/page'."
        ],
    )


@pytest.mark.parametrize(
    "address",
    [
        "old/",
        "//evil.example/",
        "/a/../b/",
        "/%2e%2e/b/",
        "/a b/",
        "/a/?b=c",
        "/a/#b",
        "https://x.example/",
    ],
)
def test_an_old_address_is_a_path_on_this_site(address: str) -> None:
    assert faults(f"redirect_from: ['{address}']") == [
        f"a.md:6: BR111 an item of 'redirect_from' is '{address}', which is not a path on this "
        "site. Write it from the root: '/old/address/'."
    ]


@pytest.mark.parametrize("src", ["javascript:alert(1)", "data:image/png,x", "//a.example/b.png"])
def test_a_picture_is_a_path_or_a_web_address(src: str) -> None:
    assert briefing("image: {src: 'https://a.example/b.png', alt: A}").image == FigureFields(
        src="https://a.example/b.png", alt="A"
    )
    assert faults(f"image: {{src: '{src}', alt: A}}") == [
        f"a.md:6: BR111 'src' in 'image' is '{src}', which is not a picture's address. "
        "Write a path such as 'images/talks.jpg'."
    ]


def test_ids_and_languages_and_states_have_their_forms() -> None:
    text = REQUIRED.replace("id: news,", "id: Example News, language: Korean language,")
    assert read(f"{text}status: Darft") == (
        None,
        [
            "a.md:5: BR111 'id' in 'sources' is 'Example News', which is not an id. "
            "Use only a-z, 0-9 and hyphens: 'example-news'.",
            "a.md:5: BR111 'language' in 'sources' is 'Korean language', which is not a "
            "language tag. "
            "Write a tag such as 'en' or 'ko'.",
            "a.md:6: BR111 'status' is 'Darft'. Write 'published' or 'draft'.",
        ],
    )


def test_a_control_character_written_as_an_escape_is_named() -> None:
    assert faults('summary: "a\\x07b"\nkey_points: ["x\\u2028x"]') == [
        "a.md:6: BR116 'summary' contains an invisible control character. Delete it.",
        "a.md:7: BR116 an item of 'key_points' contains an invisible control character. Delete it.",
    ]


def test_unknown_fields_are_named_with_the_nearest_known_one_and_have_no_effect() -> None:
    fields, problems = read(f"""{REQUIRED}pepole: [jane-doe]
Summary: Words.
key-points: [One]
org: [Example Ministry]
tag: [x]
draft: true
colour: blue
people:
  - person: jane-doe
    rol: Minister
  - {{colour: red, person: john-roe}}""")
    assert problems == [
        "a.md:6: BR112 unknown field 'pepole'. Did you mean 'people'?",
        "a.md:7: BR112 unknown field 'Summary'. Did you mean 'summary'?",
        "a.md:8: BR112 unknown field 'key-points'. Did you mean 'key_points'?",
        "a.md:9: BR112 unknown field 'org'. Did you mean 'organisations'?",
        "a.md:10: BR112 unknown field 'tag'. Did you mean 'topics'?",
        "a.md:11: BR112 unknown field 'draft'. Did you mean 'status: draft'?",
        "a.md:12: BR112 unknown field 'colour'. "
        "It has no effect; remove it or see the list of fields.",
        "a.md:15: BR112 unknown field 'rol' in 'people'. Did you mean 'role'?",
        "a.md:16: BR112 unknown field 'colour' in 'people'. "
        "It has no effect; remove it or see the list of fields.",
    ]
    assert fields == briefing("people: [jane-doe, john-roe]")


def test_the_nearest_field_of_a_role_is_called_as_authors_call_it() -> None:
    assert read("name: Jane Doe\nroles: [{title: Minister, form: 2024}]", PersonFields)[1] == [
        "a.md:3: BR112 unknown field 'form' in 'roles'. Did you mean 'from'?"
    ]


def test_fields_never_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        briefing("").title = "Other"  # type: ignore[misc]


@pytest.mark.parametrize("kind", [BriefingFields, *PROFILE_FIELDS.values()])
def test_every_field_is_described_for_editors(kind: type[Any]) -> None:
    schema = kind.model_json_schema()
    models = [schema, *schema["$defs"].values()]
    fields = [field for model in models for field in model["properties"].values()]
    assert all(field["description"] for field in fields)


def test_editors_learn_that_a_person_may_be_a_bare_name() -> None:
    people = BriefingFields.model_json_schema()["properties"]["people"]
    assert people["items"] == {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/PersonEntry"}]}


def test_no_values_whatever_raise() -> None:
    dice = random.Random(7)
    names = [*BriefingFields.model_fields, "date", "pepole", "id", "by", "src", "person"]
    atoms = [
        "yes",
        "2025",
        "1.5",
        "'x'",
        "2025-11-04",
        "2025-11-04 10:00:00",
        "~",
        "'http://['",
        "[]",
        "{}",
        "'\\'",
        "한",
        "1e999",
        "0001-01-01",
        "https://a.example:99999/",
    ]

    def value(depth: int) -> str:
        shape = dice.randrange(4) if depth else 3
        if shape == 0:
            return f"[{', '.join(value(depth - 1) for _ in range(dice.randrange(3)))}]"
        if shape == 1:
            picked = dice.sample(names, dice.randrange(4))
            return f"{{{', '.join(f'{name}: {value(depth - 1)}' for name in picked)}}}"
        return dice.choice(atoms)

    for _ in range(2000):
        text = "\n".join(f"{name}: {value(3)}" for name in dice.sample(names, 8))
        for kind in (BriefingFields, PersonFields):
            fields, problems = read(text, kind)
            assert fields is not None or problems


def test_the_fields_that_say_when_are_those_that_take_days() -> None:
    taking = set()
    for model in MODELS:
        for name, field in model.model_fields.items():
            key = field.alias or name
            problems = _refused(model, key, "2027-02-30")
            if any("not a date" in one or "not a time" in one for one in problems):
                taking.add(key)
    assert taking == DATE_FIELDS


def _refused(model: type[Fields], key: str, value: object) -> list[str]:
    """What is said of a value in that field."""
    try:
        model.model_validate({key: value})
    except ValidationError as error:
        return [one["msg"] for one in error.errors() if one["loc"][0] == key]
    return []
