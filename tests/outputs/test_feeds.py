"""Feeds, as programs that are not ours read them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from mkdocs_briefings.model import Kind
from mkdocs_briefings.outputs.feeds.absolute_html import absolute_html
from mkdocs_briefings.outputs.plain import plain
from tests import followed
from tests.followed import AWKWARD, BASE, LONG
from tests.sites import SiteFolder

TALKS = f"{BASE}/briefings/2026/01/10/talks/"
TOPICS = ("harbour", "quiet")
DEAL = f"{BASE}/briefings/2026/02/01/deal/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return followed.built(tmp_path_factory.mktemp("followed"))


def atom(published: Path, page: str) -> Any:
    return feedparser.parse((published / page / "feed.xml").read_bytes())


def test_every_feed_is_well_formed(published: Path) -> None:
    found = {
        path.parent.relative_to(published).as_posix(): feedparser.parse(path.read_bytes())
        for path in published.rglob("feed.xml")
    }
    assert sorted(found) == [
        ".",
        "changes",
        "corrections",
        "differences",
        "expected",
        "people/jane-doe",
        "people/john-roe",
        "topics/harbour",
        "topics/harbour/changes",
        "topics/quiet",
        "topics/quiet/changes",
    ]
    assert {(feed.bozo, feed.version) for feed in found.values()} == {(False, "atom10")}


def test_the_page_of_every_subject_with_something_in_its_feed_leads_to_it_and_no_other_does(
    published: Path,
) -> None:
    pages = [
        path.parent
        for kind in Kind
        for path in (published / kind.plural).glob("*/index.html")
        if path.parent.name != "page"
    ]
    assert {path.parent.name for path in pages} == {kind.plural for kind in Kind}
    for page in pages:
        html = (page / "index.html").read_text("utf-8")
        own = f'href="{BASE}/{page.relative_to(published).as_posix()}/feed.xml"'
        has_entries = (page / "feed.xml").is_file() and page.name != "quiet"
        assert (own in html, 'id="follow-address"' in html) == (has_entries, has_entries), page


def test_a_feed_says_whose_it_is_and_where(published: Path) -> None:
    feed = atom(published, "topics/harbour").feed
    links = {(link.rel, link.href) for link in feed.links}
    assert (feed.title, feed.id, feed.author, feed.rights, feed.language) == (
        "The harbour & <quay> – Desk & <Co>",
        f"{BASE}/topics/harbour/",
        "Example & Desk",
        "CC-BY-4.0",
        "en",
    )
    assert links == {
        ("alternate", f"{BASE}/topics/harbour/"),
        ("self", f"{BASE}/topics/harbour/feed.xml"),
        ("hub", "https://hub.example.org/?a=1&b=2"),
    }


def test_a_feed_has_the_newest_briefings_and_no_more_than_the_limit(published: Path) -> None:
    assert [entry.id for entry in atom(published, "").entries] == [DEAL, TALKS]


def test_an_entry_says_everything_as_it_was_written(published: Path) -> None:
    entry = atom(published, "people/john-roe").entries[0]
    assert entry.title_detail == {
        "type": "text/plain",
        "language": "en",
        "base": "",
        "value": AWKWARD,
    }
    assert (entry.id, entry.link) == (TALKS, TALKS)
    assert entry.summary == 'Both met & said "yes" <at last> ]]>.'
    assert [(tag.term, tag.scheme, tag.label) for tag in entry.tags] == [
        ("harbour", f"{BASE}/topics/", "The harbour & <quay>"),
        ("jane-doe", f"{BASE}/people/", "Jane Doe"),
        ("john-roe", f"{BASE}/people/", "John Roe"),
    ]
    assert [(found.href, found.type, found.length) for found in entry.enclosures] == [
        (f"{BASE}/briefings/images/quay.png", "image/png", "21")
    ]


def test_an_update_and_a_correction_change_the_moment_of_an_entry(published: Path) -> None:
    talks, deal = (
        next(entry for entry in atom(published, "").entries if entry.id == url)
        for url in (TALKS, DEAL)
    )
    assert (talks.published, talks.updated) == (
        "2026-01-11T08:00:00+09:00",
        "2026-01-12T00:00:00+00:00",
    )
    # Two corrections of one day are two changes; without 'published', the event's day stands in.
    assert (deal.published, deal.updated) == (
        "2026-02-01T00:00:00+00:00",
        "2026-02-03T00:00:01+00:00",
    )


def test_whole_texts_have_absolute_links(published: Path) -> None:
    tree = etree.fromstring((published / "people/john-roe/feed.xml").read_bytes())
    content = tree.findtext(".//{*}entry/{*}content")
    assert f'<a href="{TALKS}#source-daily" aria-label="Source 1">1</a>' in content
    assert f'<a href="{BASE}/briefings/2025/12/01/strike/">the strike</a>' in content
    assert '<a href="https://example.org/x?a=1&amp;b=2">more</a>' in content
    assert f'src="{BASE}/briefings/images/quay.png"' in content
    assert "headerlink" not in content


def test_corrections_have_a_feed_with_an_entry_each(published: Path) -> None:
    found = [(entry.id, entry.summary) for entry in atom(published, "corrections").entries]
    assert sorted(found) == [
        (f"{DEAL}#correction-2026-02-03-1", "The fee was <misstated> & corrected."),
        (f"{DEAL}#correction-2026-02-03-2", "The place too."),
    ]


def test_what_changed_has_a_feed_of_the_site_and_of_each_topic(published: Path) -> None:
    site, topic = (atom(published, page) for page in ("changes", "topics/harbour/changes"))
    assert (site.feed.id, site.feed.title) == (
        f"{BASE}/changes/",
        "What changed – Desk & <Co>",
    )
    assert (topic.feed.id, topic.feed.title) == (
        f"{BASE}/topics/harbour/changes/",
        "The harbour & <quay>: What changed – Desk & <Co>",
    )
    found = [
        (one.id, one.link, one.title, one.summary, one.published, one.updated)
        for one in topic.entries
    ]
    moment = "2026-02-03T00:00:00+00:00"
    name, address = (
        f"{BASE}/changes/#corrected-2026-02-01-deal-2026-02-03",
        f"{DEAL}#correction-list",
    )
    title = "Corrected: A deal on the harbour"
    assert found == [
        (name, address, title, "The fee was <misstated> & corrected.", moment, moment),
        (f"{name}-2", address, title, "The place too.", moment, moment),
    ]
    assert [(one.id, one.summary) for one in site.entries] == [
        (one.id, one.summary) for one in topic.entries
    ]
    # A topic with few changes has them all on its own page.
    has_page = {name: (published / f"topics/{name}/changes/index.html").exists() for name in TOPICS}
    assert has_page == {"harbour": True, "quiet": False}
    assert atom(published, "topics/quiet/changes").feed.id == f"{BASE}/topics/quiet/"


def test_json_feeds_say_the_same(published: Path) -> None:
    feed = json.loads((published / "people/john-roe/feed.json").read_text("utf-8"))
    item = feed["items"][0]
    assert (feed["version"], feed["feed_url"]) == (
        "https://jsonfeed.org/version/1.1",
        f"{BASE}/people/john-roe/feed.json",
    )
    assert (item["id"], item["title"], item["date_modified"]) == (
        TALKS,
        AWKWARD,
        "2026-01-12T00:00:00+00:00",
    )
    assert item["tags"] == ["The harbour & <quay>", "Jane Doe", "John Roe"]
    assert f'<a href="{TALKS}#source-daily"' in item["content_html"]
    moment = datetime.fromisoformat(item["date_published"])
    assert moment == datetime(2026, 1, 10, 23, tzinfo=UTC)


def test_a_title_of_ten_thousand_characters_is_whole(published: Path) -> None:
    items = json.loads((published / "topics/harbour/feed.json").read_text("utf-8"))["items"]
    assert len(items) == 2
    page = (published / "briefings/2025/12/01/strike/index.html").read_text("utf-8")
    assert f'<meta property="og:title" content="{LONG}">' in page


def test_all_feeds_with_something_in_them_are_in_one_file(published: Path) -> None:
    tree = etree.fromstring((published / "feeds.opml").read_bytes())
    outlines = tree.findall("./body//outline[@xmlUrl]")
    files = {
        path.relative_to(published).as_posix()
        for path in published.rglob("feed.xml")
        if feedparser.parse(path.read_bytes()).entries
    }
    assert "topics/quiet/feed.xml" not in files
    assert {outline.get("xmlUrl") for outline in outlines} == {f"{BASE}/{path}" for path in files}
    assert {outline.get("type") for outline in outlines} == {"rss"}
    assert [outline.get("text") for outline in tree.findall("./body/outline")] == [
        "Desk & <Co>",
        "Corrections – Desk & <Co>",
        "Expected – Desk & <Co>",
        "Where accounts differ – Desk & <Co>",
        "What changed – Desk & <Co>",
        "Topics",
        "People",
    ]


def test_a_second_build_gives_the_same_bytes(published: Path, tmp_path: Path) -> None:
    again = followed.built(tmp_path)
    names = ("feed.xml", "feed.json", "feeds.opml", "calendar.ics")
    for path in (path for name in names for path in published.rglob(name)):
        assert path.read_bytes() == (again / path.relative_to(published)).read_bytes()


def test_without_an_address_one_warning_says_that_feeds_are_left_out(tmp_path: Path) -> None:
    folder = SiteFolder(tmp_path)
    mkdocs_yml = followed.MKDOCS_YML.replace(f"site_url: {BASE}/\n", "")
    folder.write(f"-- mkdocs.yml --\n{mkdocs_yml}{followed.FILES}")
    result = folder.build()
    assert result.code == 0
    first, *others = [line for line in result.output.splitlines() if "WARNING" in line]
    assert "mkdocs.yml:1: BR501 no site_url, so feeds" in first
    # The site has nothing at the address to which its author links, in a briefing and its dossier.
    assert [line.partition("x?a=1&b=2'")[1] for line in others] == ["x?a=1&b=2'"]
    files = {path.suffix for path in (tmp_path / "site").rglob("feed*")}
    assert files == {".css"}
    assert 'rel="alternate' not in (tmp_path / "site/index.html").read_text("utf-8")


def test_a_file_of_the_author_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/feeds.opml").write_text("mine", "utf-8")
    assert (followed.built(tmp_path) / "feeds.opml").read_text("utf-8") == "mine"


def test_characters_that_xml_forbids_are_dropped() -> None:
    assert plain("a\x00b\x1ac\ufffed\ud800e\tf\n") == "abcde\tf\n"


def test_only_addresses_are_rewritten_in_whole_texts() -> None:
    html = '<p title="href">A &amp; B &lt; C<br /><img src="a b.png" alt="&quot;"/></p>'
    assert absolute_html(html, "https://example.org/x/y/") == (
        '<p title="href">A &amp; B &lt; C<br />'
        '<img src="https://example.org/x/y/a b.png" alt="&quot;"></p>'
    )


@pytest.mark.parametrize(
    ("srcset", "expected"),
    [
        ("a.png", "https://example.org/x/y/a.png"),
        ("a.png 1x, /b.png 2x", "https://example.org/x/y/a.png 1x, https://example.org/b.png 2x"),
        (
            "a.png, b,c.png 640w",
            "https://example.org/x/y/a.png, https://example.org/x/y/b,c.png 640w",
        ),
        ("data:image/png;base64,AA== 2x", "data:image/png;base64,AA== 2x"),
    ],
)
def test_every_address_of_a_set_is_rewritten(srcset: str, expected: str) -> None:
    html = absolute_html(f'<img srcset="{srcset}">', "https://example.org/x/y/")
    assert html == f'<img srcset="{expected}">'
