"""A build follows the links of the finished site, and names dead ones where they are written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sites import SiteFolder

CONTENT = """\
-- docs/about.md --
# About us

## How we work

[Home](index.md), [the talks](../briefings/2026/2026-01-10-talks.md#statement-2026-01-10-talks-1).
-- docs/topics/harbour.md --
---
name: The harbour
---
See [about](../about.md#how-we-work).
-- briefings/2026/2026-01-10-talks.md --
---
title: Talks on the harbour
date: 2026-01-10
topics: [harbour]
people: [Jane Doe]
sources: [{id: daily, publisher: Example Daily, url: "https://example.com/a"}]
statements:
  - {by: Jane Doe, says: It opens., sources: [daily]}
redirect_from: [/old/talks/]
---
Jane Doe spoke [@daily], see [about](../../docs/about.md#how-we-work) and [sources](#source-list).
"""
CONFIG = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [search, {briefings: {known: {people: [Jane Doe]}}}]
"""
DEAD = """\
-- docs/about.md --
# About us

## How we work

[gone](gone.md) and `[code](gone.md)`

[work](#how-we-werk), <a href="/nothing/">raw</a>
-- docs/topics/harbour.md --
---
name: The harbour
---
See [about](../about.md#who) and ![a quay](quay.png).
"""


NOWHERE = "leads to nothing that this site has. Correct it, or publish what it leads to."
NO_PLACE = "leads to a page without such a place."


def faults(output: str) -> list[str]:
    """The problems with links in what a build has printed."""
    marks = (line.partition("WARNING -  ")[2] for line in output.splitlines())
    return sorted(one for one in marks if " BR52" in one)


@pytest.mark.parametrize(
    "more",
    [
        "",
        "use_directory_urls: false\n",
        "site_url: https://example.org/alliance/2.0/\n",
        "site_url: ''\n",
        "theme: {name: material, font: false, features: [navigation.instant, navigation.tabs]}\n",
    ],
)
def test_a_sound_site_has_no_dead_link(site: Callable[[str], SiteFolder], more: str) -> None:
    key = more.partition(":")[0]
    lines = [line for line in CONFIG.splitlines() if not (more and line.startswith(f"{key}:"))]
    folder = site("\n".join([*lines, more]) + CONTENT)
    result = folder.build("--strict")
    # Without an address there are no feeds, of which a warning tells.
    assert faults(result.output) == []
    assert result.code == (1 if "''" in more else 0), result.output


def test_dead_links_are_named_where_they_are_written(site: Callable[[str], SiteFolder]) -> None:
    folder = site(CONFIG + CONTENT + DEAD)
    with (folder.root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("extra: {homepage: /moved/}\n")
    result = folder.build()
    assert result.code == 0
    assert faults(result.output) == [
        f"docs/about.md:5: BR520 the link to 'gone.md' {NOWHERE}",
        f"docs/about.md:7: BR520 the link to '/nothing/' {NOWHERE}",
        f"docs/about.md:7: BR521 the link to '#how-we-werk' {NO_PLACE} "
        "Did you mean '#how-we-work'?",
        f"docs/topics/harbour.md:4: BR520 the link to 'quay.png' {NOWHERE}",
        f"docs/topics/harbour.md:4: BR521 the link to '../about.md#who' {NO_PLACE} "
        "Give the heading there the id 'who', or lead to the page itself.",
        "mkdocs.yml:5: BR520 the link to '/moved/' on the page '/about/' and 23 other pages "
        "leads to nothing that this site has. Look into 'nav', templates and plugins.",
    ]
    # MkDocs does not say the same again, without the line.
    assert "contains a link" not in result.output
    strict = folder.build("--strict")
    assert (strict.code, "Aborted with 6 warnings in strict mode!" in strict.output) == (1, True)


def test_a_site_can_ignore_dead_links_or_follow_none(site: Callable[[str], SiteFolder]) -> None:
    folder = site(CONFIG + CONTENT + DEAD)
    config = folder.root / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(f"{text}validation: {{links: {{anchors: ignore}}}}\n", "utf-8")
    assert [one for one in faults(folder.build().output) if "BR521" in one] == []
    config.write_text(text.replace("{known:", "{links: {check: false}, known:"), "utf-8")
    result = folder.build()
    assert faults(result.output) == []
    assert "contains a link 'gone.md'" in result.output
