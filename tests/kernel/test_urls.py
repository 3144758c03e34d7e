"""Addresses of pages and files."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.urls import absolute, absolute_file
from tests.sites import settings_of


@pytest.mark.parametrize("base", ["https://example.org/1.0", "https://example.org/1.0/"])
def test_the_address_of_a_site_may_lack_its_last_slash(base: str, tmp_path: Path) -> None:
    settings = settings_of(tmp_path, site_url=base)
    assert absolute("topics/harbour/#status", settings) == (
        "https://example.org/1.0/topics/harbour/#status"
    )


def test_a_name_of_a_file_may_have_any_sign(tmp_path: Path) -> None:
    settings = settings_of(tmp_path)
    assert absolute_file("briefings/a#b 50%?.png", settings) == (
        "https://example.org/briefings/a%23b%2050%25%3F.png"
    )
    assert absolute_file("https://example.com/a#b", settings) == "https://example.com/a#b"
