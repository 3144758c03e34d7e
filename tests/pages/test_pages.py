"""Every template's whole output for one small site, compared with the files in `golden/`.

After a wanted change, `UPDATE_GOLDEN=1 python -m pytest tests/pages` writes them anew; read the
difference before committing it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib import resources
from itertools import product
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from mkdocs_briefings.library import years
from mkdocs_briefings.model import Briefing
from mkdocs_briefings.outputs import Digest, digest_of
from mkdocs_briefings.pages import dossier_parts, dossiers, subject_years
from mkdocs_briefings.problems import Severity
from mkdocs_briefings.rendering.listings import VIEWS
from mkdocs_briefings.site import Site
from tests.sites import files_of, site_of, write_files

GOLDEN = Path(__file__).parent / "golden"
TEMPLATES = Path(str(resources.files("mkdocs_briefings"))) / "templates"
TODAY = date(2026, 3, 1)
MARKUP = re.compile(r"<(?:script|style).*?</(?:script|style)>|<[^>]+>", re.DOTALL)

CONTENT = """\
-- briefings/2025-12-01-strike.md --
---
title: A strike closes the harbour
redirect_from: [/old/strike/]
date: 2025-12-01
topics: [harbour]
sources: [{id: daily, publisher: Example Daily, url: "https://example.com/strike"}]
upcoming:
  - id: reopening
    kind: pledge
    by: [Example Ministry, jane-doe]
    topics: [harbour]
    date: 2026-01/2026-02
    title: The harbour opens <again>
    sources: [daily]
  - {id: inquiry, kind: deadline, date: 2026-02-15, title: Report of the inquiry}
  - {id: toll, kind: target, by: [jane-doe], date: 2025-12-31, title: An end to the toll}
---
The harbour closed [@daily].
-- briefings/2026-01-10-talks.md --
---
title: Talks begin in Exampleville & beyond
date: 2026-01-10
published: 2026-01-11
updated: 2026-01-12
summary: Both sides <met> for the first time.
key_points: ["They met [@daily].", They will meet again]
topics: [harbour, Fees]
people:
  - jane-doe
  - person: john-roe
    role: Envoy
  - person: jin-ho
attended: [jane-doe, Mary Major]
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
  - {by: jane-doe, says: Open it soon, quote: true, date: 2023-06-01, via: Example Wire}
  - {by: jane-doe, says: It would stay open., via: example-ministry, sources: [wire]}
upcoming: [{date: 2026-05, title: The second round, place: Exampleville}]
outcomes:
  - {of: reopening, result: moved, to: when it is safe, note: It sank & sank., sources: [wire]}
  - {of: toll, result: missed, date: 2025-12-31, sources: [daily]}
differences:
  - about: How many <met>
    accounts:
      - {says: Four & two., sources: [daily, wire]}
      - {says: 여섯 명., sources: [ilbo]}
  - about: Who paid
    topics: [fees, harbour]
    accounts:
      - {says: The ministry., sources: [wire]}
      - {says: Nobody., sources: [ilbo]}
follows: [2025-12-01-strike]
corrections: [{date: 2026-01-12, text: The fee was misstated.}]
---
They met in the customs house [@daily; @ilbo].
-- briefings/2026-02-01-deal.md --
---
title: A deal on the harbour
date: 2026-02-01
topics: [harbour]
people: [jane-doe, john-roe]
sources: [{id: daily, publisher: Example Daily, url: "https://example.com/deal"}]
outcomes: [{of: reopening, result: moved, to: 2026-03, sources: [daily]}]
follows: [2026-01-10-talks]
---
They signed [@daily].
-- docs/topics/harbour.md --
---
name: The harbour
aliases: [Port, Old port]
summary: Whether it opens.
status:
  - {text: Talks go on., as_of: 2026-01-31, sources: [law]}
  - {text: The harbour is closed., as_of: 2025-12-01, sources: [paper, law]}
stale_after: 20
glossary:
  - {term: TEU, expansion: twenty-foot equivalent unit, meaning: One container., sources: [law]}
sources:
  - {id: law, publisher: Example Ministry, title: The harbour act}
  - {id: paper, publisher: Example Daily, title: Closed}
---
Why it matters [@law].
-- docs/topics/fees.md --
---
name: Fees
parent: harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 제인 도
not_to_be_confused_with: [John Roe]
family_name: Doe
aliases: [J. Doe, Jane D., Doe Jane, Jayne Doe, Janet Doe, Jean Doe, Jan Doe, Jany Doe, Jana Doe]
country: Exampleland
image: {src: ../../briefings/quay.png, alt: Jane Doe & a crane, licence: CC BY 4.0}
summary: Minister of Harbours.
roles:
  - {title: Minister of Harbours, organisation: Example Ministry, from: 2024-05-01, sources: [who]}
  - {title: Mayor of Exampleville, from: 2019, until: 2023-12}
  - {title: Harbour pilot}
links: [{title: Her office, url: "https://example.com/office"}]
sources: [{id: who, publisher: Example Daily, title: Who she is}]
---
A test person [@who].
-- docs/people/john-roe.md --
---
name: John Roe
country: Exampleland
---
-- docs/people/jin-ho.md --
---
name: Han Jin-ho
family_name: Han
---
-- docs/organisations/example-ministry.md --
---
name: Example Ministry
summary: Ports.
---
-- docs/places/exampleville.md --
---
name: Exampleville
---
-- docs/publishers/example-daily.md --
---
name: Example Daily
native_name: 보기일보 <daily>
aliases: [ExDaily]
hosts: [example.com]
country: Exampleland
language: en
kind: news
note: A newspaper & its website.
links: [{title: Imprint, url: "https://example.com/imprint"}]
sources: [{id: imprint, title: Imprint, url: "https://example.com/imprint"}]
---
Printed since 1901 [@imprint].
-- docs/publishers/example-wire.md --
---
name: Example Wire
kind: aggregator
---
-- docs/lists.md --
<!-- briefings: latest limit=2 -->

<!-- briefings: topics -->

<!-- briefings: people year=2026 -->

<!-- briefings: upcoming -->

<!-- briefings: chart ships.csv type=columns x=Calm y="Ships,회담"
     title="Ships & quays" unit=ships caption=Counted. -->

<!-- briefings: table ships.csv title=Ships columns=Calm,Ships -->
-- docs/ships.csv --
Calm,Ships,회담,Note
2024,3,,<b>
2025,"1,250",2,
"""

PAGES = {
    "home": "index.md",
    "briefing": "briefings/2026/01/10/talks.md",
    "briefing-oldest": "briefings/2025/12/01/strike.md",
    "briefings-index": "briefings/index.md",
    "topic": "topics/harbour.md",
    "subject-year": "topics/harbour/2025.md",
    "subject-year-said": "topics/harbour/2023.md",
    "topics-index": "topics/index.md",
    "person": "people/jane-doe.md",
    "person-without-words": "people/jin-ho.md",
    "people-index": "people/index.md",
    "organisation": "organisations/example-ministry.md",
    "organisations-index": "organisations/index.md",
    "place": "places/exampleville.md",
    "places-index": "places/index.md",
    "timeline": "timeline/index.md",
    "glossary": "glossary/index.md",
    "sources": "sources/index.md",
    "corrections": "corrections/index.md",
    "expected": "expected/index.md",
    "differences": "differences/index.md",
    "changes": "changes/index.md",
    "changes-month": "changes/2026/02.md",
    "changes-week": "changes/2026/w02.md",
    "changes-subject": "topics/harbour/changes.md",
    "weak": "sources/weak.md",
    "publisher": "publishers/example-daily.md",
    "search": "search/index.md",
    "feeds": "follow/index.md",
    "data": "data/index.md",
}
"""The page of each golden file, by its Markdown name."""
OTHERS: dict[str, Callable[[Site], str]] = {
    "not-found": lambda site: site.not_found(),
    "redirect": lambda site: site.redirect(site.redirects[0]),
    "dossier": lambda site: dossier_pages(site)[DOSSIER],
    "dossier-part": lambda site: dossier_part(site),
    "digest": lambda site: site.fragments.render("digest", {"digest": digest(site)}),
    "lists": lambda site: site.with_listings(files_of(CONTENT)["docs/lists.md"], "lists/"),
}
"""What is not a page of its own in the theme."""
DOSSIER = "topics/harbour/dossier/index.html"
IN_KOREAN = ("differences", "publisher", "sources", "weak")
"""Pages whose sentences are put together from many words, and so differ in order as well."""


def dossier_pages(site: Site) -> dict[str, str]:
    """Every page of every dossier, without the words of briefings."""
    every = dossiers(site.fragments, site.settings, {})
    return dict(page for one in every for page in one.pages())


def dossier_part(site: Site) -> str:
    """A year of a dossier that is larger than a page."""
    with pytest.MonkeyPatch.context() as patch:
        for most in ("ON_ONE_PAGE", "ON_FIRST_PAGE"):
            patch.setattr(dossier_parts, most, 1)
        pages = dossier_pages(site)
    return pages["topics/harbour/dossier/2025/index.html"]


def digest(site: Site) -> Digest:
    """The mail of two weeks."""
    log, words = site.fragments.changes, site.fragments.templates.words
    since, until = date(2026, 1, 5), date(2026, 1, 18)
    return digest_of(log, site.library, site.settings, words, since=since, until=until)


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Site]:
    """The small site in a language; with two briefings on a page, lists have several pages."""
    for module, most in product((years, subject_years), ("ROWS", "STATEMENTS")):
        monkeypatch.setattr(module, most, 2)
    write_files(tmp_path, files_of(CONTENT))
    (tmp_path / "briefings/quay.png").touch()

    def make(language: str = "en") -> Site:
        options = {"site_name": "Harbour Briefings", "per_page": 2, "today": TODAY}
        built = site_of(tmp_path, language=language, **options)
        assert [each for each in built.problems if each.severity is Severity.ERROR] == []
        return built

    return make


def output(site: Site, name: str) -> str:
    """The HTML of a golden file's page, its words in plain paragraphs."""
    html = OTHERS[name](site) if name in OTHERS else _page(site, PAGES.get(name, name))
    return re.sub(r"\n\s*\n+", "\n", html).strip() + "\n"


def _page(site: Site, source_name: str) -> str:
    page = site.pages[source_name]
    words = site.markdown(page).strip()
    return site.html(page, site.own_html(page, f"<p>{words}</p>" if words else ""))


def assert_as_in_file(name: str, found: str) -> None:
    """What was found is what the file holds."""
    path = GOLDEN / f"{name}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text("utf-8")


@pytest.mark.parametrize("name", [*PAGES, *OTHERS])
def test_every_page_kind_is_as_its_file_says(name: str, build: Callable[..., Site]) -> None:
    assert_as_in_file(name, output(build(), name))


@pytest.mark.parametrize("name", IN_KOREAN)
def test_pages_on_evidence_are_as_their_files_say_in_korean_too(
    name: str, build: Callable[..., Site]
) -> None:
    assert_as_in_file(f"{name}.ko", output(build("ko"), name))


def test_no_golden_file_is_left_over() -> None:
    korean = {f"{name}.ko" for name in IN_KOREAN}
    assert {path.stem for path in GOLDEN.glob("*.html")} == {*PAGES, *OTHERS, *korean}


def test_every_template_is_in_a_golden_file(build: Callable[..., Site]) -> None:
    site = build()
    shown = {f"{site.pages[name].template}.html.j2" for name in PAGES.values()}
    others = [
        *(OTHERS.keys() - {"lists"}),
        "data-block",
        *(template for template, _ in VIEWS.values()),
    ]
    # Fragments render a card, a row, an office or the line of a change once for all lists.
    lines = ["card", "row", "office", "office-among-others", "change", "trail"]
    shown |= {f"{name}.html.j2" for name in [*others, *lines]}
    left = {path.name for path in TEMPLATES.glob("*.j2")} - set(with_parts(shown))
    # Neither is a page of a built library: `tests/preview` and `tests/editing` have them.
    assert left == {"desk.html.j2", "editing.html.j2"}


def with_parts(names: Iterable[str]) -> Iterator[str]:
    """The templates and everything that they include or import."""
    for name in names:
        yield name
        tree = Environment().parse((TEMPLATES / name).read_text("utf-8"))
        yield from with_parts(filter(None, find_referenced_templates(tree)))


def test_pages_are_the_same_each_time(build: Callable[..., Site]) -> None:
    first, second = build(), build()
    assert [output(first, name) for name in PAGES] == [output(second, name) for name in PAGES]


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


def shown(site: Site) -> dict[str, str]:
    """What every page shows around its own words, and every file for machines."""
    pages = {name: site.html(page, "") for name, page in site.pages.items()}
    files = {one.url: repr(one.content) for one in site.files({}, [])}
    entries = {
        f"{name} in search": repr(site.index_entry(page)) for name, page in site.pages.items()
    }
    return {**pages, **files, **entries}


# What is kept from build to build relies on it: of a site in which nothing but these words has
# changed, all other pages are left as they are.
def test_the_words_of_a_briefing_show_on_its_own_page_and_where_a_page_says_that_it_quotes_them(
    build: Callable[..., Site], tmp_path: Path
) -> None:
    before, quoting = shown(build()), set()
    for path in sorted((tmp_path / "briefings").rglob("*.md")):
        text = path.read_text("utf-8")
        source = next(iter(re.findall(r"id: (\w+), publisher", text)), "")
        path.write_text(f"{text}\nNew words{f' [@{source}]' if source else ''}.\n", "utf-8")
        site = build()
        now = shown(site)
        assert now.keys() == before.keys()
        own = [name for name, page in site.pages.items() if page.path.endswith(path.name)]
        quotes = {name for name, page in site.pages.items() if path.stem in ids(page.quoted)}
        differ = {name for name in now if now[name] != before[name]} - {*own}
        assert differ <= quotes, path
        quoting |= differ
        path.write_text(text, "utf-8")
    assert {"publishers/example-daily.md", "sources/weak.md"} <= quoting


def ids(briefings: Iterable[Briefing]) -> set[str]:
    """Those of briefings."""
    return {briefing.id for briefing in briefings}
