"""Subjects that briefings name but no profile describes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model import CLASS_OF, Kind, Subject
from ..slugs import is_slug, slugify
from ..urls import UNUSABLE
from .folding import fold, name_words
from .korean import readings
from .titles import styled
from .typos import NearIndex, Spelled


def unprofiled(kind: Kind, text: str, language: str = "") -> Subject:
    """The subject that a name makes by itself: `korean-politics` is called Korean politics.

    With a language, its id has letters as that language spells them out.
    """
    name = _without_titles(text) if kind is Kind.PERSON else text
    return CLASS_OF[kind](
        id=subject_id(kind, name, language), name=titled(kind, name) if is_slug(name) else name
    )


def subject_id(kind: Kind, name: str, language: str = "") -> str:
    """The id that a name makes; one that a list has, or no system takes, has its kind added."""
    slug = slugify(name, language)
    return f"{slug}-{kind}" if slug in UNUSABLE else slug


def titled(kind: Kind, slug: str) -> str:
    """A slug as a name: topics in sentence case, others capitalised, Korean names as such."""
    parts = name_words(slug)
    if kind is Kind.TOPIC:
        return " ".join(parts).capitalize()
    if kind is Kind.PERSON and readings(parts):
        return f"{parts[0].capitalize()} {'-'.join(parts[1:]).capitalize()}"
    return " ".join(part.capitalize() for part in parts)


def _without_titles(text: str) -> str:
    name = styled(text)
    # A family name alone would make one subject of all who bear it; M. is an initial as often as it
    # is Monsieur.
    return name.bare if " " in name.bare and name.titles != ("monsieur",) else text


class Newcomers:
    """The subjects of one kind that have been entered so far."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._by_spelling: dict[str, Subject] = {}
        self._ids: dict[str, str] = {}
        self._near: NearIndex[str] = NearIndex()

    def __iter__(self) -> Iterator[Subject]:
        return iter(self._by_spelling.values())

    def by_id(self, subject_id: str) -> Subject | None:
        """The entry with that id, if there is one."""
        key = self._ids.get(subject_id)
        return self._by_spelling[key] if key is not None else None

    def known(self, subject: Subject) -> Subject | None:
        """The entry with the same name, if there is one; of two forms the written one stays."""
        key = fold(subject.name)
        entry = self._by_spelling.get(key)
        # An id cannot say how a name is written: `jane-o-neil` gives way to a later `Jane O'Neil`.
        if entry and entry.name == titled(self._kind, entry.id) != subject.name:
            entry = self._by_spelling[key] = replace(entry, name=subject.name)
        return entry

    def near(self, subject: Subject) -> Sequence[Subject]:
        """Entries with almost that name."""
        return [self._by_spelling[key] for key in self._near.to(self._spelled(subject))]

    def like(self, subject: Subject) -> Sequence[Subject]:
        """Entries with almost that name, or whose page would have the same address."""
        return self.near(subject) or [entry for entry in [self.by_id(subject.id)] if entry]

    def enter(self, subject: Subject) -> None:
        """Take in a subject that is neither known nor like one that is."""
        key = fold(subject.name)
        self._by_spelling[key] = subject
        self._ids[subject.id] = key
        self._near.add(self._spelled(subject), key)

    def _spelled(self, subject: Subject) -> Spelled:
        return Spelled.of(subject.name, person=self._kind is Kind.PERSON)
