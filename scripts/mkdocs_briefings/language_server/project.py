"""One site while its author writes: read again with what editors hold, judged, never written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Lock

from ..checks import BY_ALL, own_problems
from ..content import AnyDocument, Reader, Unsaved, decoded_text
from ..host import settings_from
from ..model import Briefing
from ..problems import Problem, Severity
from ..settings import Settings, SettingsError
from ..site import Site, build
from .findings import Marked, findings
from .first_look import TAKES_LONG, still_there
from .offers import Offers

CONFIGURATION = "mkdocs.yml"
_CONFIGURING = Lock()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is known of a site, and of which texts; never changed."""

    site: Site
    unsaved: Unsaved
    """The texts that editors held when it was judged."""
    findings: Mapping[str, tuple[Marked, ...]]
    """By the path that messages show."""
    offers: Offers
    briefings: Mapping[str, Briefing]
    """By their ids."""
    announced: Mapping[str, Briefing]
    """By the ids of what they say is expected."""
    documents: Mapping[str, AnyDocument]
    """What could be read, by the path that messages show."""

    @property
    def is_whole(self) -> bool:
        """Whether it knows all briefings, and not only those that are open."""
        return self.site.reading.is_whole

    @classmethod
    def of(cls, site: Site, unsaved: Unsaved, problems: Iterable[Problem]) -> Judgement:
        """Everything that is looked up later, made once."""
        texts = FileTexts(site.settings, unsaved)
        return cls(
            site,
            unsaved,
            findings(problems, texts.of),
            Offers.of(site),
            {one.id: one for one in site.resolved.briefings},
            {two.id: one for one in site.resolved.briefings for two in one.upcoming},
            {one.path: one for one in site.reading.documents},
        )


class Project:
    """A site whose `mkdocs.yml` is in a folder; one thread at a time may judge it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.judgement: Judgement | None = None
        """The last one; None before the first, and while `mkdocs.yml` cannot be used."""
        self.refusal = ""
        """Why there is none: what is wrong with `mkdocs.yml`."""
        # Another program may have read it all; this one writes nothing, not even that.
        self._reader = Reader(writes=False)
        # One of its own, so that a look at few files does not take the place of what the other has
        # read.
        self._first_reader = Reader(writes=False)
        self._settings: Settings | None = None

    @property
    def is_ours(self) -> bool:
        """Whether its configuration speaks of briefings: another MkDocs site is not a fault."""
        try:
            return "briefings" in (self.root / CONFIGURATION).read_text("utf-8", errors="replace")
        except OSError:
            return False

    def judge(self, unsaved: Unsaved) -> None:
        """Read the site, with the texts that editors hold, and find every problem in it."""
        settings = self._settings_now()
        if settings is None:
            self.judgement = None
            return
        built = build(settings, self._reader, unsaved)
        self.judgement = Judgement.of(built, unsaved, built.unbuilt_problems)

    def first_look(self, unsaved: Unsaved) -> Judgement | None:
        """The site with no briefings but those that editors hold: known soon, if it is large.

        None where the whole is judged as soon.
        """
        settings = self._settings or self._settings_now()
        if settings is None or not self._takes_long(settings):
            return None
        built = build(settings, self._first_reader, unsaved, unsaved.keys())
        return Judgement.of(built, unsaved, built.problems)

    def seen_first(self, path: Path, looked: Judgement) -> tuple[Marked, ...]:
        """What is wrong with a file by a first look, and what only the whole could tell of it."""
        shown = looked.site.settings.relative(path)
        found = (one for one in looked.findings.get(shown, ()) if one.problem.code not in BY_ALL)
        text = looked.unsaved.get(path, "")
        return (*found, *self._kept(path, text, lambda problem: problem.code in BY_ALL))

    def own_problems(self, path: Path, text: str) -> tuple[Marked, ...]:
        """What is wrong with a file by itself, known at once, and what else was known of it."""
        settings = self._settings or self._settings_now()
        if settings is None:
            return ()
        problems = self._alone(path, text, settings)
        found = findings(problems, FileTexts(settings, {path: text}).of)
        own = found.get(settings.relative(path), ())
        # Of a file that cannot be read nothing else is known.
        if any(one.severity is Severity.ERROR and one.code < "BR2" for one in problems):
            return own
        earlier = self._alone(path, self._text_before(path), settings)
        return (*own, *self._kept(path, text, lambda problem: problem not in earlier))

    def _alone(self, path: Path, text: str, settings: Settings) -> list[Problem]:
        reading = self._first_reader.read_alone(path, text, settings)
        judged = (one for document in reading.documents for one in own_problems(document))
        # Hints are for finished texts: the whole knows whether it is one.
        return [*reading.problems, *(one for one in judged if one.severity is not Severity.INFO)]

    def _text_before(self, path: Path) -> str:
        judgement = self.judgement
        if judgement is None:
            return ""
        settings = judgement.site.settings
        return FileTexts(settings, judgement.unsaved).of(settings.relative(path))

    def _kept(self, path: Path, text: str, wanted: Callable[[Problem], bool]) -> tuple[Marked, ...]:
        judgement = self.judgement
        if judgement is None or not judgement.is_whole:
            return ()
        shown = judgement.site.settings.relative(path)
        earlier = [one for one in judgement.findings.get(shown, ()) if wanted(one.problem)]
        return tuple(still_there(earlier, self._text_before(path), text))

    def _takes_long(self, settings: Settings) -> bool:
        if self.judgement and self.judgement.is_whole:
            return len(self.judgement.site.reading.files.briefings) >= TAKES_LONG
        # Counted no further than needed: this is asked before anything is shown.
        files = settings.briefings_dir.rglob("*.md")
        return next(islice(files, TAKES_LONG - 1, None), None) is not None

    def _settings_now(self) -> Settings | None:
        """Those of `mkdocs.yml`, read again each time: so is the day."""
        try:
            # MkDocs keeps what it loads in one place for the whole process.
            with _CONFIGURING:
                self._settings = settings_from(self.root / CONFIGURATION, preview=True)
        except SettingsError as error:
            self._settings, self.refusal = None, str(error)
        else:
            self.refusal = ""
        return self._settings


@dataclass(frozen=True, slots=True)
class FileTexts:
    """The texts of a project's files: as editors hold them, else as they are on the disk."""

    settings: Settings
    unsaved: Unsaved

    def of(self, shown: str) -> str:
        """The text of a file by the path that messages show; empty if nobody can read it."""
        path = self.settings.root / shown
        if (held := self.unsaved.get(path)) is not None:
            return held
        try:
            text = decoded_text(path.read_bytes(), shown)
        except (OSError, ValueError):  # a name with an escape in it is no name
            return ""
        return text if isinstance(text, str) else ""
