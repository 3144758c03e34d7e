"""What each file of a site leads to, as numbers: most lead to where thousands of others do."""

from __future__ import annotations

import re
import zlib
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path
from typing import NamedTuple

from ..cache import content_digest
from .addresses import Addresses, Target, Targets
from .attributes import Attributes, attributes, page_words, value_of

_REST = r"[^\s\"'<>\\|&]*(?:&amp;[^\s\"'<>\\|&]*)*"
"""What follows in a whole address; one ends where JSON, XML, a calendar or Markdown go on."""


class Lead(NamedTuple):
    """Where one file leads."""

    digest: str
    """Of its content, from which all that is here follows."""
    targets: array[int]
    """The numbers of what it leads to, each once; not places that are on the same page."""

    def renumbered(self, numbers: Sequence[int]) -> Lead:
        """The same with other numbers for the same targets."""
        return self._replace(targets=array("I", [numbers[one] for one in self.targets]))


class NewLeads(NamedTuple):
    """What some files have, of which nothing was known."""

    targets: list[Target]
    """What numbers in `leads` stand for."""
    leads: dict[int, Lead]
    """By the places of the files among those asked for."""
    anchors: dict[int, bytes]
    """For each page its anchors, one a line, compressed: sets of them would fill the memory."""


class LeadReader:
    """Reads files of one site, in this process or in a copy of it."""

    def __init__(self, site: Path, addresses: Addresses, known: Mapping[str, Lead]) -> None:
        """Of a file that has a `known` content, nothing is found out."""
        self._site = site
        self._addresses = addresses
        self._known = known
        self._own = re.compile(f"{re.escape(addresses.site_url)}({_REST})")

    def read(self, names: Sequence[str]) -> NewLeads:
        """What is not known of these files."""
        numbering = _Numbering(self._addresses)
        leads: dict[int, Lead] = {}
        anchors: dict[int, bytes] = {}
        for at, name in enumerate(names):
            content = (self._site / name).read_bytes()
            digest, known = content_digest(content), self._known.get(name)
            if known is not None and known.digest == digest:
                continue
            if name.endswith(".html"):
                page = attributes(content)
                anchors[at] = zlib.compress(anchor_lines(page), 1)
                numbers = numbering.of_page(name, page)
            else:
                numbers = numbering.of_links(name, map(self.link, self.rests(name, content)))
            leads[at] = Lead(digest, array("I", sorted(numbers)))
        return NewLeads(list(numbering.numbers), leads, anchors)

    def rests(self, name: str, content: bytes) -> set[str]:
        """What follows the address of the site, wherever it is in the text of a file."""
        text = _readable(name, page_words(content))
        return set(self._own.findall(text)) if self._addresses.site_url else set()

    def link(self, rest: str) -> str:
        """The whole address that a file for machines names."""
        # Behind an address in a sentence, these are the sentence's.
        return unescape(self._addresses.site_url + rest.rstrip(".;,:)"))


class _Numbering:
    """Gives what links lead to numbers, in the order in which it is met."""

    def __init__(self, addresses: Addresses) -> None:
        self.numbers: dict[Target, int] = {}
        self._addresses = addresses
        self._base = addresses.site_url.rstrip("/").encode()
        self._at_depth: defaultdict[int, dict[bytes, int]] = defaultdict(dict)
        """Links that are the same on all pages of a depth: one look at each is enough."""

    def of_links(self, name: str, links: Iterable[str]) -> set[int]:
        """The numbers of what whole addresses lead to."""
        found = map(self._addresses.targets(name).of, links)
        return {self._number(target) for target in found if target is not None}

    def of_page(self, name: str, page: Attributes) -> set[int]:
        """The numbers of what a page leads to."""
        same, targets = self._at_depth[name.count("/")], self._addresses.targets(name)
        numbers = {same[written] for written in page.links if written in same}
        for written in self._left(page.links - same.keys(), page.anchors):
            link = value_of(written)
            if (target := targets.of(link)) is not None:
                number = self._number(target)
                numbers.add(number)
                if b":" in written or targets.is_from_root(link):
                    same[written] = number
        return numbers

    def _left(self, links: Iterable[bytes], anchors: Collection[bytes]) -> Iterator[bytes]:
        """Those that are not seen at once to lead to their own page, or out of the site."""
        base = self._base
        for written in links:
            # Half of all links lead to a place on their own page.
            if written[:1] == b"#":
                if written[1:] in anchors:
                    continue
            elif b":" in written and not written.startswith(base) and b"&" not in written:
                continue
            yield written

    def _number(self, target: Target) -> int:
        return self.numbers.setdefault(target, len(self.numbers))


def links_of(page: Attributes, targets: Targets) -> Iterator[tuple[str, Target]]:
    """The links of one page that lead to something of the site, with what they lead to."""
    for written in page.links:
        link = value_of(written)
        if (target := targets.of(link)) is not None:
            yield link, target


def anchor_lines(page: Attributes) -> bytes:
    """The anchors of a page, each between two ends of lines."""
    return b"\n".join([b"", *page.anchors, b""])


def _readable(name: str, text: str) -> str:
    """The text of a file for machines, with white space around addresses."""
    if name.endswith(".ics"):
        return text.replace("\r\n ", "")  # long lines are folded
    if name.endswith(".csv"):
        return text.replace(",", " ")
    return text
