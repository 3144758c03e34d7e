"""`briefings rename` and `briefings merge`."""

from __future__ import annotations

import contextlib
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from ...authoring import Desk, Journal, Plan, journal, merge_subjects, rename_subject, settle
from ...model import Kind
from ...settings import Settings
from ..undoing import Undoable
from ..usage import config_option, give, site_settings, tell

kind_argument = click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
dry_run_option = click.option("--dry-run", is_flag=True, help="Only show the diff.")


@click.command(cls=Undoable)
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
    words = shlex.join(("briefings", "rename", kind, old, new))
    _run(
        site_settings(config_file),
        words,
        lambda desk: rename_subject(desk, Kind(kind), old, new),
        dry_run=dry_run,
    )


@click.command(cls=Undoable)
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
    # Python has `from` for itself, so it cannot be the name of a parameter.
    from_ = arguments["from"]
    words = shlex.join(("briefings", "merge", kind, from_, into))
    _run(
        site_settings(config_file),
        words,
        lambda desk: merge_subjects(desk, Kind(kind), from_, into),
        dry_run=dry_run,
    )


def _run(settings: Settings, words: str, planned: Callable[[Desk], Plan], *, dry_run: bool) -> None:
    with _journal(settings, words, dry_run=dry_run) as at_work:
        if at_work and at_work.is_done():
            tell("Nothing to do: this was done already, and nothing has changed since.")
            return
        plan = planned(Desk.of(settings))
        give(plan.changes.diff(), nl=False)
        for note in plan.notes:
            tell(f"Note: {note}")
        if at_work:
            plan.changes.write(at_work)
    files = _counted(len(plan.changes))
    tell(f"{files} changed." if at_work else f"Nothing was written; {files} would change.")


@contextlib.contextmanager
def _journal(settings: Settings, words: str, *, dry_run: bool) -> Iterator[Journal | None]:
    """The journal from before the files are read; None if nothing will be written."""
    if dry_run:
        settle(settings, tell)
        yield None
    else:
        with journal(settings, words, tell) as at_work:
            yield at_work


def _counted(count: int) -> str:
    return f"{count} file{'' if count == 1 else 's'}"
