"""Front matter is untrusted text: none of it becomes markup, wherever it is printed."""

from __future__ import annotations

from collections.abc import Callable

from tests.sites import SiteFolder

EVIL = (
    """</title><script>alert("x")</script><img src=x onerror='alert(1)'> {{ 7*7 }} {% x %} & co"""
)
TEXT = f"'{EVIL.replace(chr(39), chr(39) * 2)}'"

SITE = f"""\
-- briefings/2026-01-10-talks.md --
---
title: {TEXT}
date: 2026-01-10
summary: {TEXT}
key_points: [{TEXT}]
topics: [harbour]
people: [{{person: jane-doe, role: {TEXT}}}]
organisations: [ministry]
places: [town]
sources:
  - {{id: daily, publisher: {TEXT}, title: {TEXT}, url: https://example.com/?a&b, note: {TEXT}}}
statements: [{{by: jane-doe, says: {TEXT}, sources: [daily]}}]
image: {{src: talks.jpg, alt: {TEXT}, caption: {TEXT}, credit: {TEXT}}}
upcoming: [{{date: 2999, title: {TEXT}}}]
corrections: [{{date: 2026-01-11, text: {TEXT}}}]
redirect_from: [/old/]
---
They met [@daily].
-- briefings/talks.jpg --
-- docs/topics/harbour.md --
---
name: {TEXT}
aliases: [{TEXT}]
summary: {TEXT}
status: {{text: {TEXT}, as_of: 2026-01-01}}
glossary: [{{term: {TEXT}, expansion: {TEXT}, meaning: {TEXT}}}]
---
-- docs/people/jane-doe.md --
---
name: {TEXT}
native_name: {TEXT}
family_name: {TEXT}
aliases: [{TEXT}]
country: {TEXT}
summary: {TEXT}
roles: [{{title: {TEXT}, organisation: {TEXT}, from: 2024}}]
links: [{{title: {TEXT}, url: "https://example.com/"}}]
---
-- docs/organisations/ministry.md --
---
name: {TEXT}
summary: {TEXT}
---
-- docs/places/town.md --
---
name: {TEXT}
---
"""


def test_no_text_of_front_matter_becomes_markup(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    result = folder.build()
    assert result.code == 0, result.output
    pages = {
        path.relative_to(folder.root).as_posix(): path.read_text("utf-8")
        for path in (folder.root / "site").rglob("*.html")
    }
    faulty = [
        name
        for name, html in pages.items()
        if '<script>alert("x")' in html or "<img src=x" in html or " 49 " in html
    ]
    assert faulty == []
    named = [name for name, html in pages.items() if "&lt;script&gt;alert(" in html]
    assert len(named) >= 10
