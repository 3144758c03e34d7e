"""Where the accounts of a briefing's sources differ, as the model has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..content import BriefingFields, Document
from ..model import Account, Difference
from .naming import Named, listed


def differences_of(
    document: Document[BriefingFields], named: Named, topics: Sequence[str]
) -> Iterator[Difference]:
    """The differences of a briefing on those topics, in the author's order."""
    for number, item in enumerate(document.fields.differences):
        own = [id_ for _, id_ in listed(named, ("differences", number, "topics"), len(item.topics))]
        yield Difference(
            id=f"{document.stem}-{number + 1}",
            briefing=document.stem,
            about=item.about,
            accounts=tuple(Account(one.says, one.sources) for one in item.accounts),
            topics=tuple(own or topics),
        )
