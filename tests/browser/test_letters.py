"""The letters of our pictures, which keep their size in every window."""

from __future__ import annotations

import pytest

from .conftest import Visit

_OUTSIDE = """() => [...document.querySelectorAll("svg.br-picture text")]
  .map((text) => [text.textContent, text.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.left < 0 || box.right > innerWidth))
  .map(([words]) => words)"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    "path", ["people/mark-w-clark/", "people/syngman-rhee/", "topics/opcon-transfer/", ""]
)
def test_no_letter_of_a_picture_is_outside_the_window(visit: Visit, path: str, width: int) -> None:
    page = visit(path, width)
    assert page.locator("svg.br-picture text").count() > 0 or path == ""
    assert page.evaluate(_OUTSIDE) == []


def test_the_links_of_a_picture_are_reached_and_followed(visit: Visit) -> None:
    page = visit("people/lee-jae-myung/", 360)
    link = page.locator("svg.br-picture--company a").first
    box = link.bounding_box()
    assert box is not None
    assert box["height"] >= 24
    link.click(position={"x": 5, "y": 10})
    page.wait_for_url("**/people/donald-trump/")
