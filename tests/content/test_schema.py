"""The schema that editors get: it takes all that we take, and knows the site's subjects."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from mkdocs_briefings.authoring.workspace import Desk
from mkdocs_briefings.cli.main import main
from mkdocs_briefings.content.briefing_fields import BriefingFields
from mkdocs_briefings.content.frontmatter import parse_front_matter
from mkdocs_briefings.content.profile_fields import TopicFields
from mkdocs_briefings.content.schema import DIALECT, DRAFT_07
from mkdocs_briefings.content.schema import schema as schema_of
from mkdocs_briefings.content.validation import validate
from mkdocs_briefings.host.options import settings_from
from mkdocs_briefings.model import Kind
from tests.sites import SiteFolder

ROOT = Path(__file__).resolve().parents[2]
KINDS = [None, *Kind]


@pytest.fixture(scope="module")
def desk() -> Desk:
    """This repository's own site."""
    return Desk.of(settings_from(ROOT / "mkdocs.yml", preview=True))


def schema(desk: Desk, kind: Kind | None, dialect: str = DIALECT) -> dict[str, Any]:
    """What the command prints for the site."""
    return schema_of(kind, desk.choices(), dialect)


def plain(value: Any) -> Any:
    """Front matter as an editor's YAML reads it: dates are text."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def faults(made: dict[str, Any], data: Any) -> list[str]:
    """Where the data breaks the schema."""
    # Here: it takes seconds to load, and each process that tests reads every module of tests.
    from jsonschema import Draft202012Validator

    errors = Draft202012Validator(made).iter_errors(plain(data))
    return sorted(f"{error.json_path}: {error.validator}" for error in errors)


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_one(desk: Desk, kind: Kind | None) -> None:
    from jsonschema import Draft7Validator, Draft202012Validator

    Draft202012Validator.check_schema(schema(desk, kind))
    Draft7Validator.check_schema(schema(desk, kind, DRAFT_07))


def test_the_older_dialect_means_the_same(desk: Desk) -> None:
    from jsonschema import Draft7Validator

    old = Draft7Validator(schema(desk, None, DRAFT_07))
    assert [error.validator for error in old.iter_errors(plain(FRONT | {"topics": []}))] == [
        "minItems"
    ]
    assert [*old.iter_errors(plain(FRONT | {"image": None}))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_of_this_site_fits(desk: Desk, kind: Kind | None) -> None:
    made = schema(desk, kind)
    documents = desk.reading.profiles[kind] if kind else desk.reading.briefings
    found = {document.path: faults(made, document.front.data) for document in documents}
    assert len(found) > 2
    assert {path: some for path, some in found.items() if some} == {}


FRONT = {
    "title": "Talks",
    "date": "2025-11-04",
    "topics": ["anything at all"],
    "people": ["Jane Doe", {"person": "John Roe", "role": None}],
    "sources": [{"id": "example-news", "publisher": "Example News", "url": None}],
}


def test_other_spellings_and_empty_fields_fit(desk: Desk) -> None:
    assert faults(schema(desk, None), FRONT | {"summary": None, "image": None}) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"topic": ["x"]}, "$: additionalProperties"),
        ({"topics": []}, "$.topics: minItems"),
        ({"title": None}, "$.title: type"),
        ({"date": "4 Nov"}, "$.date: pattern"),
        ({"status": "final"}, "$.status: enum"),
        ({"statements": [{"by": "jane-doe"}]}, "$.statements[0]: required"),
        ({"outcomes": [{"of": "a", "result": "met"}]}, "$.outcomes[0]: required"),
        (
            {"outcomes": [{"of": "a", "result": "met", "sources": []}]},
            "$.outcomes[0].sources: minItems",
        ),
        ({"upcoming": [{"date": "2026/", "title": "A"}]}, "$.upcoming[0].date: pattern"),
        (
            {"upcoming": [{"date": "2026", "title": "A", "kind": "wish"}]},
            "$.upcoming[0].kind: enum",
        ),
    ],
)
def test_what_is_wrong_is_found(desk: Desk, change: dict[str, Any], fault: str) -> None:
    assert faults(schema(desk, None), FRONT | change) == [fault]


def test_the_schema_for_every_site_differs_only_in_its_choices(desk: Desk) -> None:
    for kind in KINDS:
        ours, every = schema(desk, kind), schema_of(kind)
        emptied = [name for name, made in ours["$defs"].items() if made != every["$defs"][name]]
        names = ("subjects", "publishers", "briefings", "expectations")
        assert emptied == [*(one.plural for one in Kind), *names]
        assert all(
            every["$defs"][name] == {"anyOf": [{"type": ["string", "number"]}]} for name in emptied
        )
        assert ours | {"$defs": every["$defs"]} == every


ACCEPTED = [
    "summary:\nkey_points:\npeople:\nimage:\nupcoming:\nstatus:\nsearch:\nupdated:",
    "summary: 1953\nkey_points: [1953, 7.5]\nplaces: [38]",
    "people: [{person: Jane Doe, role: }, 7]\nnot_mentioned: [911]",
    "statements: [{by: 7, says: 38, via: , sources: [news, 2025]}]",
    "image: {src: images/a.jpg, alt: 38, caption: , credit: 7}",
    "upcoming: [{date: 2026, title: 38, place: }, {date: 2026-10, title: Talks, place: 38}]",
    "corrections: [{date: 2025-11-07, text: 38}]\nfollows: [2025]\nredirect_from: [/old/]",
    "upcoming: [{date: 2026-01/2026-06, title: A, id: a, kind: , by: [7, X], topics: , sources: }]",
    "outcomes: [{of: a, result: moved, to: 2028, date: 2014-10, note: , sources: [news]},"
    " {of: 38, result: moved, to: some day, sources: [7]}]",
    "search: {exclude: }\nstatus: draft\nupdated: 2025-11-05",
]
STATUSES = [
    "status:",
    "status: {text: Open., as_of: 2025-11-04, sources: }",
    "status: [{text: Open., as_of: 2025-11-04}, {text: 7, as_of: 2024-11-04, sources: [2025]}]",
]


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_alone_and_a_list_of_them_fit_both(desk: Desk, status: str) -> None:
    front, problems = parse_front_matter(f"---\nname: A topic\n{status}\n---\n".encode(), "a.md")
    assert front is not None
    assert (problems, validate(TopicFields, front)[1]) == ((), ())
    assert faults(schema(desk, Kind.TOPIC), front.data) == []


SOURCE = "{id: 2025, publisher: 7, title: 38, url: , date: 2025, language: , note: 7, archived: }"
BRIEFING = f"---\ntitle: 38\ndate: 2025-11-04\ntopics: [7]\nsources: [{SOURCE}]\n"


@pytest.mark.parametrize("more", ACCEPTED)
def test_what_check_accepts_fits_both(desk: Desk, more: str) -> None:
    front, problems = parse_front_matter(f"{BRIEFING}{more}\n---\n".encode(), "a.md")
    assert front is not None
    fields, wrong = validate(BriefingFields, front)
    assert (fields is not None, problems, wrong) == (True, (), ())
    assert faults(schema(desk, None), front.data) == []
    assert faults(schema_of(None), front.data) == []


def test_every_field_has_a_description(desk: Desk) -> None:
    for kind in KINDS:
        made = schema(desk, kind)
        for part in (made, *(one for one in made["$defs"].values() if "properties" in one)):
            missing = [
                name for name, field in part["properties"].items() if not field.get("description")
            ]
            assert missing == []


def test_the_command_offers_the_subjects_of_the_site(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = """\
-- docs/topics/harbour.md --
---
name: Harbour
summary: Who may land.
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 홍길동
---
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
upcoming: [{id: round-two, date: 2026-05, title: Second round}]
---
They met [@daily].
"""
    monkeypatch.chdir(site(text).root)
    made = json.loads(CliRunner().invoke(main, ["schema"]).stdout)
    assert made["$defs"]["topics"] == {
        "anyOf": [
            {"const": "harbour", "title": "Harbour", "description": "Who may land."},
            {"type": ["string", "number"]},
        ]
    }
    assert made["$defs"]["people"]["anyOf"][0] == {
        "const": "jane-doe",
        "title": "Jane Doe · 홍길동",
    }
    assert made["properties"]["topics"]["items"] == {"anyOf": [{"$ref": "#/$defs/topics"}]}
    assert made["$defs"]["StatementFields"]["properties"]["by"]["anyOf"] == [
        {"$ref": "#/$defs/people"}
    ]
    assert made["$defs"]["expectations"]["anyOf"][0] == {
        "const": "round-two",
        "title": "Second round",
        "description": "Talks begin",
    }
    assert made["$defs"]["OutcomeFields"]["properties"]["of"] == {
        "anyOf": [{"$ref": "#/$defs/expectations"}],
        "description": "The id of the expectation.",
        "examples": ["talks-round-2"],
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    }
    topic = json.loads(CliRunner().invoke(main, ["schema", "--kind=topic"]).stdout)
    assert topic["title"] == "Front matter of a topic"
    assert topic["properties"]["parent"]["anyOf"][0] == {"$ref": "#/$defs/topics"}
