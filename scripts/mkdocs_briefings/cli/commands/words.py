"""`briefings words`."""

from __future__ import annotations

from pathlib import Path

import click

from ...problems import RefusedError
from ...rendering import is_language, own_catalogues, to_translate
from ..usage import config_option, site_settings, tell


@click.command()
@click.argument("language")
@config_option
def words(language: str, config_file: Path) -> None:
    """Print the words that pages say and LANGUAGE lacks, as a catalogue to translate.

    LANGUAGE is written as in 'theme.language', such as 'it'. Words that the site has in a catalogue
    of its own are left out.
    """
    if not is_language(language):
        message = f"'{language}' is not a language. Write it as in 'theme.language'"
        raise RefusedError(f"{message}: 'it' for Italian.")
    text = to_translate(language, own_catalogues(site_settings(config_file), language).words)
    if not text:
        tell(f"No word is missing in '{language}'.")
    click.echo(text, nl=False)
