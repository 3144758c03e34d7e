"""What Pagefind reads of a page: its entry as attributes, and its words without lists of links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markupsafe import escape

from ...rendering import without_citation_ids
from ..amounts import amount_keys
from ..entries import IndexEntry
from ..hidden_words import hidden_words

EXCLUDED = "data-search-exclude"
"""The attribute of what is left out of the index."""
UNSEARCHED = (
    f"h1, [{EXCLUDED}], .br-kicker, .br-dateline, .br-aliases, .br-follow, .br-activity,"
    " .br-cite, .br-anchor, .br-printed, .headerlink, .br-statement__by .br-note"
)
"""Selector of what is left out of the index: lists, links to other pages, numbers of citations. The
heading is in the entry; in the text it would only be repeated in each excerpt."""


def entry_html(content: str, entry: IndexEntry, language: str) -> str:
    """What the index reads of a page: its entry and its content, without what is left out."""
    facets = [("kind", entry.kind), *entry.facets]
    shown = [("title", entry.title), ("kind", entry.kind), ("summary", entry.summary)]
    # Spellings as metadata, not as text: Pagefind finds them with little weight and never shows
    # them in an excerpt.
    hidden = [("day", entry.day), ("spellings", " · ".join(entry.spellings))]
    text = without_citation_ids(without_excluded(content))
    hidden += [("keys", " ".join(_keys(text, entry, language)))]
    # Whoever looks for an amount looks for the pages that are about it.
    hidden += [("amounts", " ".join(amount_keys(entry.title)))]
    lines = [
        f'<html lang="{escape(language)}"><body><div data-pagefind-body>',
        "<div hidden data-pagefind-ignore>",
        f'<i data-pagefind-sort="date:{escape(entry.order)}"></i>',
        *(_told("meta", key, value) for key, value in [*shown, *hidden] if value),
        *(_told("filter", key, value) for key, value in facets),
        f"</div><i hidden>{escape(entry.text)}</i>" if entry.text else "</div>",
    ]
    return "".join([*lines, "\n", text, "\n</div></body></html>"])


def _keys(text: str, entry: IndexEntry, language: str) -> Iterator[str]:
    """The words by which a page is found and that it does not have itself."""
    own = f"{entry.title} {entry.summary} {text}"
    yield from entry.keys
    yield from amount_keys(own)
    yield from hidden_words(" ".join((own, *entry.spellings)), language)


def _told(what: str, key: str, value: str) -> str:
    return f'<i data-pagefind-{what}="{key}">{escape(value)}</i>'


def without_excluded(html: str) -> str:
    """The HTML without its excluded elements, so that Pagefind need not read lists of links.

    An element whose end is not found stays: Pagefind leaves it out as well.
    """
    parts, end, at = [], 0, html.find(EXCLUDED)
    while at >= 0:
        start = html.rfind("<", end, at)
        after = _end_of_element(html, start, at) if start >= 0 else -1
        if after >= 0:
            parts.append(html[end:start])
            end = after
        at = html.find(EXCLUDED, max(end, at + 1))
    return "".join([*parts, html[end:]])


def _end_of_element(html: str, start: int, attribute: int) -> int:
    """Where the element that starts there ends; -1 if the attribute is not in its first tag."""
    name = _NAME.match(html, start)
    if name is None or html.find(">", start, attribute) >= 0:
        return -1
    depth = 0
    for tag in _tags(name[1]).finditer(html, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return -1


_NAME = re.compile(r"<([a-z][a-z0-9]*)")


@cache
def _tags(name: str) -> re.Pattern[str]:
    """The start tags of an element, and its whole end tags."""
    return re.compile(rf"<(?:(/){name}\s*>|{name}\b)")
