"""A small site, built with other plugins listed before ours and after it."""

from __future__ import annotations

import base64
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.sites import Result, SiteFolder

CONFIG = """\
site_name: Test site
site_url: https://example.org/
repo_url: https://example.com/desk/site
edit_uri: edit/main/docs/
theme: {name: material, font: false}
extra: {desk: the news desk}
"""
NAV = "nav: [index.md, about.md, briefings/index.md, people/index.md, topics/index.md]\n"
SITE = """\
-- docs/index.md --
# Test site

Welcome.
-- docs/about.md --
---
tags: [harbours]
---
# About us

Words of an ordinary page, see [Jane](people/jane-doe.md).
-- docs/people/jane-doe.md --
---
name: Jane Doe
tags: [ministers]
---
A minister.
-- docs/topics/harbour.md --
---
name: Harbour
---
Why it matters, see [the talks](../../briefings/2026/2026-01-10-talks.md).
-- briefings/2026/2026-01-10-talks.md --
---
title: Talks & more on the harbour
date: 2026-01-10
summary: Both sides met.
topics: [harbour]
people: [Jane Doe]
sources: [{id: daily, publisher: Example Daily}]
---
Jane Doe met them [@daily]. See [the topic](../../docs/topics/harbour.md).

![A quay](quay.png)
"""
TALKS = "briefings/2026/01/10/talks"
PAGES = {
    *("", "404", "about", TALKS, "briefings", "briefings/2026", "people", "people/jane-doe"),
    *("topics", "topics/harbour", "topics/harbour/dossier", "publishers/example-daily"),
    *("timeline", "glossary", "sources", "sources/weak", "data"),
    *("corrections", "expected", "differences", "follow", "changes"),
    *("changes/2026/01", "changes/2026/w02"),
}
"""Every page that the site has without any plugin but ours."""
_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC"
)
_DAY = "2026-02-03T10:00:00+00:00"
_OURS = "briefings: {search: {enabled: false}}"


def in_both_orders(
    folder: Path, plugins: Sequence[str], text: str = "", config: str = NAV, *, warns: bool = False
) -> SiteFolder:
    """The site built with our plugin after the others; built with it before them it is the same."""
    sites = [
        site(folder / "after", [*plugins, _OURS], text, config),
        site(folder / "before", [_OURS, *plugins], text, config),
    ]
    for one in sites:
        result = build(one, *() if warns else ("--strict",))
        assert result.code == 0, result.output
        assert "Traceback" not in result.output
    after, before = (tree(one.root / "site") for one in sites)
    assert after.keys() == before.keys()
    assert [name for name in after if after[name] != before[name]] == []
    return sites[0]


def site(root: Path, plugins: Sequence[str], text: str = "", config: str = NAV) -> SiteFolder:
    """The site's project, in a Git repository with one commit."""
    folder = SiteFolder(root)
    listed = "".join(f"  - {one}\n" for one in plugins)
    folder.write(f"-- mkdocs.yml --\n{CONFIG}{config}plugins:\n{listed}{SITE}{text}")
    for name in ("docs/dot.png", "briefings/2026/quay.png"):
        (root / name).write_bytes(_DOT)
    for command in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-qm", "All of it"]):
        _git(root, *command)
    return folder


def build(folder: SiteFolder, *arguments: str, program: str = "mkdocs") -> Result:
    """Run a real build in the folder, on a day that is always the same."""
    given = {"SOURCE_DATE_EPOCH": "1780315200", "DISABLE_MKDOCS_2_WARNING": "true"}
    return folder.run(program, "build", *arguments, **given)


def pages(folder: SiteFolder) -> set[str]:
    """The addresses of every page of the built site."""
    root = folder.root / "site"
    found = (path.relative_to(root).with_suffix("").as_posix() for path in root.rglob("*.html"))
    return {name.removesuffix("index").rstrip("/") for name in found}


def _git(root: Path, *command: str) -> None:
    who = {"NAME": "Ann Author", "EMAIL": "ann@example.org", "DATE": _DAY}
    given = {f"GIT_{role}_{key}": who[key] for role in ("AUTHOR", "COMMITTER") for key in who}
    subprocess.run(["git", *command], cwd=root, env={**os.environ, **given}, check=True)


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
