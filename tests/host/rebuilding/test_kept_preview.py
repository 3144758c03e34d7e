"""A real `mkdocs serve` after another: what the first has made, the second shows at once."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from signal import SIGINT, SIGKILL, Signals

import pytest

from tests.serving import Server, ending_by, free_port, serving
from tests.sites import SiteFolder

SITE = """\
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
Something happened [@daily].
-- briefings/2026-01-11-vote.md --
---
title: A vote
date: 2026-01-11
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
Somebody voted [@daily].
-- docs/topics/harbour.md --
---
name: The harbour
---
"""
TALKS = "briefings/2026/01/10/talks/"
STANDS = "Nothing has changed since the last preview"
READY = "Search index ready"
"""The last thing that a preview does, without which its site is not shown again as it is."""
KEPT = ".cache/briefings/preview/site"

Make = Callable[[str], SiteFolder]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where MkDocs makes its folders."""
    (tmp_path / "of MkDocs").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "of MkDocs"))


@pytest.fixture(scope="module")
def address() -> str:
    """Where all previews of a site are, since it stands in their pages."""
    return f"127.0.0.1:{free_port()}"


Serve = Callable[..., AbstractContextManager[Server]]


@pytest.fixture
def serve(address: str) -> Serve:
    """Serve a site until the block ends, and with it the preview."""

    def served(
        root: Path, livereload: str = "--livereload", how: Signals = SIGINT, **more: str
    ) -> AbstractContextManager[Server]:
        return ending_by(how, root, address, livereload, **more)

    return served


def leave_behind(serve: Serve, root: Path, how: Signals = SIGINT, **more: str) -> None:
    """Let a preview make its site, with the search, and end."""
    with serve(root, how=how, **more) as server:
        server.wait_for(READY)


def left(root: Path) -> list[str]:
    """What previews that have ended have left in MkDocs' folder."""
    return [one.name for one in (root / "of MkDocs").glob("mkdocs_*")]


def test_the_second_preview_shows_what_the_first_has_made_and_then_every_change(
    site: Make, serve: Serve
) -> None:
    root = site(SITE).root
    talks = root / "briefings/2026-01-10-talks.md"
    with serve(root) as server:
        first = server.get(TALKS)
        server.wait_for(READY)
    with serve(root) as server:
        log = server.log
        assert (log.count(STANDS), log.count("Published")) == (1, 0)
        assert _page(server.get(TALKS)) == _page(first)
        server.wait_for("Reloading browsers")
        assert _page(server.get(TALKS)) == _page(first)
        assert "/assets/briefings/" in server.get("desk/")
        edited = talks.read_text("utf-8").replace("Talks begin", "Talks resume")
        log = server.rebuild(lambda: talks.write_text(edited, "utf-8"))
        assert "Shown already: /briefings/2026/01/10/talks/." in log
        assert "Talks resume" in server.get("topics/harbour/")
    assert left(root) == []


def _page(page: str) -> str:
    """A page without the moment in which it was sent."""
    return re.sub(r"livereload\(\d+, \d+\)", "", page)


@pytest.mark.parametrize("change", ["edited", "added", "deleted"])
def test_what_changes_between_two_previews_is_in_the_second_from_its_start(
    site: Make, serve: Serve, change: str
) -> None:
    root = site(SITE).root
    talks = root / "briefings/2026-01-10-talks.md"
    leave_behind(serve, root)
    resumed = talks.read_text("utf-8").replace("Talks begin", "Talks resume")
    match change:
        case "edited":
            talks.write_text(resumed, "utf-8")
        case "added":
            more = resumed.replace("2026-01-10", "2026-01-12")
            talks.with_name("2026-01-12-more.md").write_text(more, "utf-8")
        case _:
            talks.unlink()
    with serve(root) as server:
        assert STANDS not in server.log
        topic = server.get("topics/harbour/")
        shown = [title in topic for title in ("Talks begin", "Talks resume")]
        assert (
            shown
            == {"edited": [False, True], "added": [True, True], "deleted": [False, False]}[change]
        )


def test_a_change_while_the_last_site_is_built_again_shows(site: Make, serve: Serve) -> None:
    root = site(SITE).root
    talks = root / "briefings/2026-01-10-talks.md"
    leave_behind(serve, root)
    with serve(root) as server:
        assert STANDS in server.log
        talks.write_text(talks.read_text("utf-8") + "\nMore words.\n", "utf-8")
        # Whether it comes before that build, in it or after it.
        builds = count(1)
        while "More words." not in server.get(TALKS):
            server.wait_for(f"(?s)(?:Reloading browsers.*){{{next(builds)}}}")


def test_two_previews_at_once_each_have_a_site_of_their_own(site: Make, serve: Serve) -> None:
    root = site(SITE).root
    with serving(root) as one, serving(root) as two:
        assert one.address in one.get("feed.xml")
        assert two.address in two.get("feed.xml")
        folders = sorted((root / "of MkDocs").glob("mkdocs_*"), key=lambda path: path.is_symlink())
        assert [path.is_symlink() for path in folders] == [False, True]
    assert left(root) == []


def test_a_file_of_the_kept_site_that_somebody_has_touched_is_made_anew(
    site: Make, serve: Serve
) -> None:
    root = site(SITE).root
    leave_behind(serve, root)
    (root / KEPT / TALKS / "index.html").write_text("touched", "utf-8")
    with serve(root) as server:
        assert STANDS not in server.log
        assert "Talks begin" in server.get(TALKS)


def test_the_cache_of_a_stranger_is_not_shown(
    site: Make,
    serve: Serve,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root, strange = site(SITE).root, tmp_path_factory.mktemp("another user")
    leave_behind(serve, root)
    monkeypatch.setenv("XDG_CACHE_HOME", str(strange))
    with serve(root) as server:
        assert STANDS not in server.log


@pytest.mark.parametrize("name", [".cache", ".cache/briefings", ".cache/briefings/preview", KEPT])
def test_nothing_is_written_through_a_link_in_the_cache(
    site: Make, serve: Serve, name: str
) -> None:
    root = site(SITE).root
    elsewhere = root / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").touch()
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).symlink_to(elsewhere)
    with serve(root) as server:
        assert "Talks begin" in server.get(TALKS)
    assert [one.name for one in elsewhere.iterdir()] == ["precious"]
    assert left(root) == []


def test_a_preview_that_was_killed_leaves_the_next_in_peace(site: Make, serve: Serve) -> None:
    root = site(SITE).root
    leave_behind(serve, root, how=SIGKILL)
    (link,) = (root / "of MkDocs").glob("mkdocs_*")
    assert link.is_symlink()
    with serve(root) as server:
        assert "Talks begin" in server.get(TALKS)
        server.wait_for(READY)
    with serve(root) as server:
        assert STANDS in server.log


def test_the_site_stands_without_live_reloading_too(site: Make, serve: Serve) -> None:
    root = site(SITE).root
    leave_behind(serve, root)
    with serve(root, livereload="--no-livereload") as server:
        assert STANDS in server.log
        assert "Talks begin" in server.get(TALKS)
        assert "Test site" in server.get("")
    assert left(root) == []


def test_a_new_day_makes_the_site_anew(site: Make, serve: Serve) -> None:
    root = site(SITE).root
    leave_behind(serve, root, SOURCE_DATE_EPOCH="1780000000")
    with serve(root, SOURCE_DATE_EPOCH="1780100000") as server:
        assert STANDS not in server.log


def test_a_site_without_its_search_is_built_before_it_is_shown(site: Make, serve: Serve) -> None:
    root = site(SITE).root
    talks = root / "briefings/2026-01-10-talks.md"
    leave_behind(serve, root)
    with serve(root) as server:
        server.wait_for("Reloading browsers")
        # So many that it ends before their index is made.
        words = "\n\n".join(" ".join(f"word{n}-{m}" for m in range(500)) for n in range(40))
        text = f"{talks.read_text('utf-8')}\n{words}\n"
        server.rebuild(lambda: talks.write_text(text, "utf-8"))
    is_whole = _is_searched(root, "word39-499")
    with serve(root) as server:
        # Where the index has come at the last moment, it may be built all the same.
        assert is_whole or STANDS not in server.log


def _is_searched(root: Path, word: str) -> bool:
    """Whether the index that is in the kept site has a word."""
    parts = (root / KEPT / "pagefind").rglob("*.pf_fragment")
    return any(word in gzip.decompress(part.read_bytes()).decode().lower() for part in parts)
