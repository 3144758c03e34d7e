"""One schema, many faces: a new field is in all of them, or a test names where it is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module

import pytest
from click.testing import CliRunner
from pydantic import Field

from mkdocs_briefings.cli.main import main
from mkdocs_briefings.content import briefing_fields as fields
from mkdocs_briefings.content.field_types import Text
from mkdocs_briefings.editing.configuration import page_configuration
from mkdocs_briefings.editing.labels import Labels
from mkdocs_briefings.language_server import role
from mkdocs_briefings.outputs.data import dataset
from tests.house.test_documented import code_spans, page
from tests.sites import SiteFolder, settings_of, site_of

HELP = "The mood of the talks."
BRIEFING = "briefings/2026-01-10-talks.md"
SITE = f"""\
-- docs/topics/talks.md --
---
name: Talks
---
-- {BRIEFING} --
---
title: Talks begin
date: 2026-01-10
summary: They met.
topics: [talks]
sources: none
mood: good
---
They met for talks.
"""


class WithMood(fields.BriefingFields):
    """Briefings with a field that there was not before."""

    mood: Text = Field("", description=HELP, examples=["good"])


@pytest.fixture
def _new_field(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the field where all fields are."""
    for name in ("schema", "reader"):
        module = import_module(f"mkdocs_briefings.content.{name}")
        monkeypatch.setattr(module, "BriefingFields", WithMood)
    role._schema.cache_clear()
    monkeypatch.setattr(role, "_schema", role._schema.__wrapped__)


@pytest.mark.usefixtures("_new_field")
def test_a_new_field_is_read_completed_explained_asked_for_and_in_the_schemas(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    # Read: it is no longer unknown.
    assert [one.code for one in site_of(folder.root).problems if one.code == "BR112"] == []
    settings = settings_of(folder.root)
    # The schema for editors, and that beside the open data.
    given = ["schema", "-f", str(folder.root / "mkdocs.yml")]
    printed = json.loads(CliRunner().invoke(main, given).stdout)
    assert printed["properties"]["mood"]["description"] == HELP
    published = dataset.Dataset(site_of(folder.root).library, settings).files()
    file = next(one for one in published if one.url == "data/briefing.schema.json")
    assert json.loads(str(file.content))["properties"]["mood"]["description"] == HELP
    # Completion and hover of the language server, which read the same of it.
    file_role = role.FileRole.of(folder.root / BRIEFING, settings)
    assert role.fields_at(file_role.schema, ())["mood"]["description"] == HELP
    # The form.
    made = page_configuration(settings, Labels.of("en"))["cms"]["collections"][0]["fields"]
    (asked,) = (field for field in made if field["name"] == "mood")
    assert (asked["label"], asked["hint"], asked["widget"]) == ("Mood", HELP, "string")
    # Where somebody has to write of it, the tests of the guide and of labels would name it.
    assert "mood" not in code_spans(page("writing"))
    assert "mood" not in Labels.of("ko").fields


def test_without_it_the_field_is_unknown(site: Callable[[str], SiteFolder]) -> None:
    found = site_of(site(SITE).root).problems
    assert [str(one.position) for one in found if one.code == "BR112"] == [f"{BRIEFING}:7"]
