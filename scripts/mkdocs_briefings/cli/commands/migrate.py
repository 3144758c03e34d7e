"""`briefings migrate`."""

from __future__ import annotations

import gc
import shlex
from pathlib import Path

import click

from ...authoring import MIGRATION_REPORT, Desk, Journal, journal, settle
from ...content import write_all
from ...migrating import (
    AUTO,
    QUESTIONS,
    TOOLS,
    Migration,
    migration,
    migration_counts,
    migration_report,
)
from ...problems import RefusedError
from ...settings import Settings
from ..undoing import Undoable
from ..usage import config_option, give, site_settings, tell

MOST_NAMED = 10


@click.command("migrate", cls=Undoable)
@click.argument(
    "folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--from",
    "tool",
    type=click.Choice([AUTO, *TOOLS]),
    default=AUTO,
    show_default=True,
    help="The tool that the archive was written for.",
)
@click.option("--write", is_flag=True, help="Write all of it, or nothing if anything is in doubt.")
@config_option
def migrate(folder: Path, tool: str, write: bool, config_file: Path) -> None:
    """Turn the posts of another site, in DIR, into briefings.

    Without --write nothing of the site changes: the report of what would be done is printed, and
    what only you can know is asked in `migrate.yml`, which is read again the next time. With it,
    all files are written or none, and the report is kept as `migration-report.md`. The archive
    itself is only read.
    """
    gc.disable()  # Nearly every object made here lives to the end, which comes soon.
    settings = site_settings(config_file)
    if not write:
        settle(settings, tell)
        _show(migration(Desk.of(settings), folder, tool), settings)
        return
    words = shlex.join(("briefings", "migrate", str(folder), "--write"))
    with journal(settings, words, tell) as at_work:
        made = migration(Desk.of(settings), folder, tool)
        _must_be_clear(made, settings)
        _write(made, settings, at_work)
    tell("\n".join(migration_counts(made.told)))
    give(MIGRATION_REPORT)


def _write(made: Migration, settings: Settings, at_work: Journal) -> None:
    """Write every file and the report of them, or nothing."""
    if not made.files:
        raise RefusedError("there is nothing to move. Without --write, the report says why.")
    contents: dict[Path, str | bytes] = {
        path: text if isinstance(text, str) else text.read_bytes()
        for path, text in made.files.items()
    }
    last = settings.root / MIGRATION_REPORT
    before = {last: last.read_bytes()} if last.is_file() else {}
    at_work.write({**contents, last: migration_report(made.told)}, before)


def _show(made: Migration, settings: Settings) -> None:
    give(migration_report(made.told), nl=False)
    _ask(made, settings)
    tell("\n".join(migration_counts(made.told)))
    if made.open:
        tell(_unanswered(made))
    tell("Nothing of the site was changed. With --write, all of it is written.")


def _ask(made: Migration, settings: Settings) -> None:
    """Write the questions; whatever the author has filled in stays."""
    if made.questions:
        write_all({settings.root / QUESTIONS: made.questions})


def _must_be_clear(made: Migration, settings: Settings) -> None:
    if made.open:
        _ask(made, settings)
        raise RefusedError(f"{_unanswered(made)} Nothing was written.")
    if made.blocked:
        named = "\n".join(map(str, made.blocked[:MOST_NAMED]))
        raise RefusedError(
            f"the site's own files would have errors:\n{named}\nNothing was written."
        )


def _unanswered(made: Migration) -> str:
    more = len(made.open) - MOST_NAMED
    named = ", ".join(f"'{one}'" for one in made.open[:MOST_NAMED])
    rest = f" and {more} more" if more > 0 else ""
    return f"What these are, only you can say in {QUESTIONS}: {named}{rest}."
