"""The days of a briefing compared with one another, and with today.

Somewhere it is already tomorrow: a difference that time zones can explain is not a fault. A day is
taken as it is written; a moment is on one day where the day begins first, and may be on the day
before where it ends last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta, timezone

from ..content import FieldPath, StatementFields
from ..dates import PartialDate
from ..library import last_change
from ..problems import Problem
from .registry import Content, Entry, check
from .written_statuses import written_statuses

EARLIEST, LATEST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
"""Where a day begins first, and where it ends last."""
ELSEWHERE = timedelta(days=1)
"""How far a day in one place may seem to be ahead of the same day in another."""

_ONE_OF_TWO = "Correct one of the two."


@check("BR330")
def days_ahead(content: Content) -> Iterator[Problem]:
    """Days of what has been done or said that are still to come."""
    today = content.today
    hint = "Correct the day; which day is today is judged in the 'timezone' of mkdocs.yml."
    for entry in content.entries:
        # Mostly a mistyped year; feeds would have the briefing on top until then.
        for key, what, day in (*_changes(entry), *_told(entry)):
            if today.is_before(day):
                message = f"{what} is dated {day}, after today, {today.day}"
                yield Problem(entry.document.at(*key), "BR330", message, hint)
    for one in written_statuses(content):
        if today.is_before(one.fields.as_of):
            message = f"the status is dated {one.fields.as_of}, after today, {today.day}"
            yield Problem(one.at("as_of"), "BR330", message, hint)


@check("BR331")
def published_too_early(content: Content) -> Iterator[Problem]:
    """Published before the event, or before something that is told in the briefing."""
    for entry in content.entries:
        briefing = entry.briefing
        if briefing.published is None:
            continue
        # On its latest day on earth: a desk in Washington may cite tomorrow's paper from Seoul.
        published = _day(briefing.published, EARLIEST)
        if briefing.date > published:
            message = f"it was published on {published}, before its event on {briefing.date}"
            yield Problem(entry.document.at("published"), "BR331", message, _ONE_OF_TWO)
        # A later source may have come with an update or a correction.
        known = max(published, last_change(briefing) or published)
        # If even the event is later, one of these two days is wrong, and that has been told.
        for key, what, day in _told(entry) if briefing.date <= published else ():
            if day > known:
                done = "published" if known == published else "changed last"
                message = f"{what} is dated {day}, but the briefing was {done} on {known}"
                hint = "Correct one of the two; 'published' may also be a time with its zone."
                yield Problem(entry.document.at(*key), "BR331", message, hint)


@check("BR332")
def changed_too_early(content: Content) -> Iterator[Problem]:
    """Updates and corrections from before there was anything to change."""
    for entry in content.entries:
        published = entry.briefing.published
        first = _day(published, LATEST) if published else entry.briefing.date
        before = "the briefing was published" if published else "its event"
        for key, what, day in _changes(entry):
            if day < first:
                message = f"{what} is dated {day}, before {before} on {first}"
                yield Problem(entry.document.at(*key), "BR332", message, _ONE_OF_TWO)


@check("BR333")
def said_after_reported(content: Content) -> Iterator[Problem]:
    """Statements of a day on which all their sources were out already."""
    for entry in content.entries:
        dates = {source.id: source.date for source in entry.briefing.sources}
        for number, statement in enumerate(entry.document.fields.statements):
            day = statement.date.first_day if statement.date else entry.briefing.date
            reported = _last_report(statement, dates)
            if reported is not None and day > reported + ELSEWHERE:
                message = f"the statement is dated {day}, after its last source of {reported}"
                hint = "Give it a 'date' of its own, or correct the source's."
                yield Problem(entry.document.at("statements", number), "BR333", message, hint)


def _last_report(
    statement: StatementFields, dates: Mapping[str, PartialDate | None]
) -> date | None:
    """The last day that its sources can be of; None if one of them has no day."""
    cited = [dates.get(key) for key in statement.sources]
    known = [one.last_day for one in cited if one is not None]
    # A source without a day may be the one that reports it.
    return max(known) if known and len(known) == len(cited) else None


def _changes(entry: Entry) -> Iterator[tuple[FieldPath, str, date]]:
    """The days of changes: where each stands, and of what it is."""
    if entry.briefing.updated:
        yield ("updated",), "the update", entry.briefing.updated
    for number, correction in enumerate(entry.briefing.corrections):
        yield ("corrections", number, "date"), "the correction", correction.date


def _told(entry: Entry) -> Iterator[tuple[FieldPath, str, date]]:
    """The days of sources, and of statements and outcomes that have one of their own."""
    for number, source in enumerate(entry.document.fields.sources):
        if source.date:
            yield ("sources", number, "date"), f"the source '{source.id}'", source.date.first_day
    for number, statement in enumerate(entry.document.fields.statements):
        if statement.date:
            yield ("statements", number, "date"), "the statement", statement.date.first_day
    for number, outcome in enumerate(entry.document.fields.outcomes):
        if outcome.date:
            yield ("outcomes", number, "date"), "the outcome", outcome.date.first_day


def _day(moment: date | datetime, where: timezone) -> date:
    return moment.astimezone(where).date() if isinstance(moment, datetime) else moment
