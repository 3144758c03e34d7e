"""`--undo` of the commands that change files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from .usage import config_option, site_settings, tell


class Undoable(click.Command):
    """A command that changes files; with `--undo`, it takes back what it did last instead."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        flag = click.Option(
            ["--undo"],
            is_flag=True,
            expose_value=False,
            help="Take back what this command did, if it was the last one.",
        )
        self.params.insert(-1, flag)

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """The context of the command itself or of its undoing, which needs no arguments."""
        # Behind `--` it is a word like any other, in a title for example.
        given = args[: args.index("--")] if "--" in args else args
        if "--undo" in given:
            return _undoing(info_name or "").make_context(info_name, args, parent, **extra)
        return super().make_context(info_name, args, parent, **extra)


def _undoing(name: str) -> click.Command:
    @click.command(name)
    @click.option("--undo", "_", is_flag=True, expose_value=False)
    @config_option
    def take_back(config_file: Path) -> None:
        # Only here: a command that undoes nothing waits for none of it.
        from ..authoring import undo

        done = undo(site_settings(config_file), f"briefings {name}", tell)
        count = len(done.traces)
        are = "1 file is" if count == 1 else f"{count} files are"
        tell(f"Undone: {done.words}\n{are} as before it.")

    return take_back
