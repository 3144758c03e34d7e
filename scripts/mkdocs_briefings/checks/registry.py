"""What checks are given, and the register of all checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any, Protocol

from ..clock import Today
from ..content import AnyDocument, BriefingFields, Document, ProfileFields, Reading
from ..library import Expectations
from ..model import Briefing, Kind, Publisher, Subject, chronological
from ..names import Names, Spotter, fold
from ..problems import Problem
from ..resolving import Resolved
from ..settings import Settings
from .findings import KeptFindings, name_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing, and the document that says where each of its values stands."""

    briefing: Briefing
    document: Document[BriefingFields]


class Sight(Protocol):
    """What whoever looks at one briefing knows of all others: who has a page, under which names."""

    @property
    def names(self) -> Names:
        """Every spelling of every subject."""

    @property
    def spotter(self) -> Spotter:
        """What finds them in a text."""

    @property
    def subjects(self) -> Mapping[Kind, Mapping[str, Subject]]:
        """Everybody by id."""


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
    findings: KeptFindings

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
            # Of some of the briefings alone, what is known of the others would be forgotten.
            findings=KeptFindings(settings.root if reading.is_whole else None),
        )

    def found(self, look: Look, *, forks: bool = False) -> Iterator[tuple[Entry, Any]]:
        """Every briefing with what is found in it, as JSON has it."""
        by_path = {one.document.path: one for one in self.entries}

        def reads() -> dict[str, str]:
            site, files = name_of(look.reads_of_site(self)), self.findings.files(_files(by_path))
            return {
                path: name_of((site, files[path], look.reads_of_briefing(one)))
                for path, one in by_path.items()
            }

        def find(path: str) -> Any:
            return look.find(by_path[path], self)

        found = self.findings.in_each(look.name, reads, find, forks=forks)
        return zip(self.entries, found, strict=True)

    def all_names(self) -> Iterator[Any]:
        """Everything that decides what a name means; the words of profiles do not."""
        for subject in chain.from_iterable(self.subjects[kind].values() for kind in Kind):
            yield type(subject).__name__
            for one in fields(subject):
                if one.name not in _NO_NAMES:
                    yield getattr(subject, one.name)


_NO_NAMES = ("body", "body_line")


@dataclass(frozen=True, slots=True)
class Look:
    """Something that is looked for in one briefing after another.

    What it finds depends on the file of the briefing and on what it says that it reads, on nothing
    else: so it is found once for each version of all that.
    """

    name: str
    find: Callable[[Entry, Sight], Any]
    """What it finds, of what JSON has: no tuples among it."""
    reads_of_site: Callable[[Content], object]
    """What it reads of the whole site; its `repr` is another whenever it is."""
    reads_of_briefing: Callable[[Entry], object]
    """What it reads of a briefing that is not in its file alone, likewise."""


def _files(entries: Mapping[str, Entry]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """All that a look can read in the file of a briefing."""
    for path, entry in entries.items():
        document = entry.document
        yield path, (document.stem, document.front.text, document.body, f"{document.body_line}")


LOOKS: dict[str, Look] = {}
"""Everything that is looked for in one briefing after another, by its name."""

OwnCheck = Callable[[AnyDocument], Iterator[Problem]]
Check = Callable[[Content], Iterator[Problem]]

OWN_CHECKS: dict[str, OwnCheck] = {}
"""Every check of a document alone, by its codes: what it finds depends on nothing else, and so is
found once for each version of a file."""

CHECKS: dict[str, Check] = {}
"""Every check by its codes, separated by spaces."""


def look_for(
    find: Callable[[Entry, Sight], Any],
    *,
    reads_of_site: Callable[[Content], object],
    reads_of_briefing: Callable[[Entry], object],
) -> Look:
    """Register what is looked for; see `Look`."""
    look = Look(find.__name__, find, reads_of_site, reads_of_briefing)
    return LOOKS.setdefault(look.name, look)


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
