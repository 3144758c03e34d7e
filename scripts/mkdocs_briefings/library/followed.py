"""What readers can follow: an empty feed is offered to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import urls
from ..model import FOLLOWED, Kind, Subject
from .change_log import ChangeLog
from .library import Library


@dataclass(frozen=True, slots=True)
class Followed:
    """One thing that has feeds."""

    page: str
    """The address beside which its files lie, relative to the site's root."""
    entries: int
    """How many there are in all; its feeds hold the newest of them."""
    subject: Subject | None = None
    """Whose briefings, or whose changes, they are; None for a record of the whole site."""


def everything_followed(library: Library, changes: ChangeLog) -> Iterator[Followed]:
    """The records of the site first, then each subject, and each topic's changes after it."""
    records = (
        Followed(urls.HOME, len(library.briefings)),
        Followed(urls.CHANGES, len(changes.all)),
        Followed(urls.EXPECTED, len(library.expectations.events)),
        Followed(urls.CORRECTIONS, len(library.corrections)),
        Followed(urls.DIFFERENCES, len(library.differences.all)),
    )
    everything = (*records, *_of_subjects(library, changes))
    yield from (one for one in everything if one.entries)


def _of_subjects(library: Library, changes: ChangeLog) -> Iterator[Followed]:
    for kind in FOLLOWED:
        for subject in library.subjects(kind):
            page, count = urls.subject_url(kind, subject.id), library.count(kind, subject.id)
            yield Followed(page, count, subject)
            if kind is Kind.TOPIC:
                log = changes.about(kind, subject.id)
                yield Followed(urls.subject_changes_url(kind, subject.id), len(log), subject)
