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
    library = Library.build([], subjects, stale_after=90)
    found = json.loads(previews_json(library, Words("en"), date(2024, 7, 1)))
    status = "A deal is signed. (as of 31 January 2026)"
    reported = "Minister (in office when last reported, May 2024)"
    jane = ["Jane Doe", "제인 도", reported, "A test person."]
    assert found == {
        "people": {"jane-doe": [*jane[:2], "Minister", jane[3], "2024-08-30", jane[2]]},
        "topics": {
            "fees": ["Fees", "", "", ""],
            "harbour": ["The harbour", "", status, "Whether it opens."],
        },
    }
    later = json.loads(previews_json(library, Words("en"), date(2024, 8, 30)))
    assert later["people"] == {"jane-doe": jane}
