"""What a post certainly cites: fields that say so, and footnotes that are nothing but a link."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from ..authoring import source_of
from ..content import WebAddressError, web_address
from ..hosts import host_of
from ..model import Source
from .body import Body, Piece
from .post import Post

_NOTE = re.compile(
    r"^\[\^(?P<key>[^\]\s]+)\]:[ \t]*(?:<(?P<plain>https?://[^\s<>]+)>|(?P<bare>https?://[^\s<>]+?)"
    r"|\[(?P<words>[^\[\]\n]+)\]\((?P<url>https?://[^\s()]+)\))\.?[ \t]*\n?(?![ \t]+\S)",
    re.MULTILINE,
)
_MARK = re.compile(r"[ \t]?\[\^(?P<key>[^\]\s]+)\](?!:)")


@dataclass(slots=True)
class PostSources:
    """The sources of one post, each with an id of its own."""

    publisher: Callable[[str], str]
    """Who publishes at an address, as the site knows it."""
    sources: list[Source] = field(default_factory=list)

    def add(self, url: str, title: str = "") -> str:
        """The id of the source at that address; empty for what is not an address."""
        try:
            web_address(url)
        except WebAddressError:
            return ""
        known = next((one for one in self.sources if one.url == url), None)
        if known:
            return known.id
        made = source_of(url, self.publisher(url), title=title)
        ids = {one.id for one in self.sources}
        free = (
            one for one in (made.id, *(f"{made.id}-{n}" for n in range(2, 9999))) if one not in ids
        )
        source = Source(id=next(free), publisher=made.publisher, url=url, title=title)
        self.sources.append(source)
        return source.id


def cite(body: Body, post: Post, publisher: Callable[[str], str]) -> tuple[Source, ...]:
    """Turn such notes into citations, and cite below the text what a field names."""
    cited = PostSources(publisher)
    ids: dict[str, str] = {}
    body.replace(_NOTE, lambda piece: _taken(piece, cited, ids))
    body.replace(_MARK, lambda piece: _mark(piece, ids))
    below = [found for url in post.cited if (found := cited.add(url))]
    if below:
        # Where in the text it was used, the post does not say.
        keys = "; ".join(f"@{one}" for one in dict.fromkeys(below))
        body.text = f"{body.text.rstrip()}\n\n[{keys}]\n"
    return tuple(cited.sources)


def _taken(piece: Piece, cited: PostSources, ids: dict[str, str]) -> str | None:
    url = piece["plain"] or piece["bare"] or piece["url"]
    identity = cited.add(url, " ".join(piece["words"].split()))
    if not identity:
        return None
    ids[piece["key"]] = identity
    return ""


def _mark(piece: Piece, ids: dict[str, str]) -> str | None:
    identity = ids.get(piece["key"])
    return f" [@{identity}]" if identity else None


def remembering(ask: Callable[[str], str]) -> Callable[[str], str]:
    """The same answer for every address of one host, asked once."""
    known: dict[str, str] = {}

    def answer(url: str) -> str:
        host = host_of(url)
        if host not in known:
            known[host] = ask(url)
        return known[host]

    return answer
