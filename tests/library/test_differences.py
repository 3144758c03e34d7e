"""Each difference is told in full once, and named under its other topics."""

from __future__ import annotations

from datetime import date

from mkdocs_briefings.library.differences import Differences
from mkdocs_briefings.model import Account, Briefing, Difference, Position, Topic

ACCOUNTS = (Account("An hour.", ("a",)), Account("Two.", ("b",)))


def briefing(day: int, *topics: tuple[str, ...]) -> Briefing:
    """A briefing with a difference for each list of topics."""
    name = f"2026-01-{day:02}-talks"
    differences = tuple(
        Difference(id=f"{name}-{n}", briefing=name, about="x", accounts=ACCOUNTS, topics=ids)
        for n, ids in enumerate(topics, 1)
    )
    return Briefing(
        id=name,
        slug="talks",
        title="Talks",
        date=date(2026, 1, day),
        differences=differences,
        position=Position(f"briefings/{name}.md"),
    )


def test_each_is_in_full_under_its_first_topic_and_named_under_the_others() -> None:
    topics = [Topic(id=one, name=one.title()) for one in ("fees", "harbour", "quiet")]
    newest_first = [briefing(2, ("harbour", "fees"), ("fees",)), briefing(1, ("harbour",))]
    found = Differences.build(newest_first, topics)
    assert [(row.topic, row.difference.id[-8:], row.in_full) for row in found.rows] == [
        ("fees", "-talks-2", True),
        ("fees", "-talks-1", False),
        ("harbour", "-talks-1", True),
        ("harbour", "-talks-1", True),
    ]
    assert [one.id for one in found.of("harbour")] == [
        "2026-01-02-talks-1",
        "2026-01-01-talks-1",
    ]
    assert found.of("quiet") == ()
    assert found.places == {"fees": 0, "harbour": 2}
    assert found.places_in_full["2026-01-02-talks-1"] == 2


def test_every_account_has_a_place_of_its_own() -> None:
    (one,) = briefing(1, ("harbour",)).differences
    assert [(claim.anchor, claim.sources) for claim in one.claims] == [
        ("difference-2026-01-01-talks-1-1", ("a",)),
        ("difference-2026-01-01-talks-1-2", ("b",)),
    ]
