"""Whether what topics say of where they stand is of this day, and in order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from ..model import Briefing, Kind, Topic, chronological, is_held_back
from ..problems import Problem
from .named_days import named_days
from .registry import Content, check
from .written_statuses import WrittenStatus, written_statuses

PATIENCE = timedelta(days=30)
"""How much newer a briefing may be before the status counts as stale."""


@check("BR306")
def stale_topics(content: Content) -> Iterator[Problem]:
    """A status written before something newer happened."""
    newest = _newest(content)
    for topic in content.subjects[Kind.TOPIC].values():
        if not isinstance(topic, Topic) or topic.status is None or topic.id not in newest:
            continue
        briefing = newest[topic.id]
        if briefing.date - topic.status.as_of > PATIENCE:
            days = (briefing.date - topic.status.as_of).days
            message = (
                f"the status of '{topic.name}' is dated {topic.status.as_of}, "
                f"{days} days before the briefing '{briefing.id}'"
            )
            hint = "Say where the topic stands now, and update 'as_of'."
            position = content.profiles[Kind.TOPIC][topic.id].at("status", 0, "as_of")
            yield Problem(position, "BR306", message, hint)


@check("BR350")
def statuses_out_of_order(content: Content) -> Iterator[Problem]:
    """Positions of a topic that are not listed newest first, or two of one day."""
    for before, one in pairwise(written_statuses(content)):
        upper, lower = before.fields.as_of, one.fields.as_of
        if before.topic != one.topic or lower < upper:
            continue
        message = f"the status of {lower} stands below that of {upper}"
        hint = "List the newest first."
        if lower == upper:
            message = f"two statuses are dated {lower}, so nobody knows which of them came later"
            hint = "Make them one, or correct a date."
        yield Problem(one.at("as_of"), "BR350", message, hint)


@check("BR351")
def days_gone_by(content: Content) -> Iterator[Problem]:
    """A present position that names a day to come, which has come since."""
    present: dict[str, WrittenStatus] = {}
    for one in written_statuses(content):
        # The first of those of one day, as the site has it.
        if one.topic not in present or present[one.topic].fields.as_of < one.fields.as_of:
            present[one.topic] = one
    for one in present.values():
        text, as_of = one.fields.text, one.fields.as_of
        for named in named_days(text, as_of):
            if as_of < named.date.first_day and named.date.last_day < content.today.day:
                message = f"the status is dated {as_of} and names '{named.words}', now gone by"
                hint = "Say what came of it, in a new position above this one."
                yield Problem(one.at("text"), "BR351", message, hint)


def _newest(content: Content) -> dict[str, Briefing]:
    """The newest briefing on each topic that is not held back."""
    # Oldest first, so that of several on a topic the newest is the one that stays.
    briefings = chronological(entry.briefing for entry in content.entries)
    return {
        topic: briefing
        for briefing in briefings
        if not is_held_back(briefing, content.today)
        for topic in briefing.topics
    }
