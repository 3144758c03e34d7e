"""Links of a finished site: which lead nowhere, and which are no links at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.links.addresses import Addresses, Target
from mkdocs_briefings.links.attributes import attributes, exact_attributes, value_of
from mkdocs_briefings.links.finished_site import dead_links
from tests.sites import files_of, write_files

URL = "https://example.org/news/"
SITE = """\
-- index.html --
<a href="people/jane-doe/">Jane</a> <a href="people/jane-doe/#life">Life</a>
-- people/jane-doe/index.html --
<h2 id="life">Life</h2><h2 id="작전">…</h2><a name="old">…</a>
-- about/index.html --
<p>About</p>
-- 404.html --
<a href="/news/">Home</a>
"""


def found(root: Path, page: str, *, site_url: str = URL, directory_urls: bool = True) -> list[str]:
    """The dead links of a site with one more page, `x/y/index.html`."""
    write_files(root, {**files_of(SITE), "x/y/index.html": page, "a b/ü.png": ""})
    addresses = Addresses.of(root, site_url, directory_urls=directory_urls)
    return [one.link for one in dead_links(root, addresses)]


@pytest.mark.parametrize(
    "link",
    [
        *("../../", "../../index.html", ".", "./", "", "#", "#top", "../../people/jane-doe/"),
        *("../../people/jane-doe", "../../people/jane-doe/index.html?a=1#life", "../../about/#"),
        *(
            "../../people/jane-doe/#life",
            "../../people/jane-doe/#작전",
            "../../people/jane-doe/#old",
        ),
        "../../people/jane-doe/#%EC%9E%91%EC%A0%84",
        *("../../a%20b/%C3%BC.png", "../../a b/ü.png", "../../x/./y/../../about/"),
        *("/news/", "/news", "/news/about/", "/other-site/", "https://example.org/news/about/"),
        *("https://example.org/news", "https://example.org/news/2.0/nothing/", "//example.com/"),
        *(
            "https://example.org/other/",
            "mailto:jane@example.org",
            "tel:1",
            "data:,x",
            "https://[x/",
        ),
        "../../people/jane-doe/#:~:text=Life",
    ],
)
def test_a_link_that_leads_somewhere_or_out_is_no_fault(tmp_path: Path, link: str) -> None:
    assert found(tmp_path, f'<a href="{link}">…</a>') == []


@pytest.mark.parametrize(
    "link",
    [
        *("../about/", "../../about.html", "../../About/", "../../../about/../nothing", "nothing/"),
        *("#nothing", "../../people/jane-doe/#nothing", "../../people/jane-doe/#Life"),
        *("/news/nothing/", "https://example.org/news/people/nobody/", "../../about/?x=1#nothing"),
        "https://example.org/news/people/jane-doe/#nothing",
    ],
)
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, link: str) -> None:
    assert found(tmp_path, f'<a href="{link}">…</a>') == [link]


@pytest.mark.parametrize(
    "page",
    [
        "<a href='nothing/'>…</a>",
        "<a href=nothing/>…</a>",
        '<a\nclass="x > y"\nhref="nothing/">…</a>',
        '<img src="nothing/" alt="">',
        '<img srcset="../../a%20b/ü.png 1x, nothing/ 2x" alt="">',
        '<video poster="nothing/"></video>',
        '<meta http-equiv="refresh" content="0; url=nothing/">',
    ],
)
def test_links_are_found_however_they_are_written(tmp_path: Path, page: str) -> None:
    assert found(tmp_path, page) == ["nothing/"]


def test_words_about_a_link_are_none(tmp_path: Path) -> None:
    assert found(tmp_path, '<pre>&lt;a href="nothing/"></pre><!-- <a href="nothing/"> -->') == []


def test_without_directory_urls_a_folder_is_no_page(tmp_path: Path) -> None:
    page = '<a href="../../about/">…</a><a href="../../about/index.html">…</a>'
    assert found(tmp_path, page, directory_urls=False) == [
        "people/jane-doe/",
        "people/jane-doe/#life",
        "../../about/",
    ]


MACHINES = """\
-- feed.json --
{"id": "https://example.org/news/about/#entry", "url": "https://example.org/news/nobody/"}
-- data/people.json --
{"url": "https://example.org/news/people/jane-doe/#life", "id": "https://example.org/news/about/#x"}
-- data/people.csv --
https://example.org/news/about/,https://example.org/news/data/nothing/
-- calendar.ics --
URL:https://example.org/news/people/jane-
 doe/
URL:https://example.org/news/people/john-
 doe/
-- feed.xml --
<link href="https://example.org/news/about/?a=1&amp;b=2"/><a>https://example.org/news/about/nothing</a>
-- llms.txt --
[About](https://example.org/news/about/): words. See https://example.org/news/about/.
"""


def test_a_dead_link_is_found_in_every_part_of_a_page_and_on_every_page(tmp_path: Path) -> None:
    contents = '<div class="md-sidebar md-sidebar--secondary">{}</div>'
    parts = ("{}</header>", "{}", contents, '<article class="md-content__inner">{}</article>', "{}")
    places = ("a", "b", "c", "d", "https://example.org/news/people/nobody/")
    links = (part.format(f'<a href="{to}">…</a>') for part, to in zip(parts, places, strict=True))
    page = "".join(links)
    write_files(tmp_path, {"people/jane-doe/index.html": page, "people/index.html": page})
    dead = dead_links(tmp_path, Addresses.of(tmp_path, URL))
    named = [(one.file, one.link) for one in dead]
    files = ("people/index.html", "people/jane-doe/index.html")
    assert named == [(file, to) for file in files for to in places]


def test_files_for_machines_name_no_address_that_is_not_there(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(MACHINES + "-- nobody.txt --\n"))
    write_files(tmp_path, files_of("-- data/index.html --\n"))
    calendar = tmp_path / "calendar.ics"
    calendar.write_bytes(calendar.read_bytes().replace(b"\n", b"\r\n"))
    assert found(tmp_path, "") == [
        "https://example.org/news/people/john-doe/",
        "https://example.org/news/data/nothing/",
        "https://example.org/news/about/#x",
        "https://example.org/news/about/nothing",
    ]


def test_a_site_without_an_address_and_one_at_the_root(tmp_path: Path) -> None:
    page = '<a href="/about/">…</a><a href="/nothing/">…</a>'
    (tmp_path / "one").mkdir()
    assert found(tmp_path / "one", page, site_url="") == ["/news/", "/nothing/"]
    assert found(tmp_path / "two", page, site_url="https://example.org") == ["/news/", "/nothing/"]


def test_links_climb_and_descend_as_urls_do() -> None:
    targets = Addresses(frozenset(), "").targets("a/b/c.html")
    assert targets.of("../d/#e") == Target("a/d/", "e")
    assert targets.of("../../../../d") == Target("d")
    assert targets.of("./d") == Target("a/b/d")
    assert targets.of("#e") == Target("a/b/c.html", "e")
    assert targets.of("?q=1#e") == Target("a/b/c.html", "e")


def test_the_quick_reading_agrees_with_the_exact_one() -> None:
    page = (
        '<h2 id="a&amp;b"><a href="?x=1&amp;y=2" class="z">'
        '<img src="p.png" srcset="p.png 1x, q.png 2x">'
    )
    quick, exact = attributes(page.encode()), exact_attributes(page)
    assert {*map(value_of, quick.links)} == exact.links
    assert {*map(value_of, quick.anchors)} == exact.anchors
