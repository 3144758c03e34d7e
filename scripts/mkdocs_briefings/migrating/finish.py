"""What is done to a post's words whatever tool it comes from: headings, embedded pages, byline."""

from __future__ import annotations

import re

from ..content import CONTROL_CHARACTER
from ..markdown import MisreadSort, find_citations, misread
from .body import Body, Piece, prose
from .post import Post

MOVED_DOWN = "headings moved one level down, since the title is the first"
EMBEDDED = "embedded page: a link to it stands in its place"
NOT_PUBLISHED = "HTML that a page does not show"
INVISIBLE = "invisible control characters, deleted"
NO_CITATION = "[@…], which is not a citation: it is kept from being one"
_TOP = re.compile(r"^#(?=[ \t]+\S)", re.MULTILINE)
MOST_ROUNDS = 20
"""So many lists of one paragraph are parted from it."""
_HEADING = re.compile(r"^(?P<signs>#{1,5})(?=[ \t]+\S)", re.MULTILINE)
_FRAME = re.compile(
    r"<iframe\b[^<>]*?\bsrc\s*=\s*[\"'](?P<src>(?:https?:)?//[^\"'<>\s]+)[\"'][^<>]*>(?:[^<]*</iframe>)?",
    re.IGNORECASE,
)
_UNSHOWN = re.compile(r"<(?:script|style|form|object|embed|applet)\b[^<>]*>", re.IGNORECASE)
_DEFINED = re.compile(
    r"^[ ]{0,3}\[(?P<label>[^\]\n]*@[^\]\n]*)\]:[ \t]*<?(?P<target>[^\s<>]+)>?[^\n]*\n?",
    re.MULTILINE,
)


def tidy(body: Body, post: Post) -> None:
    """Make the words those of a briefing. Before anything else: what looks like a citation."""
    if CONTROL_CHARACTER.search(body.text):
        body.text = CONTROL_CHARACTER.sub("", body.text)
        body.note(INVISIBLE, "")
    _uncite(body)
    body.replace(_FRAME, lambda piece: _linked(piece, body))
    for piece in body.pieces(_UNSHOWN):
        body.note(NOT_PUBLISHED, piece[0])
    _title_once(body, post)
    if _TOP.search(prose(body.text)):
        body.replace(_HEADING, lambda piece: f"#{piece['signs']}")
        body.note(MOVED_DOWN, "")


def separate_lists(body: Body) -> None:
    """Put an empty line above each list that follows a paragraph, as Python-Markdown needs it."""
    # Parting one list can show another below it, which was part of the same paragraph.
    for _ in range(MOST_ROUNDS):
        lines = body.text.split("\n")
        joined = {one.line for one in misread(body.text) if one.sort is MisreadSort.JOINED_LIST}
        if not joined:
            return
        parted = ([line] if at not in joined else ["", line] for at, line in enumerate(lines))
        body.text = "\n".join(line for part in parted for line in part)


def with_byline(text: str, authors: tuple[str, ...]) -> str:
    """The text with its authors' names below it, in words of no language."""
    # A name is a stranger's text: a star in it would end the emphasis.
    names = ", ".join(re.sub(r"([*_\\\[\]`<])", r"\\\1", name) for name in authors)
    return f"{text.rstrip()}\n\n*{names}*\n" if names else text


def _uncite(body: Body) -> None:
    """Keep what looks like a citation from being one: `[@name]` is a link, mostly, or a handle."""
    links = {piece["label"].lower(): piece["target"] for piece in body.pieces(_DEFINED)}
    body.replace(_DEFINED, lambda piece: "")
    parts, end = [], 0
    for one in find_citations(body.text):
        inner = body.text[one.start + 1 : one.end - 1]
        if one.is_certain:
            body.note(NO_CITATION, body.text[one.start : one.end])
            target = links.get(inner.lower(), "")
            is_link = bool(target) or body.text[one.end : one.end + 1] == "["
            new = f"[{inner.replace('@', '&#64;')}]" if is_link else f"\\[{inner}]"
            parts += [body.text[end : one.start], f"{new}({target})" if target else new]
            end = one.end
    body.text = "".join((*parts, body.text[end:]))


def _linked(piece: Piece, body: Body) -> str:
    body.note(EMBEDDED, piece[0])
    # `//host/…` took the scheme of the page around it, and a file has none.
    address = piece["src"] if piece["src"].startswith("http") else f"https:{piece['src']}"
    return f"<{address}>"


def _title_once(body: Body, post: Post) -> None:
    """Drop a heading above the words that only repeats the title."""
    opening = body.text.lstrip("\n")
    first, _, rest = opening.partition("\n")
    if first.startswith("# ") and first[2:].strip() == post.title:
        body.text = rest
