"""`briefings init`."""

from __future__ import annotations

from pathlib import Path

import click

from ...authoring import start
from ...content import write_all
from ..usage import give, tell


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--language",
    metavar="TAG",
    default="en",
    show_default=True,
    help="The language of pages and example, such as 'de'.",
)
def init(folder: Path, language: str) -> None:
    """Make a new site in DIR, which must be new or empty, and print its path.

    It has one example briefing with its profiles, and is ready to build, serve and check.
    """
    write_all(start(folder, language))
    tell("Now run  mkdocs serve --livereload  in that folder; its README.md says more.")
    give(folder)
