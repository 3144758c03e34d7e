"""Maps: well-formed and escaped, the same at every build, no name over another."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from mkdocs_briefings.model import Coordinates
from mkdocs_briefings.rendering.maps import SitePlace, place_map, site_maps
from mkdocs_briefings.rendering.maps.labels import Dot, _box, _meet, labels
from mkdocs_briefings.rendering.maps.shapes import outlines
from mkdocs_briefings.rendering.maps.window import Window

SPITEFUL = 'Seoul "</text><script>" & more'
KOREA = [(SPITEFUL, 37.57, 126.98, 20), ("Geoje", 34.81, 128.71, 1), ("Gyeongju", 35.84, 129.2, 2)]
FAR = [("Washington", 38.9, -77.04, 19), ("Suva", -18.1, 178.4, 1)]


def places(rows: list[tuple[str, float, float, int]]) -> list[SitePlace]:
    return [
        SitePlace(f"p{number}", name, Coordinates(north, east), n, Markup("p/"), f"{name}: {n}")
        for number, (name, north, east, n) in enumerate(rows)
    ]


def test_one_region_has_one_map_and_crowds_of_a_wider_one_have_closer_ones() -> None:
    (panel,) = site_maps(places(KOREA), "Places", str)
    assert panel.foremost is None
    whole, near = site_maps(places([*KOREA, *FAR]), "Places", str)
    assert near.foremost is not None
    assert near.foremost.name == SPITEFUL
    assert whole.picture.count("br-map__frame") == 1
    assert "Geoje</text>" not in whole.picture
    assert "Geoje</text>" in near.picture


@pytest.mark.parametrize("rows", [KOREA, [*KOREA, *FAR], FAR[:1], FAR], ids=len)
def test_a_map_is_well_formed_and_its_points_are_links_with_words(
    rows: list[tuple[str, float, float, int]],
) -> None:
    for panel in site_maps(places(rows), "Places", str):
        picture = ElementTree.fromstring(panel.picture)
        assert picture.attrib["role"] == "group"
        links = picture.findall("a")
        assert links
        assert all(link[0].text == link.attrib["aria-label"] for link in links)
        shares = re.findall(r' c[xy]="(-?[\d.]+)%"', panel.picture)
        assert all(0 <= float(share) <= 100 for share in shares)
    assert [one.picture for one in site_maps(places(rows), "Places", str)] == [
        one.picture for one in site_maps(places(rows), "Places", str)
    ]


def test_the_map_of_one_place_is_an_image() -> None:
    picture = ElementTree.fromstring(place_map(places(KOREA)[0], "Where it is"))
    assert picture.attrib["role"] == "img"
    assert picture.findall("a") == []


def test_a_window_takes_the_shorter_way_round_the_globe() -> None:
    window = Window.around([Coordinates(37.5, 127), Coordinates(38.9, -77)], 2.3, 8)
    assert window.west < 127
    assert window.east > 283
    assert window.at(Coordinates(0, -170))[0] == pytest.approx(window.at(Coordinates(0, 190))[0])


def test_a_window_holds_its_points_wherever_they_are() -> None:
    for point in (Coordinates(90, 0), Coordinates(-90, 180), Coordinates(0, -180)):
        x, y = Window.around([point], 1.5, 9).at(point)
        assert (0 <= x <= 1, 0 <= y <= 1) == (True, True)


def test_land_over_the_meridian_of_180_degrees_is_one() -> None:
    chukotka = outlines(Window(175, 185, 66, 69, 1.5))
    assert chukotka.count("M") < 5
    assert "nan" not in chukotka


def test_no_name_stands_over_another_name_or_point() -> None:
    dots = [Dot(f"d{n}", f"Place {n}", (n % 6) / 6 + 0.05, (n // 6) / 6, 5) for n in range(30)]
    placed = labels(dots, 300, 200)
    assert 0 < len(placed) < len(dots)
    boxes = [_box(dot, placed[dot.id], 300, 200) for dot in dots if dot.id in placed]
    assert not any(_meet(one, other) for one, other in combinations(boxes, 2))
