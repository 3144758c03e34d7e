"""The last command taken back, if nobody has changed its files since."""

from __future__ import annotations

from ...problems import RefusedError
from ...settings import Settings
from .journal import Tell, journal
from .record import Record

MOST_NAMED = 3


def undo(settings: Settings, command: str, tell: Tell) -> Record:
    """Take back the last command, which must be `command`: `briefings rename`, say.

    Returns what was taken back. Raises RefusedError if there is nothing to take back, if the last
    command was another, or if one of its files has changed since.
    """
    with journal(settings, f"{command} --undo", tell) as at_work:
        last = at_work.last
        if last is None:
            raise RefusedError("no command has changed anything yet, so there is nothing to undo.")
        _must_be(last, command)
        _must_be_unchanged(at_work.changed_since(last), last)
        at_work.undo(last)
    return last


def _must_be(last: Record, command: str) -> None:
    if last.undone:
        raise RefusedError("the last command has been undone already. Only the last one can be.")
    if last.command != command:
        hint = f"To undo that: {last.command} --undo"
        raise RefusedError(f"the last command was '{last.words}'. {hint}")


def _must_be_unchanged(changed: list[str], last: Record) -> None:
    if changed:
        more = len(changed) - MOST_NAMED
        named = ", ".join(changed[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
        raise RefusedError(
            f"changed since '{last.words}': {named}. Nothing was undone, so that no work is lost."
        )
