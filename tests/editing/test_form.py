"""Every field has its place in the form, in the words of those who write."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from mkdocs_briefings.content import publisher_schema, schema
from mkdocs_briefings.editing.configuration import backend, page_configuration
from mkdocs_briefings.editing.labels import Labels
from mkdocs_briefings.editing.packages import SVELTIA
from mkdocs_briefings.model import Kind
from mkdocs_briefings.settings import EditorSettings
from tests.programs import programs_or_skip
from tests.sites import settings_of

SCHEMAS = {
    "briefings": schema(None),
    **{kind.plural: schema(kind) for kind in Kind},
    "publishers": publisher_schema(),
}
LANGUAGES = ("en", "ko")


def collections(language: str = "en") -> dict[str, Any]:
    """The collections of a site by their names."""
    settings = settings_of(Path("/site"), site_name="Harbour news", language=language)
    made = page_configuration(settings, Labels.of(language))
    return {one["name"]: one for one in made["cms"]["collections"]}


def paths(fields: list[dict[str, Any]], above: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a form with its path: `statements.by`."""
    for field in fields:
        yield above + field["name"], field
        yield from paths(field.get("fields", []), f"{above}{field['name']}.")


def described(made: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a schema with its path, through lists and references."""

    def below(place: Mapping[str, Any], above: str) -> Iterator[tuple[str, dict[str, Any]]]:
        for name, field in place.get("properties", {}).items():
            yield above + name, field
            for ref in sorted(refs(field)):
                yield from below(made["$defs"][ref], f"{above}{name}.")

    yield from below(made, "")


def refs(place: Any) -> set[str]:
    """The mappings that a place refers to, itself or in its items."""
    if isinstance(place, dict):
        inner = {one for value in place.values() for one in refs(value)}
        return inner | ({place["$ref"].rpartition("/")[2]} if "$ref" in place else set())
    return {one for item in place for one in refs(item)} if isinstance(place, list) else set()


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_of_the_schema_is_in_the_form_with_its_help(name: str) -> None:
    form = dict(paths(collections()[name]["fields"]))
    found = dict(described(SCHEMAS[name]))
    assert form.keys() - {"body"} == found.keys()
    assert {path: form[path]["hint"] for path in found} == {
        path: field["description"] for path, field in found.items()
    }


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_form_asks_for_what_the_schema_requires(name: str) -> None:
    form = dict(paths(collections()[name]["fields"]))
    asked = {path for path, field in form.items() if field["required"] and "." not in path}
    assert asked == set(SCHEMAS[name].get("required", ()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_label_in_the_languages_of_the_page(language: str) -> None:
    labels = Labels.of(language)
    fields = {path.rpartition(".")[2] for one in SCHEMAS.values() for path, _ in described(one)}
    assert labels.language == language
    assert labels.fields.keys() == fields | {"body"}
    assert labels.page.keys() == Labels.of("en").page.keys()


def test_names_are_chosen_where_they_are_of_one_kind() -> None:
    form = dict(paths(collections()["briefings"]["fields"]))
    chosen = {path: one["collection"] for path, one in form.items() if one["widget"] == "relation"}
    assert chosen == {
        "topics": "topics",
        "people.person": "people",
        "attended": "people",
        "organisations": "organisations",
        "places": "places",
        "statements.by": "people",
        "follows": "briefings",
        "upcoming.place": "places",
        "upcoming.topics": "topics",
        "differences.topics": "topics",
    }
    assert {one["value_field"] for one in form.values() if one["widget"] == "relation"} == {
        "{{slug}}"
    }


def test_a_form_in_korean_has_korean_labels() -> None:
    labels = [field["label"] for field in collections("ko")["briefings"]["fields"][:4]]
    assert labels == ["제목", "날짜", "주제", "출처"]
    assert Labels.of("ko-KR").language == "ko"
    assert Labels.of("de").language == "en"
    assert Labels.of("../en").language == "en"


BACKENDS = {
    "github, by token": (
        EditorSettings(backend="github", repo="example/news"),
        {"name": "github", "repo": "example/news", "auth_methods": ["token"]},
    ),
    "gitlab, by signing in": (
        EditorSettings(backend="gitlab", repo="example/news", app_id="abc", branch="main"),
        {
            "name": "gitlab",
            "repo": "example/news",
            "auth_methods": ["token", "oauth"],
            "branch": "main",
            "app_id": "abc",
            "auth_type": "pkce",
        },
    ),
    "a Gitea of one's own": (
        EditorSettings(backend="gitea", repo="example/news", host="https://git.example.org"),
        {
            "name": "gitea",
            "repo": "example/news",
            "auth_methods": ["token"],
            "base_url": "https://git.example.org",
            "api_root": "https://git.example.org/api/v1",
        },
    ),
}


@pytest.mark.parametrize("name", BACKENDS)
def test_the_page_saves_where_the_settings_say(name: str) -> None:
    editor, made = BACKENDS[name]
    assert backend(editor) == made


@pytest.mark.parametrize("editor", [one for one, _ in BACKENDS.values()], ids=BACKENDS)
def test_the_configuration_is_one_by_the_schema_of_the_program(
    editor: EditorSettings,
) -> None:
    # Here: it takes seconds to load.
    from jsonschema import Draft7Validator

    settings = settings_of(Path("/site"), site_name="Harbour news", editor=editor)
    made = page_configuration(settings, Labels.of("ko"))["cms"]
    with tarfile.open(programs_or_skip() / SVELTIA.archive) as archive:
        file = archive.extractfile("package/schema/sveltia-cms.json")
        assert file is not None
        told = json.load(file)
    assert [one.message for one in Draft7Validator(told).iter_errors(made)] == []
