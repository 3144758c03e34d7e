"""JSON Schema of front matter for editors, with the site's own subjects as choices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..content import PROFILE_FIELDS, BriefingFields
from ..model import Kind, Subject
from .workspace import Desk

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DRAFT_07 = "http://json-schema.org/draft-07/schema#"
"""The older dialect, which many editors still use; our schemas mean the same in both."""
MOST_BRIEFINGS = 200
"""How many briefings, the newest, are offered for `follows`."""

Json = dict[str, Any]


def schema(desk: Desk, kind: Kind | None, dialect: str = DIALECT) -> Json:
    """The schema of briefings, or of profiles of a kind.

    Every place for a name offers the ids of this site, each with its name and summary, and takes
    any other text too: spellings are resolved later. A field without a value counts as left out.
    """
    model = PROFILE_FIELDS[kind] if kind else BriefingFields
    made: Json = model.model_json_schema(by_alias=True)
    for described in (made, *made.get("$defs", {}).values()):
        _tidy(described)
    made["$defs"] = made.get("$defs", {}) | _choices(desk)
    for path in _NAMES:
        _offer(made, *path)
    if kind and "parent" in made["properties"]:
        made["properties"]["parent"] |= {"anyOf": [_ref(kind.plural), {"type": "null"}]}
    return {"$schema": dialect, **made, "title": f"Front matter of a {kind or 'briefing'}"}


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
    if "enum" in field:
        field["enum"] = [*field["enum"], None]


_NAMES: tuple[tuple[str, str, str], ...] = (
    # definition ("" for the whole), field, choices
    *(("", kind.plural, kind.plural) for kind in Kind),
    ("", "not_mentioned", "subjects"),
    ("", "follows", "briefings"),
    ("PersonEntry", "person", "people"),
    ("StatementFields", "by", "people"),
    ("StatementFields", "via", "people"),
    ("UpcomingFields", "place", "places"),
)


def _offer(made: Json, definition: str, name: str, choices: str) -> None:
    """Put choices where a name belongs: into the field, or into the items of its list."""
    owner = made["$defs"].get(definition) if definition else made
    field = owner["properties"].get(name) if owner else None
    if field is None:
        return
    if "items" in field:
        others = field["items"].get("anyOf", [])
        field["items"] = {"anyOf": [_ref(choices), *(one for one in others if "$ref" in one)]}
    else:
        is_empty = "null" in field.pop("type")
        field["anyOf"] = [_ref(choices), *([{"type": "null"}] if is_empty else [])]


def _ref(choices: str) -> Json:
    return {"$ref": f"#/$defs/{choices}"}


def _choices(desk: Desk) -> Json:
    subjects = desk.resolved.subjects
    choices = {kind.plural: _subjects(subjects[kind].values()) for kind in Kind}
    everybody = (subject for kind in Kind for subject in subjects[kind].values())
    newest = sorted(desk.resolved.briefings, key=lambda one: one.sort_key, reverse=True)
    briefings = [(one.id, one.title, one.summary) for one in newest[:MOST_BRIEFINGS]]
    return choices | {
        "subjects": _subjects(everybody),
        "briefings": _one_of(briefings),
    }


def _subjects(subjects: Iterable[Subject]) -> Json:
    def by_name(one: Subject) -> tuple[str, str]:
        return (one.name.casefold(), one.id)

    unique = {subject.id: subject for subject in sorted(subjects, key=by_name)}
    return _one_of((one.id, _title(one), one.summary) for one in unique.values())


def _title(subject: Subject) -> str:
    return f"{subject.name} · {subject.native_name}" if subject.native_name else subject.name


def _one_of(choices: Iterable[tuple[str, str, str]]) -> Json:
    """Each id with its name and summary, then any text."""
    known: list[Mapping[str, str]] = [
        {"const": identity, "title": title} | ({"description": summary} if summary else {})
        for identity, title, summary in choices
    ]
    return {"anyOf": [*known, {"type": ["string", "number"]}]}
