"""Every template's whole output for one small site, compared with the files in `outputs/`.

After a wanted change, `UPDATE_OUTPUTS=1 python -m pytest tests/pages/test_pages.py` writes them
again; read the difference before committing it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mkdocs_briefings import site as whole
from mkdocs_briefings.content.reader import Reader
from mkdocs_briefings.problems import Severity
from mkdocs_briefings.rendering.words import available, catalogue
from mkdocs_briefings.settings import Settings
from mkdocs_briefings.site import Site

OUTPUTS = Path(__file__).parent / "golden"
TODAY = date(2026, 3, 1)

CONTENT = {
    "briefings/2025-12-01-strike.md": """\
title: A strike closes the harbour
date: 2025-12-01
topics: [harbour]
sources: [{id: daily, publisher: Example Daily, url: "https://example.com/strike"}]
---
The harbour closed [@daily].
""",
    "briefings/2026-01-10-talks.md": """\
title: Talks begin in Exampleville & beyond
date: 2026-01-10
updated: 2026-01-12
summary: Both sides <met> for the first time.
key_points: [They met, They will meet again]
topics: [harbour, Fees]
people:
  - jane-doe
  - person: john-roe
    role: Envoy
  - person: jin-ho
organisations: [Example Ministry]
places: [Exampleville]
image: {src: quay.png, alt: The quay at dawn, caption: The quay., credit: Example Wire}
sources:
  - id: daily
    publisher: Example Daily
    title: Talks begin
    url: https://example.com/talks
    date: 2026-01-11
    language: en
  - {id: wire, publisher: Example Wire, note: By telephone}
  - id: ilbo
    publisher: 보기일보
    title: 회담 시작
    url: https://example.com/ko
    language: ko
    archived: https://example.org/copy
statements:
  - {by: jane-doe, says: The harbour would open in spring., via: john-roe, sources: [daily, wire]}
upcoming: [{date: 2026-05, title: The second round, place: Exampleville}]
follows: [2025-12-01-strike]
corrections: [{date: 2026-01-12, text: The fee was misstated.}]
---
They met in the customs house [@daily; @ilbo].
""",
    "briefings/2026-02-01-deal.md": """\
title: A deal on the harbour
date: 2026-02-01
topics: [harbour]
people: [jane-doe, john-roe]
sources: [{id: daily, publisher: Example Daily, url: "https://example.com/deal"}]
follows: [2026-01-10-talks]
---
They signed [@daily].
""",
    "docs/topics/harbour.md": """\
name: The harbour
aliases: [Port, Old port]
summary: Whether it opens.
status: {text: Talks go on., as_of: 2026-01-31, sources: [law]}
glossary:
  - {term: TEU, expansion: twenty-foot equivalent unit, meaning: One container., sources: [law]}
sources: [{id: law, publisher: Example Ministry, title: The harbour act}]
---
Why it matters [@law].
""",
    "docs/topics/fees.md": "name: Fees\nparent: harbour\n---\n",
    "docs/people/jane-doe.md": """\
name: Jane Doe
native_name: 제인 도
family_name: Doe
aliases: [J. Doe, Jane D., Doe Jane, Jayne Doe, Janet Doe, Jean Doe, Jan Doe, Jany Doe, Jana Doe]
country: Exampleland
summary: Minister of Harbours.
roles:
  - {title: Minister of Harbours, organisation: Example Ministry, from: 2024-05-01, sources: [who]}
  - {title: Mayor of Exampleville, from: 2019, until: 2023-12}
  - {title: Harbour pilot}
links: [{title: Her office, url: "https://example.com/office"}]
sources: [{id: who, publisher: Example Daily, title: Who she is}]
---
A test person [@who].
""",
    "docs/people/john-roe.md": "name: John Roe\ncountry: Exampleland\n---\n",
    "docs/people/jin-ho.md": "name: Han Jin-ho\nfamily_name: Han\n---\n",
    "docs/organisations/example-ministry.md": "name: Example Ministry\nsummary: Ports.\n---\n",
    "docs/places/exampleville.md": "name: Exampleville\n---\n",
}

PAGES = {
    "home": "index.md",
    "briefing": "briefings/2026/01/10/talks.md",
    "briefing-oldest": "briefings/2025/12/01/strike.md",
    "topic": "topics/harbour.md",
    "person": "people/jane-doe.md",
    "person-without-words": "people/jin-ho.md",
    "organisation": "organisations/example-ministry.md",
    "place": "places/exampleville.md",
    "briefings-index": "briefings/index.md",
    "topics-index": "topics/index.md",
    "people-index": "people/index.md",
    "organisations-index": "organisations/index.md",
}


@pytest.fixture
def build(tmp_path: Path) -> Callable[[str], Site]:
    """The small site in a language; with two briefings on a page, lists have several pages."""
    for name, text in CONTENT.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{text}", encoding="utf-8")
    (tmp_path / "briefings/quay.png").touch()

    def make(language: str = "en") -> Site:
        settings = Settings(
            root=tmp_path,
            docs_dir=tmp_path / "docs",
            briefings_dir=tmp_path / "briefings",
            site_name="Harbour Briefings",
            site_url="https://example.org/",
            language=language,
            per_page=2,
            today=TODAY,
        )
        built = whole.build(settings, Reader())
        assert [each for each in built.problems if each.severity is Severity.ERROR] == []
        return built

    return make


def output(site: Site, source_name: str) -> str:
    """A page's HTML, its words in plain paragraphs."""
    page = site.pages[source_name]
    words = site.words(page).strip()
    html = site.content(page, site.body(page, f"<p>{words}</p>" if words else ""))
    return re.sub(r"\n\s*\n+", "\n", html).strip() + "\n"


def assert_as_in_file(name: str, found: str) -> None:
    """What was found is what the file holds."""
    path = OUTPUTS / f"{name}.html"
    if os.environ.get("UPDATE_OUTPUTS"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text("utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_kind_is_as_its_file_says(name: str, build: Callable[..., Site]) -> None:
    assert_as_in_file(name, output(build(), PAGES[name]))


def test_the_second_page_of_a_topic(build: Callable[..., Site]) -> None:
    assert_as_in_file("subject-page", output(build(), "topics/harbour/page/2.md"))


@pytest.mark.parametrize("name", ["home", "topic", "person", "briefing"])
def test_every_word_of_ours_is_korean_on_a_korean_site(
    name: str, build: Callable[..., Site]
) -> None:
    assert_as_in_file(f"{name}-ko", output(build("ko"), PAGES[name]))


def test_pages_are_the_same_each_time(build: Callable[..., Site]) -> None:
    first, second = build(), build()
    assert [output(first, name) for name in PAGES.values()] == [
        output(second, name) for name in PAGES.values()
    ]


def test_no_page_has_an_id_twice(build: Callable[..., Site]) -> None:
    site = build()
    for name in site.pages:
        ids = re.findall(r'\bid="([^"]+)"', output(site, name))
        assert sorted(ids) == sorted(set(ids)), name


def test_every_link_within_a_page_has_its_target(build: Callable[..., Site]) -> None:
    site = build()
    for name in site.pages:
        html = output(site, name)
        targets = set(re.findall(r'\bid="([^"]+)"', html))
        assert set(re.findall(r'href="#([^"]+)"', html)) - targets == set(), name


def test_languages_say_the_same_things() -> None:
    keys = {language: sorted(catalogue(language)) for language in available()}
    assert keys == dict.fromkeys(keys, keys["en"])
