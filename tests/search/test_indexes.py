"""Many briefings have an index a year, and a build makes only those anew that have changed."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable
from typing import Any

import pytest

from tests.serving import serving
from tests.sites import SiteFolder

HEAD = "topics: [harbour]\nsources: [{id: daily, publisher: Example Daily}]\n"
SITE = f"""\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {{name: material, font: false}}
plugins: [{{briefings: {{search: {{per_index: 2}}}}}}]
-- briefings/2024-05-01-first.md --
---
title: First talks
date: 2024-05-01
{HEAD}---
Quokkas were seen [@daily].
-- briefings/2025-01-10-second.md --
---
title: Second talks
date: 2025-01-10
{HEAD}---
Wombats were seen [@daily].
-- briefings/2025-07-01-third.md --
---
title: Third talks
date: 2025-07-01
{HEAD}---
Numbats were seen [@daily].
-- docs/topics/harbour.md --
---
name: The harbour
---
"""
RUNS = """\
import runpy, sys
from pathlib import Path
here = Path(__file__).parent
with (here / "runs").open("a") as runs:
    runs.write("x")
sys.path.remove(str(here))
runpy.run_module("pagefind", run_name="__main__", alter_sys=True)
"""
"""Stands in the way of Pagefind, counts its runs, and runs it."""


def indexed(folder: SiteFolder, part: str) -> set[str]:
    """The addresses of the pages in one index."""
    pages = set()
    for path in (folder.root / "site/pagefind" / part / "fragment").iterdir():
        data = gzip.decompress(path.read_bytes()).decode("utf-8")
        pages.add(json.loads(data[data.index("{") :])["url"])
    return pages


def listed(folder: SiteFolder) -> list[dict[str, Any]]:
    """What the browser is told of the indexes."""
    path = folder.root / "site/pagefind/indexes.json"
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["indexes"]
    return found


def snapshot(folder: SiteFolder) -> dict[str, bytes]:
    """All files of all indexes."""
    root = folder.root / "site/pagefind"
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


class Counted:
    """A site whose runs of Pagefind are counted."""

    def __init__(self, folder: SiteFolder) -> None:
        self.folder = folder
        self.runs = folder.root / "counting/runs"
        folder.write(f"-- counting/pagefind.py --\n{RUNS}")

    def build(self) -> int:
        """How many runs a build takes."""
        self.runs.write_text("")
        result = self.folder.build("--strict")
        assert result.code == 0, result.output
        return len(self.runs.read_text())


@pytest.fixture
def counted(site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch) -> Counted:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    made = Counted(site(SITE))
    path = f"{made.folder.root / 'counting'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    monkeypatch.setenv("PYTHONPATH", path)
    return made


def test_each_year_has_its_index_and_pages_without_a_day_have_one(counted: Counted) -> None:
    assert counted.build() == 3
    folder = counted.folder
    assert indexed(folder, "2024") == {"/briefings/2024/05/01/first/"}
    assert indexed(folder, "2025") == {
        "/briefings/2025/01/10/second/",
        "/briefings/2025/07/01/third/",
    }
    assert indexed(folder, "") >= {"/topics/harbour/", "/publishers/example-daily/"}
    known = [{key: one.get(key) for key in ("path", "first", "last")} for one in listed(folder)]
    assert known == [
        {"path": "", "first": None, "last": None},
        {"path": "2025/", "first": "2025-01", "last": "2025-12"},
        {"path": "2024/", "first": "2024-01", "last": "2024-12"},
    ]
    engines = [path.parent.name for path in (folder.root / "site").rglob("wasm.en.pagefind")]
    assert engines == ["pagefind"]


def test_few_briefings_have_one_index_with_all_other_pages(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE.replace("per_index: 2", "per_index: 6"))
    assert folder.build("--strict").code == 0
    assert [one["path"] for one in listed(folder)] == [""]
    assert indexed(folder, "") > {"/briefings/2024/05/01/first/", "/topics/harbour/"}


def test_a_build_makes_only_the_indexes_of_what_has_changed(counted: Counted) -> None:
    counted.build()
    before = snapshot(counted.folder)
    assert (counted.build(), snapshot(counted.folder) == before) == (0, True)
    page = counted.folder.root / "briefings/2024-05-01-first.md"
    page.write_text(page.read_text("utf-8").replace("Quokkas", "Bilbies"), "utf-8")
    assert counted.build() == 1
    warm = snapshot(counted.folder)
    assert {name.partition("/")[0] for name in warm.keys() - before.keys()} == {"2024"}
    assert counted.build() == 0
    # As if nothing had been kept, and no whole site stood there.
    (counted.folder.root / "site/index.html").unlink()
    kept = counted.folder.root / ".cache/briefings/search"
    for path in kept.iterdir():
        path.rename(path.with_name(f"another-{path.name}"))
    assert (counted.build(), snapshot(counted.folder) == warm) == (3, True)


def test_a_damaged_index_is_made_anew(counted: Counted) -> None:
    counted.build()
    before = snapshot(counted.folder)
    kept = counted.folder.root / ".cache/briefings/search"
    fragment = sorted(kept.rglob("*.pf_fragment"))[0]
    fragment.write_bytes(b"")
    assert (counted.build(), snapshot(counted.folder) == before) == (1, True)


def test_where_nothing_can_be_kept_the_site_has_its_search_all_the_same(counted: Counted) -> None:
    (counted.folder.root / ".cache").write_text("in the way")
    assert (counted.build(), len(listed(counted.folder))) == (3, 3)


def test_without_words_in_some_index_the_others_are_searched(
    site: Callable[[str], SiteFolder],
) -> None:
    left_out = "search: {exclude: true}\nsources:"
    folder = site(SITE.replace("sources:", left_out, 1))
    assert folder.build().code == 0
    assert [one["path"] for one in listed(folder)] == ["", "2025/"]


def test_a_preview_makes_the_index_of_what_was_saved(counted: Counted) -> None:
    folder = counted.folder
    with serving(folder.root) as server:
        server.wait_for("Search index ready")
        start = len(server.log)
        counted.runs.write_text("")
        page = folder.root / "briefings/2025-07-01-third.md"
        text = page.read_text("utf-8").replace("Numbats", "Bettongs")
        server.rebuild(lambda: page.write_text(text, "utf-8"))
        server.wait_for("Search index ready", start)
        assert len(counted.runs.read_text()) == 1
        assert '"path":"2025/"' in server.get("pagefind/indexes.json")
    assert "Traceback" not in server.log
