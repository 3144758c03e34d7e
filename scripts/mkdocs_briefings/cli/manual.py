"""The help of every command, put into the guide: `python -m mkdocs_briefings.cli.manual FILE`.

A page marks the place with `<!-- help: new -->` and `<!-- /help -->`; what stands between them is
replaced, and the words around them stay.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from ..content import write_all
from .main import main

# Fixed, so that the guide does not depend on the terminal in which it is filled.
WIDTH = 90
_HELP = re.compile(
    r"(?P<start><!-- help: (?P<name>[\w-]*) -->\n).*?(?P<end><!-- /help -->)", re.DOTALL
)


def filled(page: str) -> str:
    """The page with the help of each command that it asks for."""
    return _HELP.sub(lambda match: f"{match['start']}{_block(match['name'])}{match['end']}", page)


def _block(name: str) -> str:
    command = main.get_command(click.Context(main), name) if name else main
    assert command is not None, f"the page asks for the help of '{name}', which is not a command"
    title = f"briefings {name}".strip()
    context = click.Context(command, info_name=title, terminal_width=WIDTH, max_content_width=WIDTH)
    context.help_option_names = ["-h", "--help"]
    return f"\n```text\n{command.get_help(context)}\n```\n\n"


def rewrite(path: Path) -> None:
    """Fill a page in place."""
    write_all({path: filled(path.read_text("utf-8"))})


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        rewrite(Path(argument))
