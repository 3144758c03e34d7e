"""Expectations and their outcomes: whether they fit, and what waits for an outcome."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..content import FieldPath
from ..library import Event, Expectation, State
from ..model import Position, Result
from ..names import nearest
from ..problems import Problem
from .registry import Content, Entry, check

LAST_PART = 10
"""A time longer than a day is nearly up in the last tenth of it."""

_ONE_OF_TWO = "Correct one of the two."


@check("BR340")
def unknown_expectations(content: Content) -> Iterator[Problem]:
    """Outcomes of nothing that any briefing expects."""
    known = {item.id for entry in content.entries for item in entry.briefing.upcoming}
    # What is not here may be in a briefing with an error: that one has to be mended first.
    for entry in content.entries if content.is_whole else ():
        for number, outcome in enumerate(entry.briefing.outcomes):
            if outcome.of not in known:
                near = nearest(outcome.of, known)
                hint = f"Did you mean '{near}'?" if near else "Write the id of an 'upcoming' entry."
                position = entry.document.at("outcomes", number, "of")
                yield Problem(position, "BR340", f"no expectation '{outcome.of}'", hint)


@check("BR341")
def ids_used_twice(content: Content) -> Iterator[Problem]:
    """Two expectations with one id: nobody could tell which of them an outcome is of."""
    first: dict[str, Position] = {}
    for entry in content.oldest_first:
        for number, item in enumerate(entry.briefing.upcoming):
            position = entry.document.at("upcoming", number, "id")
            if first.setdefault(item.id, position) is not position:
                message = f"the id '{item.id}' is that of another expectation, at {first[item.id]}"
                hint = "Give one of them another id; if they are one, report it under 'outcomes'."
                yield Problem(position, "BR341", message, hint)


@check("BR342")
def moves_without_time(content: Content) -> Iterator[Problem]:
    """A move that does not say to when, or a time without a move."""
    for entry in content.entries:
        for number, outcome in enumerate(entry.briefing.outcomes):
            is_moved = outcome.result is Result.MOVED
            if is_moved and not outcome.to:
                message = f"'{outcome.of}' is moved, but nothing says to when"
                hint = "Add the new time, 'to: 2026-12', or words: 'to: no date yet'."
            elif outcome.to and not is_moved:
                message = f"'{outcome.of}' has a new time, but its result is '{outcome.result}'"
                hint = "Remove 'to', or write 'result: moved'."
            else:
                continue
            yield Problem(entry.document.at("outcomes", number), "BR342", message, hint)


@check("BR343", "BR344", "BR346")
def times_and_outcomes(content: Content) -> Iterator[Problem]:
    """Expectations whose time is over or nearly so, and outcomes out of order."""
    entries = {entry.briefing.id: entry for entry in content.entries}
    for one in content.ledger.all:
        yield from _out_of_order(one, entries)
        if one.time is None or one.state not in (State.DUE, State.OVERDUE):
            continue
        position = where_the_time_is(one, entries)
        what, last = f"the time of '{one.title}' ({one.id})", one.time.last_day
        if one.state is State.OVERDUE:
            message = f"{what} was over on {last}, and no outcome is reported"
            hint = "Say in a briefing's 'outcomes' what came of it, with a source."
            yield Problem(position, "BR343", message, hint)
        elif _is_nearly_up(one.time.first_day, last, content.today.day):
            message = f"{what}, {one.time}, is over after {last}"
            hint = "Report what came of it, or the day that it has by now, as 'moved'."
            yield Problem(position, "BR344", message, hint)


def _is_nearly_up(first: date, last: date, today: date) -> bool:
    length = last - first + timedelta(days=1)
    return length > timedelta(days=1) and last - today < length / LAST_PART


def _out_of_order(one: Expectation, entries: dict[str, Entry]) -> Iterator[Problem]:
    """Outcomes from before the announcement, and what contradicts or repeats an earlier one."""
    seen = set[Result]()
    for event in one.history[1:]:
        if event.result is None:
            continue
        position = entries[event.briefing].document.at(*_key(event, entries[event.briefing]))
        if event.date.last_day < one.briefing.date:
            day = one.briefing.date
            message = f"the outcome of '{one.id}' is dated {event.date}, before it was announced"
            yield Problem(position, "BR346", f"{message} on {day}", _ONE_OF_TWO)
        # Only moves may come again; nothing comes after what was met.
        elif Result.MET in seen or (event.result in seen and event.result is not Result.MOVED):
            message = f"'{one.id}' was reported as {_last_final(seen, event.result)} before"
            hint = "Leave one of the two out; what comes back after that is a new expectation."
            yield Problem(position, "BR346", message, hint)
        seen.add(event.result)


def _last_final(seen: set[Result], result: Result) -> Result:
    return Result.MET if Result.MET in seen else result


def _key(event: Event, entry: Entry) -> FieldPath:
    """Where an outcome stands in the front matter of its briefing."""
    alike = (
        number
        for number, outcome in enumerate(entry.briefing.outcomes)
        if (outcome.of, outcome.result, outcome.date)
        == (event.expectation, event.result, event.date)
    )
    return ("outcomes", next(alike))


def where_the_time_is(one: Expectation, entries: dict[str, Entry]) -> Position:
    """Where its present time is written: at its announcement, or where it moved last."""
    event = next(event for event in reversed(one.history) if event.to)
    entry = entries[event.briefing]
    if event.result is not None:
        return entry.document.at(*_key(event, entry), "to")
    ids = [item.id for item in entry.briefing.upcoming]
    return entry.document.at("upcoming", ids.index(one.id), "date")
