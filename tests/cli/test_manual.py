"""The guide shows the commands as they are."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli.main import COMMANDS, main
from mkdocs_briefings.cli.manual import filled
from mkdocs_briefings.cli.usage import Commands
from mkdocs_briefings.problems import RefusedError

PAGE = Path(__file__).resolve().parents[2] / "docs" / "guide" / "commands.md"


def test_the_guide_shows_the_help_of_every_command_as_it_is() -> None:
    page = PAGE.read_text("utf-8")
    assert filled(page) == page, "run 'make docs'"
    assert set(re.findall(r"<!-- help: (\S*) -->", page)) == {"", *COMMANDS}


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


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_says_first(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert (command.name, command.get_short_help_str(1000)) == (name, COMMANDS[name].help)


def test_the_list_of_commands_imports_none_of_them() -> None:
    code = (
        "import sys; from mkdocs_briefings.cli import main;"
        "main(['--help'], standalone_mode=False);"
        "print(sorted(one for one in sys.modules if one.startswith('mkdocs_briefings.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(ast.literal_eval(done.stdout.splitlines()[-1]))
    assert {one.split(".")[1] for one in loaded} == {"cli", "late", "visible"}
