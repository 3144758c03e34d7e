"""`briefings lsp`."""

from __future__ import annotations

import click

from ...problems import RefusedError

NEEDED = ("pygls", "lsprotocol")
MISSING = (
    "The language server needs pygls: install the extra 'editor', as the guide says under 'Extras'."
)


@click.command("lsp")
def lsp() -> None:
    """Answer an editor by the Language Server Protocol, on the standard streams.

    Editors start it themselves, in the folder of the site or in one around it.
    """
    try:
        from ...language_server import serve
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] not in NEEDED:
            raise
        raise RefusedError(f"{MISSING} ({error})") from error
    serve()
