"""What the last build found out of links is used, and the outcome is that of a first build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_briefings import parallel
from mkdocs_briefings.links import kept_leads, site_leads
from mkdocs_briefings.links.addresses import Addresses
from mkdocs_briefings.links.finished_site import dead_links
from tests.sites import files_of, write_files

URL = "https://example.org/"
SITE = f"""\
-- index.html --
<a href="people/jane-doe/#life">Jane</a> <a href="{URL}about/">About</a>
-- people/jane-doe/index.html --
<h2 id="life">Life</h2> <a href="../../about/#us">About</a> <a href="#life">Life</a>
-- people/john-roe/index.html --
<h2 id="work">Work</h2> <a href="../jane-doe/">Jane</a>
-- about/index.html --
<h2 id="us">Us</h2> <a href="../people/john-roe/#work">John</a> <a href="../gone/#x">gone</a>
<a href="{URL}old/#y">not ours</a>
-- feed.xml --
<link href="{URL}people/john-roe/#work"/><link href="{URL}people/nobody/"/>
-- llms.txt --
See {URL}about/#us.
"""
ABOUT = "../gone/#x"
NOBODY = f"{URL}people/nobody/"
AS_BEFORE = [("about/index.html", ABOUT), ("feed.xml", NOBODY)]

Edit = Callable[[Path], object]


def write(text: str) -> Edit:
    """Other content in some files."""
    return lambda site: write_files(site, files_of(text))


EDITS: dict[str, tuple[Edit, list[tuple[str, str]]]] = {
    "nothing": (lambda site: None, AS_BEFORE),
    "a link": (
        write('-- index.html --\n<a href="people/nobody/">…</a>\n'),
        [*AS_BEFORE, ("index.html", "people/nobody/")],
    ),
    "a link to a page as it was": (
        write('-- index.html --\n<a href="people/john-roe/#works">…</a>\n'),
        [*AS_BEFORE, ("index.html", "people/john-roe/#works")],
    ),
    "a page less": (
        lambda site: (site / "people/john-roe/index.html").unlink(),
        [
            ("about/index.html", ABOUT),
            ("about/index.html", "../people/john-roe/#work"),
            ("feed.xml", NOBODY),
            ("feed.xml", f"{URL}people/john-roe/#work"),
        ],
    ),
    "a place renamed": (
        write('-- people/jane-doe/index.html --\n<h2 id="lives">Life</h2>\n'),
        [*AS_BEFORE, ("index.html", "people/jane-doe/#life")],
    ),
    "a place as an old name": (
        write('-- people/jane-doe/index.html --\n<a name="life">Life</a>\n'),
        AS_BEFORE,
    ),
    "what was not there": (
        write('-- gone/index.html --\n<h2 id="x">\n'),
        [("feed.xml", NOBODY)],
    ),
    "the page, and not the place": (
        write('-- gone/index.html --\n<h2 id="z">\n'),
        AS_BEFORE,
    ),
    "what makes an address ours": (
        write("-- old/index.html --\n"),
        [("about/index.html", ABOUT), ("about/index.html", f"{URL}old/#y"), ("feed.xml", NOBODY)],
    ),
    "a feed": (write(f"-- feed.xml --\n{URL}about/#we\n"), [
        ("about/index.html", ABOUT), ("feed.xml", f"{URL}about/#we"),
    ]),
    "no feed": (lambda site: (site / "feed.xml").unlink(), [("about/index.html", ABOUT)]),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(kept_leads, "WORTH_KEEPING", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))


def found(root: Path, *, kept: bool = True) -> list[tuple[str, str]]:
    """The dead links of the site in a project, with what is kept of it or without."""
    addresses = Addresses.of(root / "site", URL)
    dead = dead_links(root / "site", addresses, root if kept else None)
    return [(one.file, one.link) for one in dead]


@pytest.mark.parametrize("edited", EDITS)
def test_after_any_edit_the_outcome_is_that_of_a_first_build(tmp_path: Path, edited: str) -> None:
    root = tmp_path / "project"
    write_files(root / "site", files_of(SITE))
    assert found(root) == AS_BEFORE
    edit, expected = EDITS[edited]
    edit(root / "site")
    assert [found(root), found(root), found(root, kept=False)] == [sorted(expected)] * 3


def test_through_all_edits_and_back_nothing_is_forgotten(tmp_path: Path) -> None:
    root = tmp_path / "project"
    for edit, _ in EDITS.values():
        write_files(root / "site", files_of(SITE))
        assert found(root) == found(root, kept=False)
        edit(root / "site")
        assert found(root) == found(root, kept=False)


def test_a_place_that_nobody_asked_for_meanwhile_is_looked_for_again(tmp_path: Path) -> None:
    """A page asks for a place, then none does and the place goes, then the page asks again."""
    root = tmp_path / "project"
    steps = [
        "",
        "-- index.html --\n",
        '-- people/jane-doe/index.html --\n<h2 id="lives">Life</h2>\n',
        '-- index.html --\n<a href="people/jane-doe/#life">Jane</a>\n',
    ]
    write_files(root / "site", files_of(SITE))
    outcomes = []
    for step in steps:
        write_files(root / "site", files_of(step))
        outcomes.append(found(root))
    assert outcomes == [*[AS_BEFORE] * 3, [*AS_BEFORE, ("index.html", "people/jane-doe/#life")]]


def test_any_damage_to_what_is_kept_changes_nothing(tmp_path: Path) -> None:
    root = tmp_path / "project"
    write_files(root / "site", files_of(SITE))
    found(root)
    kept = root / ".cache/briefings/links"
    whole = kept.read_bytes()
    for damaged in (b"", whole[:-1], whole[:100], whole[:-20] + b"00" + whole[-18:], b"x" * 99):
        kept.write_bytes(damaged)
        assert found(root) == AS_BEFORE
        assert kept.stat().st_size == len(whole)


def test_small_sites_keep_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_leads, "WORTH_KEEPING", 100)
    root = tmp_path / "project"
    write_files(root / "site", files_of(SITE))
    assert found(root) == AS_BEFORE
    assert not (root / ".cache").exists()


def test_several_processes_find_what_one_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    write_files(root / "site", files_of(SITE))
    monkeypatch.setattr(site_leads, "_PIECE", 1)
    for workers in ("3", "1"):
        monkeypatch.setenv(parallel.WORKERS, workers)
        assert found(root, kept=False) == AS_BEFORE
    monkeypatch.setenv(parallel.WORKERS, "3")
    assert [found(root), found(root)] == [AS_BEFORE] * 2
