"""Pages come without the blank space that the theme's templates leave around the words."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_briefings.host.blank_space import tight
from tests.sites import SiteFolder

PAGE = """\

<!doctype html>
<html>
  <head>

      <title>A  page</title>
    <script>if (a)
      b()</script>

    <style>p {
      color: red }</style>
  </head>
  <nav>

    <a href="../">Home</a>
    <a href="b/">All
      briefings</a>
  </nav>
  <article class="md-content__inner md-typeset">

    <pre>a

      b</pre>
    <p>Words.</p>

  </article>

  <pre>kept

    too</pre>
    </body>
"""
TIGHT = """\

<!doctype html>
<html>
<head>
<title>A  page</title>
<script>if (a)
      b()</script>
<style>p {
      color: red }</style>
</head>
<nav>
<a href="../">Home</a>
<a href="b/">All
briefings</a>
</nav>
<article class="md-content__inner md-typeset">
<pre>a

      b</pre>
    <p>Words.</p>
</article>
<pre>kept

    too</pre>
</body>
"""


def test_blank_space_around_the_words_is_one_line_break() -> None:
    assert tight(PAGE) == TIGHT
    assert tight(TIGHT) == TIGHT


def test_a_page_without_words_is_without_blank_space_too() -> None:
    assert tight("<p>\n\n  a  b</p>\n  <pre>\n  c</pre>\n") == "<p>\na  b</p>\n<pre>\n  c</pre>\n"


CONFIG = (
    '<script id="__config">{"a": {"clipboard.copy": "Copy", "search.result.none": "No \\"x\\"", '
    '"search.result.one": "1", "select.version": "Select"}, "search": "search.js", "b": 1}</script>'
)


def test_words_of_the_themes_search_go_where_it_is_not() -> None:
    body = f'<article class="md-content__inner">\n</article>{CONFIG}'
    with_search = f'<div data-md-component="search"></div>{body}'
    assert tight(with_search) == with_search
    assert tight(body) == (
        '<article class="md-content__inner">\n</article><script id="__config">{"a": '
        '{"clipboard.copy": "Copy", "select.version": "Select"}, "b": 1}</script>'
    )


def test_a_built_page_has_none_around_its_words(site: Callable[[str], SiteFolder]) -> None:
    folder = site(
        "-- docs/topics/harbour.md --\n---\nname: The harbour\n---\nIt is deep.\n"
        "-- briefings/2026-01-10-talks.md --\n---\ntitle: Talks\ndate: 2026-01-10\n"
        "topics: [harbour]\nsources: none\n---\n```\na\n\n    b\n```\n"
    )
    assert folder.build().code == 0
    for name in ("", "briefings/2026/01/10/talks", "topics/harbour"):
        page = folder.page(name)
        assert page == tight(page)
        assert "\n\n" not in page[: page.index("<article")]
    assert "a\n\n    b" in folder.page("briefings/2026/01/10/talks")


CONTENTS = (
    '<div class="md-sidebar md-sidebar--secondary" data-md-type="toc"{}>\n<div class="a">\n'
    '<div class="b">\n<nav>\n<a href="#c">C</a>\n<nav>\n<a href="#d">D</a>\n</nav>\n</nav>\n'
    "</div>\n</div>\n</div>\n"
)


def test_contents_that_a_page_hides_go_and_others_stay() -> None:
    words = (
        '<div class="md-content">\n<article class="md-content__inner">\n<p>Words.</p>\n</article>'
    )
    assert tight(f"{CONTENTS.format(' hidden')}{words}") == words
    assert tight(f"{CONTENTS.format('')}{words}") == f"{CONTENTS.format('')}{words}"


def test_a_page_has_the_contents_that_its_profile_asks_for(
    site: Callable[[str], SiteFolder],
) -> None:
    profile = "---\nname: {}\n{}---\nIt is deep.\n\n## How deep\n\nVery.\n"
    folder = site(
        f"-- docs/topics/harbour.md --\n{profile.format('Harbour', '')}"
        f"-- docs/topics/quay.md --\n{profile.format('Quay', 'hide: [navigation]' + chr(10))}"
        "-- briefings/2026-01-10-talks.md --\n---\ntitle: Talks\ndate: 2026-01-10\n"
        "topics: [harbour, quay]\nsources: none\n---\nWords.\n"
    )
    assert folder.build().code == 0
    assert "md-sidebar--secondary" not in folder.page("topics/harbour")
    assert "How deep\n</span>" in folder.page("topics/quay").partition("<article")[0]
