"""The command `briefings`."""

from __future__ import annotations

import click

from .commands import check_command, dossier, import_, init, merge, new, rename, schema_command
from .usage import Commands


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-briefings")
def main() -> None:
    """Write, check and publish briefings."""


main.add_command(check_command)
main.add_command(new)
main.add_command(import_)
main.add_command(rename)
main.add_command(merge)
main.add_command(schema_command)
main.add_command(dossier)
main.add_command(init)
