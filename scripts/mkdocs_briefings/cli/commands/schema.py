"""`briefings schema`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ...authoring import Desk
from ...content import DIALECT, DRAFT_07, publisher_schema
from ...content import schema as schema_of
from ...model import Kind
from ..usage import config_option, site_settings

BRIEFING = "briefing"
PUBLISHER = "publisher"


@click.command("schema")
@click.option(
    "--kind",
    type=click.Choice([BRIEFING, *(kind.value for kind in Kind), PUBLISHER]),
    default=BRIEFING,
    show_default=True,
    help="The kind of file whose front matter it describes.",
)
@click.option("--draft-07", is_flag=True, help="Use the older dialect, for tools that need it.")
@config_option
def schema_command(kind: str, draft_07: bool, config_file: Path) -> None:
    """Print the JSON Schema of front matter, for editors.

    It offers the topics, people, organisations, places and publishers of this site.
    """
    choices = Desk.of(site_settings(config_file)).choices()
    dialect = DRAFT_07 if draft_07 else DIALECT
    if kind == PUBLISHER:
        made = publisher_schema(choices, dialect)
    else:
        made = schema_of(None if kind == BRIEFING else Kind(kind), choices, dialect)
    click.echo(json.dumps(made, ensure_ascii=False, indent=2))
