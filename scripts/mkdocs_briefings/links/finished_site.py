"""Every link of a finished site followed, as it lies on the disk; nothing outside is asked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from ..names import nearest
from ..outputs import TEXT_ENDINGS
from ..search import FOLDER as SEARCH_FOLDER
from .addresses import Addresses, Target
from .attributes import attributes, exact_attributes, page_words, value_of

FOR_MACHINES = (*TEXT_ENDINGS, ".webmanifest")
NOT_OURS = (f"{SEARCH_FOLDER}/", "search/search_index", "assets/")
"""What other programs make and read, and of which nobody follows a link."""
ALWAYS = frozenset(["", "top"])
"""Fragments that browsers know on every page."""
# Text directives are read by the browser, and hold no anchor.
_DIRECTIVE = ":~:"
_ENTRY_ID = re.compile(r'"id": *"[^"]*"|<id>[^<]*</id>')
_REST = r"[^\s\"'<>\\|&]*(?:&amp;[^\s\"'<>\\|&]*)*"
"""What follows in a whole address; one ends where JSON, XML, a calendar or Markdown go on."""


@dataclass(frozen=True, slots=True, order=True)
class DeadLink:
    """A link that leads nowhere."""

    file: str
    """The file of the site that has it."""
    link: str
    """As written there."""
    target: Target
    has_page: bool
    """Whether the page is there, and only the place on it is not."""
    near: str = ""
    """The place on it whose name is nearly that."""

    @property
    def is_of_page(self) -> bool:
        """Whether readers meet it, rather than programs."""
        return self.file.endswith(".html")


def dead_links(site: Path, addresses: Addresses) -> Iterator[DeadLink]:
    """Every link of every page, feed and data file in the folder that leads nowhere."""
    follower = _Follower(site, addresses)
    for name in sorted(addresses.files):
        if name.endswith(".html"):
            follower.page(name)
        elif name.endswith(FOR_MACHINES) and not name.startswith(NOT_OURS):
            follower.file_for_machines(name)
    yield from sorted(follower.dead())


class _Follower:
    def __init__(self, site: Path, addresses: Addresses) -> None:
        self.site = site
        self.addresses = addresses
        self.anchors: dict[str, bytes] = {}
        """For each page its anchors, one a line: sets of them would fill the memory."""
        self.missing: dict[str, list[tuple[str, Target]]] = {}
        self.sound: defaultdict[int, set[bytes]] = defaultdict(set)
        """Sound links that climb to the root, by the depth of the pages where they are the same."""
        self.sound_anywhere: set[bytes] = set()
        """Whole addresses that are sound or another site's, which mean the same on every page."""
        self.inner: list[tuple[str, str, Target]] = []
        """Links to places on other pages, to be looked at when all are read."""
        self.own = re.compile(f"{re.escape(addresses.site_url)}({_REST})")
        self.named: set[str] = set()
        """Whole addresses in files for machines, seen already."""

    def page(self, name: str) -> None:
        found = attributes((self.site / name).read_bytes())
        self.anchors[name] = b"\n".join([b"", *found.anchors, b""])
        sound = self.sound[name.count("/")]
        targets = self.addresses.targets(name)
        # Most links of a page are on thousands of others: one look at each is enough.
        for written in found.links - sound - self.sound_anywhere:
            # Half of all links lead to a place on their own page.
            if written[:1] == b"#" and written[1:] in found.anchors:
                continue
            link = value_of(written)
            if self._is_sound(name, link, targets.of(link)):
                if b":" in written:
                    self.sound_anywhere.add(written)
                elif targets.is_from_root(link):
                    sound.add(written)

    def _is_sound(self, name: str, link: str, target: Target | None) -> bool:
        """Whether a link leads somewhere, or out of the site; any other is noted."""
        if target is None:
            return True
        file = self.addresses.file(target.address)
        if file is None:
            self.missing.setdefault(name, []).append((link, target))
            return False
        if target.fragment and file.endswith(".html"):
            self.inner.append((name, link, Target(file, target.fragment)))
            return False
        return True

    def file_for_machines(self, name: str) -> None:
        """Addresses of the site, wherever in the text they are."""
        text = self._readable(name)
        found = set(self.own.findall(text)) if self.addresses.site_url else set()
        for rest in sorted(found - self.named):
            # Behind an address in a sentence, these are the sentence's.
            self._whole(name, rest.rstrip(".;,:)"))
        self.named |= found

    def _readable(self, name: str) -> str:
        """The text of a file for machines, with white space around addresses."""
        text = self._text(name)
        if name.endswith(".ics"):
            return text.replace("\r\n ", "")  # long lines are folded
        if name.endswith(".csv"):
            return text.replace(",", " ")
        return text

    def _whole(self, name: str, rest: str) -> None:
        link = unescape(self.addresses.site_url + rest)
        self._is_sound(name, link, self.addresses.targets(name).of(link))

    def dead(self) -> Iterator[DeadLink]:
        for name, links in self.missing.items():
            real = self._real(name)
            yield from (DeadLink(name, *one, has_page=False) for one in links if real(one[0]))
        lost: dict[str, list[tuple[str, Target]]] = {}
        for name, link, target in self.inner:
            if not self._has_anchor(target):
                lost.setdefault(name, []).append((link, target))
        for name, links in lost.items():
            real = self._real(name)
            for link, target in links:
                if real(link) and not self._has_name(target):
                    yield DeadLink(name, link, target, has_page=True, near=self._near(target))

    def _has_anchor(self, target: Target) -> bool:
        anchor = target.fragment
        if anchor in ALWAYS or _DIRECTIVE in anchor:
            return True
        anchors = self.anchors[target.address]
        # In the order in which browsers look: as it is written, then decoded (HTML Standard).
        forms = (anchor, unquote(anchor))
        return any(f"\n{one}\n".encode() in anchors for one in forms)

    def _has_name(self, target: Target) -> bool:
        """The same for an anchor in an old form: `<a name="…">`."""
        named = exact_attributes(self._text(target.address)).anchors
        return bool({target.fragment, unquote(target.fragment)} & named)

    def _near(self, target: Target) -> str:
        anchors = page_words(self.anchors[target.address]).split()
        return nearest(unquote(target.fragment), anchors) or ""

    def _real(self, name: str) -> Callable[[str], bool]:
        """Whether what looks like a link of a file is one, and no words about one."""
        if not name.endswith(".html"):
            text = self._text(name)
            # The id of an entry only looks like an address: nobody is meant to open it.
            ids = _ENTRY_ID.findall(text) if name.endswith(("feed.json", "feed.xml")) else []
            return lambda link: not 0 < text.count(link) <= sum(link in one for one in ids)
        exact = exact_attributes(self._text(name)).links
        return lambda link: link in exact

    def _text(self, name: str) -> str:
        return page_words((self.site / name).read_bytes())
