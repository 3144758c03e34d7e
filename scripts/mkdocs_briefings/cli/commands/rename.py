"""`briefings rename` and `briefings merge`."""

from __future__ import annotations

from pathlib import Path

import click

from ...authoring import Desk, Plan, merge_subjects, rename_subject
from ...model import Kind
from ..usage import config_option, site_settings, tell

kind_argument = click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
dry_run_option = click.option("--dry-run", is_flag=True, help="Only show the diff.")


@click.command()
@kind_argument
@click.argument("old")
@click.argument("new")
@dry_run_option
@config_option
def rename(kind: str, old: str, new: str, dry_run: bool, config_file: Path) -> None:
    """Give the subject OLD another id or name in every file.

    OLD is an id or any spelling. NEW is an id such as `jane-doe`, or a name, from which the id
    is made. The diff is printed; then all files are written, or none. The old spellings stay as
    aliases, and the old address leads to the new one.
    """
    desk = Desk.of(site_settings(config_file))
    _finish(rename_subject(desk, Kind(kind), old, new), dry_run)


@click.command()
@kind_argument
@click.argument("from", metavar="FROM")
@click.argument("into")
@dry_run_option
@config_option
def merge(kind: str, into: str, dry_run: bool, config_file: Path, **arguments: str) -> None:
    """Merge the subject FROM into INTO, which also gets the spellings of FROM.

    The diff is printed; then all files are written, or none. The profile of FROM is deleted, and
    its address leads to INTO.
    """
    desk = Desk.of(site_settings(config_file))
    # Python has `from` for itself, so it cannot be the name of a parameter.
    _finish(merge_subjects(desk, Kind(kind), arguments["from"], into), dry_run)


def _finish(plan: Plan, dry_run: bool) -> None:
    click.echo(plan.changes.diff(), nl=False)
    for note in plan.notes:
        tell(f"Note: {note}")
    count = len(plan.changes)
    files = f"{count} file{'' if count == 1 else 's'}"
    if dry_run:
        tell(f"Nothing was written; {files} would change.")
    else:
        plan.changes.write()
        tell(f"{files} changed.")
