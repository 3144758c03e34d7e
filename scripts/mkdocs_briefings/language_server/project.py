"""One site while its author writes: read again with what editors hold, judged, never written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .. import site
from ..content import AnyDocument, Reader, Unsaved, decoded_text
from ..host import settings_from
from ..model import Briefing
from ..problems import Problem, Severity, of_severity
from ..settings import Settings, SettingsError
from ..site import Site
from .findings import Marked, findings
from .offers import Offers

CONFIGURATION = "mkdocs.yml"


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
        self._settings: Settings | None = None

    @property
    def is_ours(self) -> bool:
        """Whether its configuration speaks of briefings: another MkDocs site is no fault."""
        try:
            return "briefings" in (self.root / CONFIGURATION).read_text("utf-8", errors="replace")
        except OSError:
            return False

    def judge(self, unsaved: Unsaved) -> None:
        """Read the site, with the texts that editors hold, and find every problem in it."""
        settings = self._current_settings()
        if settings is None:
            self.judgement = None
            return
        built = site.build(settings, self._reader, unsaved)
        self.judgement = Judgement.of(built, unsaved, built.unbuilt_problems)

    def own_faults(self, path: Path, text: str) -> tuple[Marked, ...]:
        """What keeps a file from being read at all: known at once, whatever the site's size."""
        settings = self._settings
        if settings is None:
            return ()
        problems = self._reader.read_alone(path, text, settings).problems
        if not of_severity(problems, Severity.ERROR):
            return ()
        found = findings(problems, FileTexts(settings, {path: text}).of)
        return found.get(settings.relative(path), ())

    def _current_settings(self) -> Settings | None:
        """Those of `mkdocs.yml`, read again each time: so is the day."""
        try:
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
