"""Names of files are the same on every system, whichever one a test runs on."""

from __future__ import annotations

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from mkdocs_briefings.host.source_links import linked_path, source_path
from mkdocs_briefings.model import Kind
from mkdocs_briefings.names import subject_id
from tests.sites import files_of, site_of, write_files


@pytest.mark.parametrize(
    ("root", "shown"),
    [
        (PurePosixPath("/desk/site"), "/desk/site"),
        (PureWindowsPath(r"C:\desk\site"), "C:/desk/site"),
        (PureWindowsPath(r"\\server\share\site"), "//server/share/site"),
    ],
)
def test_a_link_leads_to_its_file_whatever_parts_a_path(root: PurePath, shown: str) -> None:
    page = root / "briefings" / "2026" / "2026-01-10-talks.md"
    for link, name in (
        ("../../docs/topics/harbour.md", "docs/topics/harbour.md"),
        ("2026-01-09-strike.md", "briefings/2026/2026-01-09-strike.md"),
        ("images/a%20b.png", "briefings/2026/images/a b.png"),
        # As macOS and as people write it.
        ("cafe\u0301.png", "briefings/2026/caf\u00e9.png"),
        ("caf%C3%A9.png", "briefings/2026/caf\u00e9.png"),
    ):
        assert linked_path(link, page) == f"{shown}/{name}", link
        assert source_path(root / PurePosixPath(name)) == f"{shown}/{name}"


@pytest.mark.parametrize("name", ["Con", "NUL", "Aux", "com1", "LPT9", "Prn"])
def test_no_name_makes_an_id_that_windows_cannot_write(name: str) -> None:
    assert subject_id(Kind.TOPIC, name) == f"{name.lower()}-topic"
    assert subject_id(Kind.TOPIC, f"{name} game") == f"{name.lower()}-game"


SITE = """\
-- docs/About.md --
# About
-- briefings/2026-01-10-talks.md --
---
title: Talks
date: 2026-01-10
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
redirect_from: [/ABOUT/]
---
They met on the harbour [@daily].
"""


def test_two_addresses_that_differ_in_case_alone_are_one(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(SITE))
    found = [str(one) for one in site_of(tmp_path).problems if one.code == "BR401"]
    assert found == [
        "briefings/2026-01-10-talks.md:1: BR401 the address '/ABOUT/' is already taken by "
        "docs/About.md:1. Rename one of the two."
    ]
