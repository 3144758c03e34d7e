"""What other processes make beside the pages: the same files, and the same words about them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.host.by_processes import KNOWN, briefings, built, said
from tests.sites import SiteFolder

SITE = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
hooks: [hooks.py]
theme: {name: material, font: false}
plugins:
  - briefings:
      search: {enabled: false}
      known: %s
-- docs/index.md --
# Test site
-- hooks.py --
import logging
import os
from pathlib import Path

from mkdocs_briefings.host.written_file import WrittenFile

log = logging.getLogger("mkdocs.hooks")
here = os.getpid()
written = WrittenFile.of

def of(name, content, config, *more):
    is_here = os.getpid() == here
    with Path("written").open("a") as file:
        file.write(f"{name} {is_here}\\n")
    # more
    return written(name, content, config, *more)

def on_config(config):
    Path("written").unlink(missing_ok=True)
    WrittenFile.of = of
    return config
"""
SITE %= KNOWN
BRIEFINGS = briefings()
FOR_MACHINES = ("data/", "feed", "sitemap", "robots.txt", "llms.txt")
TO_PRINT = tuple(f"topics/topic-{number}/dossier/" for number in range(1, 29))
TABLE = "data/briefings.csv"

Make = Callable[[str], SiteFolder]


def written(folder: SiteFolder, starts: tuple[str, ...] = FOR_MACHINES) -> dict[str, bool]:
    """Each such file that was written, with whether it was by the first process."""
    lines = (folder.root / "written").read_text("utf-8").splitlines()
    found = dict(line.rsplit(" ", 1) for line in lines)
    return {name: here == "True" for name, here in found.items() if name.startswith(starts)}


def tree(folder: SiteFolder) -> dict[str, bytes]:
    root = folder.root / "site"
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_another_process_makes_the_same_files(site: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = site(SITE + BRIEFINGS)
    assert built(folder, 1, monkeypatch).code == 0
    alone, by = tree(folder), written(folder)
    assert built(folder, 2, monkeypatch).code == 0
    assert tree(folder) == alone
    assert by.keys() == written(folder).keys() > {TABLE, "feed.xml", "feed.json", "sitemap.xml"}
    assert (set(by.values()), set(written(folder).values())) == ({True}, {False})


def test_other_processes_make_the_same_dossiers(
    site: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Their policy names the scripts and styles in them.
    folder = site(
        SITE.replace("search:", "headers: {formats: [netlify]}\n      search:") + BRIEFINGS
    )
    assert built(folder, 1, monkeypatch).code == 0
    alone, by = tree(folder), written(folder, TO_PRINT)
    assert built(folder, 3, monkeypatch).code == 0
    assert tree(folder) == alone
    assert by.keys() == written(folder, TO_PRINT).keys() == {f"{one}index.html" for one in TO_PRINT}
    found = (set(by.values()), set(written(folder, TO_PRINT).values()))
    assert found == ({True}, {False})


def test_feeds_with_whole_texts_wait_for_the_pages(
    site: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = SITE.replace("search:", "feeds: {content: full}\n      search:")
    folder = site(text + BRIEFINGS)
    assert built(folder, 2, monkeypatch).code == 0
    assert set(written(folder).values()) == {True}
    assert "They met" in (folder.root / "site/feed.xml").read_text("utf-8")


def test_the_first_process_makes_them_if_the_other_dies(
    site: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(SITE + BRIEFINGS)
    assert built(folder, 2, monkeypatch).code == 0
    alone = tree(folder)
    one = "topics/topic-7/dossier/index.html"
    dies = f"if not is_here and name in {(TABLE, one)!r}: os.kill(os.getpid(), 9)"
    folder.write(SITE.replace("# more", dies))
    assert built(folder, 2, monkeypatch).code == 0
    assert tree(folder) == alone
    assert (written(folder)[TABLE], written(folder, TO_PRINT)[one]) == (True, True)


@pytest.mark.parametrize("name", [TABLE, "topics/topic-7/dossier/index.html"])
@pytest.mark.parametrize("does", ["1 / 0", "log.warning('of a file')"])
def test_what_is_said_while_they_are_made_is_said_once(
    site: Make, monkeypatch: pytest.MonkeyPatch, does: str, name: str
) -> None:
    text = SITE.replace("# more", f"if name == {name!r}: {does}")
    folder = site(text + BRIEFINGS)
    alone, beside = built(folder, 1, monkeypatch), built(folder, 2, monkeypatch)
    assert (beside.code, said(beside)) == (1, said(alone))
    assert not (folder.root / "site").exists()
