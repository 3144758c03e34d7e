"""What all commands share: the configuration, exit codes, and how they refuse."""

from __future__ import annotations

import datetime as dt
import errno
import gc
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import click

from ..visible import visible

# The list of commands waits for nothing that it does not need: what else is used is imported there.
if TYPE_CHECKING:
    from ..settings import Settings

# 2 is click's own code for wrong usage, 70 that of sysexits.h for a fault of the program, and 130
# what shells make of Ctrl-C: 128 and SIGINT's 2.
CLEAN, FAULTY, WRONG_USAGE, FAILED, INTERRUPTED = 0, 1, 2, 70, 130

config_option = click.option(
    "--config-file",
    "-f",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration.",
)


class DayOption(click.ParamType[dt.date]):
    """A day on the command line."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day, or wrong usage."""
        # Rooms that no help needs.
        from ..content import day_of

        day = day_of(value)
        if day is None:
            self.fail(f"'{value}' is not a date. Write it as YYYY-MM-DD.", param, ctx)
        return day


def _set_today(ctx: click.Context, _: click.Parameter, day: dt.date | None) -> None:
    """Let everything that the command reads or builds be of that day, until it has ended."""
    if day is not None:
        from ..clock import TODAY

        before = {TODAY: os.environ[TODAY]} if TODAY in os.environ else {}
        os.environ[TODAY] = day.isoformat()
        ctx.call_on_close(lambda: os.environ.pop(TODAY, None) and os.environ.update(before))


today_option = click.option(
    "--today",
    type=DayOption(),
    callback=_set_today,
    expose_value=False,
    # Before all others: what they ask for may be read for that day.
    is_eager=True,
    help="Work as if it were that day; the clock says which if not given.",
)


class Deferred(NamedTuple):
    """A command that is imported when it is called."""

    module: str
    attribute: str
    help: str
    """What the list of commands says of it: the first sentence of its own help."""


class Commands(click.Group):
    """Commands that exit with a message and 2 when they cannot go on, and with 130 after Ctrl-C.

    Those that are deferred are imported when they are called, so that the list of all of them, and
    each of them, waits for nothing that only another one needs.
    """

    def __init__(
        self, *arguments: Any, deferred: Mapping[str, Deferred] | None = None, **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self.deferred = deferred or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the alphabet."""
        return sorted({*super().list_commands(ctx), *self.deferred})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported if it has to be."""
        if cmd_name not in self.deferred:
            return super().get_command(ctx, cmd_name)
        module, attribute, _ = self.deferred[cmd_name]
        collects = gc.isenabled()
        gc.disable()  # Nothing that is imported is garbage.
        try:
            command: click.Command = getattr(import_module(module, __package__), attribute)
        finally:
            if collects:
                gc.enable()
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        if not self.deferred:
            super().format_commands(ctx, formatter)
            return
        # As click measures it: two spaces before a name, four after the longest.
        limit = formatter.width - 6 - max(map(len, self.deferred))
        rows = [
            (name, click.Command(name, help=one.help).get_short_help_str(limit))
            for name, one in sorted(self.deferred.items())
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise  # click's own ways to end
        except KeyboardInterrupt:
            click.echo("\nInterrupted. No file is left half-written.", err=True)
            raise SystemExit(INTERRUPTED) from None
        except Exception as error:
            _end_if_refused(error)
            # A reader that has seen enough, as in `briefings check | head`, is not our fault.
            if ctx.params.get("traceback") or getattr(error, "errno", None) == errno.EPIPE:
                raise
            _tell_fault(error)
            raise SystemExit(FAILED) from None


def _end_if_refused(error: Exception) -> None:
    from ..problems import RefusedError

    if isinstance(error, RefusedError):
        refuse(str(error))


def _tell_fault(error: Exception) -> None:
    words = " ".join(str(error).split()).rstrip(".")
    what = f"{type(error).__name__}: {words}" if words else type(error).__name__
    tell(f"Error: BR900 {what}. 'briefings --traceback …' shows where in the program.")


def give(text: object, *, nl: bool = True) -> None:
    """Print what other programs may read; a terminal gets nothing that it would obey."""
    words = str(text)
    click.echo(_harmless(words) if sys.stdout.isatty() else words, nl=nl)


def _harmless(text: str) -> str:
    return visible(text, kept="\n\t")


def refuse(message: str) -> NoReturn:
    """End with a message on stderr and exit code 2."""
    tell(f"Error: {message}")
    raise SystemExit(WRONG_USAGE)


def tell(message: str) -> None:
    """Say something on stderr; stdout is for what other programs read."""
    click.echo(_harmless(message), err=True)


def site_settings(config_file: Path, *, keeps: bool = False) -> Settings:
    """The settings of the site; the command ends if they are wrong.

    They are remembered for the next command where a check is, and with `keeps` in any case.
    """
    # Kept ones are quick to read; no help needs either.
    from .kept_settings import keep_settings, kept_settings, may_keep, warnings_counted

    if kept := kept_settings(config_file):
        return kept
    # MkDocs is slow to import.
    from ..host import settings_from
    from ..settings import SettingsError

    try:
        with warnings_counted() as warnings:
            # As in a preview, so that drafts are judged too.
            settings = settings_from(config_file, preview=True)
    except SettingsError as error:
        tell(str(error))
        raise SystemExit(WRONG_USAGE) from error
    if not warnings and (keeps or may_keep(settings)):
        keep_settings(config_file, settings)
    return settings
