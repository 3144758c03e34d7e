"""The theme's page around our content, rendered once for pages that differ only in their words.

Header, navigation, scripts and footer are the same on thousands of pages, and rendering them is
the larger part of a build. A frame is the theme's output for a page with marks in place of its
words; filling the marks is a few string joins. A template may use a page in ways that
no mark stands for, so each kind of frame is tried out: for its first pages the theme's own output
is compared with the filled frame, and a single difference rules that kind out for the build.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..cache import content_digest
from ..sentinels import FRAME
from ..theme_facts import CONTENTS_ENTRY, PAGE_TEMPLATE
from .blank_space import Template, TemplateEnvironment, tighten

TRIALS = 3
"""This many pages of each kind are also rendered by the theme, and compared."""

TITLE, DESCRIPTION, CANONICAL, EDIT, ENTRIES = (f"{FRAME}{number}{FRAME}" for number in range(5))
CONTENT = f"<h1>{FRAME}content{FRAME}</h1>"  # Material adds a heading to content without one.
ONE, TWO = (AnchorLink(f"{FRAME}{name}{FRAME}", f"{FRAME}{name}", 2) for name in "ab")
SKIP = ONE.url
"""Where the link that skips the navigation leads: to the first heading."""
_MARKS = (TITLE, DESCRIPTION, CANONICAL, EDIT, ENTRIES, CONTENT, SKIP)
_MARKED = re.compile(f"({'|'.join(map(re.escape, _MARKS))})")

_MARKED_ITEM = re.compile(f"({re.escape(ONE.url)}|{re.escape(ONE.title)})")

Context = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Frame:
    """The theme's output for one kind of page, cut at the places of the page's words."""

    parts: tuple[str, ...]
    """The theme's HTML and marks, in turn."""
    between: str | None
    """What stands between two entries of the table of contents; None where the page has none."""

    def filled(self, page: Page, entries: Iterable[str]) -> str:
        """The output for a page of the same kind, with these entries."""
        words = _words(page)
        if self.between is not None:
            words[ENTRIES] = self.between.join(entries)
        return "".join([words.get(part, part) for part in self.parts])


class Framed:
    """A page template that renders through frames where it can."""

    def __init__(
        self, template: Template, entry: Template, kind_of: Callable[[Page], Hashable | None]
    ) -> None:
        self._template = template
        self._entry = entry
        self._kind_of = kind_of
        self._frames: dict[Hashable, Frame | None] = {}
        self._trials: dict[Hashable, int] = {}
        self._marks: dict[Hashable, str] = {}
        self._plain_item = _MARKED_ITEM.split(self._rendered(ONE))

    def render(self, context: Context) -> str:
        """The page's HTML, the same as the template's own."""
        page = context["page"]
        kind = self._key(page)
        if kind is None:
            return self._template.render(context)
        if kind not in self._frames:
            self._frames[kind] = self._frame(context)
        frame = self._frames[kind]
        return self._framed(kind, frame, context) if frame else self._template.render(context)

    def mark(self, page: Page, *, is_tried: bool) -> str:
        """What identifies all that the theme puts around a page's words; empty if nobody knows.

        With `is_tried`, only if the frame has been compared with the theme's own output.
        """
        kind = self._key(page)
        frame = self._frames.get(kind)
        if frame is None or (is_tried and self._trials.get(kind, 0) < TRIALS):
            return ""
        if kind not in self._marks:
            whole = repr((frame.parts, frame.between, self._plain_item))
            self._marks[kind] = content_digest(whole.encode())
        return self._marks[kind]

    def _key(self, page: Page) -> Hashable | None:
        """Its kind, and whether it has a table of contents."""
        kind = self._kind_of(page)
        return None if kind is None else (kind, bool(page.toc.items))

    def _framed(self, kind: Hashable, frame: Frame, context: Context) -> str:
        page = context["page"]
        html = frame.filled(page, map(self._item, page.toc.items))
        if self._trials.setdefault(kind, 0) < TRIALS:
            self._trials[kind] += 1
            own = self._template.render(context)
            if own != html:
                self._frames[kind] = None
                return own
        return html

    def _frame(self, context: Context) -> Frame | None:
        html = self._template.render({**context, "page": _stand_in(context["page"])})
        if ONE.title not in html:
            return Frame(tuple(_MARKED.split(html)), None)
        one, two = self._item(ONE), self._item(TWO)
        before, found, rest = html.partition(one)
        between, found_too, after = rest.partition(two)
        if not (found and found_too) or one in after:
            return None
        parts = _MARKED.split(before + ENTRIES + after)
        return Frame(tuple(parts), between)

    def _item(self, item: AnchorLink) -> str:
        # Plugins may hang more on an entry, as Material's typeset does its formatted title.
        if item.children or item.level != ONE.level or vars(item).keys() != vars(ONE).keys():
            return self._rendered(item)
        words = {ONE.title: item.title, ONE.url: item.url}
        return "".join([words.get(part, part) for part in self._plain_item])

    def _rendered(self, item: AnchorLink) -> str:
        return self._entry.render({"toc_item": item})


def prepare_templates(
    environment: TemplateEnvironment, kind_of: Callable[[Page], Hashable | None] | None
) -> Framed | None:
    """Make pages come without blank space; through frames, if `kind_of` tells pages apart."""
    tighten(environment)
    return reuse_frames(environment, kind_of) if kind_of else None


def reuse_frames(
    environment: TemplateEnvironment, kind_of: Callable[[Page], Hashable | None]
) -> Framed:
    """Make the environment's page template render through frames; `kind_of` tells pages apart."""
    get_template = environment.get_template
    entry = get_template(CONTENTS_ENTRY)
    framed = Framed(get_template(PAGE_TEMPLATE), entry, kind_of)

    def get(name: str, *arguments: object, **options: object) -> object:
        # Jinja also passes the name of the asking template, which needs the real one to extend.
        is_page = name == PAGE_TEMPLATE and not arguments
        return framed if is_page else get_template(name, *arguments, **options)

    environment.get_template = get
    return framed


def _stand_in(page: Page) -> Page:
    """A copy of the page with marks for words."""
    stand_in = copy.copy(page)
    stand_in.title = TITLE
    stand_in.content = CONTENT
    stand_in.toc = TableOfContents([ONE, TWO] if page.toc.items else [])
    stand_in.meta = {**page.meta, "title": TITLE}
    if "description" in page.meta:
        stand_in.meta["description"] = DESCRIPTION
    stand_in.canonical_url = CANONICAL if page.canonical_url else page.canonical_url
    stand_in.edit_url = EDIT if page.edit_url else page.edit_url
    return stand_in


def _words(page: Page) -> dict[str, str]:
    """What each mark stands for on a page."""
    first = page.toc.items[0].url if page.toc.items else ""
    return {
        SKIP: first,
        TITLE: page.title or "",
        DESCRIPTION: page.meta.get("description", ""),
        CANONICAL: page.canonical_url or "",
        EDIT: page.edit_url or "",
        CONTENT: page.content or "",
    }


class PageKinds:
    """Which pages the theme renders alike, but for their words."""

    def __init__(self, nav_urls: Iterable[str], ours: Collection[str]) -> None:
        self._ours = ours
        """Their names among the site's sources: of no other page is known what it is made of."""
        self._urls = frozenset(nav_urls)
        self._folders = frozenset(folder for url in self._urls for folder in _folders(url))

    def of(self, page: Page) -> Hashable | None:
        """What must agree for two pages to share a frame; None for other pages.

        Relative links agree for pages as deep as each other that share the same part of their
        way with everything in the navigation.
        """
        if page.url in self._urls or page.file.src_uri not in self._ours:
            return None
        shared = [folder for folder in _folders(page.url) if folder in self._folders]
        other_meta = {key: page.meta[key] for key in page.meta.keys() - {"title", "description"}}
        return (
            page.url.count("/"),
            shared[-1] if shared else "",
            bool(page.meta.get("description")),
            bool(page.canonical_url),
            bool(page.edit_url),
            "<h1" in (page.content or ""),
            # As text: a value may be a list, which cannot be part of a key.
            repr(sorted(other_meta.items())),
        )


def _folders(url: str) -> list[str]:
    parts = url.split("/")[:-1]
    return ["/".join(parts[: end + 1]) + "/" for end in range(len(parts))]
