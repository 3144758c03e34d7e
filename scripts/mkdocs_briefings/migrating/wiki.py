"""Obsidian's Markdown: `[[links]]`, embeds, callouts, comments and tags in the text."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ..library import PICTURES
from .archive import MARKDOWN
from .body import Body, Piece, prose
from .post import Post
from .tool import ArchiveShelf, internal

NOWHERE = "[[link]] to nothing: its words stay"
EMBED = "embedded note: a link to it stands in its place"
LOST = "embed of what is not there: it stays as text"
CALLOUT = "callout, now an admonition"
HIDDEN = "comment, now one of HTML"
_LINK = re.compile(
    r"(?P<embed>!)?\[\[(?P<page>[^\[\]|#\n]*)(?P<anchor>#[^\[\]|\n]*)?(?:\|(?P<words>[^\[\]\n]*))?\]\](?!\()"
)
_CALLOUT = re.compile(
    r"^(?P<mark>>[ ]?)\[!(?P<sort>[\w-]+)(?:\|[^\]\n]*)?\](?P<fold>[+-]?)[ \t]*(?P<title>[^\n]*)\n?"
    r"(?P<rest>(?:>[^\n]*(?:\n|\Z))*)",
    re.MULTILINE,
)
_COMMENT = re.compile(r"%%(?P<inner>(?:(?!%%).)*?)%%", re.DOTALL)
_TAG = re.compile(r"(?<![\w#&/(\[\]\\])#(?P<tag>[^\W\d][\w/-]*|\d+[^\W\d][\w/-]*)")
_TAG_FIRST = re.compile(r"^(?P<hash>#)(?=[^\W#][\w/-]*)", re.MULTILINE)
_BLOCK_ID = re.compile(r"[ \t]+\^[A-Za-z0-9-]+[ \t]*$", re.MULTILINE)
_SIZE = re.compile(r"\d+(?:x\d+)?")
_BOXES = {
    **dict.fromkeys(("abstract", "summary", "tldr"), "abstract"),
    **dict.fromkeys(("info", "todo"), "info"),
    **dict.fromkeys(("tip", "hint", "important"), "tip"),
    **dict.fromkeys(("success", "check", "done"), "success"),
    **dict.fromkeys(("question", "help", "faq"), "question"),
    **dict.fromkeys(("warning", "caution", "attention"), "warning"),
    **dict.fromkeys(("failure", "fail", "missing"), "failure"),
    **dict.fromkeys(("danger", "error"), "danger"),
    **{one: one for one in ("note", "bug", "example", "quote")},
    "cite": "quote",
}
"""Obsidian's callouts by the admonitions that mean the same."""


def wiki(body: Body, post: Post, shelf: ArchiveShelf) -> None:
    """Rewrite what only Obsidian understands."""
    # First, so that no link or tag in what the author has hidden becomes one of the post.
    body.replace(_COMMENT, lambda piece: _commented(piece, body))
    body.replace(_LINK, lambda piece: _linked(piece, body, post, shelf))
    body.replace(_CALLOUT, lambda piece: _boxed(piece, body))
    body.replace(_BLOCK_ID, lambda piece: "")
    # A tag at the start of a line would be a heading: Python-Markdown asks for no space after #.
    body.replace(_TAG_FIRST, lambda piece: r"\#")


def tags_in(text: str) -> tuple[str, ...]:
    """The tags in a text; of `#region/asia` the last part."""
    found = (match["tag"].rstrip("/-") for match in _TAG.finditer(prose(text)))
    return tuple(dict.fromkeys(one.rpartition("/")[2] for one in found))


def links_in(text: str) -> tuple[str, ...]:
    """The names of the notes that a text links."""
    return tuple(
        match["page"].strip() for match in _LINK.finditer(prose(text)) if match["page"].strip()
    )


def _commented(piece: Piece, body: Body) -> str:
    body.note(HIDDEN, piece[0])
    # Two hyphens may not stand inside a comment of HTML.
    inner = piece["inner"].strip().replace("--", "- -")
    return f"<!-- {inner} -->"


def _linked(piece: Piece, body: Body, post: Post, shelf: ArchiveShelf) -> str:
    page, anchor, words = piece["page"].strip(), piece["anchor"], piece["words"].strip()
    shown = words or PurePosixPath(page).name or anchor.lstrip("#^")
    if not page:
        return shown
    path = _path_of(page, post, shelf)
    if piece["embed"]:
        return _embedded(piece, path, shown, body)
    if path in shelf.posts or (path and not path.lower().endswith(MARKDOWN)):
        return f"[{_plain(shown)}]({internal(path, _anchor(anchor))})"
    # A note about somebody or something: their page is linked by their name, here as everywhere.
    if not path:
        body.note(NOWHERE, piece[0])
    return shown


def _path_of(page: str, post: Post, shelf: ArchiveShelf) -> str:
    folder = PurePosixPath(post.path).parent.as_posix()
    by_alias = (path for path, one in shelf.pages.items() if page in one.aliases)
    named = (shelf.archive.named(name, folder) for name in (f"{page}.md", page))
    return next(filter(None, (*named, *by_alias)), "")


def _embedded(piece: Piece, path: str, shown: str, body: Body) -> str:
    if not path:
        body.note(LOST, piece[0])
        return f"`{piece[0]}`"
    if path.lower().endswith(MARKDOWN):
        body.note(EMBED, piece[0])
        return f"[{_plain(shown)}]({internal(path)})"
    if PurePosixPath(path).suffix.lower() not in PICTURES:
        return f"[{_plain(shown)}]({internal(path)})"
    words = piece["words"].strip()
    # Behind the bar Obsidian has the width of a picture as often as words.
    alt = "" if not words or _SIZE.fullmatch(words) else words
    return f"![{_plain(alt or PurePosixPath(path).stem)}]({internal(path)})"


def _boxed(piece: Piece, body: Body) -> str:
    sort = _BOXES.get(piece["sort"].lower(), "note")
    # The title of an admonition stands in double quotes, and can have none inside.
    title = piece["title"].strip().replace('"', "'")
    mark = {"-": "???", "+": "???+"}.get(piece["fold"], "!!!")
    body.note(CALLOUT, piece[0].split("\n", 1)[0])
    lines = [line[1:].removeprefix(" ") for line in piece["rest"].splitlines()]
    inner = "\n".join(f"    {line}".rstrip() for line in lines)
    return f"{mark} {sort}" + (f' "{title}"' if title else "") + f"\n\n{inner}\n\n"


def _anchor(anchor: str) -> str:
    """A heading as MkDocs names it; a block has no name there."""
    text = anchor.lstrip("#")
    if not text or text.startswith("^"):
        return ""
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", text).strip().lower())


def _plain(text: str) -> str:
    return text.replace("[", r"\[").replace("]", r"\]")
