"""Documents to the model: every name becomes the subject it means, every id is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TypeVar

from ..content import BriefingFields, Document, Fields, ProfileFields, Reading
from ..model import Briefing, Kind, Position, Publisher, Subject
from ..names import Names, Register
from ..problems import Problem, Severity, of_severity, ordered
from ..settings import Settings
from .briefing import briefing_of
from .claims import claimed_at
from .cycles import circles
from .evidence import with_evidence
from .naming import Named, Naming, named
from .profile import profiled_subject
from .publishers import KnownPublishers
from .sources import publisher_problems, source_problems
from .threads import thread_problems


@dataclass(frozen=True, slots=True)
class Resolved:
    """The content as objects of the model, with every problem that resolving it found."""

    briefings: tuple[Briefing, ...]
    """Sorted by file."""
    subjects: Mapping[Kind, Mapping[str, Subject]]
    """All that have a profile or are named anywhere, by id."""
    publishers: tuple[Publisher, ...]
    """Those with a profile, sorted by file."""
    names: Names
    """Every spelling of these subjects."""
    problems: tuple[Problem, ...]
    named: Mapping[str, Named] = field(default_factory=lambda: MappingProxyType({}))
    """What each file names, by its path; only of a site that has other languages."""


def resolve(reading: Reading, settings: Settings) -> Resolved:
    """Turn everything that was read into briefings and subjects.

    An unknown name becomes a subject without a profile; a name that is misspelt or ambiguous is
    left out of its briefing and reported.
    """
    # By path: of two new names that are almost alike the later is reported, always the same one.
    profiles = {kind: _by_path(reading.profiles[kind]) for kind in Kind}
    documents = _by_path(reading.briefings)
    publishers = KnownPublishers(_by_path(reading.publishers))
    register, positions = _register(profiles, publishers, reading, settings)
    found = named(_files(documents, profiles), publishers.keys, register)
    problems: list[Problem] = []
    made = (briefing_of(one, found[one.path], publishers, problems) for one in documents)
    briefings = tuple(map(with_evidence, made))
    subjects = {kind: _subjects(kind, register, profiles[kind], found, publishers) for kind in Kind}
    for kind in Kind:
        problems += _parent_problems(profiles[kind], subjects[kind])
    problems += register.names.claims(positions)
    problems += _source_problems(reading, settings, publishers)
    problems += _thread_problems(documents, reading, settings)
    # Made only now, since newcomers are among them.
    names = Names(subject for kind in Kind for subject in subjects[kind].values())
    return Resolved(
        briefings,
        MappingProxyType(subjects),
        tuple(publishers.publishers()),
        names,
        ordered([*problems, *register.problems, *publishers.problems]),
        MappingProxyType(found if settings.languages else {}),
    )


_D = TypeVar("_D", bound=Fields, covariant=True)
Profiles = Mapping[Kind, Sequence[Document[ProfileFields]]]


def _by_path(documents: Iterable[Document[_D]]) -> tuple[Document[_D], ...]:
    return tuple(sorted(documents, key=lambda document: document.path))


def _register(
    profiles: Profiles, publishers: KnownPublishers, reading: Reading, settings: Settings
) -> tuple[Register, Callable[[Subject, str], Position]]:
    """A register of the profiled subjects, and where each of them claims a spelling."""
    documents = {document.path: document for kind in Kind for document in profiles[kind]}
    subjects = [
        profiled_subject(kind, document, publishers) for kind in Kind for document in profiles[kind]
    ]

    def position(subject: Subject, spelling: str) -> Position:
        assert subject.profile is not None, "only profiles claim spellings"
        return claimed_at(documents[subject.profile.path], spelling)

    def profile_path(kind: Kind, subject_id: str) -> str:
        return f"{settings.relative(settings.profiles_dir(kind))}/{subject_id}.md"

    known = {
        kind: [*settings.known.get(kind, ()), *_faulty(reading, settings, kind)] for kind in Kind
    }
    return Register(subjects, known, profile_path, settings.slug_language), position


def _faulty(reading: Reading, settings: Settings, kind: Kind | None = None) -> frozenset[str]:
    """The ids of profiles, or of briefings, that exist but have an error or are held back.

    Naming one of them is not a fault: without this, one slip in a profile would be reported
    again in each of its briefings.
    """
    folder = settings.profiles_dir(kind) if kind else settings.briefings_dir
    return _faulty_in(folder, reading, settings)


def _faulty_in(folder: Path, reading: Reading, settings: Settings) -> frozenset[str]:
    errors = of_severity(reading.problems, Severity.ERROR)
    names = (
        *(one.position.path for one in errors),
        *(one.shown for one in reading.files.held_back),
    )
    # As texts: there may be ten thousand, and this is asked for each kind.
    within = settings.relative(folder).removesuffix(".")
    start = f"{within.rstrip('/')}/" if within else ""
    return frozenset(PurePosixPath(name).stem for name in names if name.startswith(start))


def _files(documents: Iterable[Document[BriefingFields]], profiles: Profiles) -> Iterator[Naming]:
    for document in documents:
        yield Naming(document, None)
    for kind in Kind:
        yield from (Naming(profile, kind) for profile in profiles[kind])


def _subjects(
    kind: Kind,
    register: Register,
    profiles: Iterable[Document[ProfileFields]],
    found: Mapping[str, Named],
    publishers: KnownPublishers,
) -> Mapping[str, Subject]:
    """All subjects of a kind, those with a profile knowing now what their profile names."""
    subjects = {subject.id: subject for subject in register.subjects(kind)}
    for document in profiles:
        if names := found[document.path]:
            # Of a subject without a profile a better form of its name may have come up since.
            latest = {key: register.subject(one.kind, one.id) for key, one in names.items()}
            subjects[document.stem] = profiled_subject(kind, document, publishers, latest)
    return MappingProxyType(subjects)


def _parent_problems(
    profiles: Iterable[Document[ProfileFields]], subjects: Mapping[str, Subject]
) -> Iterator[Problem]:
    by_id = {document.stem: document for document in profiles}
    parents = {stem: (subjects[stem].parent,) for stem in by_id if subjects[stem].parent}
    for circle in circles(parents):
        message = f"parents run in a circle: {' → '.join(circle)}"
        hint = "Remove 'parent' from the widest of them."
        yield Problem(by_id[circle[0]].at("parent"), "BR211", message, hint)


def _source_problems(
    reading: Reading, settings: Settings, publishers: KnownPublishers
) -> Iterator[Problem]:
    # Of a profile that could not be read nobody knows the hosts.
    is_whole = not _faulty_in(settings.publishers_dir, reading, settings)
    for document in reading.documents:
        yield from source_problems(document)
        yield from publisher_problems(document, publishers, hosts_are_known=is_whole)


def _thread_problems(
    documents: Iterable[Document[BriefingFields]], reading: Reading, settings: Settings
) -> Iterator[Problem]:
    by_id = {document.stem: document for document in documents}
    return thread_problems(by_id, _faulty(reading, settings))
