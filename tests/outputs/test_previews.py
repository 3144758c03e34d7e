"""What links show before they are followed."""

from __future__ import annotations

import json
from datetime import date

from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.library.library import Library
from mkdocs_briefings.model import Kind, Person, Position, Role, Status, Subject, Topic
from mkdocs_briefings.outputs.previews import previews_json
from mkdocs_briefings.rendering.words import Words

PROFILE = Position("a.md")
JANE = Person(
    id="jane-doe",
    name="Jane Doe",
    native_name="제인 도",
    summary="A test person.",
    roles=(Role("Minister", start=PartialDate(2024, 5)),),
    profile=PROFILE,
)
HARBOUR = Topic(
    id="harbour",
    name="The harbour",
    summary="Whether it opens.",
    statuses=(Status("A deal is signed.", date(2026, 1, 31)),),
    profile=PROFILE,
)
FEES = Topic(id="fees", name="Fees", profile=PROFILE)


def test_people_have_their_office_and_topics_where_they_stand() -> None:
    subjects: dict[Kind, dict[str, Subject]] = {
        Kind.PERSON: {JANE.id: JANE},
        Kind.TOPIC: {HARBOUR.id: HARBOUR, FEES.id: FEES},
    }
    found = json.loads(previews_json(Library.build([], subjects), Words("en"), date(2026, 3, 1)))
    status = "A deal is signed. (as of 31 January 2026)"
    assert found == {
        "people": {"jane-doe": ["Jane Doe", "제인 도", "Minister", "A test person."]},
        "topics": {
            "fees": ["Fees", "", "", ""],
            "harbour": ["The harbour", "", status, "Whether it opens."],
        },
    }
