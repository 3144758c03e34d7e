"""What MkDocs and the theme are told of a page."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from ..pages import LinkedName, SitePage
from ..site import Site
from .editions import language_of_words
from .material import mended, with_skip_link
from .neighbours import FOR_NEIGHBOURS, for_neighbours
from .printed import Clean, printable_page, printable_tags

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_NOT_TITLE = re.compile(
    r'<a class="headerlink".*?</a>|<span class="br-count".*?</span>'
    r'|<sup class="br-cite".*?</sup>|<[^>]+>'
)


def describe(page: Page, ours: SitePage | None, config: MkDocsConfig) -> None:
    """Fill the metadata of a page of ours as MkDocs does from front matter, as plain text."""
    if ours is None:
        printable_tags(page.meta)
        return
    # Our pages bring their own columns: the navigation beside them would be empty.
    given = ours.about.metadata if ours.about and ours.path else {}
    page.meta = {"hide": ["navigation", "toc"], **page.meta, **given}
    printable_tags(page.meta)
    # The theme puts the site's name behind a title, which on the home page says it twice.
    if page.is_homepage:
        page.meta.pop("title", None)
    else:
        page.meta["title"] = ours.title
    if ours.description:
        page.meta["description"] = ours.description
    if not ours.in_search:
        page.meta["search"] = {"exclude": True}
    page.meta.update(for_neighbours(ours, config))


def make_printable(page: Page, site: Site, clean: Clean) -> None:
    """Make what a page says of itself fit for templates, which print it without escaping."""
    ours = site.pages.get(page.file.src_uri)
    if ours is not None:
        _escape(page, ours)
    printable_page(page, clean)


def _escape(page: Page, ours: SitePage) -> None:
    if "title" in page.meta:
        page.meta["title"] = html.escape(ours.title)
    if page.meta.get("description") == ours.description:
        page.meta["description"] = html.escape(ours.description)
    # Only plugins read these; pages of two days can then share what the theme makes of them.
    for name in FOR_NEIGHBOURS:
        page.meta.pop(name, None)
    if not ours.path:
        # Nobody has written what was made now.
        page.meta = {key: page.meta[key] for key in page.meta if not key.startswith("git_")}


def with_not_found(context: TemplateContext, site: Site) -> TemplateContext:
    """The template values of `404.html` with our words among them."""
    ours = {
        "briefings_not_found": site.not_found(),
        "briefings_not_found_title": site.fragments.templates.words("not_found_title"),
    }
    return cast("TemplateContext", {**context, **ours})


def described(page: Page, site: Site) -> tuple[str, str, str, tuple[LinkedName, ...]]:
    """A page's address, title and description as plain text, and what `nav` puts above it."""
    ours = site.pages.get(page.file.src_uri)
    if ours is not None:
        return ours.url, ours.title, ours.description, ()
    title = html.unescape(str(page.title or site.settings.site_name))
    description = html.unescape(str(page.meta.get("description") or ""))
    return _url(page), title, description, above(page)


def _url(page: Page) -> str:
    return page.file.dest_uri.removesuffix("index.html")


def above(page: Page) -> tuple[LinkedName, ...]:
    """The sections of `nav` around a page, as far as they have an index, the outermost first."""
    found = []
    for around in cast("Sequence[Section | Page]", page.ancestors):
        index = _index_of(around)
        if index and index is not page:
            found.append((_url(index), html.unescape(str(around.title))))
    return tuple(reversed(found))


def _index_of(around: Section | Page) -> Page | None:
    """What is around a page is a section, or, as plugins have it, a page itself."""
    if isinstance(around, Page):
        return around
    pages = (each for each in around.children or () if isinstance(each, Page))
    return next((each for each in pages if each.file.name == "index"), None)


def with_trail(content: str, page: Page, site: Site) -> str:
    """An author's own page below the way to it."""
    trail = site.trail(_url(page), *above(page))
    # Material would put the heading that a page lacks above everything, the trail too.
    title = html.escape(html.unescape(str(page.title)))
    heading = "" if "<h1" in content or not trail else f"<h1>{title}</h1>\n"
    return f"{trail}{site.in_language(f'{heading}{content}', language_of_words(page.file, site))}"


def finished(output: str, site: Site) -> str:
    """A page as the theme made it, without the theme's faults and with a way to its words."""
    return with_skip_link(mended(output), site.fragments.templates.words("skip"))


def contents(content: str) -> TableOfContents:
    """The table of contents of a finished page: its headings of the second and third level."""
    items: list[AnchorLink] = []
    for level, anchor, title in _HEADING.findall(content):
        link = AnchorLink(_NOT_TITLE.sub("", title).strip(), anchor, int(level))
        siblings = items[-1].children if level == "3" and items else items
        siblings.append(link)
    return TableOfContents(items)
