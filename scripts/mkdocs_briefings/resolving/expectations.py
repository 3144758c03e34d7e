"""What a briefing expects, and what it reports of earlier expectations, as the model has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..content import BriefingFields, Document
from ..dates import PartialDate
from ..model import ExpectationKind, Outcome, Result, Upcoming
from ..slugs import slugify
from .naming import Named, listed


def upcoming_of(
    document: Document[BriefingFields], named: Named, topics: Sequence[str]
) -> Iterator[Upcoming]:
    """What a briefing on those topics expects, in the author's order."""
    ids = _ids(document)
    for number, item in enumerate(document.fields.upcoming):
        at = ("upcoming", number)
        place = named.get((*at, "place"))
        own_topics = [id_ for _, id_ in listed(named, (*at, "topics"), len(item.topics))]
        yield Upcoming(
            date=item.date,
            title=item.title,
            place=place.id if place else "",
            id=ids[number],
            kind=ExpectationKind(item.kind),
            by=tuple(listed(named, (*at, "by"), len(item.by))),
            topics=tuple(own_topics or topics),
            sources=item.sources,
        )


def outcomes_of(document: Document[BriefingFields]) -> Iterator[Outcome]:
    """What a briefing reports of expectations, in the author's order."""
    before = Counter[str]()
    for item in document.fields.outcomes:
        before[item.of] += 1
        # A text on many years may report several things of one expectation.
        number = f"-{before[item.of]}" if before[item.of] > 1 else ""
        yield Outcome(
            of=item.of,
            anchor=f"outcome-{item.of}{number}",
            result=Result(item.result),
            date=item.date or PartialDate.of(document.fields.date),
            briefing=document.stem,
            to=item.to,
            note=item.note,
            sources=item.sources,
        )


def _ids(document: Document[BriefingFields]) -> Sequence[str]:
    """The ids of what a briefing expects: the author's own, else of the file name and the title.

    Two of the latter that are alike are numbered, as their author did nothing wrong.
    """
    made = Counter[str]()
    ids = list[str]()
    for item in document.fields.upcoming:
        derived = f"{document.stem}-{slugify(item.title)}"
        # Ids that are given are not counted: an outcome names them as they are.
        made[derived] += not item.id
        ids.append(item.id or (derived if made[derived] == 1 else f"{derived}-{made[derived]}"))
    return ids
