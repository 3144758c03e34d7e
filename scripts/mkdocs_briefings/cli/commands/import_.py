"""`briefings import`."""

from __future__ import annotations

import datetime as dt
import shlex
from pathlib import Path

import click

from ...authoring import Desk, journal
from ...content import is_inside, write_new
from ...importing import import_article
from ..undoing import Undoable
from ..usage import DayOption, config_option, give, site_settings, tell
from .new import shown_path


@click.command("import", cls=Undoable)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--out",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to put the draft, if not in the briefings' folder.",
)
@click.option("--title", default="", help="A headline, for an article without one.")
@click.option(
    "--date", "day", type=DayOption(), help="The day of the event, if the article lacks it."
)
@config_option
def import_(
    file: Path, folder: Path | None, title: str, day: dt.date | None, config_file: Path
) -> None:
    """Turn a saved article, plain text or HTML, into a draft and print its path.

    The article's words go only into a comment for your eyes; a briefing that still has that
    comment, or repeats its words, cannot be published. What could not be decided is listed.
    """
    settings = site_settings(config_file)
    out = folder.resolve() if folder else None
    with journal(settings, shlex.join(("briefings", "import", str(file))), tell) as at_work:
        made = import_article(Desk.of(settings), file, out, title, day)
        if is_inside(made.path, settings):
            at_work.write({made.path: made.text}, before={})
        else:  # where the author has asked for it, and commands touch nothing later
            write_new(made.path, made.text)
    if made.notes:
        tell("To decide:\n" + "\n".join(f"- {note}" for note in made.notes))
    give(shown_path(made.path))
