"""`briefings new`."""

from __future__ import annotations

import datetime as dt
import gc
import os
import shlex
from pathlib import Path
from typing import Any

import click

from ...authoring import Desk, journal, scaffold
from ...content import WebAddressError, web_address
from ..undoing import Undoable
from ..usage import DayOption, config_option, give, refuse, site_settings, tell, today_option


class Address(click.ParamType[str]):
    """A web address on the command line."""

    name = "URL"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The address, or wrong usage."""
        try:
            return web_address(str(value).strip())
        except WebAddressError as error:
            self.fail(str(error), param, ctx)


@click.command(cls=Undoable)
@click.argument("title")
@click.option("--date", "day", type=DayOption(), help="The day of the event; today if not given.")
@click.option("--topic", "topics", multiple=True, metavar="NAME", help="A topic, in any spelling.")
@click.option("--person", "people", multiple=True, metavar="NAME", help="A person, likewise.")
@click.option("--follows", multiple=True, metavar="ID", help="A briefing that it follows.")
@click.option("--outcome-of", metavar="ID", help="An expectation whose outcome it tells.")
@click.option("--source-url", "url", type=Address(), help="The web address of the source.")
@click.option("--open", "opened", is_flag=True, help="Open the file in your editor.")
@today_option
@config_option
def new(
    title: str,
    day: dt.date | None,
    topics: tuple[str, ...],
    people: tuple[str, ...],
    follows: tuple[str, ...],
    outcome_of: str | None,
    url: str | None,
    opened: bool,
    config_file: Path,
) -> None:
    """Write a draft with this TITLE and print its path.

    `--topic`, `--person` and `--follows` can be given several times. Known names become ids; a
    misspelt name is refused. What follows others is on their topics, if no `--topic` is given, and
    offers, in comments, the expectations that are open on them; with `--outcome-of` it follows the
    announcement of one, and offers that alone. `mkdocs serve` shows the draft; it is never
    published while it says `status: draft`.
    """
    gc.disable()  # Nearly every object made here lives to the end, which comes soon.
    settings = site_settings(config_file)
    # The day is asked of the settings: `today` of the machine may be another one than the site's.
    day = day or settings.today
    names = topics, people
    with journal(settings, shlex.join(("briefings", "new", title)), tell) as at_work:
        made = scaffold(Desk.of(settings), title, day, *names, url or "", follows, outcome_of or "")
        at_work.write({made.path: made.text}, before={})
    for note in made.notes:
        tell(f"Note: {note}")
    give(shown_path(made.path))
    if opened:
        open_in_editor(made.path)


def shown_path(path: Path) -> str:
    """The path relative to the working directory, if it is below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def open_in_editor(path: Path) -> None:
    """Open a file in `$VISUAL` or `$EDITOR`, or the system's editor."""
    try:
        click.edit(filename=str(path), editor=os.environ.get("VISUAL") or os.environ.get("EDITOR"))
    except click.ClickException as error:
        refuse(f"{error.format_message()}. The file has been written; open it yourself.")
