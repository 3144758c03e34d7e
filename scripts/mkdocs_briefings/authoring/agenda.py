"""What waits for an author, the most urgent first: due, stale or unanswered.

What counts as overdue or out of date is what the checks say; this puts it in the order in which
somebody would go about it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ..checks import Content, Entry, stale_problems, where_the_time_is
from ..content import TO_DO
from ..library import Expectation, Expectations, State
from ..model import Kind, Position, Topic, chronological
from ..problems import Problem

_ANSWER = "Say in a briefing's 'outcomes' what came of it, with a source."
_WATCH = "Say in a briefing's 'outcomes' when it has come about, or has moved."


class Urgency(StrEnum):
    """Why something is on the agenda, in its order."""

    OVERDUE = "overdue"
    """Its time is over, and nobody says what came of it."""
    DUE = "due"
    """Its time is now."""
    STALE = "stale"
    """What the site says of the present is old."""
    DRAFT = "draft"
    """It waits to be finished."""
    AHEAD = "ahead"
    """Its time comes soon."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do, and the place in the file where it comes from."""

    urgency: Urgency
    day: dt.date
    """Its time ends on it; of what is stale, when it was written; of a draft, the event's day."""
    position: Position
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.position}: {self.urgency}: {self.message}. {self.hint}"


def agenda(content: Content, days_ahead: int) -> list[Task]:
    """Everything that waits; within a kind, what has waited longest comes first."""
    order = {urgency: number for number, urgency in enumerate(Urgency)}
    found = [*_expected(content, days_ahead), *_stale(content), *_drafts(content)]
    return sorted(found, key=lambda task: (order[task.urgency], task.day, task.position))


def _expected(content: Content, days_ahead: int) -> Iterator[Task]:
    today = content.today.day
    entries = {entry.briefing.id: entry for entry in content.entries}
    soon = today + dt.timedelta(days=days_ahead)
    ledger = Expectations.build(chronological(one.briefing for one in content.entries), today)
    for one in ledger.all:
        if one.time is None or one.state.is_settled or one.time.first_day > soon:
            continue
        yield _waiting(one, today, where_the_time_is(one, entries))


def _waiting(one: Expectation, today: dt.date, position: Position) -> Task:
    assert one.time is not None, "what has no time cannot be waited for"
    what, last = f"'{one.title}' ({one.id})", one.time.last_day
    if one.state is State.OVERDUE:
        message = f"{what} was expected by {last}, {_days((today - last).days)} ago"
        return Task(Urgency.OVERDUE, last, position, message, _ANSWER)
    if one.state is State.DUE:
        message = f"{what} is expected by {last}, in {_days((last - today).days)}"
        return Task(Urgency.DUE, last, position, message, _WATCH)
    first = one.time.first_day
    message = f"{what} is expected from {first} on, in {_days((first - today).days)}"
    return Task(Urgency.AHEAD, last, position, message, "Plan the briefing on it.")


def _stale(content: Content) -> Iterator[Task]:
    written = {
        topic.profile.path: topic.status.as_of
        for topic in content.subjects[Kind.TOPIC].values()
        if isinstance(topic, Topic) and topic.profile and topic.status
    }
    for problem in stale_problems(content):
        yield _old(problem, written.get(problem.position.path, content.today.day))


def _old(problem: Problem, day: dt.date) -> Task:
    return Task(Urgency.STALE, day, problem.position, problem.message, problem.hint)


def _drafts(content: Content) -> Iterator[Task]:
    for entry in content.entries:
        if entry.briefing.draft:
            yield _draft(entry)


def _draft(entry: Entry) -> Task:
    briefing, document = entry.briefing, entry.document
    left = document.front.text.count(TO_DO) + document.body.count(TO_DO)
    message = f"'{briefing.title}' of {briefing.date} is a draft"
    message += f", with {left} {TO_DO} left" if left else ""
    hint = "Finish it." if left else "Publish it: replace 'status' by 'published'."
    return Task(Urgency.DRAFT, briefing.date, document.at("status"), message, hint)


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"
