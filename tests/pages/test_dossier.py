"""A topic on one page, and as a PDF."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import urljoin

import pytest
from PIL import Image

from mkdocs_briefings.cli import pdf as printing
from mkdocs_briefings.cli.pdf import BuiltSite, to_pdf
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
<p>They met<sup><a href="#2026-01-10-talks-source-daily" aria-label="Source 1">1\
</a></sup>; see <a href="https://example.org/briefings/2025/12/01/strike/">the strike</a>.</p>
<h3 id="2026-01-10-talks-background">Background</h3>
<p>More<sup><a href="#2026-01-10-talks-source-wire" aria-label="Source 2">2</a>\
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
    # Nobody has made its folder.
    result = folder.run("mkdocs_briefings", "dossier", "the port", "-o", "print/harbour.pdf")
    assert result.code == 0, result.output
    assert re.search(r"^print/harbour.pdf \([34] pages\)$", result.output, re.MULTILINE)
    assert (folder.root / "print/harbour.pdf").read_bytes().startswith(b"%PDF-")
    assert not (folder.root / "site").exists()


def test_a_pdf_has_all_parts_of_a_large_dossier(site: Callable[[str], SiteFolder]) -> None:
    days = [f"2025-{month:02}-{day:02}" for month in range(1, 12) for day in range(1, 5)]
    folder = site(
        "".join(
            f"-- briefings/{day}-talks.md --\n---\ntitle: Talks\ndate: {day}\n"
            "topics: [harbour]\nsources: none\n---\nThey met.\n"
            for day in days
        )
    )
    result = folder.run("mkdocs_briefings", "dossier", "harbour", "-o", "harbour.pdf")
    # Each briefing begins a page; two are filled by what stands before them.
    assert f"harbour.pdf ({len(days) + 2} pages)" in result.output


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


def test_an_existing_file_is_replaced_only_by_force(folder: SiteFolder) -> None:
    (folder.root / "a.pdf").write_text("Mine")
    command = ("mkdocs_briefings", "dossier", "the port", "-o", "a.pdf")
    result = folder.run(*command)
    said = "Error: a.pdf exists. Choose another name, or add --force to replace it.\n"
    assert (result.code, result.output) == (2, said)
    assert (folder.root / "a.pdf").read_text() == "Mine"
    assert folder.run(*command, "--force").code == 0
    assert (folder.root / "a.pdf").read_bytes().startswith(b"%PDF-")


def test_a_missing_folder_is_made(folder: SiteFolder) -> None:
    result = folder.run("mkdocs_briefings", "dossier", "the port", "-o", "new/folder/a.pdf")
    assert result.code == 0, result.output
    assert [path.name for path in (folder.root / "new" / "folder").iterdir()] == ["a.pdf"]


def test_a_folder_that_cannot_be_made_is_refused(folder: SiteFolder) -> None:
    (folder.root / "new").write_text("A file")
    result = folder.run("mkdocs_briefings", "dossier", "the port", "-o", "new/a.pdf")
    assert result.code == 2
    assert "Error: new/a.pdf cannot be written (" in result.output


class Asked(BaseHTTPRequestHandler):
    """Notes whoever asks."""

    paths: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.paths.append(self.path)
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Asked) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_pdf_is_made_of_the_files_of_the_site_alone(tmp_path: Path, server: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_text("Not for readers")
    (site / "notes.txt").write_text("For readers")
    (site / "link.txt").symlink_to(secret)
    Image.new("RGB", (2, 2)).save(site / "own.png")
    outside = [secret.as_uri(), f"{server}/a.png", "https://example.org.example.net/a.png"]
    outside += [f"https://example.org/{name}" for name in ("../secret.txt", "link.txt", "%00")]
    elements = ['<img src="../own.png">', '<a href="../notes.txt" rel="attachment">a</a>']
    for address in outside:
        elements += [f'<img src="{address}">', f'<a href="{address}" rel="attachment">a</a>']
        elements += [
            f'<link rel="stylesheet" href="{address}"><svg><image href="{address}"/></svg>'
        ]
    pdf = to_pdf("\n".join(elements), BuiltSite(site, "https://example.org/"), "page/")
    assert set(pdf.left_out) == {urljoin("https://example.org/page/", one) for one in outside}
    assert Asked.paths == []
    (site / "notes.txt").unlink()
    without = to_pdf("\n".join(elements), BuiltSite(site, "https://example.org/"), "page/")
    files = [one.data.count(b"/Type /EmbeddedFile") for one in (pdf, without)]
    assert files == [1, 0]
    assert pdf.data.count(b"/Subtype /Image") == 1


def test_without_weasyprint_the_command_says_how_to_get_it(
    folder: SiteFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(
        RefusedError, match="install the extra 'pdf', as the guide says under 'Extras'"
    ):
        to_pdf("<p>Text</p>", BuiltSite(folder.root), "")


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
