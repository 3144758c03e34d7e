"""HTML among an author's words names files as Markdown does."""

from __future__ import annotations

from collections.abc import Callable

from tests.sites import SiteFolder

SITE = """\
-- docs/topics/harbour.md --
---
name: Harbour
---
<p><a href="../../briefings/2026/2026-01-10-talks.md#terms">The talks</a></p>
-- docs/about.md --
# About

<p><a href="../topics/harbour/">As MkDocs has it</a></p>
-- briefings/2026/2026-01-10-talks.md --
---
title: Talks
date: 2026-01-10
summary: They met.
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
On the harbour [@daily].

## Terms [@daily]

<figure><img src='quay.png' alt="A quay"></figure>

Its <a class="it" href="2026-01-10-talks.md#terms">terms</a>, the
<a href="../../docs/topics/harbour.md">topic</a>,
<a href="https://example.org/x.md">elsewhere</a>, `<a href="quay.png">`.
"""


def test_addresses_in_html_are_placed_and_anchors_have_no_numbers(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    (folder.root / "briefings/2026/quay.png").write_bytes(b"")
    result = folder.build("--strict")
    assert result.code == 0, result.output
    talks = folder.article("briefings/2026/01/10/talks")
    for expected in (
        '<img src="../../../quay.png" alt="A quay"',
        '<a class="it" href="./#terms">terms</a>',
        '<a href="../../../../../topics/harbour/">topic</a>',
        'href="https://example.org/x.md"',
        '<code>&lt;a href="quay.png"&gt;</code>',
        '<h2 id="terms">Terms<sup',
    ):
        assert expected in talks, expected
    assert '<a href="../../briefings/2026/01/10/talks/#terms">' in folder.article("topics/harbour")
    assert '<a href="../topics/harbour/">As MkDocs has it</a>' in folder.article("about")
