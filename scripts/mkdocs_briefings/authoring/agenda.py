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
from ..library import Expectation, Library, State, is_stale
from ..model import Kind, Person, Position, Topic

_ANSWER = "Say in a briefing's 'outcomes' what came of it, with a source."
_WATCH = "Say in a briefing's 'outcomes' when it has come about, or has moved."

_CONFIRM = "Confirm it, in a briefing or by a dated source, or write its end as 'until'."
_RENEW = (
    "Say where the topic stands now, or confirm it: a new entry of 'status' with today's 'as_of'."
)


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
    expectation: str = ""
    """The id of what is expected, where that is what waits."""

    def __str__(self) -> str:
        return f"{self.position}: {self.urgency}: {self.message}. {self.hint}"


def agenda(content: Content, library: Library, days_ahead: int) -> list[Task]:
    """Everything that waits; within a kind, what has waited longest comes first.

    The library is that of all the content, drafts included.
    """
    order = {urgency: number for number, urgency in enumerate(Urgency)}
    found = [
        *_expected(content, library, days_ahead),
        *_positions(content, library),
        *_offices(library, content.today.day),
        *_drafts(content),
    ]
    return sorted(found, key=lambda task: (order[task.urgency], task.day, task.position))


def _expected(content: Content, library: Library, days_ahead: int) -> Iterator[Task]:
    today = content.today.day
    entries = {entry.briefing.id: entry for entry in content.entries}
    soon = today + dt.timedelta(days=days_ahead)
    for one in library.expectations.all:
        # What has no time can be neither late nor near, and so waits for nobody.
        if one.time is None or one.state.is_settled or one.time.first_day > soon:
            continue
        yield _waiting(one, today, where_the_time_is(one, entries))


def _waiting(one: Expectation, today: dt.date, position: Position) -> Task:
    assert one.time is not None, "what has no time cannot be waited for"
    what, last = f"'{one.title}' ({one.id})", one.time.last_day
    if one.state is State.OVERDUE:
        message = f"{what} was expected by {last}, {_days((today - last).days)} ago"
        return Task(Urgency.OVERDUE, last, position, message, _ANSWER, one.id)
    if one.state is State.DUE:
        message = f"{what} is expected by {last}, in {_days((last - today).days)}"
        return Task(Urgency.DUE, last, position, message, _WATCH, one.id)
    first = one.time.first_day
    message = f"{what} is expected from {first} on, in {_days((first - today).days)}"
    return Task(Urgency.AHEAD, last, position, message, "Plan the briefing on it.", one.id)


def _positions(content: Content, library: Library) -> Iterator[Task]:
    """Topics of which something newer is told, and those whose status is old by itself."""
    lagging = {problem.position: problem for problem in stale_problems(content)}
    for topic in library.subjects(Kind.TOPIC):
        if not isinstance(topic, Topic) or topic.status is None:
            continue
        status, today = topic.status, content.today.day
        position = content.profiles[Kind.TOPIC][topic.id].at("status", 0, "as_of")
        # That something newer is told weighs more than its age: it says what the status lacks.
        if problem := lagging.get(position):
            yield Task(Urgency.STALE, status.as_of, position, problem.message, problem.hint)
        elif is_stale(status, today):
            age = _days((today - status.as_of).days)
            message = f"the status of '{topic.name}' is dated {status.as_of}, {age} ago"
            yield Task(Urgency.STALE, status.as_of, position, message, _RENEW)


def _offices(library: Library, today: dt.date) -> Iterator[Task]:
    """Offices that nobody has ended, and that nothing has confirmed for long."""
    for person in library.subjects(Kind.PERSON):
        for role in person.roles if isinstance(person, Person) else ():
            if not is_stale(role, today):
                continue
            assert role.reported is not None, "what is old was reported"
            assert role.position is not None, "offices stand in profiles"
            last = role.reported.last_day
            message = f"'{role}' of '{person.name}' was last reported on {role.reported}"
            message += f", {_days((today - last).days)} ago"
            yield Task(Urgency.STALE, last, role.position, message, _CONFIRM)


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
