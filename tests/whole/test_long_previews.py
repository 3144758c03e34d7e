"""A preview that lasts a day holds the site that it shows, and while it builds, the next one."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from tests.serving import Server, serving
from tests.sites import SiteFolder

SITE = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
hooks: [living.py]
theme: {name: material, font: false}
plugins: [search, briefings: {languages: [LANGUAGES]}]
-- living.py --
import gc, json, os, sys, time
from collections import Counter

OURS = ("mkdocs_briefings", "mkdocs.", "markdown.", "jinja2.")

def living():
    gc.collect()
    found = [one for one in gc.get_objects() if str(type(one).__module__).startswith(OURS)]
    counts = Counter(f"{type(one).__module__}.{type(one).__name__}" for one in found)
    words = sum(len(one.content or "") for one in found if type(one).__name__ == "Page")
    return {"words": words, **counts}

def on_config(config):
    # Nothing of the next site is made yet.
    print("between builds:", json.dumps(living(), sort_keys=True), flush=True)

def on_serve(server, config, builder):
    # A hook is loaded anew for each build.
    sys.preview = server

def on_pre_page(page, config, files):
    if os.path.exists("hold"):
        os.remove("hold")
        print("waiting for a change", flush=True)
        while not sys.preview._want_rebuild:
            time.sleep(0.01)

def on_post_build(config):
    # All of the next site is made, and nothing of it is published yet.
    print("within a build:", json.dumps(living(), sort_keys=True), flush=True)
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
topics: [harbour]
people: [jane-doe, Mary Major]
sources: [{id: daily, publisher: Example Daily}]
statements: [{by: jane-doe, says: It begins., sources: [daily]}]
---
About 40 ships came [@daily].
-- docs/topics/harbour.md --
---
name: The harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
---
A test person.
"""


@pytest.mark.parametrize(("languages", "count"), [("", 1), ("ko", 2)])
def test_what_a_preview_holds_does_not_grow(
    site: Callable[[str], SiteFolder], languages: str, count: int
) -> None:
    folder = site(SITE.replace("LANGUAGES", languages))
    talks = folder.root / "briefings/2026-01-10-talks.md"
    before = talks.read_text("utf-8")
    after = before.replace("Talks begin", "Talks resume").replace("40 ships", "50 ships")
    with serving(folder.root) as server:
        server.wait_for(_SEARCHED * count)
        counted = [
            _saved(server, lambda text=text: talks.write_text(text, "utf-8"), count)  # type: ignore[misc]
            for text in [after, before] * 3
        ]
    # What the first builds have begun to remember is there from then on.
    settled = counted[2:]
    for (between, within), (later_between, later_within) in pairwise(settled[::2]):
        assert _grown(between, later_between) == {}
        assert _grown(within, later_within) == {}
    for between, within in settled:
        assert between["words"] == 0
        assert between["mkdocs_briefings.library.library.Library"] == count
        assert within["mkdocs_briefings.library.library.Library"] <= 2 * count


def test_a_build_that_a_save_has_ended_is_let_go_of_by_the_next(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE.replace("LANGUAGES", ""))
    talks = folder.root / "briefings/2026-01-10-talks.md"
    profile = folder.root / "docs/people/jane-doe.md"
    before = talks.read_text("utf-8")
    with serving(folder.root) as server:
        server.wait_for("Search index ready")
        _saved(server, lambda: talks.write_text(before.replace("40", "50"), "utf-8"))
        (folder.root / "hold").touch()
        start = len(server.log)
        profile.write_text("---\nname: Jane Q. Doe\n---\n", "utf-8")
        server.wait_for("waiting for a change", start)
        between, within = _saved(
            server, lambda: profile.write_text("---\nname: Jane R. Doe\n---\n", "utf-8")
        )
    assert between["mkdocs_briefings.library.library.Library"] <= 2
    assert within["mkdocs_briefings.library.library.Library"] == 2


_SEARCHED = r"Search index ready[\s\S]*"


def _saved(
    server: Server, save: Callable[[], object], searches: int = 1
) -> tuple[dict[str, int], dict[str, int]]:
    """What lived when the build after a save began, and at its end."""
    log = server.rebuild(save, until=_SEARCHED * searches)
    # Of a build in another language, inside of the site's, it is said as well.
    return _told(log, "between builds: ")[0], _told(log, "within a build: ")[-1]


def _told(log: str, when: str) -> list[dict[str, Any]]:
    said = (line.removeprefix(when) for line in log.splitlines() if line.startswith(when))
    return [json.loads(one) for one in said]


def _grown(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    grown = {name: count - before.get(name, 0) for name, count in after.items()}
    return {name: by for name, by in grown.items() if by > 0}
