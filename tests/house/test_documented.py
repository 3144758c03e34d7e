"""What users can write, run or meet is in the guide."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from mkdocs_briefings.cli import report
from mkdocs_briefings.cli.main import COMMANDS, main
from mkdocs_briefings.content import briefing_fields as fields
from mkdocs_briefings.content import profile_fields
from mkdocs_briefings.content.briefing_fields import Fields
from mkdocs_briefings.host.options import KnownOptions, PluginOptions
from mkdocs_briefings.model import Kind
from mkdocs_briefings.problem_codes import CODES
from mkdocs_briefings.rendering.catalogues import available
from mkdocs_briefings.resolving.listing import FILTERS, WHATS

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
HEADINGS = ["What it means", "Why it matters", "Wrong", "Right"]
EDITORS = [
    ROOT / ".vscode/settings.json",
    ROOT / "scripts/mkdocs_briefings/starter/dot-vscode/settings.json",
]
TEMPLATES = ROOT / "scripts" / "mkdocs_briefings" / "templates"

MODELS = sorted(
    {
        model
        for module in (fields, profile_fields)
        for model in vars(module).values()
        if isinstance(model, type) and model is not Fields
    },
    key=lambda model: model.__name__,
)
FIELDS = sorted(
    {
        field.alias or name
        for model in MODELS
        if issubclass(model, Fields)
        for name, field in model.model_fields.items()
    }
)


def page(name: str) -> str:
    """A page of the guide."""
    return (GUIDE / f"{name}.md").read_text("utf-8")


def sections() -> dict[str, str]:
    """The sections about codes by their titles."""
    _, *parts = re.split(r"^## (?=BR)", page("checks"), flags=re.MULTILINE)
    return {title: text for title, _, text in (part.partition("\n") for part in parts)}


def code_spans(text: str) -> set[str]:
    """The words in backticks outside code blocks."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return set(re.findall(r"`([^`\n]+)`", prose))


def make_targets() -> list[str]:
    """What `make` can be asked for; names with a dollar sign are files."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return re.findall(r"^([a-z][\w-]*):(?!=)", makefile, flags=re.MULTILINE)


def test_every_code_has_its_section_and_no_section_is_of_an_unknown_code() -> None:
    assert list(sections()) == [f"{code} {title}" for code, (_, title) in CODES.items()]


@pytest.mark.parametrize("title", sections())
def test_every_section_has_the_same_headings_and_words_below_each(title: str) -> None:
    before, *parts = re.split(r"^### (?=W|Right)", sections()[title], flags=re.MULTILINE)
    found = [part.partition("\n") for part in parts]
    assert [heading for heading, _, _ in found] == HEADINGS
    assert before.strip() == ""
    assert all(words.strip() for _, _, words in found)


def test_the_table_of_codes_tells_their_severity() -> None:
    rows = re.findall(r"^\| \[(BR\d+)\]\(#\S+\) \| (\w+) \| (.+) \|$", page("checks"), re.MULTILINE)
    assert rows == [(code, severity.value, title) for code, (severity, title) in CODES.items()]


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_is_in_the_page_on_writing(name: str) -> None:
    assert name in code_spans(page("writing"))


@pytest.mark.parametrize("name", [*PluginOptions()])
def test_every_option_is_in_the_page_on_configuration(name: str) -> None:
    assert name in code_spans(page("configuration"))


@pytest.mark.parametrize("name", [*KnownOptions()])
def test_every_kind_of_known_name_is_in_the_page_on_configuration(name: str) -> None:
    assert f"known.{name}" in code_spans(page("configuration"))


@pytest.mark.parametrize("path", EDITORS, ids=lambda path: path.parent.name)
def test_editors_have_a_schema_for_briefings_and_every_kind_of_profile(path: Path) -> None:
    listed = re.findall(r'schemas/([a-z]+).json": \["(\S+)"\]', path.read_text("utf-8"))
    profiles = {(str(kind), f"docs/{kind.plural}/*.md") for kind in Kind}
    publishers = ("publisher", "docs/publishers/*.md")
    assert set(listed) == {("briefing", "briefings/**/*.md"), *profiles, publishers}


def test_a_schema_is_made_for_each_that_editors_have(tmp_path: Path) -> None:
    (tmp_path / ".vscode").mkdir()
    shutil.copy(ROOT / ".vscode" / "settings.json", tmp_path / ".vscode")
    # In the place of our command, which says what it is asked for.
    (tmp_path / "briefings").write_text('#!/bin/sh\necho "$*"\n', "utf-8")
    (tmp_path / "briefings").chmod(0o755)
    make: list[str | Path] = [
        "make",
        "-C",
        tmp_path,
        "-f",
        ROOT / "Makefile",
        "schema",
        "BIN=.",
        "READY=",
    ]
    subprocess.run(make, check=True, capture_output=True)
    made = {path.stem: path.read_text("utf-8") for path in tmp_path.glob(".vscode/schemas/*.json")}
    kinds = ("briefing", *map(str, Kind), "publisher")
    assert made == {kind: f"schema --draft-07 --kind {kind}\n" for kind in kinds}


@pytest.mark.parametrize("name", WHATS)
def test_every_listing_is_in_the_page_on_writing(name: str) -> None:
    assert re.search(rf"^\| `{name}` \|", page("writing"), re.MULTILINE)


@pytest.mark.parametrize("name", ["limit", "year", *FILTERS])
def test_every_option_of_listings_is_in_the_page_on_writing(name: str) -> None:
    assert re.search(rf"^\| `{name}=[^`]+` \|", page("writing"), re.MULTILINE)


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.j2")), ids=lambda path: path.name)
def test_every_template_is_in_the_page_on_configuration(path: Path) -> None:
    assert path.name in code_spans(page("configuration"))


@pytest.mark.parametrize("language", sorted(available()))
def test_every_language_is_in_the_page_on_configuration(language: str) -> None:
    assert language in code_spans(page("configuration"))


@pytest.mark.parametrize("target", make_targets())
def test_every_make_target_is_in_the_page_on_commands(target: str) -> None:
    assert f"make {target}" in code_spans(page("commands"))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_its_section_with_all_options(name: str) -> None:
    _, _, section = page("commands").partition(f"## `briefings {name}`\n")
    section, _, _ = section.partition("\n## ")
    command = main.get_command(click.Context(main), name)
    assert command is not None
    given = [parameter.opts[0] for parameter in command.params]
    options = [option for option in given if option.startswith("-")]
    assert [option for option in options if option not in section] == []


@pytest.mark.parametrize("form", sorted(report.FORMATS))
def test_every_format_is_in_the_page_on_commands(form: str) -> None:
    assert f"--format {form}" in code_spans(page("commands"))
