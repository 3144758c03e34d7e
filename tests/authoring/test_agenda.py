"""`briefings agenda`, as its users run it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefings.cli.main import main
from tests.sites import SiteFolder

CONTENT = """\
-- docs/topics/harbour.md --
---
name: The harbour
status: {text: It is shut., as_of: 2026-01-05}
---
-- docs/topics/fees.md --
---
name: Fees
status: {text: They stay., as_of: 2026-03-01}
---
-- docs/topics/tides.md --
---
name: Tides
stale_after: 60
status: {text: They turn., as_of: 2026-01-29}
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles:
  - {title: Minister, from: 2026-01-01}
  - {title: Mayor, from: 2024-05, until: 2025-12-31}
  - {title: Pilot, from: 2025-12-28}
---
-- briefings/2026-01-10-plan.md --
---
title: A plan
date: 2026-01-10
topics: [fees]
sources: [{id: daily, publisher: Example Daily}]
upcoming:
  - {id: vote, date: 2026-02-01, title: A vote}
  - {id: deal, kind: target, date: 2026-02, title: A deal}
  - id: dredging
    date: 2026
    title: "Dredging: of <the> quay"
  - {id: review, date: 2026-04-10, title: A review}
  - {id: jubilee, date: 2027-01-01, title: A jubilee}
  - {id: answered, date: 2026-02-02, title: An answer}
outcomes:
  - {of: answered, result: met, date: 2026-02-02, sources: [daily]}
  - {of: deal, result: moved, to: 2026-03-30, date: 2026-02-20, sources: [daily]}
---
They plan [@daily].
-- briefings/2026-03-01-strike.md --
---
title: A strike
date: 2026-03-01
topics: [harbour, fees]
sources: [{id: daily, publisher: Example Daily}]
---
They strike [@daily].
-- briefings/2026-03-20-talks.md --
---
title: Talks
date: 2026-03-20
summary: "TODO: what was said"
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
status: draft
---
TODO: what happened [@daily].
-- briefings/2026-03-19-ready.md --
---
title: Ready
date: 2026-03-19
topics: [fees]
sources: [{id: daily, publisher: Example Daily}]
status: draft
---
They spoke [@daily].
"""
ANSWER = "Say in a briefing's 'outcomes' what came of it, with a source."
WATCH = "Say in a briefing's 'outcomes' when it has come about, or has moved."
AGENDA = f"""\
briefings/2026-01-10-plan.md:7: overdue: 'A vote' (vote) was expected by 2026-02-01, 58 days ago. {ANSWER}
briefings/2026-01-10-plan.md:17: overdue: 'A deal' (deal) was expected by 2026-03-30, 1 day ago. {ANSWER}
briefings/2026-01-10-plan.md:10: due: 'Dredging: of <the> quay' (dredging) is expected by 2026-12-31, in 275 days. {WATCH}
docs/people/jane-doe.md:6: stale: 'Pilot' of 'Jane Doe' was last reported on 2025-12-28, 93 days ago. Confirm it, in a briefing or by a dated source, or write its end as 'until'.
docs/topics/harbour.md:3: stale: the status of 'The harbour' is dated 2026-01-05, 55 days before the briefing '2026-03-01-strike'. Say where the topic stands now, and update 'as_of'.
docs/topics/tides.md:4: stale: the status of 'Tides' is dated 2026-01-29, 61 days ago. Say where the topic stands now, or confirm it: a new entry of 'status' with today's 'as_of'.
briefings/2026-03-19-ready.md:6: draft: 'Ready' of 2026-03-19 is a draft. Publish it: replace 'status' by 'published'.
briefings/2026-03-20-talks.md:7: draft: 'Talks' of 2026-03-20 is a draft, with 2 TODO left. Finish it.
briefings/2026-01-10-plan.md:12: ahead: 'A review' (review) is expected from 2026-04-10 on, in 10 days. Plan the briefing on it.
2 overdue, 1 due, 3 stale, 2 drafts, 1 ahead.
"""  # noqa: E501 - as printed

Run = Callable[..., Result]


@pytest.fixture
def run(site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command on 31 March 2026."""
    monkeypatch.chdir(site(CONTENT).root)
    return lambda *words: CliRunner().invoke(main, ["agenda", "--today=2026-03-31", *words])


def test_everything_that_waits_is_listed_most_urgent_first(run: Run) -> None:
    result = run()
    assert (result.exit_code, result.stdout, result.stderr) == (0, AGENDA, "")


def test_programs_get_the_same(run: Run) -> None:
    found = json.loads(run("--format=json").stdout)
    assert [
        f"{one['path']}:{one['line']}: {one['urgency']}: {one['message']}. {one['hint']}"
        for one in found
    ] == AGENDA.splitlines()[:-1]
    assert [one["day"] for one in found] == [
        *("2026-02-01", "2026-03-30", "2026-12-31"),
        *("2025-12-28", "2026-01-05", "2026-01-29"),
        *("2026-03-19", "2026-03-20", "2026-04-10"),
    ]


def test_how_far_ahead_to_look_is_the_authors_choice(run: Run) -> None:
    assert "ahead" not in run("--days=9").stdout
    far = run("--days=400").stdout
    assert "'A jubilee' (jubilee) is expected from 2027-01-01 on, in 276 days." in far


def test_files_with_an_error_are_left_out_and_the_author_is_told(
    run: Run, site: Callable[[str], SiteFolder]
) -> None:
    site("-- briefings/2026-03-21-broken.md --\n---\ntitle: Broken\n---\nWords.\n")
    result = run()
    assert (result.exit_code, result.stdout) == (0, AGENDA)
    assert result.stderr == (
        "Note: files with an error are left out. See them with 'briefings check'.\n"
    )


def test_an_agenda_may_be_empty(site: Callable[[str], SiteFolder], run: Run) -> None:
    for path in [*site("").root.rglob("*-*.md"), *site("").root.glob("docs/topics/*.md")]:
        path.unlink()
    assert run().stdout == "Nothing waits.\n"
    assert run("--format=json").stdout == "[]\n"
