"""Who published what is cited."""

from __future__ import annotations

from datetime import date

from mkdocs_briefings.library.library import Library
from mkdocs_briefings.library.publishers import CitedPublisher, languages
from mkdocs_briefings.model import Briefing, Position, Publisher, Source


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
DAILY = Publisher(id="example-daily", name="Example Daily")
WIRE = Publisher(id="wire", name="Wire")


def test_spellings_of_one_publisher_are_counted_together() -> None:
    assert LIBRARY.publishers.cited([TALKS, DEAL]) == (
        CitedPublisher(DAILY, 4, (TALKS, DEAL), ("en", "ko")),
        CitedPublisher(WIRE, 1, (TALKS,), ()),
    )


def test_a_part_of_the_briefings_counts_under_the_name_of_the_whole() -> None:
    again = briefing("again", ("ExampleDaily", ""))
    library = Library.build([TALKS, DEAL, again], {})
    assert library.publishers.cited([again]) == (CitedPublisher(DAILY, 1, (again,), ()),)


def test_every_spelling_is_the_same_publisher() -> None:
    found = {LIBRARY.publishers.of(source) for source in (*TALKS.sources, *DEAL.sources)}
    assert found == {DAILY, WIRE}


def test_one_with_a_profile_is_there_before_anything_cites_it() -> None:
    profiled = Publisher(id="press", name="Example Press", profile=Position("press.md"))
    cited = briefing("cited")
    library = Library.build([cited], {}, publishers=[profiled])
    assert library.publishers.all == (profiled,)
    assert library.publishers.cited_as(profiled) == CitedPublisher(profiled, 0, (), ())


def test_two_names_that_make_one_id_have_a_page_each() -> None:
    both = briefing("both", ("Index", ""), ("C News", ""), ("C# News", ""))
    found = Library.build([both], {}).publishers.all
    assert [(one.id, one.name) for one in found] == [
        ("c-news-2", "C News"),
        ("c-news", "C# News"),
        ("index-publisher", "Index"),
    ]


def test_the_one_cited_in_most_briefings_comes_first_then_by_name() -> None:
    cited = [
        briefing("a", ("Wire", ""), ("Press", ""), ("Press", ""), ("Press", "")),
        briefing("b", ("Wire", ""), ("Daily", "")),
    ]
    found = Library.build(cited, {}).publishers.cited(cited)
    assert [(one.name, len(one.briefings)) for one in found] == [
        ("Wire", 2),
        ("Daily", 1),
        ("Press", 1),
    ]


def test_languages_are_counted_by_source() -> None:
    assert languages([TALKS, DEAL]) == (("en", 3), ("", 1), ("ko", 1))


def test_no_briefings_no_publishers() -> None:
    assert (LIBRARY.publishers.cited([]), languages([])) == ((), ())


def test_a_name_means_the_publisher_that_sources_or_a_profile_call_so() -> None:
    press = Publisher(
        id="press", name="Example Press", aliases=("EP",), profile=Position("press.md")
    )
    publishers = Library.build([TALKS], {}, publishers=[press]).publishers
    found = [publishers.named(name) for name in ("the exampledaily", "EP", "press", "Nobody", "…")]
    assert found == [DAILY, press, press, None, None]
