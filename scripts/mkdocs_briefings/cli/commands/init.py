"""`briefings init`."""

from __future__ import annotations

from pathlib import Path

import click

from ...authoring import additions, is_site, sample_site, start, with_editor
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
@click.option(
    "--editor", is_flag=True, help="With the page /admin/, on which people write without Git."
)
def init(folder: Path, language: str, sample: bool, editor: bool) -> None:
    """Make a new site in DIR, which must be new or empty, and print its path.

    It has one example briefing with its profiles, and is ready to build, serve and check. With
    --sample it has half a dozen briefings in English instead, about people and places that do not
    exist.

    In the folder of an existing MkDocs site, only what is missing is added: the plugin, the folder
    of briefings, and entries in the navigation, if there is one. The diff is printed.
    """
    if is_site(folder):
        _extend(folder, sample=sample, editor=editor)
        return
    started = sample_site(folder, language) if sample else start(folder, language)
    write_all(with_editor(started) if editor else started)
    if editor:
        _install(folder.resolve())
    tell("Now run  mkdocs serve --livereload  in that folder; its README.md says more.")
    give(folder)


def _extend(folder: Path, *, sample: bool, editor: bool) -> None:
    if sample or editor:
        option = "--sample" if sample else "--editor"
        raise RefusedError(f"{folder} has a site already. {option} needs a new or empty folder.")
    missing = additions(folder)
    write_all(missing.files)
    give(missing.diff, nl=False)
    count = len(missing.files)
    if not count:
        tell("Nothing to add: this site has everything that briefings need.")
        return
    tell(f"{count} file{'' if count == 1 else 's'} written. Next: briefings new 'What happened'")


def _install(root: Path) -> None:
    """Fetch the editing page's program; the site is of use without it."""
    from ...editing import fetched
    from ..usage import site_settings

    try:
        settings = site_settings(root / "mkdocs.yml")
        write_all(fetched(settings.root, settings.cache_dir))
    except RefusedError as error:
        tell(f"The site is made, but not its editing page: {error}")
        tell("When that is mended, run  briefings install-editor  in that folder.")
