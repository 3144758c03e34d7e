"""Maps in real builds."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

import pytest

from tests.sites import MKDOCS_YML, SiteFolder

MAPPED = MKDOCS_YML.replace("briefings]", "{briefings: {maps: true}}]")
SITE = """\
-- docs/topics/harbour.md --
---
name: Harbour
---
-- docs/places/camp.md --
---
name: Camp
coordinates: [36.995, 127.089]
---
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
topics: [harbour]
places: [Seoul, Camp, London]
sources: [{id: daily, publisher: Example Daily}]
---
They met in Seoul, Camp and London [@daily].
"""


def test_places_are_on_maps_with_a_table_and_doubts_are_not(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(f"-- mkdocs.yml --\n{MAPPED}{SITE}")
    assert folder.build().code == 0
    index = folder.article("places")
    assert re.findall(r'<a href="([^"]*)" aria-label="([^"]*)"', index) == [
        ("../places/camp/", "Camp: 1 briefing"),
        ("../places/seoul/", "Seoul: 1 briefing"),
    ]
    assert re.findall(r'<td class="br-number">([\d., -]+)', index) == [
        *("1", "36.99, 127.09"),
        *("1", "37.57, 126.98 "),
    ]
    assert 'Not on the map: <a href="../places/london/">' in index
    assert "br-map--small" in folder.article("places/seoul")
    assert "br-map" not in folder.article("places/london")


def test_without_the_option_there_is_no_map(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    folder.build()
    assert "br-map" not in folder.article("places")
    assert "br-map" not in folder.article("places/camp")


def test_without_the_extra_a_warning_says_what_to_install(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(f"-- mkdocs.yml --\n{MAPPED}{SITE}")
    # Python runs this file first; what it marks as missing cannot be imported.
    folder.write("-- sitecustomize.py --\nimport sys\nsys.modules['shapely'] = None\n")
    monkeypatch.setenv("PYTHONPATH", str(folder.root), prepend=os.pathsep)
    result = folder.build()
    assert "mkdocs.yml:1: BR392 maps are switched on" in result.output
    assert "br-map" not in folder.article("places")
