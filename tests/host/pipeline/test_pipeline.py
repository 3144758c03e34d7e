"""Pages made by several processes: the same site, and the same words on the terminal."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.host.by_processes import KNOWN, briefings, built, said
from tests.sites import SiteFolder

MAKER = re.compile(r"<!--made by (\d+)-->")
# Frames are off, since what they repeat is who has made the first page.
SITE = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
hooks: [hooks.py]
theme: {name: material, font: false, custom_dir: overrides}
plugins:
  - briefings:
      search: {enabled: false}
      reuse_frames: false
      known: %s
-- docs/index.md --
# Test site
-- overrides/main.html --
{%% extends "base.html" %%}
{%% block footer %%}<!--made by {{ config.extra.process() }}-->{%% endblock %%}
-- hooks.py --
import os

def on_config(config):
    config.extra["process"] = os.getpid
    return config
"""
SITE %= KNOWN
WATCHING = """
def on_page_content(html, page, config, files):
    return html
"""


def makers(folder: SiteFolder, language: str = "") -> set[str]:
    """The processes that have made the pages of briefings."""
    pages = (folder.root / f"site/{language}briefings/2026").rglob("index.html")
    return {process for page in pages for process in MAKER.findall(page.read_text("utf-8"))}


def tree(folder: SiteFolder) -> dict[str, str]:
    """Every file of the site, whoever has made it."""
    root = folder.root / "site"
    files = (path for path in root.rglob("*") if path.is_file())
    texts = ((path, path.read_bytes().decode("utf-8", "replace")) for path in files)
    return {path.relative_to(root).as_posix(): MAKER.sub("", text) for path, text in texts}


def test_several_processes_make_the_same_site(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    # In each of its languages.
    text = (SITE + briefings()).replace("reuse_frames", "languages: [ko]\n      reuse_frames")
    folder = site(text)
    alone = said(built(folder, 1, monkeypatch))
    made, by = tree(folder), makers(folder)
    assert said(built(folder, 3, monkeypatch)) == alone
    assert tree(folder) == made
    assert len(by) == 1 < min(len(makers(folder)), len(makers(folder, "ko/")))


def test_a_plugin_that_looks_at_pages_meets_all_of_them(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(
        (SITE + briefings()).replace("    return config\n", "    return config\n" + WATCHING)
    )
    assert built(folder, 3, monkeypatch).code == 0
    assert len(makers(folder)) == 1


def test_a_template_that_lists_all_pages_has_all_of_them(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (SITE + briefings()).replace("<!--made", "{{ pages | length }} pages<!--made")
    folder = site(text)
    assert built(folder, 3, monkeypatch).code == 0
    assert len(makers(folder)) == 1


def test_warnings_of_pages_are_said_once_in_order_and_are_errors_in_strict(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(SITE + briefings("<script>x</script>"))
    alone, shared = built(folder, 1, monkeypatch), built(folder, 3, monkeypatch)
    assert (alone.code, alone.output.count("BR410")) == (1, 28)
    assert (shared.code, sorted(said(shared))) == (1, sorted(said(alone)))
    places = re.findall(r"2026-01-(\d+)-talks-\d+.md:\d+: BR410", shared.output)
    assert places == sorted(places, reverse=True)


def test_a_page_that_cannot_be_made_is_named_and_nothing_published(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = "{% if page.title == 'Talks 20' %}{{ 1 / 0 }}{% endif %}<!--made"
    folder = site((SITE + briefings()).replace("<!--made", fault))
    alone, shared = built(folder, 1, monkeypatch), built(folder, 3, monkeypatch)
    assert (shared.code, said(shared)) == (alone.code, said(alone))
    assert "overrides/main.html:2" in shared.output
    assert not (folder.root / "site").exists()
