"""The guide shows the commands as they are."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli.main import main
from mkdocs_briefings.cli.manual import filled
from mkdocs_briefings.cli.usage import Commands
from mkdocs_briefings.problems import RefusedError

PAGE = Path(__file__).resolve().parents[2] / "docs" / "guide" / "commands.md"


def test_the_guide_shows_the_help_of_every_command_as_it_is() -> None:
    page = PAGE.read_text("utf-8")
    assert filled(page) == page, "run 'make docs'"
    assert set(re.findall(r"<!-- help: (\S*) -->", page)) == {"", *main.commands}


@click.group(cls=Commands)
def failing() -> None:
    pass


@failing.command()
def interrupted() -> None:
    raise KeyboardInterrupt


@failing.command()
def refused() -> None:
    raise RefusedError("the tree is full. Plant another.")


@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        ("interrupted", 130, "\nInterrupted. No file is left half-written.\n"),
        ("refused", 2, "Error: the tree is full. Plant another.\n"),
    ],
)
def test_every_end_has_its_message_and_code(command: str, code: int, message: str) -> None:
    result = CliRunner().invoke(failing, [command])
    assert (result.exit_code, result.stdout, result.stderr) == (code, "", message)
