"""The one JSON Schema of front matter: for editors, and beside the open data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, cast

from ..model import Briefing, Kind, Publisher, Subject, chronological
from .briefing_fields import BriefingFields, Fields
from .naming_fields import EACH, NAMING_FIELDS, NamingField
from .profile_fields import PROFILE_FIELDS, PublisherFields

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DRAFT_07 = "http://json-schema.org/draft-07/schema#"
"""The older dialect, which many editors still use; our schemas mean the same in both."""
MOST_BRIEFINGS = 200
"""How many briefings, the newest, are offered for `follows`."""
MOST_EXPECTATIONS = 400
"""How many expectations, those announced last, are offered for the `of` of an outcome."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Choices:
    """What an editor offers where a name is wanted."""

    subjects: Mapping[Kind, Iterable[Subject]]
    briefings: Iterable[Briefing]
    publishers: Iterable[Publisher] = ()
    """Those with a profile."""


NO_CHOICES = Choices({}, ())
"""For a schema that fits every site."""


def schema(kind: Kind | None, choices: Choices = NO_CHOICES, dialect: str = DIALECT) -> Json:
    """The schema of briefings, or of profiles of a kind.

    Every place for a name offers the ids among the choices, each with its name and summary, and
    takes any other text too: spellings are resolved later. A field without a value counts as left
    out.
    """
    made = _made(PROFILE_FIELDS[kind] if kind else BriefingFields, choices)
    for names in NAMING_FIELDS[kind]:
        _offer(made, names)
    if kind is None:
        # No names of subjects, so the table of those does not have them.
        _choose(made["properties"]["follows"]["items"], [_ref("briefings")])
        _choose(made["$defs"]["OutcomeFields"]["properties"]["of"], [_ref("expectations")])
    return {"$schema": dialect, **made, "title": f"Front matter of a {kind or 'briefing'}"}


def publisher_schema(choices: Choices = NO_CHOICES, dialect: str = DIALECT) -> Json:
    """The schema of publishers' profiles."""
    made = _made(PublisherFields, choices)
    return {"$schema": dialect, **made, "title": "Front matter of a publisher"}


def _made(model: type[Fields], choices: Choices) -> Json:
    made: Json = model.model_json_schema(by_alias=True)
    for described in (made, *made.get("$defs", {}).values()):
        _tidy(described)
    made["$defs"] = made.get("$defs", {}) | _definitions(choices)
    _choose(made["$defs"]["SourceFields"]["properties"]["publisher"], [_ref("publishers")])
    return made


def _tidy(described: Json) -> None:
    """Let every optional field be empty; drop titles and defaults that only repeat names."""
    described.pop("title", None)
    required = described.get("required", ())
    for name, field in described.get("properties", {}).items():
        field.pop("title", None)
        field.pop("default", None)
        if name not in required:
            _or_empty(field)


def _or_empty(field: Json) -> None:
    if "$ref" in field:
        field["anyOf"] = [{"$ref": field.pop("$ref")}, {"type": "null"}]
    elif isinstance(field.get("type"), str):
        field["type"] = [field["type"], "null"]
    elif "type" in field:
        field["type"] = [*field["type"], "null"]
    elif {"type": "null"} not in field.get("anyOf", [{"type": "null"}]):
        field["anyOf"].append({"type": "null"})
    # Where values are listed, the type alone does not let another one in.
    if "enum" in field:
        field["enum"] = [*field["enum"], None]


def _offer(made: Json, names: NamingField) -> None:
    """Put choices where a name belongs; where an item may be a mapping, into that one too."""
    every = len(names.kinds) == len(Kind)
    choices = [_ref("subjects")] if every else [_ref(kind.plural) for kind in names.kinds]
    place = made
    for part in names.path:
        place = place["items"] if part == EACH else _described(made, place)["properties"][part]
    if names.key:
        _choose(_described(made, place)["properties"][names.key], choices)
    _choose(place, choices)


def _described(made: Json, place: Json) -> Json:
    """The mapping at a place, which may stand there by reference, and beside other values."""
    ref = next((one["$ref"] for one in (place, *place.get("anyOf", ())) if "$ref" in one), "")
    return cast(Json, made["$defs"][ref.rpartition("/")[2]]) if ref else place


def _choose(place: Json, choices: list[Json]) -> None:
    others = [one for one in place.get("anyOf", ()) if "$ref" in one]
    empty = [{"type": "null"}] if "null" in place.pop("type", ()) else []
    place["anyOf"] = [*choices, *others, *empty]


def _ref(choices: str) -> Json:
    return {"$ref": f"#/$defs/{choices}"}


def _definitions(choices: Choices) -> Json:
    by_kind = {kind: tuple(choices.subjects.get(kind, ())) for kind in Kind}
    newest = tuple(reversed(chronological(choices.briefings)))
    briefings = [(one.id, one.title, one.summary) for one in newest[:MOST_BRIEFINGS]]
    expected = [(item.id, item.title, one.title) for one in newest for item in one.upcoming]
    return {
        **{kind.plural: _subjects(subjects) for kind, subjects in by_kind.items()},
        "subjects": _subjects(chain.from_iterable(by_kind.values())),
        "publishers": _one_of((one.id, one.name, one.note) for one in choices.publishers),
        "briefings": _one_of(briefings),
        "expectations": _one_of(expected[:MOST_EXPECTATIONS]),
    }


def _subjects(subjects: Iterable[Subject]) -> Json:
    def by_name(one: Subject) -> tuple[str, str]:
        return (one.name.casefold(), one.id)

    # A topic and a place may have one id; an editor would show it twice.
    unique = {subject.id: subject for subject in sorted(subjects, key=by_name)}
    return _one_of((one.id, _title(one), one.summary) for one in unique.values())


def _title(subject: Subject) -> str:
    return f"{subject.name} · {subject.native_name}" if subject.native_name else subject.name


def _one_of(choices: Iterable[tuple[str, str, str]]) -> Json:
    """Each id with its name and summary, then any text."""
    # Constants, not an `enum`: only so an editor can show a name beside each id.
    known: list[Mapping[str, str]] = [
        {"const": identity, "title": title} | ({"description": summary} if summary else {})
        for identity, title, summary in choices
    ]
    # Numbers too: YAML takes a name such as `38` for one.
    return {"anyOf": [*known, {"type": ["string", "number"]}]}
