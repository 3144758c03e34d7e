"""What an author's tools know of the site: its names, its publishers, its files."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from ..content import Choices, Files, Reader, Reading
from ..hosts import host_of
from ..model import Kind, Subject, chronological
from ..names import Ambiguous, Found, Near, is_name
from ..problems import RefusedError
from ..resolving import Resolved, resolve
from ..settings import Settings


@dataclass(frozen=True, slots=True)
class Choice:
    """What a name stands for in a new file."""

    text: str
    """The subject's id, or the name itself if no subject has it."""
    note: str = ""
    """What the author should know about it."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The site as it is while an author works on it."""

    settings: Settings
    reading: Reading
    resolved: Resolved

    @classmethod
    def of(cls, settings: Settings) -> Desk:
        """Read the whole site."""
        reading = Reader().read(settings)
        return cls(settings, reading, resolve(reading, settings))

    def subject(self, kind: Kind, subject_id: str) -> Subject | None:
        """The subject with that id."""
        return self.resolved.subjects[kind].get(subject_id)

    def choose(self, kind: Kind, text: str, day: dt.date) -> Choice:
        """What to write for a name; RefusedError if it is misspelt or ambiguous."""
        text = " ".join(text.split())
        if not is_name(text):
            raise RefusedError(f"'{text}' is not the name of a {kind}.")
        match self.resolved.names.resolve(kind, text, day):
            case Found(found):
                return Choice(found)
            case Near(suggestions):
                raise RefusedError(f"no {kind} '{text}'. Did you mean {either(suggestions)}?")
            case Ambiguous(candidates):
                message = f"'{text}' could be {either(candidates)}."
                raise RefusedError(f"{message} Write the id of the one you mean.")
            case _:
                return Choice(text, f"no {kind} '{text}' yet: it gets a page of its own.")

    def choices(self) -> Choices:
        """The site's subjects and briefings as a schema offers them."""
        subjects = {kind: self.resolved.subjects[kind].values() for kind in Kind}
        return Choices(subjects, self.resolved.briefings, self.resolved.publishers)

    def publishers(self) -> dict[str, str]:
        """The publisher last used for each host in the site's sources."""
        named = {}
        # Oldest first, so that of several the newest is the one that stays.
        for briefing in chronological(self.resolved.briefings):
            for source in briefing.sources:
                if host := host_of(source.url):
                    named[host] = source.publisher
        return named

    def briefing_named(self, stem: str) -> Path | None:
        """The file of that briefing, in whatever folder it is."""
        files = (found.path for found in Files.of(self.settings).briefings)
        return next((path for path in files if path.stem == stem), None)


def either(subjects: tuple[Subject, ...]) -> str:
    """Subjects to choose from, as messages name them."""
    return " or ".join(f"'{subject.name}' ({subject.id})" for subject in subjects)
