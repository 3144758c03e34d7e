"""The table of accounts that differ: a row for each account."""

from __future__ import annotations

from collections.abc import Iterator

from ... import urls
from ...library import Library
from ...model import Account, Briefing, Difference, Kind
from ...settings import Settings
from ..plain import plain
from .columns import DIFFERENCES
from .table import Row, Table, year_in


def difference_table(library: Library, settings: Settings) -> Table:
    """Every account, as CSV too; those of one difference follow one another."""
    return Table(
        "differences",
        "Where accounts differ: what each says, according to which sources.",
        DIFFERENCES,
        lambda: _rows(library, settings),
        (("briefing", "briefings"),),
        year_in("date"),
    )


def _rows(library: Library, settings: Settings) -> Iterator[Row]:
    for one in library.differences.all:
        briefing = library.by_id[one.briefing]
        page = urls.absolute(urls.briefing_url(briefing), settings)
        topics = [urls.absolute(urls.subject_url(Kind.TOPIC, id_), settings) for id_ in one.topics]
        for number, account in enumerate(one.accounts, 1):
            yield {
                "id": f"{page}#{one.anchor}-{number}",
                "difference": f"{page}#{one.anchor}",
                "briefing": page,
                "date": briefing.date.isoformat(),
                "topics": topics,
                **_said(one, account, briefing, page, library),
            }


def _said(
    one: Difference, account: Account, briefing: Briefing, page: str, library: Library
) -> Row:
    cited = [source for source in briefing.sources if source.id in account.sources]
    names = dict.fromkeys(plain(library.publishers.of(source).name) for source in cited)
    return {
        "about": plain(one.about),
        "account": plain(account.says),
        "publishers": "; ".join(names),
        "sources": [f"{page}#source-{source.id}" for source in cited],
    }
