"""`briefings init`."""

from __future__ import annotations

from pathlib import Path

import click

from ...authoring import additions, is_site, sample_site, start
from ...content import write_all
from ...problems import RefusedError
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
@click.option("--sample", is_flag=True, help="Fill it with a small site that shows every feature.")
def init(folder: Path, language: str, sample: bool) -> None:
    """Make a new site in DIR, which must be new or empty, and print its path.

    It has one example briefing with its profiles, and is ready to build, serve and check. With
    --sample it has half a dozen briefings in English instead, about people and places that do not
    exist.

    In the folder of an existing MkDocs site, only what is missing is added: the plugin, the folder
    of briefings, and entries in the navigation, if there is one. The diff is printed.
    """
    if is_site(folder):
        _extend(folder, sample=sample)
        return
    write_all(sample_site(folder, language) if sample else start(folder, language))
    tell("Now run  mkdocs serve --livereload  in that folder; its README.md says more.")
    give(folder)


def _extend(folder: Path, *, sample: bool) -> None:
    if sample:
        raise RefusedError(f"{folder} has a site already. --sample needs a new or empty folder.")
    missing = additions(folder)
    write_all(missing.files)
    give(missing.diff, nl=False)
    count = len(missing.files)
    if not count:
        tell("Nothing to add: this site has everything that briefings need.")
        return
    tell(f"{count} file{'' if count == 1 else 's'} written. Next: briefings new 'What happened'")
