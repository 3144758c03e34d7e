"""The ledger: what was announced, moved and settled, and where each stands on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mkdocs_briefings.library.expectations import Expectations
from mkdocs_briefings.model import Kind
from tests.sites import files_of, site_of, write_files

CONTENT = """\
-- briefings/2007-02-23-date-set.md --
---
title: The ministers set a date
date: 2007-02-23
topics: [transfer, budget]
people: [John Roe]
organisations: [Example Ministry]
sources: [{id: a, publisher: Example News}]
upcoming:
  - id: transfer-date
    kind: target
    by: [John Roe, Example Ministry, Example Ministry]
    topics: [transfer]
    date: 2012-04-17
    title: Transfer of control
    sources: [a]
  - {date: 2026, title: A review}
  - {date: 2026-01/2026-06, title: A session, place: Exampleville}
  - {date: 2030, title: A review}
---
They met [@a].
-- briefings/2010-06-26-delay.md --
---
title: The date moves
date: 2010-06-26
topics: [transfer]
sources: [{id: a, publisher: Example News}, {id: b, publisher: Example Daily}]
outcomes:
  - {of: transfer-date, result: moved, to: 2015-12-01, note: Both asked for it., sources: [a, b]}
---
They met [@a].
-- briefings/2014-10-23-conditions.md --
---
title: The date goes
date: 2014-10-23
topics: [transfer]
sources: [{id: a, publisher: Example News}]
outcomes:
  - {of: transfer-date, result: moved, to: when conditions allow, date: 2014-10, sources: [a]}
---
They met [@a].
-- briefings/2025-11-14-year.md --
---
title: A year again
date: 2025-11-14
topics: [transfer]
sources: [{id: a, publisher: Example News}]
outcomes:
  - {of: transfer-date, result: moved, to: 2028, sources: [a]}
---
They met [@a].
"""
SESSION = "2007-02-23-date-set-a-session"
REVIEW = "2007-02-23-date-set-a-review"


def ledger(root: Path, today: str, more: str = "", until: str = "9999") -> Expectations:
    """The ledger on a day, of the briefings up to a year."""
    files = files_of(CONTENT + more)
    write_files(root, {name: text for name, text in files.items() if name[10:14] <= until})
    return site_of(root, today=date.fromisoformat(today)).library.expectations


@pytest.mark.parametrize(
    ("today", "until", "state", "time"),
    [
        ("2010-01-01", "2007", "open", "2012-04-17"),
        ("2012-04-16", "2007", "open", "2012-04-17"),
        ("2012-04-17", "2007", "due", "2012-04-17"),
        ("2012-04-18", "2007", "overdue", "2012-04-17"),
        ("2010-06-26", "2010", "moved", "2015-12-01"),
        ("2015-12-02", "2010", "overdue", "2015-12-01"),
        ("2020-01-01", "2014", "moved", "when conditions allow"),
        ("2026-06-01", "2025", "moved", "2028"),
        ("2028-01-01", "2025", "due", "2028"),
        ("2028-12-31", "2025", "due", "2028"),
        ("2029-01-01", "2025", "overdue", "2028"),
    ],
)
def test_a_state_is_judged_on_the_day_by_what_is_known_then(
    tmp_path: Path, today: str, until: str, state: str, time: str
) -> None:
    one = ledger(tmp_path, today, until=until).by_id["transfer-date"]
    assert (one.state, str(one.time or one.words)) == (state, time)


def test_a_chain_of_moves_stays_one_expectation_with_its_whole_history(tmp_path: Path) -> None:
    one = ledger(tmp_path, "2026-06-01").by_id["transfer-date"]
    told = [(str(event.date), event.result, str(event.to), event.briefing) for event in one.history]
    assert told == [
        ("2007-02-23", None, "2012-04-17", "2007-02-23-date-set"),
        ("2010-06-26", "moved", "2015-12-01", "2010-06-26-delay"),
        ("2014-10", "moved", "when conditions allow", "2014-10-23-conditions"),
        ("2025-11-14", "moved", "2028", "2025-11-14-year"),
    ]
    assert [(event.note, event.sources) for event in one.history[:2]] == [
        ("", ("a",)),
        ("Both asked for it.", ("a", "b")),
    ]
    assert (one.moves, one.last.briefing) == (3, "2025-11-14-year")
    assert str(one) == "Transfer of control (transfer-date): moved"


SETTLED = """\
-- briefings/2028-03-01-{result}.md --
---
title: It ends
date: 2028-03-01
topics: [transfer]
sources: [{{id: a, publisher: Example News}}]
outcomes: [{{of: transfer-date, result: {result}, sources: [a]}}]
---
It ends [@a].
"""


@pytest.mark.parametrize("result", ["met", "missed", "dropped", "overtaken"])
def test_what_a_source_settles_stays_settled_and_keeps_its_time(
    tmp_path: Path, result: str
) -> None:
    found = ledger(tmp_path, "2031-01-01", SETTLED.format(result=result))
    one = found.by_id["transfer-date"]
    assert (one.state, one.state.is_settled, str(one.time)) == (result, True, "2028")
    assert "transfer-date" not in {each.id for each in found.open_for("transfer")}


def test_what_was_missed_may_be_met_later(tmp_path: Path) -> None:
    late = SETTLED.format(result="met").replace("2028-03-01", "2029-03-01")
    one = ledger(tmp_path, "2031-01-01", SETTLED.format(result="missed") + late).by_id
    assert one["transfer-date"].state == "met"


def test_ids_of_file_name_and_title_are_told_apart(tmp_path: Path) -> None:
    assert set(ledger(tmp_path, "2026-06-01").by_id) == {
        "transfer-date",
        SESSION,
        REVIEW,
        f"{REVIEW}-2",
    }


def test_owners_are_people_and_organisations_each_once(tmp_path: Path) -> None:
    found = ledger(tmp_path, "2026-06-01")
    ministry, john = (Kind.ORGANISATION, "example-ministry"), (Kind.PERSON, "john-roe")
    assert found.by_id["transfer-date"].by == (john, ministry)
    for key in (ministry, john, (Kind.TOPIC, "transfer")):
        assert "transfer-date" in {one.id for one in found.of(*key)}
    assert "transfer-date" not in {one.id for one in found.of(Kind.TOPIC, "budget")}


def test_what_comes_next_is_what_can_still_come(tmp_path: Path) -> None:
    """By the last day that is meant: of a year nobody knows the day."""
    found = ledger(tmp_path, "2026-06-30", until="2007")
    assert [(one.id, one.state.value) for one in found.open_for("budget")] == [
        (SESSION, "due"),
        (REVIEW, "due"),
        (f"{REVIEW}-2", "open"),
    ]
    assert [one.id for one in found.coming] == [SESSION, REVIEW, f"{REVIEW}-2"]
    later = ledger(tmp_path, "2026-07-01", until="2007")
    assert [(one.id, one.state.value) for one in later.open_for("budget")] == [
        (SESSION, "overdue"),
        (REVIEW, "due"),
        (f"{REVIEW}-2", "open"),
    ]
    following = later.next_for("budget")
    assert following is not None
    assert following.id == REVIEW
    assert later.next_for("nothing") is None


def test_events_are_newest_first_and_each_has_its_briefing(tmp_path: Path) -> None:
    found = ledger(tmp_path, "2026-06-01")
    days = [str(event.date) for event in found.events]
    assert days == ["2025-11-14", "2014-10", "2010-06-26", *["2007-02-23"] * 4]
    for event in found.events:
        assert event in found.told_in(event.briefing)
    assert found.told_in("2014-10-23-conditions") == (found.events[1],)


TWICE = """\
-- briefings/2025-12-01-looking-back.md --
---
title: Looking back
date: 2025-12-01
topics: [transfer]
sources: [{id: a, publisher: Example News}]
outcomes:
  - {of: transfer-date, result: moved, to: 2029, date: 2025-11-20, sources: [a]}
  - {of: transfer-date, result: moved, to: 2030, date: 2025-11-10, sources: [a]}
---
They met [@a].
"""


def test_two_outcomes_of_one_thing_in_a_briefing_are_told_apart(tmp_path: Path) -> None:
    one = ledger(tmp_path, "2026-06-01", TWICE).by_id["transfer-date"]
    assert [(event.anchor, str(event.to)) for event in one.history[-3:]] == [
        ("outcome-transfer-date-2", "2030"),
        ("outcome-transfer-date", "2028"),
        ("outcome-transfer-date", "2029"),
    ]
    assert str(one.time) == "2029"


def test_what_a_draft_reports_counts_for_nothing(tmp_path: Path) -> None:
    draft = SETTLED.format(result="met").replace("topics:", "status: draft\ntopics:")
    assert ledger(tmp_path, "2029-01-01", draft).by_id["transfer-date"].state == "overdue"


def test_what_only_a_draft_announces_is_not_there_and_its_outcome_neither(tmp_path: Path) -> None:
    text = CONTENT.replace("date: 2007-02-23\n", "date: 2007-02-23\nstatus: draft\n")
    write_files(tmp_path, files_of(text))
    found = site_of(tmp_path, today=date(2026, 6, 1)).library.expectations
    assert (found.all, found.events) == ((), ())
