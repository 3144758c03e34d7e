"""What comes next on a topic, and what has changed since somebody wrote where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..dates import PartialDate
from ..model import Briefing, Kind, Topic
from .change_log import SHOWN, ChangeLog
from .changes import Change, ChangeKind
from .expectation import Expectation
from .expectations import Expectations

_OTHER = frozenset((ChangeKind.POSITION, ChangeKind.CORRECTED))
"""Its positions stand beside this, in full; a correction changes a text, not the topic."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The next expectation, and the last changes, divided by the day of the topic's status."""

    next: Expectation | None
    after: Sequence[Change]
    """The newest first."""
    before: Sequence[Change]
    more: int
    """How many there are besides."""


def progress(topic: Topic, log: ChangeLog, ledger: Expectations) -> Progress:
    """The progress of a topic; without a status, every change is after it."""
    told = topic.status.as_of if topic.status else date.min
    of_topic = log.about(Kind.TOPIC, topic.id)
    changes = [one for one in of_topic if one.kind not in _OTHER]
    # Stable: the record's order within a day stays.
    changes.sort(key=_happened, reverse=True)
    last = changes[: SHOWN[Kind.TOPIC]]
    newer = sum(_happened(change).first_day > told for change in last)
    more = len(changes) - len(last)
    return Progress(ledger.next_for(topic.id), last[:newer], last[newer:], more)


def _happened(change: Change) -> PartialDate:
    """A briefing published today on an event of last year tells nothing that is new."""
    return PartialDate.of(change.of.date) if isinstance(change.of, Briefing) else change.date
