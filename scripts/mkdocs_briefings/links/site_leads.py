"""What all files of a site lead to, of which the last build may have found out most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..parallel import shared
from .addresses import Addresses, Target
from .leads import Lead, LeadReader

_PIECE = 800
"""So many files are read by a process before it takes others."""


@dataclass(slots=True)
class SiteLeads:
    """Where each file leads; what is at a number, and what is known of it."""

    files: dict[str, Lead] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)
    sound: bytearray = field(default_factory=bytearray)
    """For the first numbers 1 if the target was there: it is as long as its page is as it was."""
    anchors: dict[str, bytes] = field(default_factory=dict)
    """Those of the pages that are not as they were, as they were found."""

    def used(self) -> list[int]:
        """The numbers of all that any file leads to."""
        marks = bytearray(len(self.targets))
        for lead in self.files.values():
            for number in lead.targets:
                marks[number] = 1
        return [number for number, mark in enumerate(marks) if mark]


def read_leads(
    site: Path,
    addresses: Addresses,
    names: Sequence[str],
    kept: SiteLeads,
    digests: Mapping[str, str],
) -> SiteLeads:
    """Read all these files; what is kept of one counts if it has the same content.

    `digests` are those of files that somebody has read just now; these are not read again.
    """
    reader = LeadReader(site, addresses, kept.files)
    unread = [name for name in names if not _is_kept(kept.files.get(name), digests.get(name))]
    pieces = [unread[at : at + _PIECE] for at in range(0, len(unread), _PIECE)]
    numbers = {target: number for number, target in enumerate(kept.targets)}
    files = {name: kept.files[name] for name in names if name in kept.files}
    anchors: dict[str, bytes] = {}
    for piece, found in zip(pieces, shared(reader.read, pieces), strict=True):
        ours = [numbers.setdefault(target, len(numbers)) for target in found.targets]
        for at, lead in found.leads.items():
            files[piece[at]] = lead.renumbered(ours)
        anchors |= {piece[at]: lines for at, lines in found.anchors.items()}
    return SiteLeads(files, list(numbers), kept.sound, anchors)


def _is_kept(lead: Lead | None, digest: str | None) -> bool:
    return lead is not None and lead.digest == digest
