"""Each topic's pages for printing, made by all processors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ..pages import Dossier, dossiers
from ..parallel import each
from ..site import Site
from ..timings import timings
from .headers import SiteHeaders
from .kept_groups import KeptGroup, KeptGroups
from .pipeline import Bodies, may_fork
from .sent_files import SentFiles
from .written_file import WrittenFile


@dataclass(frozen=True, slots=True)
class _DossierFiles:
    """The files of one dossier."""

    dossier: Dossier
    group: KeptGroup
    headers: SiteHeaders
    config: MkDocsConfig

    def make(self) -> Iterator[File]:
        """Make them here."""
        for name, content in self.dossier.pages():
            page = self.headers.of_page(content, self.config)
            yield WrittenFile.of(name, page, self.config, self.headers.of_last_page)

    def sent(self) -> SentFiles:
        """Make them for another process."""
        return SentFiles.made(self.make)

    def taken(self, sent: SentFiles) -> Iterator[File]:
        """Take what another process has made; nobody here has seen the scripts in it."""
        for file in sent.received(self.config):
            if isinstance(file, WrittenFile):
                self.headers.put(file.code)
            yield file


def add_dossiers(
    files: Files,
    config: MkDocsConfig,
    site: Site,
    bodies: Bodies,
    headers: SiteHeaders,
    kept: KeptGroups,
) -> None:
    """Add them to the files of the site."""
    is_known = not site.fragments.templates.has_own
    found = [
        _DossierFiles(one, _group(one, bodies, kept, is_known=is_known), headers, config)
        for one in dossiers(site.fragments, site.settings, bodies)
    ]
    made = iter(_made([one for one in found if not one.group.is_same]))
    for one in found:
        make = one.make if one.group.is_same else partial(one.taken, next(made))
        for file in one.group.files(make, config):
            files.append(file)
    timings.lap("dossiers")


def _group(dossier: Dossier, bodies: Bodies, kept: KeptGroups, *, is_known: bool) -> KeptGroup:
    def shown() -> Iterator[str]:
        yield repr(dossier.looked_up())
        yield from map(bodies.digest, dossier.addresses())

    name = f"dossier {dossier.topic.id}"
    return kept.group(name, dossier.words(), shown if is_known else None)


def _made(left: Sequence[_DossierFiles]) -> list[SentFiles]:
    """What was made for each, by all processors."""
    work = _DossierFiles.sent
    return [*(each(work, left) if may_fork() else map(work, left))]
