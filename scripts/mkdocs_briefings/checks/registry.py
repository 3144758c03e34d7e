"""What checks are given, and the register of all checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..clock import Today
from ..content import AnyDocument, BriefingFields, Document, ProfileFields, Reading
from ..library import Expectations
from ..model import Briefing, Kind, Publisher, Subject, chronological
from ..names import Names, Spotter, fold
from ..problems import Problem
from ..resolving import Resolved
from ..settings import Settings


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing, and the document that says where each of its values stands."""

    briefing: Briefing
    document: Document[BriefingFields]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was read without a fault, its names resolved."""

    entries: tuple[Entry, ...]
    oldest_first: tuple[Entry, ...]
    """The same in the order in which things happened."""
    ledger: Expectations
    """What they expect, and what came of it."""
    documents: tuple[AnyDocument, ...]
    """All of what was read: briefings, then profiles, of publishers too."""
    profiles: Mapping[Kind, Mapping[str, Document[ProfileFields]]]
    """By the id of the subject."""
    subjects: Mapping[Kind, Mapping[str, Subject]]
    publishers: Mapping[str, Publisher]
    """Those with a profile, by id."""
    names: Names
    spotter: Spotter
    today: Today
    listed: Mapping[Kind, frozenset[str]]
    """The names that the site lists as known, folded."""
    is_whole: bool
    """Whether every briefing could be read, so that what is not here is nowhere."""

    @classmethod
    def of(cls, reading: Reading, resolved: Resolved, settings: Settings) -> Content:
        """Bring briefings together with their documents, and profiles under their ids."""
        by_path = {document.path: document for document in reading.briefings}
        # By path: of two files with one id, both have to be checked.
        entries = {
            one.position.path: Entry(one, by_path[one.position.path]) for one in resolved.briefings
        }
        ordered = chronological(resolved.briefings)
        return cls(
            entries=tuple(entries.values()),
            oldest_first=tuple(entries[one.position.path] for one in ordered),
            ledger=Expectations.build(ordered, settings.today),
            documents=tuple(reading.documents),
            profiles={kind: {one.stem: one for one in reading.profiles[kind]} for kind in Kind},
            subjects=resolved.subjects,
            publishers={one.id: one for one in resolved.publishers},
            names=resolved.names,
            spotter=Spotter(resolved.names, resolved.subjects),
            today=settings.clock,
            listed={kind: frozenset(map(fold, settings.known.get(kind, ()))) for kind in Kind},
            is_whole=reading.is_whole
            and all(found.shown in by_path for found in reading.files.briefings),
        )


OwnCheck = Callable[[AnyDocument], Iterator[Problem]]
Check = Callable[[Content], Iterator[Problem]]

OWN_CHECKS: dict[str, OwnCheck] = {}
"""Every check of a document alone, by its codes: what it finds depends on nothing else, and so is
found once for each version of a file."""

CHECKS: dict[str, Check] = {}
"""Every check by its codes, separated by spaces."""


def own_check(*codes: str) -> Callable[[OwnCheck], OwnCheck]:
    """Register a function as a check of a document alone."""

    def enter(function: OwnCheck) -> OwnCheck:
        OWN_CHECKS[" ".join(codes)] = function
        return function

    return enter


def check(*codes: str) -> Callable[[Check], Check]:
    """Register a function as a check, with the codes of the problems that it may yield."""

    def enter(function: Check) -> Check:
        CHECKS[" ".join(codes)] = function
        return function

    return enter
