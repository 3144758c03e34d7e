"""Pictures of briefings and people in real builds."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.library.test_picture_sizes import MAKER, photo
from tests.sites import MKDOCS_YML, SiteFolder

SIZED = MKDOCS_YML.replace("briefings]", "{briefings: {picture_sizes: true}}]")
SITE = """\
-- docs/topics/harbour.md --
---
name: Harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
image: {src: faces/jane.png, alt: Jane Doe at her desk, credit: J. Roe, licence: CC BY 4.0}
---
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
topics: [harbour]
people: [Jane Doe]
image: {src: talks.jpg, alt: A table, credit: J. Roe}
sources: [{id: daily, publisher: Example Daily}]
---
Jane Doe was there [@daily].
"""


def width(path: Path) -> int:
    with Image.open(path) as image:
        return image.width


@pytest.fixture
def folder(site: Callable[[str], SiteFolder]) -> SiteFolder:
    made = site(SITE)
    (made.root / "docs/people/faces").mkdir()
    photo(made.root / "docs/people/faces/jane.png", (500, 700))
    photo(made.root / "briefings/talks.jpg")
    return made


def test_readers_get_the_size_that_they_need_and_no_notes(folder: SiteFolder) -> None:
    folder.write(f"-- mkdocs.yml --\n{SIZED}")
    assert folder.build("--strict").output.count("WARNING") == 0
    (shown,) = re.findall(
        r'<img src="[^"]*talks.jpg".*?>', folder.article("briefings/2026/01/10/talks")
    )
    assert re.findall(r"-[0-9a-f]{8}-\d+\.jpg \d+w|talks.jpg \d+w", shown)[-1] == "talks.jpg 1600w"
    assert 'width="1600" height="800"' in shown
    portrait = folder.article("people/jane-doe")
    assert 'alt="Jane Doe at her desk"' in portrait
    assert "CC BY 4.0" in portrait
    pictures = [one for one in (folder.root / "site").rglob("*") if one.suffix in (".jpg", ".png")]
    ours = [one for one in pictures if "talks" in one.name or "jane" in one.name]
    assert len(ours) == 6
    assert not any(MAKER.encode() in one.read_bytes() for one in ours)
    assert {width(one) for one in ours} == {320, 500, 640, 1280, 1600}


def test_without_the_option_a_picture_is_published_as_it_is(folder: SiteFolder) -> None:
    folder.build()
    original = (folder.root / "briefings/talks.jpg").read_bytes()
    assert (folder.root / "site/briefings/talks.jpg").read_bytes() == original
    assert "srcset" not in folder.article("briefings/2026/01/10/talks")


def test_a_picture_that_cannot_be_opened_stops_the_build(folder: SiteFolder) -> None:
    folder.write(f"-- mkdocs.yml --\n{SIZED}")
    (folder.root / "briefings/talks.jpg").write_bytes(b"no picture")
    result = folder.build()
    assert result.code == 1
    assert "briefings/2026-01-10-talks.md:6: BR394 the picture 'talks.jpg'" in result.output
