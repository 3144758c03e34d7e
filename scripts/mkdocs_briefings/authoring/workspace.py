"""What an author's tools know of the site: its names, its publishers, its files."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..content import Choices, Files, Reader, Reading, page_text
from ..hosts import host_of
from ..library import PublisherHosts, publisher_key
from ..model import Kind, Source, Subject, chronological
from ..names import Ambiguous, Found, Names, Near, Resolution, is_name
from ..problems import RefusedError
from ..resolving import Resolved, resolve
from ..settings import Settings
from ..slugs import is_slug


@dataclass(frozen=True, slots=True)
class Choice:
    """What a name stands for in a new file."""

    text: str
    """The subject's id, or the name itself if no subject has it."""
    note: str = ""
    """What the author should know about it."""


@dataclass(frozen=True)
class Desk:
    """The site as it is while an author works on it; read when it is first asked of."""

    settings: Settings
    given: Reading | None = None
    """What somebody has read already."""
    given_names: Resolved | None = None

    @classmethod
    def of(cls, settings: Settings) -> Desk:
        """A site that nobody has read yet."""
        return cls(settings)

    @cached_property
    def reading(self) -> Reading:
        """The whole site."""
        return self.given or Reader().read(self.settings)

    @cached_property
    def resolved(self) -> Resolved:
        """Its names."""
        return self.given_names or resolve(self.reading, self.settings)

    @cached_property
    def _profiled_names(self) -> Names:
        """The names that profiles claim; what briefings alone mention is not among them."""
        reading = Reader().read(self.settings, focus=())
        return resolve(reading, self.settings).names

    def subject(self, kind: Kind, subject_id: str) -> Subject | None:
        """The subject with that id."""
        return self.resolved.subjects[kind].get(subject_id)

    def choose(self, kind: Kind, text: str, day: dt.date) -> Choice:
        """What to write for a name; RefusedError if it is misspelt or ambiguous."""
        text = " ".join(text.split())
        if not is_name(text):
            raise RefusedError(f"'{text}' is not the name of a {kind}.")
        if self._is_profiled(kind, text):
            return Choice(text)
        match self._named(kind, text, day):
            case Found(found):
                return Choice(found)
            case Near(suggestions):
                raise RefusedError(f"no {kind} '{text}'. Did you mean {either(suggestions)}?")
            case Ambiguous(candidates):
                message = f"'{text}' could be {either(candidates)}."
                raise RefusedError(f"{message} Write the id of the one you mean.")
            case _:
                return Choice(text, f"no {kind} '{text}' yet: it gets a page of its own.")

    def _named(self, kind: Kind, text: str, day: dt.date) -> Resolution:
        """What a name means, of the whole site, which is read only if its profiles do not say."""
        if not (self.given or self.given_names):
            always = self._profiled_names.resolve(kind, text, None)
            # Whoever only briefings mention is called otherwise: this name was taken on any day.
            if isinstance(always, Found):
                return always
        return self.resolved.names.resolve(kind, text, day)

    def _is_profiled(self, kind: Kind, text: str) -> bool:
        """Whether it is the id of a profile without a fault, which wins over everything else."""
        path = self.settings.profiles_dir(kind) / f"{text}.md"
        if not is_slug(text) or not path.is_file():
            return False
        alone = Reader().read_alone(path, page_text(path), self.settings)
        return any(one.stem == text for one in alone.profiles[kind])

    def _may_have(self, stem: str) -> bool:
        """Whether a file of that name can be among the briefings: a look at names, no more."""
        for folder, folders, names in os.walk(self.settings.briefings_dir):
            if any(name.startswith(f"{stem}.") for name in names):
                return True
            # What is behind a link, only the real walk knows.
            if any(os.path.islink(os.path.join(folder, one)) for one in folders):  # noqa: PTH114,PTH118
                return True
        return False

    def choices(self) -> Choices:
        """The site's subjects and briefings as a schema offers them."""
        subjects = {kind: self.resolved.subjects[kind].values() for kind in Kind}
        return Choices(subjects, self.resolved.briefings, self.resolved.publishers)

    def publisher(self, name: str = "", url: str = "") -> str:
        """Who publishes at an address, or is called so, as this site writes it.

        Whoever lists the host in a profile, else the name as given or as used last for that host;
        empty if nobody knows.
        """
        host = host_of(url)
        if not (name or host):
            return ""
        profiled = {one.id: one for one in self.resolved.publishers}
        if owner := PublisherHosts({key: one.hosts for key, one in profiled.items()}).only(host):
            return profiled[owner].name
        # Without a name, the host says it; several who share one are told apart by the name alone.
        return self._by_name(name) if name else self._used_at(host)

    def _by_name(self, name: str) -> str:
        key = publisher_key(name)
        for one in self.resolved.publishers:
            if key in map(publisher_key, filter(None, (one.name, one.native_name, *one.aliases))):
                return one.name
        used = (source.publisher for _, source in self._sources())
        return next((one for one in used if publisher_key(one) == key), name)

    def _used_at(self, host: str) -> str:
        # Newest first: of several names the one used last is meant.
        found = (source.publisher for at, source in self._sources() if host and at == host)
        return next(found, "")

    def _sources(self) -> Iterator[tuple[str, Source]]:
        """Every source with its host, those of the newest briefing first."""
        for briefing in reversed(chronological(self.resolved.briefings)):
            for source in reversed(briefing.sources):
                yield host_of(source.url), source

    def briefing_named(self, stem: str) -> Path | None:
        """The file of that briefing, in whatever folder it is."""
        if not self._may_have(stem):
            return None
        files = (found.path for found in Files.of(self.settings).briefings)
        return next((path for path in files if path.stem == stem), None)


def either(subjects: tuple[Subject, ...]) -> str:
    """Subjects to choose from, as messages name them."""
    return " or ".join(f"'{subject.name}' ({subject.id})" for subject in subjects)
