"""A build that would make the same site once more is not made: the site stands.

Only where everything is known that the site was made of: the configuration, the day, the program
and all files of the content; nothing that looks elsewhere, and no plugin that might. What is in the
folder of the site is looked at as well, so that a site which anybody has touched is made anew.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from ..cache import FileTree, Store, is_still, moment_in, tree
from ..clock import is_day_of_build
from ..settings import JOURNAL, PENDING, Settings
from .input_files import InputFiles, environment
from .known_config import is_known, project_of, store_of
from .old_site import OldSite

log = logging.getLogger("mkdocs.plugins.briefings")

_NAMES = {"build": "last_build", "serve": "last_preview"}
"""Under which it is kept, by the command."""


class LastBuild:
    """What `mkdocs build`, or a preview, made last, and out of what."""

    def __init__(self, command: str, *, dirty: bool) -> None:
        """Of `gh-deploy`, which goes on after building, nothing is kept: it always builds."""
        if dirty:
            log.info("--dirty saves no time here: each page depends on others, so all are made.")
        self.inputs: InputFiles | None = None
        """What the site is made from, of which an earlier build may be asked."""
        self._site: FileTree | None = None
        self._name = _NAMES.get(command, "")
        self._counts = bool(self._name) and not dirty
        self._warned = _Warned()
        logging.getLogger("mkdocs").addHandler(self._warned)

    def stop_if_same(self, config: MkDocsConfig) -> None:
        """End the command, as one that went well, if the site is what it would make."""
        if not self.stands(config):
            return
        log.info("Nothing has changed: the site stands, as it was built from the same files.")
        log.info("To have it made anew all the same, delete %s", config.site_dir)
        raise SystemExit(0)

    def stands(self, config: MkDocsConfig) -> bool:
        """Whether the site that is there is what a build would make."""
        self._counts = self._counts and is_known(config)
        kept = _store(config).load(self._name) if self._counts else None
        self._site = kept["site"] if kept else None
        return kept is not None and _stands(kept, config)

    def old_site(self, folder: Path) -> OldSite:
        """The site that is there, before another takes its place."""
        # What is known of it counts for one build.
        stamps, self._site = self._site, None
        return OldSite(folder, stamps)

    def look(self, config: MkDocsConfig, settings: Settings) -> None:
        """Note what is about to be read, before anybody reads it."""
        zone = getattr(settings.zone, "key", "")
        self.inputs = InputFiles.of(config, settings) if zone else None

    def keep(self, config: MkDocsConfig, settings: Settings, *, published: bool) -> None:
        """Remember a published site, if it can be relied upon and there was nothing to warn of."""
        # A build that is not made would not say it again.
        if published and not self._warned.any:
            self.keep_made(config, settings, self.inputs)

    def keep_made(
        self, config: MkDocsConfig, settings: Settings, inputs: InputFiles | None
    ) -> None:
        """Remember a site that is there, and was made from `inputs`, if it can be relied upon."""
        if not self._counts or inputs is None or not inputs.is_still():
            return
        # Deleting the old site has just changed the stamps of all files that both have.
        folder = _folder(config)
        if (site := tree([folder], moment_in(folder), hidden=True)) is None:
            return
        _store(config).save(
            self._name,
            {
                "day": settings.today.isoformat(),
                "zone": getattr(settings.zone, "key", ""),
                "folders": inputs.folders,
                "files": inputs.files,
                "single": inputs.single,
                "site": site,
            },
        )


class _Warned(logging.Handler):
    """Whether anything was warned of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.any = False

    def emit(self, record: logging.LogRecord) -> None:
        self.any = True


def _stands(kept: Any, config: MkDocsConfig) -> bool:
    inputs = InputFiles(kept["folders"], kept["files"], kept["single"])
    # A command that was killed has to be taken back first: then the files are other ones.
    is_settled = not os.path.lexists(project_of(config) / JOURNAL / PENDING)
    is_today = is_settled and is_day_of_build(kept["day"], kept["zone"])
    return is_today and inputs.is_still() and is_still(kept["site"], [_folder(config)], hidden=True)


def _folder(config: MkDocsConfig) -> str:
    # That of a preview is reached through a link.
    return os.path.realpath(config.site_dir)


def _store(config: MkDocsConfig) -> Store:
    options = (_folder(config), config.site_url, config.use_directory_urls, config.docs_dir)
    return store_of(config, str(options), environment())
