"""How many names a new one is compared with, and that the nearest is among them."""

from __future__ import annotations

import pytest

from mkdocs_briefings.names.shelf import FEW, MOST_COMPARED, Shelf
from mkdocs_briefings.names.typos import NearIndex, Spelled

V = "abcdefghijkl"


def shelf_of(count: int) -> Shelf[int]:
    shelf: Shelf[int] = Shelf(len("abcdefghi0000"))
    for number in range(count):
        shelf.add(f"abcdefghi{number:04}", number)
    return shelf


@pytest.mark.parametrize("count", [FEW, FEW * 4, FEW * 16])
def test_a_name_is_compared_with_no_more_names_however_many_there_are(count: int) -> None:
    compared = shelf_of(count).worth_comparing("abcdefghi0077")
    assert len(compared) <= max(FEW, MOST_COMPARED)


@pytest.mark.parametrize(
    "written", ["abcdfeghi0777", "abcdefgh0777", "abcdeefghi0777", "acbdefghi0777"]
)
def test_of_very_many_names_the_nearest_is_still_found(written: str) -> None:
    assert "abcdefghi0777" in shelf_of(FEW * 8).worth_comparing(written)


def test_a_large_site_finds_the_same_near_names_as_a_small_one() -> None:
    names = [f"Ja{one}{other}{third} Doemann" for one in V for other in V for third in V]
    large: NearIndex[str] = NearIndex()
    for name in names:
        large.add(Spelled.of(name), name)
    assert len(names) > FEW
    assert "Jabcd Doemann" in large.to(Spelled.of("Jabcd Doemnan"))
