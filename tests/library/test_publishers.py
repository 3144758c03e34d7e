"""Who published what is cited."""

from __future__ import annotations

from datetime import date

from mkdocs_briefings.library.publishers import Publisher, languages, publishers
from mkdocs_briefings.model import Briefing, Position, Source


def briefing(slug: str, *sources: tuple[str, str]) -> Briefing:
    return Briefing(
        id=f"2026-01-01-{slug}",
        slug=slug,
        title=slug,
        date=date(2026, 1, 1),
        sources=tuple(Source(f"s{n}", name, language=tag) for n, (name, tag) in enumerate(sources)),
        position=Position("a.md"),
    )


TALKS = briefing("talks", ("Example Daily", "en"), ("ExampleDaily", "ko"), ("Wire", ""))
DEAL = briefing("deal", ("The Example Daily", "en"), ("Example Daily", "en"))


def test_spellings_of_one_publisher_are_counted_together() -> None:
    assert publishers([TALKS, DEAL]) == (
        Publisher("Example Daily", 4, (TALKS, DEAL), ("en", "ko")),
        Publisher("Wire", 1, (TALKS,), ()),
    )


def test_a_publisher_has_an_anchor() -> None:
    assert [one.id for one in publishers([TALKS])] == ["publisher-example-daily", "publisher-wire"]


def test_languages_are_counted_by_source() -> None:
    assert languages([TALKS, DEAL]) == (("en", 3), ("", 1), ("ko", 1))


def test_no_briefings_no_publishers() -> None:
    assert (publishers([]), languages([])) == ((), ())
