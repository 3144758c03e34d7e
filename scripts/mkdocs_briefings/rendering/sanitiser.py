"""An author's finished HTML without what could act by itself: scripts, frames, foreign pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from html.parser import HTMLParser

import nh3

from ..resolving import LISTING
from . import allowed_html as allowed

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TEXT = re.compile(r"[^<>&\r\0\xa0]*")
"""Text that means the same as HTML: nothing in it is written in another way there."""
_CONTROL = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])(?![0-9])|x0*(?:[0-8bcef]|1[0-9a-f])(?![0-9a-f]));?",
    re.IGNORECASE,
)
"""References to control characters, some of which mark places in finished HTML."""
# A tag that is never closed goes on to the end of the text, as browsers read it.
_TAG = re.compile(r"""<!--.*?-->|<[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*>?""", re.DOTALL)
# Lists of tasks have checkboxes and tabs radio buttons; no other field has its place in a text.
_FIELD = re.compile(r'<input(?![^<>]* type="(?:checkbox|radio)")[^<>]*>')
# Wherever an element has this class, Material loads Mermaid from unpkg.com, whoever wrote it.
MERMAID = "mermaid"


@dataclass(frozen=True, slots=True)
class Removed:
    """Something that an author wrote and that is not published."""

    what: str
    """As a message names it: `'onclick' of '<a>'`."""
    sign: str
    """What to look for in the source."""
    hint: str = "Remove it, or set 'trusted_html: true' if you trust everybody who writes here."


class Sanitiser:
    """Cleans HTML; `media` are the addresses outside the site that may be fetched from.

    `comments` are those that another plugin looks for; all others but our own are left out.
    """

    def __init__(
        self, media: Iterable[str] = (), *, diagrams: bool = False, comments: Iterable[str] = ()
    ) -> None:
        self._comments = frozenset(comments)
        # Not a method: nh3 would hold this object, and this object nh3, and neither be ever freed.
        self._kept = partial(_kept, tuple(sorted({one.lower() for one in media})), diagrams)
        # Most tags of a site are the same few: `<p>`, `<li>`, `<table>`.
        self._lost = lru_cache(maxsize=16384)(self._lost_of)
        self._cleaner = nh3.Cleaner(
            tags=allowed.ELEMENTS,
            clean_content_tags=allowed.WITHOUT_CONTENT,
            attributes={**allowed.ATTRIBUTES, "*": allowed.EVERYWHERE},
            attribute_filter=self._kept,
            filter_style_properties=allowed.STYLES,
            url_schemes=allowed.SCHEMES,
            strip_comments=False,
            # Otherwise nh3 writes a `rel` of its own into every link and refuses the author's.
            link_rel=None,
        )

    def clean(self, html: str) -> str:
        """The HTML with every element closed, and only what is allowed; listings are comments."""
        # Headings, which are cleaned one by one, mostly have no markup at all.
        if _TEXT.fullmatch(html):
            return html
        if "&#" in html:
            html = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", html)
        html = self._cleaner.clean(html)
        if "<!--" in html:
            html = _COMMENT.sub(self._wanted, html)
        return _FIELD.sub("", html) if "<input" in html else html

    def _wanted(self, comment: re.Match[str]) -> str:
        is_wanted = comment[0] in self._comments or LISTING.match(comment[0])
        return comment[0] if is_wanted else ""

    def removed(self, html: str) -> Iterator[Removed]:
        """What `clean` takes out of the HTML, in its order."""
        for tag in _TAG.findall(html):
            yield from self._lost(tag)

    def _lost_of(self, tag: str) -> tuple[Removed, ...]:
        """What is lost of one tag."""
        parser = _Tags()
        parser.feed(tag if tag.endswith(">") else f"{tag}>")
        return tuple(one for found in parser.found for one in self._lost_of_parsed(*found))

    def _lost_of_parsed(
        self, element: str, attributes: list[tuple[str, str | None]]
    ) -> Iterator[Removed]:
        if element not in _ELEMENTS:
            yield Removed(f"'<{element}>'", f"<{element}")
            return
        if element == "input" and dict(attributes).get("type") not in ("checkbox", "radio"):
            yield Removed("'<input>'", "<input")
        for name, value in attributes:
            kept = self._kept(element, name, value or "") if name in _NAMES[element] else None
            if kept is None or kept.split() != allowed.without_marks(value or "").split():
                yield _named(element, name, value or "", kept or "")
            elif name == "style":
                yield from (
                    Removed(f"'style: {one}' of '<{element}>'", one)
                    for one in _unknown_styles(kept)
                )


def _kept(
    media: tuple[str, ...], diagrams: bool, element: str, name: str, value: str
) -> str | None:
    kept = allowed.kept_value(element, name, value, media)
    if name == "class" and kept and not diagrams and MERMAID in kept:
        kept = " ".join(one for one in kept.split() if one != MERMAID) or None
    return kept


_ELSEWHERE = "Put the file beside the text, or list its host under 'media_hosts' in mkdocs.yml."
_TELLING = frozenset(("class", "id", "for", "name", "rel", "target"))
"""Attributes that lose only some of their values."""
_ELEMENTS = frozenset(map(str.lower, allowed.ELEMENTS))
_NAMES = {
    element.lower(): frozenset(
        map(str.lower, allowed.ATTRIBUTES.get(element, frozenset()) | allowed.EVERYWHERE)
    )
    for element in allowed.ELEMENTS
}


def _named(element: str, name: str, value: str, kept: str) -> Removed:
    if name in allowed.ADDRESSES and not allowed.is_safe_address(value):
        scheme = allowed.scheme_of(value)
        return Removed(f"the address '{scheme}:' of '<{element}>'", f"{scheme}:")
    if name in allowed.FETCHED:
        return Removed(f"the address '{value}' of '<{element}>'", value, _ELSEWHERE)
    lost = " ".join(one for one in value.split() if one not in kept.split())
    shown = f"{name}={lost}" if name in _TELLING else name
    return Removed(f"'{shown}' of '<{element}>'", lost if name in _TELLING else name)


def _unknown_styles(style: str) -> Iterator[str]:
    names = (one.partition(":")[0].strip().lower() for one in style.split(";"))
    return (name for name in names if name and name not in allowed.STYLES)


class _Tags(HTMLParser):
    """Reads the tags of a short text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag."""
        self.found.append((tag, attrs))
