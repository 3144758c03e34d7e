"""Turns the first mention of each subject in a finished text into a link to its page."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby
from operator import attrgetter
from unicodedata import is_normalized, normalize

from ..model import Kind, SubjectKey
from ..names import Mention, Spotter
from ..sentinels import TAG
from .spoken import isolated

_TAG = re.compile(
    r"<!--.*?-->|<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)"
    # The value of an attribute may have a > in it.
    r"""(?:"[^"]*"|'[^']*'|[^"'>])*?(?P<alone>/?)>""",
    re.DOTALL,
)
_CLOSED = frozenset(
    {
        *(
            "a",
            "button",
            "cite",
            "code",
            "figcaption",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
        ),
        *("kbd", "label", "math", "pre", "samp", "script", "select", "style", "sup", "svg"),
        *("textarea", "var"),
    }
)
"""Elements that get no links."""
_ATTRIBUTION = re.compile(r"\s*(?:[—–―]|--|&mdash;|&ndash;)")
_HREF = re.compile(r"href=[\"']([^\"'#?]*)")


@dataclass(frozen=True, slots=True)
class Linker:
    """Puts links into the words of one briefing or profile."""

    spotter: Spotter
    day: date | None
    """The briefing's; None for a profile, whose words are of many days."""
    declared: Collection[SubjectKey]
    """What may be linked: what a briefing's front matter names, for a profile all that there is."""
    href: Callable[[Kind, str], str]
    """The address of a subject's page, as the page writes it."""
    of: SubjectKey | None = None
    """Whose profile it is: its own name leads nowhere, and nobody has said what else is meant."""

    def linked(self, html: str) -> str:
        """The HTML with the first mention of each declared subject linked.

        A subject that the author has already linked gets no other link. Nothing is put inside
        links, code, headings, or the attribution lines of quotations.
        """
        # Spellings are looked for in NFC (see `Spotter.find`).
        html = html if is_normalized("NFC", html) else normalize("NFC", html)
        # Before the pieces are cut: composing would shift their places.
        pieces = [(start, end) for start, end in _pieces(html) if html[start:end].strip()]
        # One text of all pieces, which the spotter reads in a single pass.
        text = TAG.join(html[start:end] for start, end in pieces)
        found = self.spotter.find(text, self.day, self.declared)
        parts, at, offset = list[str](), 0, 0
        mentions = iter(self._first(text, found, self._linked_already(html, found)))
        mention = next(mentions, None)
        for start, end in pieces:
            while mention and mention.start < offset + end - start:
                begin, stop = (start + place - offset for place in (mention.start, mention.end))
                href = escape(self.href(mention.kind, mention.id))
                parts += [html[at:begin], f'<a href="{href}">{isolated(html[begin:stop])}</a>']
                at, mention = stop, next(mentions, None)
            offset += end - start + len(TAG)
        return "".join([*parts, html[at:]])

    def _first(
        self, text: str, mentions: list[Mention], done: set[SubjectKey]
    ) -> Iterator[Mention]:
        """The first mention of each subject.

        Subjects of several kinds that share a spelling also share their link; otherwise one word
        would lead sometimes to the topic, sometimes to the organisation.
        """
        for _, group in groupby(mentions, key=attrgetter("start")):
            named = [one for one in group if (one.kind, one.id) in self.declared]
            keys = {(one.kind, one.id) for one in named}
            sure = [one for one in named if self._is_sure(one, text)]
            if sure and done.isdisjoint(keys):
                yield sure[0]
            done |= keys if sure else set()

    def _is_sure(self, mention: Mention, text: str) -> bool:
        """Whether the subject is meant: in a briefing its author has said so."""
        if self.of is None:
            return True
        # Washington is a city, and more often the government there.
        is_one_word_place = (
            mention.kind is Kind.PLACE and " " not in text[mention.start : mention.end]
        )
        return not (mention.common or is_one_word_place)

    def _linked_already(self, html: str, found: Iterable[Mention]) -> set[SubjectKey]:
        """What the author has linked, and the page's own subject."""
        own = {self.of} if self.of else set[SubjectKey]()
        if "href" not in html:
            return own
        hrefs = set(_HREF.findall(html))
        keys = {(one.kind, one.id) for one in found}
        return own | {key for key in keys if key in self.declared and self.href(*key) in hrefs}


def _pieces(html: str) -> Iterator[tuple[int, int]]:
    """Where there is text that may become a link."""
    closed: list[str] = []
    quotations, attribution, end = 0, False, 0
    for tag in _TAG.finditer(html):
        attribution = attribution or (
            bool(quotations) and bool(_ATTRIBUTION.match(html, end, tag.start()))
        )
        if not closed and not attribution and tag.start() > end:
            yield end, tag.start()
        end, name = tag.end(), (tag["name"] or "").lower()
        # `— Jane Doe` below a quotation lasts to the end of its line.
        if name in ("p", "br", "blockquote"):
            attribution = False
        if name == "blockquote":
            quotations += -1 if tag["end"] else 1
        if name in _CLOSED and not tag["end"] and not tag["alone"]:
            closed.append(name)
        elif name in closed and tag["end"]:
            # With it ends whatever inside it was left open.
            del closed[len(closed) - 1 - closed[::-1].index(name) :]
    if not closed and len(html) > end:
        yield end, len(html)
