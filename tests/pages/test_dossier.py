"""A topic on one page, and as a PDF."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import pytest

from mkdocs_briefings.cli import pdf as printing
from mkdocs_briefings.problems import RefusedError
from tests.sites import SiteFolder

SITE = """\
-- docs/topics/harbour.md --
---
name: The harbour
summary: Whether it opens.
aliases: [the port]
status: {text: A deal is signed., as_of: 2026-01-31}
glossary: [{term: HA, expansion: Harbour Authority, meaning: Who runs it.}]
sources: [{id: book, publisher: Example Press}]
---
## Why it matters
It is deep [@book].
-- briefings/2026-01-10-talks.md --
---
title: Talks <begin>
date: 2026-01-10
topics: [harbour]
people: [jane-doe]
sources:
  - {id: wire, publisher: Example Wire}
  - {id: daily, publisher: Example Daily, url: "https://example.com/talks?a=1&b=2"}
statements: [{by: jane-doe, says: It would open., sources: [wire]}]
---
They met [@daily]; see [the strike](2025-12-01-strike.md).

## Background
More [@wire].
-- briefings/2025-12-01-strike.md --
---
title: A strike
date: 2025-12-01
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
It closed [@daily].
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 제인 도
---
"""
TALKS = """\
<article id="2026-01-10-talks">
<h2>Talks &lt;begin&gt;</h2>
<p class="date"><time datetime="2026-01-10">10 January 2026</time></p>
<p>They met<sup class="br-cite"><a href="#2026-01-10-talks-source-daily" aria-label="Source 1">1\
</a></sup>; see <a href="https://example.org/briefings/2025/12/01/strike/">the strike</a>.</p>
<h3 id="2026-01-10-talks-background">Background</h3>
<p>More<sup class="br-cite"><a href="#2026-01-10-talks-source-wire" aria-label="Source 2">2</a>\
</sup>.</p>
<h3>Who said what</h3>
<ul>
<li><b>Jane Doe</b> (<span lang="ko">제인 도</span>): It would open. \
<span class="more">(in our words)</span></li>
</ul>
<h3>Sources</h3>
<ol class="sources">
<li id="2026-01-10-talks-source-daily"><b>Example Daily</b> \
<a href="https://example.com/talks?a=1&amp;b=2">https://example.com/talks?a=1&amp;b=2</a></li>
<li id="2026-01-10-talks-source-wire"><b>Example Wire</b></li>
</ol>
<p class="more">https://example.org/briefings/2026/01/10/talks/</p>
</article>"""


@pytest.fixture
def folder(site: Callable[[str], SiteFolder]) -> SiteFolder:
    return site(SITE)


def test_everything_stands_in_reading_order(folder: SiteFolder) -> None:
    result = folder.build("--strict")
    assert result.code == 0, result.output
    page = re.sub(r"\n\s*", "\n", folder.page("topics/harbour/dossier"))
    parts = ["<h1>The harbour</h1>", "A deal is signed.", "It is deep", "HA (Harbour Authority)"]
    parts += ['<article id="2025-12-01-strike">', '<article id="2026-01-10-talks">']
    places = [page.index(part) for part in parts]
    assert places == sorted(places)
    assert re.sub(r"\n+", "\n", TALKS) in re.sub(r"\n+", "\n", page)
    assert '<h3 id="topic-why-it-matters">Why it matters</h3>' in page
    assert "2 briefings, as of 10 January 2026" in page
    assert '<a href="../../topics/harbour/dossier/">' in folder.article("topics/harbour")


def test_every_anchor_is_there_once(folder: SiteFolder) -> None:
    folder.build()
    page = folder.page("topics/harbour/dossier")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r' href="#([^"]+)"', page)) <= set(ids)


def test_the_command_writes_a_pdf(folder: SiteFolder) -> None:
    result = folder.run("mkdocs_briefings", "dossier", "the port", "-o", "harbour.pdf")
    assert result.code == 0, result.output
    assert re.search(r"^harbour.pdf \([34] pages\)$", result.output, re.MULTILINE)
    assert (folder.root / "harbour.pdf").read_bytes().startswith(b"%PDF-")
    assert not (folder.root / "site").exists()


@pytest.mark.parametrize(
    ("topic", "message"),
    [
        ("harbuor", "Error: no topic 'harbuor'. Did you mean 'The harbour' (harbour)?"),
        ("weather", "Error: no briefing on the topic 'weather' has been published."),
    ],
)
def test_an_unknown_topic_is_refused(folder: SiteFolder, topic: str, message: str) -> None:
    result = folder.run("mkdocs_briefings", "dossier", topic, "-o", "a.pdf")
    assert (result.code, message in result.output) == (2, True), result.output
    assert not (folder.root / "a.pdf").exists()


def test_without_weasyprint_the_command_says_how_to_get_it(
    folder: SiteFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(RefusedError, match="pip install 'mkdocs-briefings\\[pdf\\]'"):
        printing.write_pdf("<p>Text</p>", folder.root / "a.pdf")


def test_a_machine_without_hangul_is_noticed(
    folder: SiteFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    lister = folder.root / "fc-list"
    lister.write_text("#!/bin/sh\n")
    lister.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder.root), prepend=":")
    assert printing.lacks_hangul("<p>제인</p>")
    assert not printing.lacks_hangul("<p>Jane</p>")
    lister.write_text("#!/bin/sh\necho /fonts/noto.ttc: Noto Serif CJK KR\n")
    assert not printing.lacks_hangul("<p>제인</p>")
