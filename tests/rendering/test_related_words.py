"""Why another briefing is near, as a briefing's page says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.library import RelatedBriefing
from mkdocs_briefings.model import Kind
from mkdocs_briefings.rendering import related_words
from tests.sites import files_of, site_of, write_files

CONTENT = """\
-- briefings/2026-01-10-talks.md --
---
title: Talks
date: 2026-01-10
topics: [The <harbour>, Fees, Ships]
people: [Jane Doe]
places: [Exampleville]
sources: [{id: a, publisher: Example News}]
---
They met [@a].
"""
TOPICS = tuple((Kind.TOPIC, topic) for topic in ("the-harbour", "fees", "ships"))
JANE, TOWN = (Kind.PERSON, "jane-doe"), (Kind.PLACE, "exampleville")


@pytest.mark.parametrize(
    ("related", "words"),
    [
        (
            RelatedBriefing("x", 1, (*TOPICS, JANE, TOWN), is_linked=True, is_beside=True),
            "linked in the text; of the same story; also on The &lt;harbour&gt; and Fees; "
            "also names Jane Doe",
        ),
        (RelatedBriefing("x", 1, (TOPICS[1], TOWN)), "also on Fees"),
        (RelatedBriefing("x", 1, (), is_linked=True), "linked in the text"),
    ],
)
def test_the_reason_names_what_says_most(
    tmp_path: Path, related: RelatedBriefing, words: str
) -> None:
    write_files(tmp_path, files_of(CONTENT))
    assert related_words(related, site_of(tmp_path).fragments) == words
