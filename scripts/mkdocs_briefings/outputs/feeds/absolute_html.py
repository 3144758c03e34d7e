"""The HTML of a briefing as a feed carries it: addresses absolute, nothing of the page's own."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

from ...urls import joined

ADDRESSES = {"href", "src", "poster", "cite"}
SETS = {"srcset", "imagesrcset"}
"""Attributes that hold several addresses, each with a description: `small.png 1x, big.png 2x`."""
# The permalinks that Python-Markdown's `toc` adds to headings.
_LEFT_OUT = "headerlink"
# Readers of feeds drop it, or show its words without the picture; a chart has a table beside it.
_PICTURE = "svg"
# An address may have commas in it, but not at its ends (HTML, 4.8.4.2.1).
_CANDIDATE = re.compile(r"([^\s,]\S*[^\s,]|[^\s,])(\s[^,]*)?(,|$)")


def absolute_html(html: str, base: str) -> str:
    """The same HTML for readers elsewhere; `base` is the address of its page."""
    rewriter = _Rewriter(base)
    rewriter.feed(html)
    rewriter.close()
    return "".join(rewriter.parts).strip()


class _Rewriter(HTMLParser):
    def __init__(self, base: str) -> None:
        # Otherwise `&lt;` would come out as `<`.
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._base = base
        self._until = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write the tag again with its addresses made absolute."""
        names = {name: value or "" for name, value in attrs}
        if not self._until:
            permalink = "a" if _LEFT_OUT in names.get("class", "").split() else ""
            self._until = _PICTURE if tag == _PICTURE else permalink
        if tag == "details":
            # The picture that it would unfold below is not there.
            self._write("<details open>")
            return
        if not names.keys() & (ADDRESSES | SETS):
            self._write(self.get_starttag_text() or "")
            return
        pairs = (f' {name}="{escape(self._value(name, value))}"' for name, value in names.items())
        self._write(f"<{tag}{''.join(pairs)}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write `<img … />` once, without an end tag of its own."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Write the tag again; its end also ends what is left out."""
        self._write(f"</{tag}>")
        if tag == self._until:
            self._until = ""

    def handle_data(self, data: str) -> None:
        """Write text as it is."""
        self._write(data)

    def handle_entityref(self, name: str) -> None:
        """Write `&name;` as it is."""
        self._write(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Write `&#name;` as it is."""
        self._write(f"&#{name};")

    def _value(self, name: str, value: str) -> str:
        if name in SETS:
            return _CANDIDATE.sub(self._candidate, value)
        return joined(self._base, value) if name in ADDRESSES else value

    def _candidate(self, match: re.Match[str]) -> str:
        return f"{joined(self._base, match[1])}{match[2] or ''}{match[3]}"

    def _write(self, text: str) -> None:
        if not self._until:
            self.parts.append(text)
