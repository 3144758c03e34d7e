"""`briefings untranslated`."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from ...authoring import untranslated
from ...content import Reader
from ...problems import RefusedError
from ..usage import config_option, site_settings


@click.command("untranslated")
@click.argument("language", required=False)
@config_option
def untranslated_command(language: str | None, config_file: Path) -> None:
    """Print the files that have no translation into LANGUAGE, one on each line.

    Briefings come first, the newest before the others, then profiles, then other pages. Of a site
    with one other language, that is the one meant.
    """
    settings = site_settings(config_file)
    chosen = _chosen(language, settings.languages)
    for path in untranslated(Reader().read(settings), chosen):
        click.echo(path)


def _chosen(language: str | None, known: Collection[str]) -> str:
    if language is None and len(known) == 1:
        return next(iter(known))
    if language in known:
        return str(language)
    named = ", ".join(known) or "none: set 'languages' in mkdocs.yml"
    asked = f"The site is not made in '{language}'." if language else "Name a language."
    raise RefusedError(f"{asked} Beside its own it has {named}.")
