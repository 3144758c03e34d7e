"""A build of which nothing has changed is not made again; whatever has changed, it is."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites import MKDOCS_YML, SiteFolder

SITE = """\
-- docs/topics/harbour.md --
---
name: Harbour
---
The harbour.
-- docs/people/jane-doe.md --
---
name: Jane Doe
---
-- briefings/2026-05-01-talks.md --
---
title: Talks begin
date: 2026-05-01
topics: [harbour]
people: [jane-doe]
sources: [{id: daily, publisher: Example Daily, title: Talks, date: 2026-05-01}]
---
Jane Doe spoke of the harbour [@daily].
"""
EXTENSIONS = """\
markdown_extensions:
  - attr_list
  - toc: {permalink: true}
  - markdown.extensions.tables
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
"""
STANDS = "Nothing has changed: the site stands"

Change = Callable[[Path], object]


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-06-01")


def said(folder: SiteFolder, *arguments: str) -> str:
    """Whether a build was made, or the site stands."""
    result = folder.build(*arguments)
    assert result.code == 0, result.output
    built, stands = "Published: " in result.output, STANDS in result.output
    assert built != stands, result.output
    return "built" if built else "stands"


def add(name: str, text: str) -> Change:
    """More in a file, which need not be there yet."""

    def change(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text("utf-8") if path.exists() else ""
        path.write_text(before + text, "utf-8")

    return change


BRIEFING = """\
---
title: More talks
date: 2026-05-02
topics: [harbour]
sources: [{id: daily, publisher: Example Daily, title: More, date: 2026-05-02}]
---
More talks [@daily].
"""
CHANGES: dict[str, Change] = {
    "a body": add("briefings/2026-05-01-talks.md", "More.\n"),
    "a new briefing": add("briefings/2026-05-02-more.md", BRIEFING),
    "a profile": add("docs/people/jane-doe.md", "Somebody.\n"),
    "a picture": add("docs/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "a file less": lambda root: (root / "docs/a.svg").unlink(),
    "the configuration": add("mkdocs.yml", "site_author: Example Desk\n"),
    "the theme": add("overrides/main.html", '{% extends "base.html" %}'),
    "our templates": add("overrides/briefings/glossary.html.j2", "Nothing."),
    "a page of the site": add("site/index.html", "<!-- touched -->"),
    "a file in the site": add("site/stray.html", "stray"),
    "a hidden file of the site": add("site/.well-known/security.txt", "stray"),
    "a hidden file": add("docs/.well-known/a.txt", "a"),
    "a page less": lambda root: (root / "site/topics/harbour/index.html").unlink(),
    "the time of a page alone": lambda root: os.utime(root / "site/404.html", ns=(1, 1)),
}


def test_whatever_has_changed_is_built_and_then_stands(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(f"-- mkdocs.yml --\n{MKDOCS_YML}{EXTENSIONS}{SITE}")
    assert [said(folder), said(folder), said(folder, "--strict")] == ["built", "stands", "stands"]
    after = {}
    for name, change in CHANGES.items():
        change(folder.root)
        after[name] = [said(folder), said(folder)]
    assert after == {name: ["built", "stands"] for name in CHANGES}
    assert said(folder, "--site-dir", "elsewhere") == "built"
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-06-02")
    assert [said(folder), said(folder)] == ["built", "stands"]


@pytest.mark.parametrize(
    "more",
    [
        "markdown_extensions: [pymdownx.snippets]\n",
        "markdown_extensions: [pymdownx.emoji: {options: {custom_icons: [icons]}}]\n",
        "hooks: [hook.py]\n",
        "site_author: !ENV [DESK, Example Desk]\n",
        "plugins: [search, tags, briefings]\n",
    ],
)
def test_what_may_look_elsewhere_is_built_each_time(
    site: Callable[[str], SiteFolder], more: str
) -> None:
    folder = site(f"-- mkdocs.yml --\n{MKDOCS_YML}{more}-- hook.py --\n\n{SITE}")
    assert [said(folder), said(folder)] == ["built", "built"]


def test_what_was_warned_of_is_said_again(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE.replace("[jane-doe]", "[jane-doe, John Roe]"))
    first, second = folder.build(), folder.build()
    warning = "BR202"
    assert (warning in first.output, warning in second.output) == (True, True), first.output


def test_a_site_is_deployed_though_it_stands(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    remote = folder.root / "remote.git"
    for command in (
        ["git", "init", "--quiet", "--bare", str(remote)],
        ["git", "init", "--quiet"],
        ["git", "config", "user.name", "Example"],
        ["git", "config", "user.email", "example@example.org"],
        ["git", "remote", "add", "origin", str(remote)],
        ["git", "add", "mkdocs.yml"],
        ["git", "commit", "--quiet", "--message", "Begin"],
    ):
        subprocess.run(command, cwd=folder.root, check=True)
    assert said(folder) == "built"
    deployed = folder.run("mkdocs", "gh-deploy")
    assert deployed.code == 0, deployed.output
    assert STANDS not in deployed.output
    listed = subprocess.run(
        ["git", "--git-dir", str(remote), "ls-tree", "--name-only", "gh-pages"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "index.html" in listed.stdout.splitlines()
