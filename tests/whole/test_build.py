"""Real builds with MkDocs of whole small sites."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sites import SiteFolder

SITE = """\
-- briefings/2026/2026-01-10-talks.md --
---
title: Talks begin in Exampleville
date: 2026-01-10
summary: Both sides met for the first time.
key_points: [They met, They will meet again]
topics: [harbour]
people:
  - jane-doe
  - person: John Roe
    role: Envoy
organisations: [Example Ministry]
places: [Exampleville]
sources:
  - id: daily
    publisher: Example Daily
    title: Talks begin
    url: https://example.com/talks
    date: 2026-01-11
    language: en
  - id: wire
    publisher: Example Wire
statements:
  - by: jane-doe
    says: The harbour would open in spring.
    via: John Roe
    sources: [wire]
---
They met in the old customs house [@daily].

## Background

The harbour was closed [in the strike](2025-12-01-strike.md) [@daily; @wire].
-- briefings/2026/2026-02-01-deal.md --
---
title: A deal on the harbour
date: 2026-02-01
topics: [harbour]
people: [Jane Doe]
sources: [{id: daily, publisher: Example Daily, url: "https://example.com/deal"}]
follows: [2026-01-10-talks]
corrections: [{date: 2026-02-03, text: The fee was misstated.}]
redirect_from: [/old/deal/]
---
They signed, see [the minister](../../docs/people/jane-doe.md) [@daily].
-- briefings/2026/2025-12-01-strike.md --
---
title: A strike closes the harbour
date: 2025-12-01
topics: [harbour]
sources: [{id: daily, publisher: Example Daily, url: "https://example.com/strike"}]
---
The harbour closed [@daily].
-- docs/topics/harbour.md --
---
name: The harbour
summary: Whether it opens.
status: {text: A deal is signed., as_of: 2026-01-31}
---
Why it matters.
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 제인 도
family_name: Doe
country: Exampleland
roles: [{title: Minister of Harbours, organisation: Example Ministry, from: 2024-05-01}]
---
A test person, active since [the strike](../../briefings/2026/2025-12-01-strike.md).
-- docs/people/john-roe.md --
---
name: John Roe
country: Exampleland
---
-- docs/organisations/example-ministry.md --
---
name: Example Ministry
---
-- docs/places/exampleville.md --
---
name: Exampleville
---
"""


@pytest.fixture
def built(site: Callable[[str], SiteFolder]) -> SiteFolder:
    folder = site(SITE)
    result = folder.build("--strict")
    assert result.code == 0, result.output
    assert "WARNING" not in result.output
    return folder


def test_every_subject_and_every_briefing_has_a_page(built: SiteFolder) -> None:
    pages = {
        path.parent.relative_to(built.root / "site").as_posix()
        for path in (built.root / "site").rglob("index.html")
    }
    assert pages == {
        ".",
        "briefings",
        "briefings/2025",
        "briefings/2025/12/01/strike",
        "briefings/2026",
        "briefings/2026/01/10/talks",
        "briefings/2026/02/01/deal",
        "changes",
        *(f"changes/{span}" for span in ("2025/12", "2026/01", "2026/02")),
        *(f"changes/{week}" for week in ("2025/w49", "2026/w02", "2026/w05", "2026/w06")),
        "data",
        "corrections",
        "differences",
        "expected",
        "follow",
        "glossary",
        "old/deal",
        "organisations",
        "organisations/example-ministry",
        "people",
        "people/jane-doe",
        "people/john-roe",
        "places",
        "places/exampleville",
        "publishers/example-daily",
        "publishers/example-wire",
        "search",
        "sources",
        "sources/weak",
        "timeline",
        "topics",
        "topics/harbour",
        "topics/harbour/dossier",
    }


def test_citations_are_numbered_links_to_the_sources(built: SiteFolder) -> None:
    article = built.article("briefings/2026/01/10/talks")
    cite = (
        '<sup class="br-cite" id="cite-{0}-{3}"><a href="#source-{0}" aria-label="Source {1}">{2}'
    )
    assert (
        f"<p>They met in the old customs house{cite.format('daily', 1, 1, 1)}</a></sup>.</p>"
        in article
    )
    assert cite.format("daily", 1, 1, 2) + "</a></sup>" + cite.format("wire", 2, 2, 1) in article
    assert '<li id="source-daily">' in article


def test_people_stand_with_the_office_held_that_day(built: SiteFolder) -> None:
    article = built.article("briefings/2026/01/10/talks")
    assert (
        '<a href="../../../../../people/jane-doe/">Jane Doe</a>'
        '<span class="br-role"><span class="br-role__title">Minister of Harbours</span>' in article
    )
    assert '<span class="br-role"><span class="br-role__title">Envoy</span>' in article


def test_links_between_files_work_as_on_a_code_host(built: SiteFolder) -> None:
    assert '<a href="../../../../2025/12/01/strike/">in the strike</a>' in built.article(
        "briefings/2026/01/10/talks"
    )
    assert '<a href="../../../../../people/jane-doe/">the minister</a>' in built.article(
        "briefings/2026/02/01/deal"
    )
    assert '<a href="../../briefings/2025/12/01/strike/">the strike</a>' in built.article(
        "people/jane-doe"
    )


def test_a_thread_leads_back_and_forth(built: SiteFolder) -> None:
    assert "What came next" in built.article("briefings/2026/01/10/talks")
    assert "The story so far" in built.article("briefings/2026/02/01/deal")


def test_an_old_address_leads_to_the_page(built: SiteFolder) -> None:
    assert built.page("old/deal") == (
        "<!doctype html>\n"
        '<html lang="en">\n'
        "<head>\n"
        '<meta charset="utf-8">\n'
        "<title>Moved</title>\n"
        '<link rel="canonical" href="https://example.org/briefings/2026/02/01/deal/">\n'
        '<meta name="robots" content="noindex">\n'
        '<meta http-equiv="refresh" content="0; url=../../briefings/2026/02/01/deal/">\n'
        "</head>\n"
        '<body><p>This page has moved. <a href="../../briefings/2026/02/01/deal/">'
        "A deal on the harbour</a></p></body>\n"
        "</html>"
    )


def test_a_topic_begins_with_where_it_stands_and_what_happened_since(built: SiteFolder) -> None:
    article = built.article("topics/harbour")
    assert "as of 31 January 2026" in article
    _, _, since = article.partition('id="change-list"')
    assert "A deal on the harbour" in since.partition("</section>")[0]


def test_a_users_template_wins_over_ours(site: Callable[[str], SiteFolder]) -> None:
    folder = site(
        f"{SITE}-- overrides/briefings/card.html.j2 --\n"
        "<li>My card: {{ briefing.title }} on {{ briefing.date | day }}</li>\n"
    )
    assert folder.build("--strict").code == 0
    assert "<li>My card: Talks begin in Exampleville on 10 January 2026</li>" in folder.article(
        "briefings"
    )


def test_the_edit_link_leads_to_the_real_file(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    with (folder.root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(
            "repo_url: https://example.com/desk/site\nedit_uri: edit/main/docs/\n"
            "theme: {name: material, font: false, features: [content.action.edit]}\n"
        )
    text = (folder.root / "mkdocs.yml").read_text("utf-8")
    theme = "theme: {name: material, font: false}\n"
    (folder.root / "mkdocs.yml").write_text(text.replace(theme, ""), "utf-8")
    assert folder.build("--strict").code == 0
    edit = "https://example.com/desk/site/edit/main/"
    assert f'href="{edit}briefings/2026/2026-02-01-deal.md"' in folder.page(
        "briefings/2026/02/01/deal"
    )
    assert f'href="{edit}docs/people/jane-doe.md"' in folder.page("people/jane-doe")
    assert edit not in folder.page("people")


def test_listings_embed_anywhere_in_hand_written_pages(site: Callable[[str], SiteFolder]) -> None:
    folder = site(
        f"{SITE}-- docs/desk.md --\n# Desk\n\n"
        "<!-- briefings: latest limit=1 topic=harbour -->\n\n"
        "    <!-- briefings: this is code -->\n\n"
        '<!-- briefings: people topic="The harbour" -->\n'
    )
    assert folder.build("--strict").code == 0
    article = folder.article("desk")
    assert "A deal on the harbour" in article
    assert "A strike closes the harbour" not in article
    assert '<a href="../people/jane-doe/">Jane Doe</a>' in article
    assert "&lt;!-- briefings: this is code --&gt;" in article


def test_old_addresses_of_long_lists_lead_to_where_they_are_now(
    site: Callable[[str], SiteFolder],
) -> None:
    many = "".join(
        f"-- briefings/2026-02-{day:02}-day.md --\n---\ntitle: Day {day}\ndate: 2026-02-{day:02}\n"
        "topics: [harbour]\nsources: [{id: daily, publisher: Example Daily}]\n---\nIt [@daily].\n"
        for day in range(3, 24)
    )
    folder = site(SITE + many)
    assert folder.build("--strict").code == 0
    # A subject's page lists all; where its list went on before, it now leads back there.
    assert "Day 23<" in folder.article("topics/harbour")
    assert "Day 3<" in folder.article("topics/harbour")
    assert 'url=../../../../topics/harbour/"' in folder.page("topics/harbour/page/2")
    # All 24 are on one page: a second one begins once there are half as many again as it holds.
    assert folder.article("briefings").count('class="br-card"') == 24
    assert 'url=../../../briefings/"' in folder.page("briefings/page/2")
    assert 'url=../../../../briefings/2026/"' in folder.page("briefings/2026/page/2")
    assert not folder.has("briefings/page/1")
    assert not folder.has("briefings/page/3")


def test_addresses_end_in_file_names_when_the_site_wants_them(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    with (folder.root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("use_directory_urls: false\n")
    result = folder.build("--strict")
    assert result.code == 0, result.output
    article = folder.article("briefings/2026/01/10/talks")
    assert '<a href="../../../../../people/jane-doe/index.html">Jane Doe</a>' in article
