"""What other plugins do to a page they do to ours, wherever `plugins` lists us."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pylopdf_fonts_ko

from tests.beside.neighbours import NAV, PAGES, TALKS, build, in_both_orders, pages, site

NEWSPAPER = (
    "meta",
    "tags",
    "blog",
    "macros",
    "include-markdown",
    "glightbox",
    "privacy",
    "mike",
    "git-revision-date-localized: {type: iso_date, enable_creation_date: true}",
    # What the blog makes has no history.
    "git-authors: {strict: false}",
    "redirects: {redirect_maps: {old.md: briefings/2026/01/10/talks.md, list.md: people/index.md}}",
    "rss: {use_git: false, date_from_meta: {as_creation: date}}",
)
ITS_FILES = """\
-- docs/people/.meta.yml --
description: Somebody in the news.
tags: [people]
-- docs/tags.md --
# Tags

<!-- material/tags -->
-- docs/blog/index.md --
# Blog
-- docs/blog/posts/hello.md --
---
date: 2026-01-11
---
# Hello

See [the talks](../../../briefings/2026/2026-01-10-talks.md).

<!-- more -->

Words of a post.
-- snippets/note.md --
A note *beside* it [@daily].
-- briefings/2026/2026-01-12-more.md --
---
title: More talks
date: 2026-01-12
summary: They met again.
topics: [harbour]
tags: [harbours]
hide: [toc]
sources: [{id: daily, publisher: Example Daily}]
---
By {{ desk }}, after [the talks](2026-01-10-talks.md) [@daily].

{% include-markdown "../../snippets/note.md" %}

On {{ git_revision_date_localized }}.
"""


def test_a_newspaper_with_a_dozen_plugins(tmp_path: Path) -> None:
    nav = "nav: [index.md, about.md, tags.md, blog/index.md, briefings/index.md]\n"
    built = in_both_orders(tmp_path, NEWSPAPER, ITS_FILES, nav)

    theirs = {"tags", "blog", "blog/archive/2026", "blog/2026/01/11/hello", "old", "list"}
    ours = {"briefings/2026/01/12/more", "changes/2026/w03"}
    assert pages(built) == PAGES | theirs | ours

    more = built.article("briefings/2026/01/12/more")
    number = '<sup class="br-cite" id="cite-daily-{0}"><a href="#source-daily"'
    assert 'By the news desk, after <a href="../../10/talks/">the talks</a>' in more
    assert number.format(1) in more
    assert f"A note <em>beside</em> it{number.format(2)}" in more
    assert ">2026-02-03</span>." in more
    assert "{{ " not in more
    assert "{% " not in more

    for url in (TALKS, "people/jane-doe", "about"):
        page = built.page(url)
        assert 'title="Last update"' in page, url
        assert ">2026-02-03</span>" in page, url
        assert "Ann Author" in page, url
    for url in ("people", "timeline"):
        assert 'title="Last update"' not in built.page(url), url
        assert "Ann Author" not in built.page(url), url

    assert 'content="Somebody in the news."' in built.page("people/jane-doe")
    assert '<a class="glightbox"' in built.article(TALKS)
    listed = built.article("tags")
    for url, title in (
        ("people/jane-doe", "Jane Doe"),
        ("briefings/2026/01/12/more", "More talks"),
    ):
        assert f'href="../{url}/"' in listed, title
    assert 'href="../briefings/2026/01/10/talks/"' in built.article("blog")
    # A list of posts breaks off where they say.
    assert "Continue reading" in built.article("blog")
    assert "Words of a post." not in built.article("blog")
    assert 'href="../../../../../briefings/2026/01/10/talks/"' in built.article(
        "blog/2026/01/11/hello"
    )
    assert 'url=../briefings/2026/01/10/talks/"' in built.page("old")
    assert 'url=../people/"' in built.page("list")


def test_a_feed_of_another_plugin_has_briefings_with_their_days(tmp_path: Path) -> None:
    built = in_both_orders(tmp_path, NEWSPAPER[-1:])
    channel = ET.parse(built.root / "site/feed_rss_created.xml").getroot()
    items = {
        item.findtext("title"): (item.findtext("description"), item.findtext("pubDate"))
        for item in channel.iter("item")
    }
    assert items["Talks & more on the harbour"] == (
        "Both sides met.",
        "Sat, 10 Jan 2026 00:00:00 +0000",
    )
    # What nobody has written is not news: no list, no year, no page of a publisher.
    assert {"Talks & more on the harbour", "About us", "Jane Doe", "Harbour"} == items.keys() - {
        "Home",
        "Test site",
    }


def test_the_navigation_may_come_from_files_beside_the_pages(tmp_path: Path) -> None:
    names = "nav: [index.md, about.md, briefings, people/index.md, {Subjects: [topics]}]\n"
    built = in_both_orders(tmp_path, ["awesome-nav"], f"-- docs/.nav.yml --\n{names}", "")
    assert pages(built) == PAGES
    shown = built.page("about").partition('<div class="md-content"')[0]
    for url in ("../briefings/", "../people/", "../topics/"):
        assert f'<a href="{url}" class="md-nav__link">' in shown, url


def test_the_navigation_may_be_a_list_in_markdown(tmp_path: Path) -> None:
    summary = "* [Home](index.md)\n* [Who](people/index.md)\n    * people/*\n* [About](about.md)\n"
    text = f"-- docs/SUMMARY.md --\n{summary}"
    built = in_both_orders(tmp_path, ["literate-nav"], text, "exclude_docs: SUMMARY.md\n")
    assert pages(built) == PAGES
    shown = built.page("about").partition('<div class="md-content"')[0]
    for url in ("../people/", "../people/jane-doe/"):
        assert f'<a href="{url}" class="md-nav__link">' in shown, url


def test_a_section_may_be_a_page_of_ours(tmp_path: Path) -> None:
    nav = "nav:\n- index.md\n- Who:\n  - people/index.md\n  - people/jane-doe.md\n- about.md\n"
    built = in_both_orders(tmp_path, ["section-index"], "", nav)
    assert pages(built) == PAGES
    jane = built.page("people/jane-doe")
    assert '<a href="../" class="md-nav__link ">' in jane
    assert '<li><a href="../../people/">People</a></li>' in jane
    # What stands around a page of the author's leads to the section's own page.
    nav = "nav:\n- index.md\n- Who:\n  - people/index.md\n  - about.md\n"
    built = in_both_orders(tmp_path / "own", ["section-index"], "", nav)
    assert '<li><a href="../people/">Who</a></li>' in built.article("about")


LINKS = """\
-- docs/about.md --
# About us

See [[jane-doe]] and [her](jane-doe.md).
-- docs/quay.png --
Another picture of the same name.
-- briefings/2026/2026-01-12-more.md --
---
title: More talks
date: 2026-01-12
summary: They met again.
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
After [the talks](2026-01-10-talks.md) [@daily], see [[jane-doe]] and [the topic](harbour.md).

![A quay](quay.png)

    [as code](quay.png)
"""


def test_every_page_has_a_card_of_another_plugin(tmp_path: Path) -> None:
    # Where it has fetched a font before, it asks nobody for one.
    kept = tmp_path / "kept/fonts/Noto Sans KR"
    kept.mkdir(parents=True)
    font = Path(pylopdf_fonts_ko.__file__).with_name("NotoSansKR-Regular.otf")
    shutil.copy(font, kept / "Regular.otf")
    options = "cards_layout_options: {font_family: Noto Sans KR}"
    social = f"social: {{cache_dir: '{tmp_path}/kept', {options}}}"
    built = in_both_orders(tmp_path, [social])

    assert pages(built) == PAGES
    for url in (TALKS, "people/jane-doe", "people", "about"):
        card = f"assets/images/social/{url if url != 'people' else 'people/index'}.png"
        head = built.page(url).partition("</head>")[0]
        assert f'property="og:image" content="https://example.org/{card}"' in head, url
        assert (built.root / "site" / card).read_bytes().startswith(b"\x89PNG"), url
        # Of two that say what a preview is, services take the first.
        assert head.count('property="og:title"') == 1, url
        assert head.count("twitter:card") == 1, url
        assert "application/ld+json" in head, url


def test_links_may_be_short(tmp_path: Path) -> None:
    for plugin in ("ezlinks", "roamlinks"):
        built = in_both_orders(tmp_path / plugin, [plugin], LINKS)
        assert pages(built) == PAGES | {"briefings/2026/01/12/more", "changes/2026/w03"}
        assert built.article("about").count('href="../people/jane-doe/"') == 2, plugin
        more = built.article("briefings/2026/01/12/more")
        assert '<a href="../../10/talks/">the talks</a>' in more, plugin
        assert '<a href="../../../../../people/jane-doe/"' in more, plugin
        assert '<a href="../../../../../topics/harbour/">the topic</a>' in more, plugin
        # Pictures beside a briefing are meant, not one of their name in docs.
        assert '<img alt="A quay" src="../../../quay.png"' in more, plugin
        assert "<code>[as code](quay.png)\n</code>" in more, plugin


def test_pages_may_be_shrunk_and_read_offline(tmp_path: Path) -> None:
    minify = "minify: {minify_html: true, minify_js: true, minify_css: true}"
    built = in_both_orders(tmp_path, [minify, "offline"])
    found = {name.removesuffix(".html") for name in pages(built)}
    assert found == PAGES
    talks = built.page(TALKS)
    assert "\n\n" not in talks.partition("<article")[0]
    assert "href=../../../../../people/jane-doe/index.html" in talks
    assert "href=../../../../../about.html" in talks


def test_a_page_that_a_plugin_takes_out_is_named(tmp_path: Path) -> None:
    exclude = "exclude: {glob: ['people/*']}"
    nav = "nav: [index.md, about.md]\n"
    text = "-- docs/about.md --\n# About us\n"
    built = in_both_orders(tmp_path, [exclude], text, nav, warns=True)
    assert pages(built) == PAGES - {"people", "people/jane-doe"}
    said = build(built).output
    assert (
        "docs/people/jane-doe.md:1: BR160 another plugin has taken 'people/jane-doe.md' out of the "
        "site, but pages link to it. List it under 'exclude_docs' in mkdocs.yml instead: then it "
        "is not read." in said
    )
    assert (
        "mkdocs.yml:1: BR160 another plugin has taken 'people/index.md' out of the site, but pages "
        "link to it. Narrow what that plugin is told to leave out." in said
    )


def test_content_that_a_plugin_makes_is_named(tmp_path: Path) -> None:
    script = """\
-- make.py --
import mkdocs_gen_files

for name in ("made.md", "people/john-roe.md"):
    with mkdocs_gen_files.open(name, "w") as file:
        file.write("# Made\\n\\nBy a script.\\n")
with mkdocs_gen_files.open("topics/harbour.md", "a") as file:
    file.write("Nobody will read this.")
"""
    built = in_both_orders(tmp_path, ["gen-files: {scripts: [make.py]}"], script, warns=True)
    assert pages(built) == PAGES | {"made", "people/john-roe"}
    assert "By a script." in built.article("made")
    said = build(built).output
    for name in ("people/john-roe", "topics/harbour"):
        assert (
            f"docs/{name}.md:1: BR161 the plugin 'mkdocs-gen-files' has made this file, but "
            "content is read before plugins work. Let a script of yours write it into docs before "
            "'mkdocs build'." in said
        )
    assert said.count("BR161") == 2


def test_the_plugin_of_languages_is_refused(tmp_path: Path) -> None:
    languages = "[{locale: en, name: English, default: true}, {locale: ko, name: 한국어}]"
    listed = [f"i18n: {{languages: {languages}}}", "briefings"]
    for order, plugins in (("after", listed), ("before", listed[::-1])):
        result = build(site(tmp_path / order, plugins, config=NAV))
        assert result.code == 1
        assert (
            "mkdocs.yml:1: BR162 the plugin 'i18n' takes our pages out, and builds the site once "
            "per language. Take it out of 'plugins'" in result.output
        )
        assert "Traceback" not in result.output
        assert not (tmp_path / order / "site").exists()
