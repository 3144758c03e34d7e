"""The register of subjects: gives every name its subject, and enters those without a profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from ..model import Kind, Position, Subject
from ..problems import Problem
from ..slugs import spelled_out
from .resolver import Ambiguous, Found, Names, Near, Resolution, Unknown
from .unprofiled import Newcomers, unprofiled

Standpoint = Callable[[], Position]
"""Where a name stands: asked only where something is wrong with it, as with hardly any."""


class Register:
    """Names to ids, for one reading of the content; it collects problems on the way.

    Ask in a fixed order: of two unknown names that are almost alike, the later is the fault.
    """

    def __init__(
        self,
        profiled: Iterable[Subject],
        known: Mapping[Kind, Iterable[str]],
        profile_path: Callable[[Kind, str], str],
        language: str = "",
    ) -> None:
        profiled = tuple(profiled)
        self._made = partial(unprofiled, language=language)
        # Two rounds: whether a name under `known` is new shows only beside the profiles' spellings.
        first = Names(profiled)
        listed = tuple(_listed(known, first, self._made))
        self.names = Names((*profiled, *listed)) if listed else first
        """Every spelling of the subjects with a profile and of the names listed as known."""
        self.problems: list[Problem] = []
        self._profile_path = profile_path
        self._subjects = {(subject.kind, subject.id): subject for subject in profiled}
        self._listed = {(subject.kind, subject.id): subject for subject in listed}
        self._newcomers = {kind: Newcomers(kind) for kind in Kind}
        self._warned: set[tuple[str, Kind, str]] = set()
        self._always: dict[tuple[Kind, str], Subject] = {}

    def subjects(self, kind: Kind) -> Iterator[Subject]:
        """Everyone with a profile, and everyone else who was asked for."""
        yield from (subject for (of, _), subject in self._subjects.items() if of is kind)
        yield from self._newcomers[kind]

    def always(self, kinds: Sequence[Kind], text: str) -> Subject | None:
        """Whom `find` gives on any day, if that is sure at once, as it is of most names."""
        # The first kind that has the name is meant, whatever the others have.
        key = kinds[0], text
        if key not in self._always and (found := self.names.always(*key)):
            self._always[key] = self._asked_for(kinds[0], found.id)
        return self._always.get(key)

    def find(
        self, kinds: Sequence[Kind], text: str, day: date | None, at: Standpoint
    ) -> Subject | None:
        """The subject of one of the kinds that a text names on that day, or None.

        An unknown name is entered as a subject of the first kind, unless it is one of another kind
        already, with a warning once in each file.
        """
        kind, resolution = self._resolved(kinds, text, day)
        match resolution:
            case Found(found):
                return self._asked_for(kind, found)
            case Unknown():
                return self._unknown(self._entered(kinds, text) or kind, text, at)
            case _:
                return self._doubtful(kind, text, resolution, at)

    def known(
        self, kinds: Sequence[Kind], text: str, day: date | None, at: Standpoint
    ) -> Subject | None:
        """The subject that a text names on that day, if the site has it so far.

        Nobody is entered: what names nothing known is no more than words.
        """
        kind, resolution = self._resolved(kinds, text, day)
        match resolution:
            case Found(found):
                return self._subjects.get((kind, found))
            case Unknown():
                return self._newcomer(kind, text, at)
            case _:
                return self._doubtful(kind, text, resolution, at)

    def called(self, kinds: Sequence[Kind], text: str, day: date | None) -> Subject | None:
        """The subject that surely has this name, among those that the site has so far."""
        kind, resolution = self._resolved(kinds, text, day)
        if isinstance(resolution, Found):
            return self._asked_for(kind, resolution.id)
        entries = (self._newcomers[one].known(self._made(one, text)) for one in kinds)
        return next((entry for entry in entries if entry), None)

    def subject(self, kind: Kind, subject_id: str) -> Subject:
        """The subject with that id, which `find` has given before."""
        found = self._subjects.get((kind, subject_id)) or self._newcomers[kind].by_id(subject_id)
        assert found is not None, f"no {kind} '{subject_id}' has been asked for"
        return found

    def _resolved(
        self, kinds: Sequence[Kind], text: str, day: date | None
    ) -> tuple[Kind, Resolution]:
        """The first kind that has the name, else the first that may have it, else the first."""
        answers = [(kind, self.names.resolve(kind, text, day)) for kind in kinds]
        # A relay may be a person or an organisation: an organisation of exactly this name beats a
        # person of almost this name.
        for unwanted in ((Near, Ambiguous, Unknown), Unknown):
            for answer in answers:
                if not isinstance(answer[1], unwanted):
                    return answer
        return answers[0]

    def _doubtful(
        self, kind: Kind, text: str, resolution: Near | Ambiguous, at: Standpoint
    ) -> Subject | None:
        if isinstance(resolution, Near):
            return self._misspelt(self._made(kind, text), text, resolution.suggestions, at)
        message = f"'{text}' could be {_either(resolution.candidates)}"
        self._report(at, "BR203", message, "Write the id of the one you mean.")
        return None

    def _newcomer(self, kind: Kind, text: str, at: Standpoint) -> Subject | None:
        subject, newcomers = self._made(kind, text), self._newcomers[kind]
        entry = newcomers.known(subject)
        if entry is None and (near := newcomers.near(subject)):
            return self._misspelt(subject, text, near, at)
        return entry

    def _asked_for(self, kind: Kind, subject_id: str) -> Subject:
        key = (kind, subject_id)
        # A name listed under `known` has a page only once something names it.
        if key not in self._subjects:
            self._subjects[key] = self._listed[key]
        return self._subjects[key]

    def _entered(self, kinds: Sequence[Kind], text: str) -> Kind | None:
        """The kind as which somebody without a profile was entered under that name."""
        return next(
            (one for one in kinds if self._newcomers[one].known(self._made(one, text))), None
        )

    def _unknown(self, kind: Kind, text: str, at: Standpoint) -> Subject | None:
        subject, newcomers = self._made(kind, text), self._newcomers[kind]
        entry = newcomers.known(subject)
        if entry is None:
            # Names that differ may still make one slug, and one page would overwrite the other.
            if alike := newcomers.like(subject) or self._at_same_address(subject):
                return self._misspelt(subject, text, alike, at)
            newcomers.enter(subject)
        self._warn(entry or subject, text, at)
        return entry or subject

    def _at_same_address(self, subject: Subject) -> Sequence[Subject]:
        found = self._subjects.get((subject.kind, subject.id))
        return [found] if found else []

    def _misspelt(
        self, subject: Subject, text: str, meant: Sequence[Subject], at: Standpoint
    ) -> Subject | None:
        hint = f"Did you mean {_either(meant)}? {self._if_another(subject, meant)}"
        self._report(at, "BR201", f"no {subject.kind} '{text}'", hint)
        return None

    def _if_another(self, subject: Subject, meant: Sequence[Subject]) -> str:
        path = self._profile_path(subject.kind, subject.id)
        if all(one.id != subject.id for one in meant):
            return f"If it is another, add {path}, or list it under 'known' in mkdocs.yml."
        path = self._profile_path(subject.kind, spelled_out(subject.name))
        return f"If it is another, add a profile with an id of its own, such as {path}."

    def _warn(self, subject: Subject, text: str, at: Standpoint) -> None:
        # Once in a file: a name in `people` and in three statements is one thing to do.
        place = (at().path, subject.kind, subject.id)
        if place not in self._warned:
            self._warned.add(place)
            path = self._profile_path(subject.kind, subject.id)
            message = f"no {subject.kind} '{text}' yet: it gets a page of its own"
            hint = f"Add {path}, or list it under 'known' in mkdocs.yml."
            perhaps = self.names.perhaps(text) if subject.kind is Kind.PERSON else ()
            if perhaps:
                hint = f"If {_either(perhaps)} is meant, make it an alias there. {hint}"
            self._report(at, "BR202", message, hint)

    def _report(self, at: Standpoint, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(at(), code, message, hint))


def _listed(
    known: Mapping[Kind, Iterable[str]], names: Names, made: Callable[[Kind, str], Subject]
) -> Iterator[Subject]:
    """The known names that no profile has."""
    for kind, texts in known.items():
        for text in texts:
            if text.strip() and not isinstance(names.resolve(kind, text, None), Found | Ambiguous):
                yield made(kind, text)


def _either(subjects: Sequence[Subject]) -> str:
    return " or ".join(f"'{subject.name}' ({subject.id})" for subject in subjects)
