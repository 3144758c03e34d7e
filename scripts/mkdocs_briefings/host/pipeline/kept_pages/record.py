"""What is remembered of one page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ....cache import KeptPlace
from ....outputs import InlineHashes


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What identifies how a page was made, and what it left behind."""

    words: str = ""
    """A digest of what its words were converted from; empty if not all of it is known."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What its words link to, each with its name among the sources, if it has one."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """These names, each with its address."""
    told: str = ""
    """A digest of what the search was told from."""
    whole: str = ""
    """A digest of all that its file was made from; empty if not all of it is known."""
    file: str = ""
    """A digest of its file."""
    hashes: InlineHashes = field(default_factory=InlineHashes)
    frame: str = ""
    """What identifies what the theme puts around it; empty if nobody knows."""
    others: str = ""
    """A digest of what it shows of other pages; empty if nobody knows."""
    own: str = ""
    """A digest of its own words, and of those that it quotes."""
    day: str = ""
    """That of its briefing, by which the search has it in an index."""


@dataclass(frozen=True, slots=True)
class PageRecord:
    """The marks of a page, and where its texts are kept."""

    marks: PageMarks
    body: KeptPlace | None
    """The HTML of its words."""
    told: KeptPlace | None
    """What the search was told of it."""

    def text(self) -> str:
        """The record as JSON."""
        marks, hashes = self.marks, self.marks.hashes
        digests = [marks.words, marks.names, marks.addresses, marks.told, marks.whole, marks.file]
        both = [sorted(hashes.scripts), sorted(hashes.styles)]
        others = [marks.frame, marks.others, marks.own, marks.day]
        return json.dumps([*digests, *both, *others, self.body, self.told], separators=(",", ":"))

    @classmethod
    def of_text(cls, text: str) -> PageRecord:
        """The record that a text holds."""
        *marks, body, told = json.loads(text)
        *digests, scripts, styles, frame, others, own, day = marks
        words, names, addresses, about, whole, file = digests
        hashes = InlineHashes(frozenset(scripts), frozenset(styles))
        first = PageMarks(words, names, addresses, about, whole, file, hashes)
        return cls(replace(first, frame=frame, others=others, own=own, day=day), body, told)
