"""Pictures: the same data gives the same, well-formed and escaped SVG."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.model import Role
from mkdocs_briefings.rendering.pictures.activity import (
    MONTHS,
    Activity,
    activity_picture,
    activity_words,
    sparkline,
)
from mkdocs_briefings.rendering.pictures.company import Neighbour, company_picture
from mkdocs_briefings.rendering.pictures.offices import drawable, terms_picture
from mkdocs_briefings.rendering.pictures.svg import element, shortened
from mkdocs_briefings.rendering.words import Words

WORDS = Words("en")
SPITEFUL = 'Jane "</text><script>" & Doe'
TODAY = date(2026, 3, 1)
ROLES = (
    Role(SPITEFUL, start=PartialDate(2024, 5, 1)),
    Role("Mayor", start=PartialDate(2019), end=PartialDate(2023, 12)),
    Role("Pilot"),
)


def company(count: int = 3) -> Markup:
    """A picture of that many neighbours, the first two of whom are joined."""
    neighbours = [
        Neighbour(f"n{place}", f"John Roe {place}", Markup(f"people/n{place}/"), count - place)
        for place in range(count)
    ]
    return company_picture(SPITEFUL, neighbours, {("n0", "n1"): 2}, WORDS)


def pictures() -> dict[str, Markup]:
    """One picture of each kind, made afresh."""
    days = [date(2025, 12, 1), date(2026, 1, 10), date(2026, 1, 11)]
    activity = Activity.of(days, TODAY)
    return {
        "activity": activity_picture(SPITEFUL, activity, WORDS),
        "sparkline": sparkline(SPITEFUL, activity, WORDS),
        "terms": terms_picture(SPITEFUL, ROLES, TODAY, WORDS),
        "company": company(),
    }


@pytest.mark.parametrize("name", pictures())
def test_a_picture_is_well_formed_with_title_and_description(name: str) -> None:
    root = ElementTree.fromstring(pictures()[name])
    title, description = root[0], root[1]
    assert (root.tag, title.tag, description.tag) == ("svg", "title", "desc")
    assert SPITEFUL in (title.text or "")
    assert description.text


@pytest.mark.parametrize("name", pictures())
def test_a_picture_is_the_same_each_time(name: str) -> None:
    assert pictures()[name] == pictures()[name]


@pytest.mark.parametrize("name", pictures())
def test_only_a_picture_with_links_is_no_image(name: str) -> None:
    root = ElementTree.fromstring(pictures()[name])
    has_links = root.find(".//a") is not None
    assert root.get("role") == ("group" if has_links else "img")
    assert has_links == (name == "company")


@pytest.mark.parametrize("name", pictures())
def test_a_picture_leaves_colours_to_the_stylesheet(name: str) -> None:
    assert not re.search(r"\b(fill|stroke|style|color)=|#[0-9a-f]{3,6}\b", pictures()[name])


def test_attributes_and_words_are_escaped() -> None:
    assert element("text", "<b> & ", Markup("<i></i>"), text_anchor='"', class_="a") == Markup(
        '<text text-anchor="&#34;" class="a">&lt;b&gt; &amp; <i></i></text>'
    )


def test_long_words_are_cut() -> None:
    assert [shortened("Ministry", most) for most in (8, 7)] == ["Ministry", "Minist…"]


def test_activity_counts_by_month_and_tells_what_came_earlier() -> None:
    days = [date(2020, 1, 1), date(2026, 1, 1), date(2026, 1, 31), date(2026, 3, 1)]
    activity = Activity.of(days, TODAY)
    assert len(activity.counts) == MONTHS
    assert (activity.months[0], activity.months[-1]) == (date(2024, 4, 1), date(2026, 3, 1))
    assert activity.counts[-3:] == (2, 0, 1)
    assert (activity.total, activity.earlier, activity.most) == (3, 1, 2)
    assert activity_words(activity, WORDS) == (
        "3 briefings from Apr 2024 on; at most 2 in a month, in Jan 2026. 1 before that."
    )


def test_activity_of_nothing_and_of_the_first_years_can_be_drawn() -> None:
    for until in (TODAY, date(1, 1, 31)):
        root = ElementTree.fromstring(activity_picture("Nothing", Activity.of([], until), WORDS))
        assert list(root.iter("rect")) == []


def test_offices_without_a_beginning_or_before_it_have_no_bar() -> None:
    roles = (Role("Envoy", start=PartialDate(2199)), *ROLES)
    assert drawable(roles, TODAY) == ROLES[:2]
    root = ElementTree.fromstring(terms_picture("Jane Doe", roles, TODAY, WORDS))
    assert [bar.get("class") for bar in root.iter("rect")] == ["br-now", "br-past"]


@pytest.mark.parametrize(("stale_from", "bar"), [(None, "br-now"), (TODAY, "br-past")])
def test_an_office_without_an_end_has_a_bar_up_to_its_last_report(
    stale_from: date | None, bar: str
) -> None:
    role = Role(
        "Mayor",
        start=PartialDate(2024),
        reported=PartialDate(2025, 1, 31),
        stale_from=stale_from,
    )
    root = ElementTree.fromstring(terms_picture("Jane Doe", [role], TODAY, WORDS))
    (rect,) = root.iter("rect")
    (dashes,) = (line for line in root.iter("line") if line.get("class") == "br-open")
    # The edge is the end of the year, so that another day draws the same.
    edge = TODAY.replace(month=12, day=31)
    reported = 100 * (date(2025, 1, 31) - date(2024, 1, 1)) / (edge - date(2024, 1, 1))
    ends = [float(rect.attrib[name].removesuffix("%")) for name in ("x", "width")]
    assert rect.get("class") == bar
    assert sum(ends) == pytest.approx(reported, abs=0.01)
    assert (dashes.get("x1"), dashes.get("x2")) == (f"{reported:.2f}%", "100%")
    assert root.findtext("desc") == (
        "Mayor: since 2024, in office when last reported, 31 January 2025"
    )


@pytest.mark.parametrize("count", [1, 2, 5, 12])
def test_neighbours_never_share_a_place_and_stay_inside(count: int) -> None:
    neighbours = [Neighbour(f"n{place}", "A", Markup("x/"), 1) for place in range(count)]
    root = ElementTree.fromstring(company_picture("Jane Doe", neighbours, {}, WORDS))
    targets = [
        (rect.attrib["x"], float(rect.attrib["y"]), float(rect.attrib["height"]))
        for rect in root.iter("rect")
    ]
    assert len(set(targets)) == count
    assert all(height >= 24 for _, _, height in targets)
    assert all(y >= 0 and y + height <= int(root.attrib["height"]) for _, y, height in targets)


def test_neighbours_that_appear_together_are_joined() -> None:
    root = ElementTree.fromstring(company())
    kinds = [line.attrib["class"] for line in root.iter("line")]
    assert kinds == ["br-between", "br-tie", "br-tie", "br-tie"]
