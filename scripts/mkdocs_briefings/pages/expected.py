"""The page of expectations: what was announced, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Any

from ..library import Expectation, Expectations, State
from ..model import Kind, SubjectKey
from ..rendering import Fragments
from ..urls import EXPECTED, EXPECTED_ON_PAGE, expectation_url
from .page import SitePage
from .pagination import Pagination, paginate
from .record import numbered_record_page


def expected_pages(fragments: Fragments) -> Iterator[SitePage]:
    """All expectations by where they stand: what waits first, then what is settled."""
    ledger = fragments.library.expectations
    for pagination in paginate(EXPECTED, len(ledger.by_state), EXPECTED_ON_PAGE):
        view = partial(_view, ledger, pagination)
        page = numbered_record_page("expected", fragments, pagination, view)
        # Unlike other records, it may have words that are nowhere else: whole histories.
        yield replace(page, in_search=bool(ledger.all))


def _view(ledger: Expectations, pagination: Pagination) -> Mapping[str, Any]:
    shown = pagination.of(ledger.by_state)
    by_state = groupby(shown, key=lambda one: one.state)
    return {
        "groups": [(state, list(members)) for state, members in by_state],
        "states": _states(ledger),
        "owners": _counted(ledger, shown, (Kind.PERSON, Kind.ORGANISATION)),
        "topics": _counted(ledger, shown, (Kind.TOPIC,)),
        "pagination": pagination,
        "total": len(ledger.all),
    }


def _states(ledger: Expectations) -> Sequence[tuple[State, int, str]]:
    """Every state that there is, how many stand so, and the page on which the first of them is."""
    groups = [(state, ledger.in_state(state)) for state in State]
    return [
        (state, len(members), expectation_url(ledger.places[members[0].id]))
        for state, members in groups
        if members
    ]


def _counted(
    ledger: Expectations, shown: Sequence[Expectation], kinds: Sequence[Kind]
) -> Sequence[tuple[SubjectKey, int]]:
    """The subjects of the expectations on this page, with how many each has in all; most first."""
    keys = dict.fromkeys(key for one in shown for key in one.subjects if key[0] in kinds)
    counts = [(key, len(ledger.of(*key))) for key in keys]
    return sorted(counts, key=lambda pair: (-pair[1], pair[0][1]))
