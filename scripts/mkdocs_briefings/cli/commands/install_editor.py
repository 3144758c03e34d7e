"""`briefings install-editor`."""

from __future__ import annotations

from pathlib import Path

import click

from ...content import write_all
from ...editing import fetched
from ..usage import config_option, give, site_settings, tell


@click.command("install-editor")
@click.argument(
    "files", metavar="[FILES]...", nargs=-1, type=click.Path(dir_okay=False, path_type=Path)
)
@config_option
def install_editor(files: tuple[Path, ...], config_file: Path) -> None:
    """Fetch the program of the editing page with npm, into the site's cache.

    Its versions are fixed, and archives whose hash is another are refused. On a machine without
    npm, or without a network, give the archives as FILES.
    """
    settings = site_settings(config_file)
    new = fetched(settings.root, settings.cache_dir, files)
    write_all(new)
    for path in new:
        give(settings.relative(path))
    if not new:
        tell("Everything is there already.")
