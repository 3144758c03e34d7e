"""What waits for an author: what the agenda says, and what else a preview shows and no build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..authoring import Task, Urgency, agenda
from ..checks import UNFINISHED
from ..clock import Today
from ..library import Expectation
from ..model import Briefing, Position, is_ahead
from ..site import Site
from .editor_links import EditorLinks

DAYS_AHEAD = 30
"""How far ahead to look for what is expected, as `briefings agenda` does."""
MOST = 200
"""More in one list would be read by nobody."""

_FROM_AGENDA = {
    "overdue": Urgency.OVERDUE,
    "due": Urgency.DUE,
    "drafts": Urgency.DRAFT,
    "stale": Urgency.STALE,
    "soon": Urgency.AHEAD,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Something that waits, with the ways to it."""

    position: Position
    message: str
    hint: str = ""
    day: dt.date | None = None
    page: str | None = None
    """The address of its page in the preview; None if it has none."""
    editor: str = ""
    expectation: str = ""
    """The id of what is expected, which a briefing can be begun from."""


@dataclass(frozen=True, slots=True)
class DeskList:
    """What waits for one reason."""

    name: str
    """`drafts`; the words for it are `desk_drafts`."""
    members: tuple[Waiting, ...]
    left_out: int
    """How many more there are."""


def desk_lists(site: Site, links: EditorLinks) -> tuple[DeskList, ...]:
    """Every list that is not empty, the most urgent first."""
    tasks = agenda(site.content, site.library, DAYS_AHEAD)
    lister = _Lister(_pages(site), links)
    found: Mapping[str, Sequence[Waiting]] = {
        **{
            name: [lister.of_task(task) for task in tasks if task.urgency is urgency]
            for name, urgency in _FROM_AGENDA.items()
        },
        "unfinished": list(lister.unfinished(site)),
        "ahead": list(lister.ahead(site)),
    }
    order = ("overdue", "due", "drafts", "unfinished", "ahead", "stale", "soon")
    lists = ((name, tuple(found[name])) for name in order)
    return tuple(DeskList(name, all_[:MOST], len(all_[MOST:])) for name, all_ in lists if all_)


def open_expectations(site: Site) -> tuple[Expectation, ...]:
    """What a briefing can be begun from: everything not settled, soonest first."""
    return tuple(one for one in site.content.ledger.all if not one.state.is_settled)


def _pages(site: Site) -> Mapping[str, str]:
    """The address of the page that a file's words are on, by the file."""
    # Pages of subjects without a profile have no file, and nothing waits in them.
    return {page.path: page.url for page in site.pages.values() if page.path}


@dataclass(frozen=True, slots=True)
class _Lister:
    pages: Mapping[str, str]
    links: EditorLinks

    def of_task(self, task: Task) -> Waiting:
        return self._at(
            task.position, task.message, task.hint, day=task.day, expectation=task.expectation
        )

    def unfinished(self, site: Site) -> Iterator[Waiting]:
        """What keeps published briefings from being built, as the checks say."""
        for problem in site.problems:
            if problem.code in UNFINISHED:
                yield self._at(problem.position, problem.message, problem.hint)

    def ahead(self, site: Site) -> Iterator[Waiting]:
        """What is finished, and waits for its day; the first to come first."""
        today, words = site.settings.clock, site.fragments.templates.words
        ready = (entry.briefing for entry in site.content.entries)
        held = [one for one in ready if not one.draft and is_ahead(one, today)]
        for briefing in sorted(held, key=lambda one: (_last_day(one, today), one.id)):
            day = _last_day(briefing, today)
            message = words("desk_held_until", title=briefing.title, day=words.day(day))
            yield self._at(briefing.position, message, day=day)

    def _at(
        self,
        position: Position,
        message: str,
        hint: str = "",
        day: dt.date | None = None,
        expectation: str = "",
    ) -> Waiting:
        return Waiting(
            position=position,
            message=message,
            hint=hint,
            day=day,
            page=self.pages.get(position.path),
            editor=self.links.to(position.path, position.line),
            expectation=expectation,
        )


def _last_day(briefing: Briefing, today: Today) -> dt.date:
    """The day from which it is ahead no more."""
    days = [today.day_of(briefing.time or briefing.date)]
    if briefing.published is not None:
        days.append(today.day_of(briefing.published))
    return max(days)
