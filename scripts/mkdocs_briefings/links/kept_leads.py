"""Where the files of a site led, from one build to the next."""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from binascii import a2b_base64, b2a_base64
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from ..cache import Store
from .addresses import Addresses, Target
from .leads import Lead
from .site_leads import SiteLeads

WORTH_KEEPING = 100
"""With fewer files, reading them takes no longer than finding out what has changed."""
_NAME = "links"
_DIGEST = 40
"""So many signs a digest has."""


class KeptLeads:
    """What was found in one site."""

    def __init__(self, root: Path, addresses: Addresses) -> None:
        # Where a whole address leads depends on the first steps of all.
        about = (addresses.site_url, addresses.directory_urls, sorted(addresses.beginnings))
        self._store = Store(root, _NAME, sys.byteorder, repr(about))

    def load(self) -> SiteLeads:
        """All of it; nothing if there is nothing to rely on."""
        kept = self._store.load(_NAME)
        if kept is None:
            return SiteLeads()
        targets = [Target(*one) for one in json.loads(_whole(kept["targets"]))]
        sound = bytearray(b"\1") * len(targets)
        for number in kept["dead"]:
            sound[number] = 0
        return SiteLeads(dict(_files(kept)), targets, sound)

    def save(self, leads: SiteLeads, dead: Collection[int]) -> None:
        """Keep all of it: every target that a file leads to, and which of them are not there."""
        if len(leads.files) >= WORTH_KEEPING:
            self._store.save(_NAME, _plain(leads, dead))


def _plain(leads: SiteLeads, dead: Collection[int]) -> Any:
    """All of it in few signs, as JSON has it: neighbours among the files lead to the same."""
    # What no file leads to any more is left out: nobody has looked whether it is there.
    left = leads.used()
    numbers = array("I", bytes(4 * len(leads.targets)))
    for new, old in enumerate(left):
        numbers[old] = new
    all_of_them = array("I")
    for lead in leads.files.values():
        all_of_them += lead.renumbered(numbers).targets
    return {
        "files": list(leads.files),
        "digests": "".join(lead.digest for lead in leads.files.values()),
        "counts": [len(lead.targets) for lead in leads.files.values()],
        "numbers": _short(all_of_them.tobytes()),
        "targets": _short(json.dumps([leads.targets[one] for one in left]).encode()),
        "dead": [numbers[one] for one in sorted(dead)],
    }


def _files(kept: Any) -> Iterator[tuple[str, Lead]]:
    numbers, digests = array("I", _whole(kept["numbers"])), kept["digests"]
    start = 0
    for at, (name, count) in enumerate(zip(kept["files"], kept["counts"], strict=True)):
        digest = digests[at * _DIGEST : (at + 1) * _DIGEST]
        yield name, Lead(digest, numbers[start : start + count])
        start += count


def _short(content: bytes) -> str:
    return b2a_base64(zlib.compress(content, 1), newline=False).decode()


def _whole(text: str) -> bytes:
    return zlib.decompress(a2b_base64(text))
