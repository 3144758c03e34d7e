"""The model in another language: who is meant has been found out, only words differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ..content import Reading
from ..model import Kind, Person, Subject
from ..names import Names, is_surely
from .briefing import briefing_of
from .evidence import with_evidence
from .naming import Named
from .profile import profiled_subject
from .publishers import KnownPublishers
from .resolve import Resolved

_Subjects = Mapping[Kind, Mapping[str, Subject]]


def in_edition(resolved: Resolved, original: Reading, reading: Reading, language: str) -> Resolved:
    """What was resolved, made again of the same content in another language.

    `reading` is that of `original` in the language. Nothing is looked up by a name: a translated
    one may be like that of somebody else.
    """
    publishers = KnownPublishers(reading.publishers)
    paths = {
        new.path: old.path for new, old in zip(reading.documents, original.documents, strict=True)
    }
    first = _subjects(resolved.subjects, reading, publishers, {}, language)

    def names(path: str, known: _Subjects) -> Named:
        found = resolved.named.get(paths[path], {})
        return {key: known[one.kind].get(one.id, one) for key, one in found.items()}

    latest = {one.path: names(one.path, first) for kind in Kind for one in reading.profiles[kind]}
    subjects = _subjects(resolved.subjects, reading, publishers, latest, language)
    documents = sorted(reading.briefings, key=lambda one: paths[one.path])
    briefings = (briefing_of(one, names(one.path, subjects), publishers, []) for one in documents)
    return replace(
        resolved,
        briefings=tuple(map(with_evidence, briefings)),
        subjects=subjects,
        publishers=tuple(publishers.publishers()),
        names=Names(one for kind in Kind for one in subjects[kind].values()),
        problems=(),
    )


def _subjects(
    known: _Subjects,
    reading: Reading,
    publishers: KnownPublishers,
    named: Mapping[str, Named],
    language: str,
) -> _Subjects:
    made = {kind: dict(known[kind]) for kind in Kind}
    for kind in Kind:
        for document in reading.profiles[kind]:
            names = named.get(document.path, {})
            subject = profiled_subject(kind, document, publishers, names)
            made[kind][document.stem] = _called(subject, known[kind].get(document.stem), language)
    return MappingProxyType({kind: MappingProxyType(made[kind]) for kind in Kind})


def _called(subject: Subject, original: Subject | None, language: str) -> Subject:
    """The subject by the name that it has in the language, with its other one beside it."""
    if original is None or subject.name != original.name:
        return _renamed(subject, original, subject.name)
    if is_surely(subject.native_name, language):
        return _renamed(subject, original, subject.native_name)
    return subject


def _renamed(subject: Subject, original: Subject | None, name: str) -> Subject:
    before = original.name if original else ""
    others = (subject.native_name, *subject.aliases)
    aliases = tuple(one for one in dict.fromkeys(others) if one and one != name)
    made = replace(subject, name=name, native_name=before, aliases=aliases)
    # A family name in Latin letters says nothing of where a Korean one begins.
    if isinstance(made, Person) and made.family_name not in name:
        return replace(made, family_name="")
    return made
