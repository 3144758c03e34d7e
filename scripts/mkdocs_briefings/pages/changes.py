"""What changed: the newest weeks, a page for each month and for each week of the last year.

A month tells its weeks in lines, and tells them whole, though they may begin in the month before or
end in the next. A week tells its changes by kind and in full, as its digest does. A week longer ago
is told in its month alone, and its address leads there: of ten years, pages of weeks would be a
fifth of all pages of a site, to say the same once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from ..library import ChangeLog, Month, Redirect, Week, by_kind
from ..model import Position
from ..rendering import Fragments, Words
from ..urls import CHANGES, month_url, week_url
from .page import SitePage
from .told import change_told

NEWEST_WEEKS = 5
"""On the first page, of those with a change."""
WEEKS_WITH_A_PAGE = 53
"""The newest of those with a change; a year has 53 at most."""


def change_pages(fragments: Fragments) -> Iterator[SitePage]:
    """The record of changes: its first page, its months and its weeks."""
    words, log = fragments.templates.words, fragments.changes
    about = words("changes_about")
    view = partial(_newest, log)
    yield _page(CHANGES, words("changes"), "changes", view=view, description=about)
    for place, month in enumerate(log.months):
        title = words("changes_in", when=words.long_month(month.first_day))
        shown = partial(_month_looked_up, fragments, place)
        view = partial(_month, log, place)
        yield _page(_of_month(month), title, "changes-month", view=view, looked_up=shown)
    for place, week in enumerate(log.weeks[:WEEKS_WITH_A_PAGE]):
        view, shown = partial(_week, log, place), partial(_week_looked_up, fragments, place)
        title = _title(week, words)
        yield _page(_of_week(week), title, "changes-week", view=view, looked_up=shown)


def old_weeks(fragments: Fragments) -> Iterator[Redirect]:
    """The addresses of weeks without a page; each leads to its place in the month."""
    words, log = fragments.templates.words, fragments.changes
    for week in log.weeks[WEEKS_WITH_A_PAGE:]:
        # The month of its last change has it for certain.
        month = Month.of(log.within(week)[0].date)
        target = f"{_of_month(month)}#{week.anchor}"
        title = _title(week, words)
        yield Redirect(_of_week(week), target, title, Position(f"the page '{title}'"))


def _page(url: str, title: str, template: str, **more: Any) -> SitePage:
    return SitePage(url=url, title=title, template=template, in_search=False, **more)


def _title(week: Week, words: Words) -> str:
    return words("changes_in", when=words.days(week.first_day, week.last_day))


def _of_month(month: Month) -> str:
    return month_url(month.year, month.number)


def _of_week(week: Week) -> str:
    return week_url(week.year, week.number)


def _newest(log: ChangeLog) -> Mapping[str, Any]:
    return {
        "by_week": [(week, log.within(week)) for week in log.weeks[:NEWEST_WEEKS]],
        "by_year": _by_year(log),
        "total": len(log.all),
    }


def _by_year(log: ChangeLog) -> list[tuple[int, list[tuple[Month, int]]]]:
    """Every month with a change and how many it has, by year, newest first."""
    years = groupby(log.months, key=lambda month: month.year)
    return [(year, [(one, len(log.within(one))) for one in members]) for year, members in years]


def _month(log: ChangeLog, place: int) -> Mapping[str, Any]:
    changes = log.within(log.months[place])
    dated = (change.date.first_day for change in changes if change.date.day)
    weeks = dict.fromkeys(map(Week.of, dated))
    newer, older = _beside(log.months, place)
    return {
        "month": log.months[place],
        "by_week": [(week, log.within(week)) for week in weeks],
        "undated": [change for change in changes if not change.date.day],
        "total": len(changes),
        "newer": newer and _of_month(newer),
        "older": older and _of_month(older),
    }


def _month_looked_up(fragments: Fragments, place: int) -> object:
    """All that a month shows, beside the names of subjects."""
    shown = _month(fragments.changes, place)
    found = [*(members for _, members in shown["by_week"]), shown["undated"]]
    told = [[change_told(one, fragments) for one in members] for members in found]
    return told, shown["total"], shown["newer"], shown["older"]


def _week_looked_up(fragments: Fragments, place: int) -> object:
    """All that a week shows, beside the names of subjects."""
    shown = _week(fragments.changes, place)
    told = [change_told(one, fragments) for _, members in shown["by_kind"] for one in members]
    return told, shown["newer"], shown["older"]


def _week(log: ChangeLog, place: int) -> Mapping[str, Any]:
    week = log.weeks[place]
    newer, older = _beside(log.weeks, place)
    return {
        "week": week,
        "by_kind": by_kind(log.within(week)),
        "total": len(log.within(week)),
        "newer": newer and _of_week(newer),
        "older": older and _of_week(older),
    }


def _beside(spans: Sequence[Any], place: int) -> tuple[Any, Any]:
    """The month or week after the one at a place, and the one before; they come newest first."""
    newer, older = spans[max(0, place - 1) : place], spans[place + 1 : place + 2]
    return next(iter(newer), None), next(iter(older), None)
