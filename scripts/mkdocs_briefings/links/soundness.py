"""Whether what links lead to is there: the page, and the place on it."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

from .addresses import Addresses, Target
from .attributes import attributes, exact_attributes, page_words
from .leads import anchor_lines
from .site_leads import SiteLeads

ALWAYS = frozenset(["", "top"])
"""Fragments that browsers know on every page."""
# Text directives are read by the browser, and hold no anchor.
_DIRECTIVE = ":~:"


class Soundness:
    """What a finished site has, as far as links ask for it."""

    def __init__(self, site: Path, addresses: Addresses, leads: SiteLeads) -> None:
        self._site = site
        self._addresses = addresses
        self._leads = leads

    def dead(self, numbers: Iterable[int]) -> dict[int, str | None]:
        """Those of the targets that are not there; each with its page if that is."""
        dead: dict[int, str | None] = {}
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number in numbers:
            target = self._leads.targets[number]
            file = self._addresses.file(target.address)
            if file is None:
                dead[number] = None
            elif file.endswith(".html") and not self._is_sound(number, target.fragment, file):
                places[file].append(number)
        for file, asked in places.items():
            dead |= dict.fromkeys(self._lost(file, asked), file)
        return dead

    def _is_sound(self, number: int, fragment: str, file: str) -> bool:
        """Whether a place needs no look: it is on every page, or was there and its page stays."""
        if fragment in ALWAYS or _DIRECTIVE in fragment:
            return True
        was = number < len(self._leads.sound) and self._leads.sound[number]
        return bool(was) and file not in self._leads.anchors

    def _lost(self, file: str, numbers: list[int]) -> list[int]:
        """Which of these places are not on their page."""
        lines = self._anchors(file)
        lost = [number for number in numbers if not any(_lines(self._forms(number), lines))]
        # An anchor may have an old form: `<a name="…">`.
        named = exact_attributes(self._text(file)).anchors if lost else ()
        return [number for number in lost if not any(one in named for one in self._forms(number))]

    def _forms(self, number: int) -> tuple[str, str]:
        # In the order in which browsers look: as it is written, then decoded (HTML Standard).
        fragment = self._leads.targets[number].fragment
        return fragment, unquote(fragment)

    def names_on(self, target: Target) -> list[str]:
        """The places that there are on a page, in order."""
        return sorted(page_words(self._anchors(target.address)).split())

    def _anchors(self, file: str) -> bytes:
        if (known := self._leads.anchors.get(file)) is not None:
            return zlib.decompress(known)
        return anchor_lines(attributes((self._site / file).read_bytes()))

    def _text(self, file: str) -> str:
        return page_words((self._site / file).read_bytes())


def _lines(forms: Iterable[str], lines: bytes) -> Iterable[bool]:
    return (f"\n{form}\n".encode() in lines for form in forms)
