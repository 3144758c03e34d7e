"""Fields and settings are text: none of it becomes markup, wherever it is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import pytest

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
upcoming: [{{id: thing, date: 2999, title: {TEXT}, place: town, by: [ministry, jane-doe]}}]
outcomes: [{{of: thing, result: moved, to: {TEXT}, note: {TEXT}, sources: [daily]}}]
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


SIGNS = (
    """x" onclick="run()" <img src="x" onerror="run()"> &lt;script&gt;run()&lt;/script&gt; R&D"""
)
SHOWN = (
    "x&#34; onclick=&#34;run()&#34; &lt;img src=&#34;x&#34; onerror=&#34;run()&#34;&gt; "
    "&lt;script&gt;run()&lt;/script&gt; R&amp;D"
)
PLAIN = f"""\
-- mkdocs.yml --
site_name: '{SIGNS}'
site_url: https://example.org/
site_description: '{SIGNS}'
site_author: '{SIGNS}'
repo_url: https://example.org/code
repo_name: '{SIGNS}'
edit_uri: edit/
copyright: '<a href="https://example.org/">We</a> & Co <script>run()</script>'
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.footer, content.action.edit]
plugins: [tags, briefings]
markdown_extensions: [attr_list, {{toc: {{permalink: true}}}}]
extra:
  social: [{{icon: material/link, link: 'javascript:run()', name: '{SIGNS}'}}]
  consent: {{title: '{SIGNS}', description: '<b onclick="run()">Cookies</b>'}}
nav:
  - index.md
  - '{SIGNS}':
    - '{SIGNS}': one.md
    - folder/two.md
    - three.md
    - '{SIGNS}': 'javascript:run()'
-- docs/one.md --
---
title: '{SIGNS}'
description: '{SIGNS}'
author: '{SIGNS}'
subtitle: '{SIGNS}'
status: '{SIGNS}'
tags: ['{SIGNS}']
git_revision_date_localized: '{SIGNS}'
---
# One
-- docs/folder/two.md --
# Two <img src="x" onerror="run()"> & "three" &lt;script&gt;run()&lt;/script&gt;

## Four {{ #a"onclick="run() data-toc-label="<img src=x onerror=run()>" }}

## __config
-- docs/four.md --
---
title: Four
description: 'Fish & "chips"'
---
-- docs/three.md --
---
title: Three
template: redirect.html
location: "javascript:run()"
---
"""


class Live(HTMLParser):
    """Everything in a page that would call `run`."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag if ("type", "application/ld+json") not in attrs else ""
        for name, value in attrs:
            if name.startswith("on") or (value or "").startswith("javascript:"):
                self.found.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        if self.inside == "script" and "run()" in data:
            self.found.append(f"{self.inside} {data}")


def live(folder: SiteFolder) -> Iterator[tuple[str, list[str]]]:
    """Every page that has something alive, and what."""
    for path in sorted((folder.root / "site").rglob("*.html")):
        if found := Live(path.read_text("utf-8")).found:
            yield path.relative_to(folder.root / "site").as_posix(), found


@pytest.fixture
def plain(site: Callable[[str], SiteFolder]) -> SiteFolder:
    """A site whose settings, names and plain pages are full of markup."""
    folder = site(PLAIN)
    (folder.root / "docs" / "<b onclick=run()>").mkdir()
    (folder.root / "docs" / "<b onclick=run()>" / "'q' \"onclick=\"run().md").write_text("Text\n")
    return folder


def test_nothing_that_the_theme_prints_becomes_markup(plain: SiteFolder) -> None:
    result = plain.build()
    assert result.code == 0, result.output
    assert list(live(plain)) == []


def test_what_the_theme_prints_reads_as_it_was_written(plain: SiteFolder) -> None:
    plain.build()
    one = plain.page("one")
    shown = SHOWN.replace("&#34;", "&quot;")
    assert f"<title>{shown} - {shown}</title>" in one
    assert f'<meta name="description" content="{shown}">' in one
    assert f'aria-label="{shown}"' in one
    assert '<a href="https://example.org/">We</a> &amp; Co' in one
    assert "<p><b>Cookies</b></p>" in one
    two = plain.page("folder/two")
    assert "<title>Two &amp; &quot;three&quot; &lt;script&gt;run()&lt;/script&gt; - " in two
    assert 'og:description" content="Fish &amp; &#34;chips&#34;">' in plain.page("four")
