"""Who published what is cited."""

from __future__ import annotations

from datetime import date

from mkdocs_briefings.library.library import Library
from mkdocs_briefings.library.publishers import CitedPublisher, languages
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
LIBRARY = Library.build([TALKS, DEAL], {})


def test_spellings_of_one_publisher_are_counted_together() -> None:
    assert LIBRARY.publishers([TALKS, DEAL]) == (
        CitedPublisher("Example Daily", 4, (TALKS, DEAL), ("en", "ko")),
        CitedPublisher("Wire", 1, (TALKS,), ()),
    )


def test_a_part_of_the_briefings_counts_under_the_name_of_the_whole() -> None:
    again = briefing("again", ("ExampleDaily", ""))
    library = Library.build([TALKS, DEAL, again], {})
    assert library.publishers([again]) == (CitedPublisher("Example Daily", 1, (again,), ()),)


def test_every_spelling_has_one_name_and_an_unknown_one_its_own() -> None:
    spellings = ["ExampleDaily", "The Example Daily", "Wire", "Example Press"]
    assert [LIBRARY.publisher(spelling) for spelling in spellings] == [
        "Example Daily",
        "Example Daily",
        "Wire",
        "Example Press",
    ]


def test_the_one_cited_in_most_briefings_comes_first_then_by_name() -> None:
    cited = [
        briefing("a", ("Wire", ""), ("Press", ""), ("Press", ""), ("Press", "")),
        briefing("b", ("Wire", ""), ("Daily", "")),
    ]
    found = Library.build(cited, {}).publishers(cited)
    assert [(one.name, len(one.briefings)) for one in found] == [
        ("Wire", 2),
        ("Daily", 1),
        ("Press", 1),
    ]


def test_a_publisher_has_an_anchor() -> None:
    found = LIBRARY.publishers([TALKS])
    assert [one.id for one in found] == ["publisher-example-daily", "publisher-wire"]


def test_languages_are_counted_by_source() -> None:
    assert languages([TALKS, DEAL]) == (("en", 3), ("", 1), ("ko", 1))


def test_no_briefings_no_publishers() -> None:
    assert (LIBRARY.publishers([]), languages([])) == ((), ())
