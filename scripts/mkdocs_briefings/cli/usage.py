"""What all commands share: the configuration, exit codes, and how they refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import click

from ..problems import RefusedError
from ..settings import Settings, SettingsError

# 2 is click's own code for wrong usage; 130 is what shells make of Ctrl-C: 128 and SIGINT's 2.
CLEAN, FAULTY, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

config_option = click.option(
    "--config-file",
    "-f",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration.",
)


class Commands(click.Group):
    """Commands that exit with a message and 2 when they cannot go on, and with 130 after Ctrl-C."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except RefusedError as error:
            refuse(str(error))
        except KeyboardInterrupt:
            click.echo("\nInterrupted. No file is left half-written.", err=True)
            raise SystemExit(INTERRUPTED) from None


def refuse(message: str) -> NoReturn:
    """End with a message on stderr and exit code 2."""
    click.echo(f"Error: {message}", err=True)
    raise SystemExit(WRONG_USAGE)


def tell(message: str) -> None:
    """Say something on stderr; stdout is for what other programs read."""
    click.echo(message, err=True)


def site_settings(config_file: Path) -> Settings:
    """The settings of the site; the command ends if they are wrong."""
    # MkDocs is slow to import, and help needs none of it.
    from ..host import settings_from

    try:
        # As in a preview, so that drafts are judged too.
        return settings_from(config_file, preview=True)
    except SettingsError as error:
        click.echo(error, err=True)
        raise SystemExit(WRONG_USAGE) from error
