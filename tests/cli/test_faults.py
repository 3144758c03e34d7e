"""A command never ends in a traceback, and prints nothing that a terminal would obey."""

from __future__ import annotations

import errno
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from mkdocs_briefings.cli.usage import Commands
from mkdocs_briefings.model import Position
from mkdocs_briefings.problems import Problem
from mkdocs_briefings.visible import visible
from tests.sites import SiteFolder


@click.group(cls=Commands)
@click.option("--traceback", is_flag=True)
def group(traceback: bool) -> None:
    """A group like ours."""


@group.command()
def fails() -> None:
    """Meet what nobody has thought of."""
    raise KeyError("a\x1b[31m\nb")


@group.command()
@click.pass_context
def ends(context: click.Context) -> None:
    """End as click does."""
    context.exit(3)


def test_what_nobody_thought_of_is_a_message_with_its_code() -> None:
    result = CliRunner().invoke(group, ["fails"])
    words = r"Error: BR900 KeyError: 'a\x1b[31m\nb'. 'briefings --traceback …' shows where"
    assert (result.exit_code, result.output) == (70, f"{words} in the program.\n")


def test_the_traceback_is_shown_if_asked_for() -> None:
    assert isinstance(CliRunner().invoke(group, ["--traceback", "fails"]).exception, KeyError)


def test_a_command_ends_with_its_own_code() -> None:
    assert CliRunner().invoke(group, ["ends"]).exit_code == 3


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\x9b31mb", r"a\x9b31mb"),
        ("a\u202eb\u2066", r"a\u202eb\u2066"),
        ("a\nb\rc\u2028d", r"a\nb\rc\u2028d"),
        ("\ud800", r"\ud800"),
        (
            "이재명 – Ünïted\u00a0\u3000Nations 👩\u200d🚀",
            "이재명 – Ünïted\u00a0\u3000Nations 👩\u200d🚀",
        ),
    ],
)
def test_what_a_terminal_would_obey_is_shown_instead(written: str, seen: str) -> None:
    assert visible(written) == seen
    problem = Problem(Position(written, 2), "BR202", written, written)
    assert str(problem) == f"{seen}:2: BR202 {seen}. {seen}"


def on_a_terminal(folder: Path, *arguments: str) -> bytes:
    """What a command prints on a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "mkdocs_briefings", *arguments],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        printed = b""
        try:
            while part := os.read(ours, 65536):
                printed += part
        except OSError as error:
            # Linux says so when the other side of a terminal is closed; all else is a fault.
            if error.errno != errno.EIO:
                raise
        os.close(ours)
        process.wait()
    return printed


def test_names_of_files_and_words_in_them_reach_no_terminal_raw(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site("-- docs/people/jane-doe.md --\n---\nname: Jane Doe\n---\n")
    (folder.root / "docs" / "a\x1b]0;title\x07.md").write_text("# A\n\n[b](http://[c\x1b[31m)\n")
    (folder.root / "docs" / "b\u202e.svg").write_bytes(b"\xff")
    (folder.root / "briefings" / "2026-01-02-\x1b[2J.md").write_text("---\ntitle: T\x1b[1m\n---\n")
    (folder.root / "briefings" / "note\x1b[31m.txt").write_text("x")
    printed = on_a_terminal(folder.root, "check")
    printed += on_a_terminal(folder.root, "rename", "jane-doe\x1b[31m", "x", "--dry-run")
    printed += on_a_terminal(folder.root, "check", "docs/a\x1b]0;title\x07.md")
    assert b"BR113" in printed
    assert b"\x1b" not in printed
    assert "\u202e".encode() not in printed
