"""What machines find in the head of pages, read by programs that are not ours."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import extruct
import pytest
from lxml import html
from pyld import jsonld

from tests import followed
from tests.followed import AWKWARD, BASE

TALKS = f"{BASE}/briefings/2026/01/10/talks/"
SCHEMA = "http://schema.org/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return followed.built(tmp_path_factory.mktemp("followed"))


def page(published: Path, url: str) -> str:
    return (published / url / "index.html").read_text("utf-8")


def graph(published: Path, url: str) -> dict[str, Any]:
    """The nodes of a page by type, as extruct finds them."""
    (found,) = extruct.extract(page(published, url), syntaxes=["json-ld"])["json-ld"]
    return {node["@type"]: node for node in found["@graph"]}


def tags(published: Path, url: str, attribute: str, prefix: str) -> list[tuple[str, str]]:
    tree = html.fromstring(page(published, url))
    metas = ((meta.get(attribute), meta.get("content")) for meta in tree.iter("meta"))
    return [(name, content) for name, content in metas if (name or "").startswith(prefix)]


def from_here(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """The context of schema.org without the network: every word is one of its vocabulary."""
    assert url.startswith("https://schema.org")
    context = {"@context": {"@vocab": SCHEMA, "id": "@id", "type": "@type"}}
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": context,
    }


def test_readers_see_the_trail_that_machines_read_on_every_page(published: Path) -> None:
    seen = 0
    for file in published.rglob("index.html"):
        url = file.parent.relative_to(published).as_posix()
        text = page(published, url)
        # Home has none; redirects and dossiers stand outside the theme.
        if url == "." or "application/ld+json" not in text:
            continue
        steps = graph(published, url)["BreadcrumbList"]
        base = f"{BASE}/{url}/"
        links = html.fromstring(text).xpath("//nav[contains(@class, 'br-trail')]//a")
        shown = [(link.text_content(), urljoin(base, link.get("href"))) for link in links]
        told = [(step["name"], step["item"]) for step in steps["itemListElement"]]
        assert (shown, base) == (told[:-1], told[-1][1]), url
        seen += 1
    assert seen > 20


@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("briefings/2026/01/10/talks", ["Home", "Briefings", "2026"]),
        ("briefings", ["Home"]),
        ("topics/harbour", ["Home", "Topics"]),
        ("topics/harbour/changes", ["Home", "Topics", "The harbour & <quay>"]),
        ("about", ["Home"]),
    ],
)
def test_a_trail_names_the_pages_above(published: Path, url: str, names: list[str]) -> None:
    steps = graph(published, url)["BreadcrumbList"]["itemListElement"]
    assert [step["name"] for step in steps[:-1]] == names


@pytest.mark.parametrize(
    ("url", "types"),
    [
        ("", ["CollectionPage", "NewsMediaOrganization", "WebSite"]),
        ("briefings", ["BreadcrumbList", "CollectionPage"]),
        ("briefings/2026", ["BreadcrumbList", "CollectionPage"]),
        ("briefings/2026/01/10/talks", ["BreadcrumbList", "NewsArticle"]),
        ("topics/harbour", ["BreadcrumbList", "CollectionPage", "Thing"]),
        ("people/jane-doe", ["BreadcrumbList", "CollectionPage", "Person"]),
        ("organisations/example-ministry", ["BreadcrumbList", "CollectionPage", "Organization"]),
        ("places/exampleville", ["BreadcrumbList", "CollectionPage", "Place"]),
        ("topics", ["BreadcrumbList", "CollectionPage"]),
        ("about", ["BreadcrumbList", "WebPage"]),
    ],
)
def test_a_json_ld_processor_understands_every_kind_of_page(
    published: Path, url: str, types: list[str]
) -> None:
    (found,) = extruct.extract(page(published, url), syntaxes=["json-ld"])["json-ld"]
    expanded = jsonld.expand(found, {"documentLoader": from_here})
    assert sorted(kind for node in expanded for kind in node["@type"]) == [
        f"{SCHEMA}{kind}" for kind in types
    ]


def test_ids_join_up(published: Path) -> None:
    article = graph(published, "briefings/2026/01/10/talks")["NewsArticle"]
    person = graph(published, "people/jane-doe")["Person"]
    home = graph(published, "")
    assert article["@id"] == TALKS
    assert article["mentions"][0]["@id"] == person["@id"] == f"{BASE}/people/jane-doe/"
    assert article["about"][1] == {
        "@type": "Event",
        "@id": f"{TALKS}#event",
        "name": AWKWARD,
        "startDate": "2026-01-10T21:30:00+09:00",
        "location": article["contentLocation"],
        "attendee": [article["mentions"][0]],
    }
    assert article["about"][0]["@id"] == graph(published, "topics/harbour")["Thing"]["@id"]
    assert article["isPartOf"]["@id"] == home["WebSite"]["@id"]
    assert article["publisher"]["@id"] == home["NewsMediaOrganization"]["@id"]
    assert article["isBasedOn"] == [{"@id": one["@id"]} for one in article["citation"]]
    assert [one["@id"].partition("#")[2] for one in article["citation"]] == [
        "source-daily",
        "source-wire",
    ]


def test_an_article_says_when_and_what_was_corrected(published: Path) -> None:
    talks = graph(published, "briefings/2026/01/10/talks")["NewsArticle"]
    deal = graph(published, "briefings/2026/02/01/deal")["NewsArticle"]
    assert talks["headline"] == AWKWARD
    assert {key: value for key, value in talks.items() if "date" in key or "Time" in key} == {
        "contentReferenceTime": "2026-01-10T21:30:00+09:00",
        "datePublished": "2026-01-11T08:00:00+09:00",
        "dateModified": "2026-01-12",
    }
    assert {key: value for key, value in deal.items() if "date" in key or "Time" in key} == {
        "contentReferenceTime": "2026-02-01",
        "dateModified": "2026-02-03",
    }
    assert deal["correction"][0] == {
        "@type": "CorrectionComment",
        "text": "The fee was <misstated> & corrected.",
        "datePublished": "2026-02-03",
    }


def test_an_article_has_what_search_engines_ask_of_one(published: Path) -> None:
    article = graph(published, "briefings/2026/01/10/talks")["NewsArticle"]
    (author,) = article["author"]
    assert author == article["publisher"]
    assert author == {
        "@type": "NewsMediaOrganization",
        "@id": f"{BASE}/#publisher",
        "name": "Example & Desk",
        "url": f"{BASE}/",
        "logo": {"@type": "ImageObject", "url": f"{BASE}/assets/logo.png"},
    }
    assert article["image"] == {"@type": "ImageObject", "url": f"{BASE}/briefings/images/quay.png"}
    assert "image" not in graph(published, "briefings/2026/02/01/deal")["NewsArticle"]


def test_a_topics_page_says_where_it_stands_and_since_when(published: Path) -> None:
    page = graph(published, "topics/harbour")["CollectionPage"]
    assert (page["abstract"], page["contentReferenceTime"]) == (
        "A deal & <more> is near.",
        "2026-01-31",
    )


def test_a_person_has_dated_offices(published: Path) -> None:
    person = graph(published, "people/jane-doe")["Person"]
    # Nothing has reported it for too long, so nobody is told that she holds it today.
    assert "jobTitle" not in person
    assert person["affiliation"] == [
        {
            "@type": "OrganizationRole",
            "roleName": "Minister of Harbours",
            "startDate": "2024-05-01",
            "affiliation": {
                "@type": "Organization",
                "@id": f"{BASE}/organisations/example-ministry/",
                "name": "Example Ministry",
            },
        },
        {"@type": "Role", "roleName": "Mayor", "startDate": "2020", "endDate": "2024-04"},
    ]
    assert (person["alternateName"], person["sameAs"]) == (
        ["제인 도"],
        ["https://example.org/jane"],
    )


def test_the_publisher_has_its_policies(published: Path) -> None:
    publisher = graph(published, "")["NewsMediaOrganization"]
    assert (publisher["name"], publisher["correctionsPolicy"]) == (
        "Example & Desk",
        f"{BASE}/corrections/",
    )


def test_no_text_can_end_the_script(published: Path) -> None:
    scripts = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>',
        page(published, "briefings/2026/01/10/talks"),
        re.DOTALL,
    )
    assert len(scripts) == 1
    assert "<" not in scripts[0]
    assert "&" not in scripts[0]


def test_previews_show_what_the_page_says(published: Path) -> None:
    url = "briefings/2026/01/10/talks"
    found = tags(published, url, "property", "og:") + tags(published, url, "property", "article:")
    assert found == [
        ("og:type", "article"),
        ("og:title", AWKWARD),
        ("og:url", TALKS),
        ("og:site_name", "Desk & <Co>"),
        ("og:description", 'Both met & said "yes" <at last> ]]>.'),
        ("og:locale", "en_GB"),
        ("og:image", f"{BASE}/briefings/images/quay.png"),
        ("og:image:alt", "A quay"),
        ("article:published_time", "2026-01-11T08:00:00+09:00"),
        ("article:modified_time", "2026-01-12"),
        ("article:section", "The harbour & <quay>"),
        ("article:tag", "The harbour & <quay>"),
    ]


def test_citation_managers_find_their_fields(published: Path) -> None:
    """The names are those that Zotero's translator "Embedded Metadata" reads."""
    assert tags(published, "briefings/2026/01/10/talks", "name", "citation_") == [
        ("citation_title", AWKWARD),
        ("citation_publication_date", "2026/01/11"),
        ("citation_publisher", "Example & Desk"),
        ("citation_author", "Example & Desk"),
        ("citation_public_url", TALKS),
        ("citation_language", "en"),
        ("citation_abstract", 'Both met & said "yes" <at last> ]]>.'),
        ("citation_keywords", "The harbour & <quay>"),
    ]


def test_no_day_of_publication_is_made_up(published: Path) -> None:
    strike = "briefings/2025/12/01/strike"
    article = graph(published, strike)["NewsArticle"]
    days = {key: value for key, value in article.items() if "date" in key or "Time" in key}
    assert days == {"contentReferenceTime": "2025-12-01"}
    assert tags(published, strike, "property", "article:published_time") == []
    assert tags(published, strike, "property", "article:modified_time") == []
    assert tags(published, strike, "name", "citation_publication_date") == []


@pytest.mark.parametrize("url", ["", "topics/harbour", "people/jane-doe", "corrections"])
def test_a_page_with_a_feed_names_and_links_it(published: Path, url: str) -> None:
    folder = f"{BASE}/{url}".rstrip("/")
    tree = html.fromstring(page(published, url))
    alternates = {link.get("href") for link in tree.findall(".//link[@rel='alternate']")}
    assert {f"{folder}/feed.xml", f"{folder}/feed.json"} <= alternates
    assert tree.find(".//details[@class='br-follow']//a[@type='application/atom+xml']") is not None


ATOM = "application/atom+xml"
SITE_FEED = (ATOM, "Desk & <Co>", f"{BASE}/feed.xml")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "briefings/2026/01/10/talks",
            [
                SITE_FEED,
                (ATOM, "The harbour & <quay> – Desk & <Co>", f"{BASE}/topics/harbour/feed.xml"),
            ],
        ),
        (
            "people/jane-doe",
            [
                (ATOM, "Jane Doe – Desk & <Co>", f"{BASE}/people/jane-doe/feed.xml"),
                (
                    "application/feed+json",
                    "Jane Doe – Desk & <Co>",
                    f"{BASE}/people/jane-doe/feed.json",
                ),
                SITE_FEED,
            ],
        ),
        ("about", [SITE_FEED]),
        # Nothing is in its feed yet; its dates may be awaited all the same.
        (
            "topics/quiet",
            [
                (
                    "text/calendar",
                    "A quiet topic – Desk & <Co>",
                    f"{BASE}/topics/quiet/calendar.ics",
                ),
                SITE_FEED,
            ],
        ),
    ],
)
def test_programs_find_the_feeds_that_belong_to_a_page(
    published: Path, url: str, expected: list[tuple[str, str, str]]
) -> None:
    links = html.fromstring(page(published, url)).findall(".//link[@rel='alternate']")
    assert [(link.get("type"), link.get("title"), link.get("href")) for link in links] == expected


def test_every_page_has_one_canonical_address(published: Path) -> None:
    # A dossier says that the page of its topic is the one to be found.
    for path in published.rglob("index.html"):
        text = path.read_text("utf-8")
        folder = path.parent.relative_to(published).as_posix()
        address = f"{BASE}/" if folder == "." else f"{BASE}/{folder}/"
        found = re.findall(r'<link rel="canonical" href="(.*?)">', text)
        assert [unescape(one) for one in found] == [address.removesuffix("dossier/")]
