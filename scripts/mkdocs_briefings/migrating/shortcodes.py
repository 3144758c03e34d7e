"""Hugo's shortcodes: those with an exact equivalent are rewritten, all others stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from .body import Body, Piece
from .post import Post
from .tool import ArchiveShelf, internal

STAYS = "shortcode without an equivalent: it stays as text"
_CALL = re.compile(
    r"\{\{(?P<kind>[<%])(?P<escaped>/\*)?[ \t]*(?P<close>/)?[ \t]*(?P<name>[\w./-]+)"
    r"(?P<arguments>(?:\"(?:[^\"\\\n]|\\.)*\"|`[^`]*`|[^\"`{}])*?)[ \t]*/?(?:\*/)?[>%]\}\}"
)
_ESCAPED = re.compile(r"\{\{(?P<kind>[<%])/\*(?P<call>(?:(?!\{\{).)*?)\*/(?P<end>[>%])\}\}")
_HIGHLIGHT = re.compile(
    r"\{\{[<%][ \t]*highlight[ \t]+(?P<language>[\w+#-]+)[^{}\n]*[>%]\}\}\n?(?P<code>.*?)\n?[ \t]*"
    r"\{\{[<%][ \t]*/[ \t]*highlight[ \t]*[>%]\}\}",
    re.DOTALL,
)
_CLOSED = re.compile(r"/[ \t]*highlight")
_ARGUMENT = re.compile(
    r"(?:(?P<name>[\w-]+)[ \t]*=[ \t]*)?"
    r"(?:\"(?P<quoted>(?:[^\"\\]|\\.)*)\"|`(?P<raw>[^`]*)`|(?P<bare>[^\s\"`=]+))"
)
_MORE = re.compile(r"^[ \t]*<!--[ \t]*more[ \t]*-->[ \t]*\n?", re.MULTILINE | re.IGNORECASE)
Arguments = Mapping[str | int, str]


def shortcodes(body: Body, post: Post, shelf: ArchiveShelf) -> None:
    """Rewrite all calls of shortcodes in a body."""
    if _CLOSED.search(body.text):  # else each opening one would be followed to the end
        body.replace(_HIGHLIGHT, _fenced, in_code=True)
    body.replace(_CALL, lambda piece: _called(piece, body, post, shelf))
    # Shown as they are, mostly in code: there are no shortcodes any more to be kept from.
    body.replace(
        _ESCAPED,
        lambda piece: f"{{{{{piece['kind']}{piece['call']}{piece['end']}}}}}",
        in_code=True,
    )
    body.replace(_MORE, lambda piece: "")


def _fenced(piece: Piece) -> str:
    return f"```{piece['language']}\n{piece['code']}\n```"


def _called(piece: Piece, body: Body, post: Post, shelf: ArchiveShelf) -> str | None:
    if piece["escaped"]:
        return None
    made = (
        None
        if piece["close"]
        else _made(piece["name"], _arguments(piece["arguments"]), post, shelf)
    )
    if made is None:
        return body.shown(STAYS, piece)
    return made


def _made(name: str, given: Arguments, post: Post, shelf: ArchiveShelf) -> str | None:
    if name in ("ref", "relref"):
        return _reference(given.get(0) or given.get("path") or "", post, shelf)
    make = _EQUIVALENT.get(name)
    return make(given) if make else None


def _arguments(text: str) -> Arguments:
    found: dict[str | int, str] = {}
    for match in _ARGUMENT.finditer(text):
        value = next(filter(None, (match["quoted"], match["raw"], match["bare"])), "")
        count = sum(isinstance(one, int) for one in found)
        found[match["name"] or count] = value.replace('\\"', '"')
    return found


def _reference(target: str, post: Post, shelf: ArchiveShelf) -> str | None:
    """Only the address: it stands in the parentheses of a link."""
    path, _, anchor = target.partition("#")
    if not path:
        return f"#{anchor}" if anchor else None
    folder = PurePosixPath(post.path).parent.as_posix()
    wanted = path.strip("/")
    named = (wanted, f"{wanted}.md", f"{wanted}/index.md")
    found = next(filter(None, (shelf.archive.named(one, folder) for one in named)), "")
    return internal(found, anchor) if found else None


def _figure(given: Arguments) -> str | None:
    source = given.get("src") or given.get(0)
    if not source or set(given) - {
        "src",
        "alt",
        "caption",
        "title",
        "link",
        0,
        "width",
        "height",
        "class",
        "attr",
    }:
        return None
    words = given.get("caption") or given.get("title") or ""
    alt = given.get("alt") or words
    picture = f"![{_plain(alt)}]({source})"
    picture = f"[{picture}]({given['link']})" if given.get("link") else picture
    below = " ".join(filter(None, (words, given.get("attr"))))
    return f"{picture}\n\n*{below}*" if below else picture


def _link(words: str, address: str) -> Callable[[Arguments], str | None]:
    """A link to what the shortcode embeds, by its id."""

    def made(given: Arguments) -> str | None:
        identity = given.get(0) or given.get("id") or ""
        user = given.get("user", given.get(0, ""))
        second = given.get(1, "")
        fits = re.fullmatch(r"[\w-]+", identity) and re.fullmatch(r"[\w-]*", f"{user}{second}")
        return (
            f"[{words}]({address.format(id=identity, user=user, second=second)})" if fits else None
        )

    return made


def _plain(text: str) -> str:
    return " ".join(text.replace("[", r"\[").replace("]", r"\]").split())


_EQUIVALENT: Mapping[str, Callable[[Arguments], str | None]] = {
    "figure": _figure,
    "youtube": _link("YouTube", "https://www.youtube.com/watch?v={id}"),
    "vimeo": _link("Vimeo", "https://vimeo.com/{id}"),
    "gist": _link("Gist", "https://gist.github.com/{user}/{second}"),
    "x": _link("X", "https://x.com/i/status/{id}"),
    "tweet": _link("X", "https://x.com/i/status/{id}"),
    "instagram": _link("Instagram", "https://www.instagram.com/p/{id}/"),
}
