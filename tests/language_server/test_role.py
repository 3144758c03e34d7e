"""What a file is to an editor, by its place and its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.language_server.role import FileRole, fields_at
from mkdocs_briefings.settings import LanguageSettings
from tests.sites import settings_of


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("briefings/2026-01-10-talks.ko.md", "briefing"),
        ("docs/topics/talks.ko.md", "topic"),
        ("docs/publishers/daily.ko.md", "publisher"),
        ("docs/topics/index.ko.md", ""),
        ("docs/about.ko.md", ""),
        ("briefings/2026-01-10-talks.md", "briefing"),
    ],
)
def test_a_translation_has_the_fields_of_its_original(tmp_path: Path, name: str, what: str) -> None:
    settings = settings_of(tmp_path, languages={"ko": LanguageSettings()})
    role = FileRole.of(tmp_path / name, settings)
    assert (role.what, role.shown) == (what, name)
    assert bool(fields_at(role.schema, ())) is bool(what)
