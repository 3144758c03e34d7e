"""Charts: the same data gives the same, well-formed and escaped SVG, told in words as well."""

from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.rendering.charts import chart_picture
from mkdocs_briefings.rendering.charts.in_words import chart_words
from mkdocs_briefings.rendering.charts.labels import classes, width_of
from mkdocs_briefings.rendering.charts.scale import DayScale, Scale
from mkdocs_briefings.rendering.words import Words
from mkdocs_briefings.resolving import Chart, Series, TimeSpan

WORDS = Words("en")
SPITEFUL = 'Won "</text><script>" & more'
YEARS = tuple(str(year) for year in range(2000, 2020))


def chart(kind: str, *numbers: str, labels: tuple[str, ...] = YEARS, series: int = 1) -> Chart:
    values = tuple(Decimal(number) if number else None for number in numbers)
    columns = tuple(Series(f"{SPITEFUL} {place}", values) for place in range(series))
    return Chart(kind, SPITEFUL, "won", labels[: len(numbers)], columns)


SPANS = Chart(
    "spans",
    SPITEFUL,
    "",
    ("a", "b"),
    spans=(
        TimeSpan(SPITEFUL * 4, PartialDate(2007, 2, 23), PartialDate(2012, 4, 17)),
        TimeSpan("Aim", PartialDate(2025), PartialDate(2030)),
    ),
)
CHARTS = {
    "columns": chart("columns", "1.5", "", "-3", "1250"),
    "many columns": chart("columns", *map(str, range(20)), series=2),
    "bars": chart("bars", "1.5", "", "-3", labels=("a", "b", SPITEFUL * 4), series=3),
    "line": chart("line", "1", "2", "", "4", "0"),
    "line over names": chart("line", "1", "2", labels=("b", "a")),
    "spans": SPANS,
}


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_well_formed_with_title_and_description(name: str) -> None:
    picture = ElementTree.fromstring(chart_picture(CHARTS[name], WORDS))
    assert [part.tag for part in picture][:2] == ["title", "desc"]
    assert picture[0].text == SPITEFUL
    assert picture[1].text == chart_words(CHARTS[name], WORDS)
    assert chart_picture(CHARTS[name], WORDS) == chart_picture(CHARTS[name], WORDS)


@pytest.mark.parametrize("name", CHARTS)
def test_everything_is_drawn_inside_the_width(name: str) -> None:
    picture = chart_picture(CHARTS[name], WORDS)
    shares = re.findall(r' (?:x|x1|x2|cx)="(-?[\d.]+)%"', picture)
    assert shares
    assert all(0 <= float(share) <= 100 for share in shares)


def test_few_values_are_told_one_by_one_and_many_by_their_extremes() -> None:
    few = chart("columns", "1250.75", "", "-3")
    assert chart_words(few, WORDS) == f"{SPITEFUL} 0 (won). 2000: 1,250.75; 2002: -3."
    many = chart("line", *map(str, range(20)))
    assert chart_words(many, WORDS) == (
        f"{SPITEFUL} 0 (won): 20 values from 2000 to 2019; "
        "the largest is 19 (2019), the smallest 0 (2000)."
    )
    assert chart_words(SPANS, WORDS).endswith("17 April 2012; Aim: 2025 – 2030.")


def test_an_empty_cell_is_a_gap_and_not_zero() -> None:
    picture = chart_picture(chart("line", "1", "", "3", "4"), WORDS)
    assert picture.count("br-stroke-1") == 1
    assert picture.count("<circle") == 3
    assert chart_picture(chart("columns", "1", "", "3"), WORDS).count("<rect") == 2


def test_columns_below_zero_hang_from_the_line() -> None:
    up, down = re.findall(
        r'<rect x="[^"]*" y="([\d.]+)" width="[^"]*" height="([\d.]+)"',
        chart_picture(chart("columns", "2", "-1"), WORDS),
    )
    assert float(up[0]) + float(up[1]) == pytest.approx(float(down[0]), abs=0.02)
    assert float(up[1]) == pytest.approx(2 * float(down[1]), abs=0.05)


def test_a_scale_has_zero_and_round_marks() -> None:
    scale = Scale.of([Decimal("43.2"), None, Decimal("65.9")])
    assert (scale.zero, list(map(int, scale.marks))) == (0.0, [10, 20, 30, 40, 50, 60])
    assert [f"{mark:f}" for mark in Scale.of([Decimal("0.31")]).marks][:2] == ["0.05", "0.10"]
    assert Scale.of([Decimal(0)]).most == 1


def test_years_are_evenly_apart_and_few() -> None:
    days = DayScale.of([PartialDate(1950).first_day, PartialDate(2026).last_day])
    assert [day.year for day in days.years] == [1960, 1980, 2000, 2020]


def test_labels_have_room_and_the_newest_is_always_there() -> None:
    shown = classes([str(year) for year in range(1950, 2026)])
    assert shown[-1] == ""
    narrow = [place for place, name in enumerate(shown) if name == ""]
    wide = [place for place, name in enumerate(shown) if name is not None]
    assert len(narrow) * width_of("2026") <= 300
    assert len(wide) * width_of("2026") <= 640
    assert set(narrow) <= set(wide)
