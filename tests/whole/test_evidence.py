"""What rests on weak sources alone is marked wherever it is read."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.sites import SiteFolder

CONTENT = """\
-- docs/publishers/digest.md --
---
name: Example Digest
hosts: [digest.example.com]
kind: machine-made
---
-- docs/publishers/daily.md --
---
name: Example Daily
kind: news
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
---
-- docs/topics/harbour.md --
---
name: Harbour
status:
  - {text: "It opens, according to a digest.", as_of: 2026-01-11, sources: [d]}
  - {text: It is closed., as_of: 2026-01-01, sources: [p]}
sources:
  - {id: d, url: "https://digest.example.com/1"}
  - {id: p, publisher: Example Daily}
---
-- briefings/2026-01-10-talks.md --
---
title: Talks end well
date: 2026-01-10
summary: They agreed, according to a digest.
topics: [harbour]
sources:
  - {id: d, url: "https://m.digest.example.com/2", language: en}
  - {id: p, publisher: Example Daily, language: ko}
statements:
  - {by: Jane Doe, says: It went well., sources: [d]}
  - {by: Jane Doe, says: It went on., sources: [d, p]}
---
Jane Doe agreed [@d]. The talks began in May [@p], and nobody left [@d; @p].
-- briefings/2026-01-09-start.md --
---
title: Talks begin
date: 2026-01-09
topics: [harbour]
sources: [{id: p, publisher: Example Daily}]
---
They began [@p].
"""
MARK = '<span class="br-mark br-weak">Single weak source: machine-made</span>'
TOLD = "[Single weak source: machine-made]"


def test_a_weak_headline_is_marked_on_pages_in_feeds_and_in_the_index(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(CONTENT)
    result = folder.build("--strict")
    assert result.code == 0, result.output
    assert MARK in folder.article("").partition("</section>")[0]
    cards = folder.article("briefings").split("<li class=")
    assert [MARK in card for card in cards if "Talks " in card] == [True, False]
    assert MARK in folder.article("changes")
    talks = folder.article("briefings/2026/01/10/talks")
    assert '<a class="br-mark br-weak" href="#source-list">' in talks
    assert talks.count('aria-label="Source 1, weak evidence"') == 2
    feed = json.loads((folder.root / "site/feed.json").read_text("utf-8"))
    told = [item.get("summary", "") for item in feed["items"]]
    assert told == [f"{TOLD} They agreed, according to a digest.", ""]


def test_statements_and_positions_are_marked_if_all_their_sources_are_weak(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(CONTENT)
    assert folder.build("--strict").code == 0
    said = folder.article("people/jane-doe").split('<li class="br-statement"')[1:]
    assert [("It went well." in one, MARK in one) for one in said] == [(True, True), (False, False)]
    topic = folder.article("topics/harbour")
    now, before = topic.partition('class="br-rest"')[::2]
    assert MARK in now.partition('id="topic-status"')[2]
    assert MARK not in before.partition("</ol>")[0]
    assert MARK in folder.article("topics")


def test_a_briefing_says_in_words_how_well_it_is_sourced(site: Callable[[str], SiteFolder]) -> None:
    folder = site(CONTENT)
    assert folder.build("--strict").code == 0
    told = folder.article("briefings/2026/01/10/talks").partition('class="br-note br-sourced">')[2]
    assert told.partition("<")[0] == (
        "One independent publisher: 1 news organisation. One only repeats others or is"
        " machine-made: 1 machine-made. In English and Korean."
    )
