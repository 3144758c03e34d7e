"""A command that takes its settings from an earlier one has those that MkDocs would give it."""

from __future__ import annotations

import logging
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_briefings.cli import kept_settings
from mkdocs_briefings.cli.kept_settings import keep_settings, warnings_counted
from mkdocs_briefings.cli.usage import site_settings
from mkdocs_briefings.host import settings_from
from mkdocs_briefings.settings import Settings
from tests.sites import SiteFolder

PLAIN = "site_name: S\ntheme: {name: material}\nplugins: [search, briefings]\n"
FULL = """\
site_name: News
site_url: https://example.org/news/
site_description: All of it
repo_url: https://github.com/example/news
use_directory_urls: false
theme: {name: material, language: de}
plugins:
- briefings:
    timezone: Asia/Seoul
    languages: {ko: {site_name: 뉴스, nav: {Home: 홈}}, en:}
    stale_after: 7
    media_hosts: [media.example.org]
    limits: {names: 3}
    known: {people: [Jane Doe], places: [Exampleville]}
    share: [x, mastodon]
    publisher: {name: Example, contact: https://example.org/contact}
    feeds: {content: full, limit: 5}
    headers: {formats: [netlify], allow: {img-src: ["https://media.example.org"]}}
    security_txt: {contact: ["mailto:a@example.org"], expires: 2027-01-01T00:00:00Z}
    links: {gap: 0.5, private_hosts: [Example.org]}
    editor: {enabled: true, branch: main}
    attachments: [pdf, png]
    search: {per_index: 10}
"""


pytestmark = pytest.mark.usefixtures("own_home")


@pytest.fixture
def config(site: Callable[[str], SiteFolder]) -> Path:
    path = site("-- docs/index.md --\n# S\n").root / "mkdocs.yml"
    path.write_text(PLAIN)
    return path


def kept(config: Path) -> Settings | None:
    return kept_settings.kept_settings(config)


def anew(config: Path) -> Settings:
    return settings_from(config, preview=True)


@pytest.mark.parametrize("text", [PLAIN, FULL])
def test_they_are_what_mkdocs_gives(config: Path, text: str) -> None:
    config.write_text(text)
    assert site_settings(config, keeps=True) == anew(config) == kept(config)
    again = site_settings(config)
    assert (again, repr(again.is_excluded)) == (anew(config), repr(anew(config).is_excluded))
    assert again.is_excluded("templates/a.md")


def test_mkdocs_is_not_asked_again(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = site_settings(config, keeps=True)
    monkeypatch.setitem(sys.modules, "mkdocs_briefings.host", None)
    assert site_settings(config) == given


@pytest.mark.parametrize("day", ["2027-01-31", "never"])
def test_the_day_is_asked_for_each_time(
    config: Path, monkeypatch: pytest.MonkeyPatch, day: str
) -> None:
    site_settings(config, keeps=True)
    monkeypatch.setenv("BRIEFINGS_TODAY", day)
    found = kept(config)
    assert (str(found.today) if found else "never") == day


def test_so_is_whether_there_are_words_of_the_site_itself(config: Path) -> None:
    site_settings(config, keeps=True)
    (config.parent / "overrides/briefings").mkdir(parents=True)
    assert kept(config) == anew(config)
    (config.parent / "overrides/briefings").rmdir()
    assert kept(config) == anew(config)


@pytest.mark.parametrize(
    "text",
    [
        "site_description: !ENV [WORDS, none]\n",
        "INHERIT: base.yml\n",
        "hooks: [hook.py]\n",
        "exclude_docs: a.md\n",
        "draft_docs: a.md\n",
        "no_such_option: x\n",
    ],
)
def test_what_the_text_alone_does_not_decide_is_asked_each_time(config: Path, text: str) -> None:
    (config.parent / "base.yml").write_text("site_description: x\n")
    (config.parent / "hook.py").write_text("")
    config.write_text(PLAIN + text)
    site_settings(config, keeps=True)
    assert kept(config) is None


def test_any_other_text_is_read(config: Path) -> None:
    site_settings(config, keeps=True)
    config.write_text(f"{PLAIN}site_description: x\n")
    assert kept(config) is None
    assert site_settings(config).site_description == "x"


def test_so_is_the_same_text_of_another_site(config: Path, tmp_path: Path) -> None:
    site_settings(config, keeps=True)
    other = config.parent / "other" / "mkdocs.yml"
    (other.parent / "docs").mkdir(parents=True)
    other.write_text(PLAIN)
    assert kept(other) is None


def test_a_copy_of_the_project_has_its_own_folders(config: Path) -> None:
    site_settings(config, keeps=True)
    copy = config.parent.with_name("copy")
    shutil.copytree(config.parent, copy)
    assert kept(copy / "mkdocs.yml") is None
    assert site_settings(copy / "mkdocs.yml") == anew(copy / "mkdocs.yml") != anew(config)


def test_a_folder_that_went_is_told(config: Path) -> None:
    site_settings(config, keeps=True)
    (config.parent / "docs").rename(config.parent / "texts")
    assert kept(config) is None
    (config.parent / "docs").symlink_to("texts")
    assert kept(config) is None


def test_a_command_that_keeps_nothing_else_leaves_no_trace(config: Path) -> None:
    site_settings(config)
    assert not (config.parent / ".cache").exists()
    (config.parent / ".cache/briefings").mkdir(parents=True)
    (config.parent / ".cache/briefings/check").write_text("whatever it says")
    site_settings(config)
    assert kept(config) == anew(config)


def test_warnings_are_said_as_before(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    log = logging.getLogger("mkdocs.example")
    # As in a program that has set up nothing: then Python says them itself.
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", False)
    with warnings_counted() as warnings:
        log.info("nothing")
        log.warning("a fault")
    assert (warnings, capsys.readouterr().err) == (["a fault"], "a fault\n")


def test_none_are_kept_of_a_site_elsewhere(config: Path, tmp_path: Path) -> None:
    settings = anew(config)
    linked = config.parent.with_name("linked")
    linked.symlink_to(config.parent)
    keep_settings(linked / "mkdocs.yml", settings)
    assert kept(linked / "mkdocs.yml") == anew(linked / "mkdocs.yml")
