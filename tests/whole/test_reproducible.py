"""The same content gives the same bytes, wherever, whenever and however it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.sites import files_of, write_files

DAY = "1795730400"
"""2026-11-26 22:00 UTC."""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n'
SITE = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false, features: [navigation.tabs, navigation.instant]}
plugins:
  - briefings:
      feeds: {content: full}
      cards: true
      news_sitemap: true
      llms_txt: true
      license: CC-BY-4.0
-- docs/index.md --
# Test site

<!-- briefings: latest limit=5 -->
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 제인 도
aliases: [J. Doe]
roles:
  - {title: Minister of Harbours, organisation: Example Ministry, from: 2024-05-01}
  - {title: Mayor, from: 2020-01-01, to: 2024-04-30}
---
A test person.
-- docs/topics/harbour.md --
---
name: The harbour
status: {text: Open since the spring., as_of: 2026-11-20}
glossary: [{term: HBR, expansion: Harbour, meaning: A place for ships.}]
---
Whether it opens.
-- docs/topics/ferry.md --
---
name: Ferries
---
"""
BRIEFING = """\
---
title: Talks {number} about the harbour
date: 2026-11-{number:02}
summary: Both sides met.
topics: [{topic}]
people: [Jane Doe, "John Smith"]
organisations: [Example Ministry]
places: [Exampleville, "Othertown {number}"]
key_points: [They met.]
statements: [{{by: jane-doe, says: It opens., sources: [daily]}}]
upcoming: [{{date: 2026-12-{number:02}, title: More talks}}]
image: {{src: plan.svg, alt: A plan}}
sources:
  - {{id: daily, publisher: Example Daily, url: "https://example.org/{number}", language: en}}
  - {{id: news, publisher: Beispielblatt, language: de}}
---
Jane Doe said the HBR opens [@daily]. John Smith did not [@news].
"""


@dataclass(frozen=True)
class Circumstances:
    """Everything around a build that must not be seen in what it makes."""

    folder: str
    environment: Mapping[str, str] = field(default_factory=dict)
    backwards: bool = False
    """Whether files are written, and folders listed, from last to first."""
    umask: int = 0o022


WORKERS_1 = {"BRIEFINGS_WORKERS": "1"}
HERE = Circumstances("here", {**WORKERS_1, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"})
ELSEWHERE = Circumstances(
    "somewhere/else entirely",
    {
        "BRIEFINGS_WORKERS": "3",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "ko_KR.UTF-8",
        "PYTHONHASHSEED": "4242",
        "RAYON_NUM_THREADS": "1",
        "COLUMNS": "40",
        "HOME": "/nonexistent",
    },
    backwards=True,
    umask=0o077,
)
BACKWARDS = """\
import os

scandir, listdir = os.scandir, os.listdir


class Listed:
    def __init__(self, *given):
        self.entries = iter(sorted(scandir(*given), key=lambda one: one.name, reverse=True))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        pass


os.scandir = Listed
os.listdir = lambda *given: sorted(listdir(*given), reverse=True)
"""


def content() -> dict[str, str]:
    """The files of a site with everything that we can make."""
    files = files_of(SITE)
    for number in range(1, 13):
        topic = "harbour" if number % 3 else "harbour, ferry"
        name = f"briefings/2026/2026-11-{number:02}-talks-{number}.md"
        files[name] = BRIEFING.format(number=number, topic=topic)
    return {**files, "briefings/2026/plan.svg": PICTURE}


def build(root: Path, around: Circumstances, clock: Mapping[str, str]) -> dict[str, bytes]:
    """The published files of a site built under some circumstances."""
    folder = root / around.folder
    names = sorted(content().items(), reverse=around.backwards)
    write_files(folder, dict(names))
    hooks = root / "hooks"
    hooks.mkdir(exist_ok=True)
    (hooks / "sitecustomize.py").write_text(BACKWARDS, "utf-8")
    given = {**os.environ, **around.environment, **clock, "NO_MKDOCS_2_WARNING": "1"}
    if around.backwards:
        given["PYTHONPATH"] = f"{hooks}{os.pathsep}{given.get('PYTHONPATH', '')}"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        env=given,
        umask=around.umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return published(folder / "site")


def published(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The names of files that only one has, or that differ."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return build(tmp_path_factory.mktemp("here"), HERE, {"SOURCE_DATE_EPOCH": DAY})


def test_nothing_around_a_build_shows_in_a_single_byte(
    here: dict[str, bytes], tmp_path: Path
) -> None:
    kinds = {"feed.xml", "calendar.ics", "data/people.json", "llms.txt", "news-sitemap.xml"}
    assert kinds | {"sitemap.xml.gz", "pagefind/pagefind-entry.json", "feeds.opml"} <= here.keys()
    assert any(name.endswith(".png") and "cards" in name for name in here)
    elsewhere = build(tmp_path, ELSEWHERE, {"SOURCE_DATE_EPOCH": DAY})
    assert (differing(here, elsewhere), len(here) > 150) == ([], True)


def test_a_second_build_into_the_same_folder_changes_nothing(
    here: dict[str, bytes], tmp_path: Path
) -> None:
    first = build(tmp_path, HERE, {"SOURCE_DATE_EPOCH": DAY})
    assert differing(first, build(tmp_path, HERE, {"SOURCE_DATE_EPOCH": DAY})) == []
    assert differing(here, first) == []


def test_the_day_is_given_by_the_epoch_before_the_day_before_the_clock(
    here: dict[str, bytes], tmp_path: Path
) -> None:
    both = {"SOURCE_DATE_EPOCH": DAY, "BRIEFINGS_TODAY": "2026-01-01"}
    assert differing(here, build(tmp_path, HERE, both)) == []
    shutil.rmtree(tmp_path / HERE.folder)
    assert differing(here, build(tmp_path, HERE, {"BRIEFINGS_TODAY": "2026-11-26"})) == []
    earlier = build(tmp_path, HERE, {"BRIEFINGS_TODAY": "2026-11-05"})
    talks = [f"briefings/2026/11/{number:02}/talks-{number}/index.html" for number in (5, 6)]
    assert [name in earlier for name in talks] == [True, False]
