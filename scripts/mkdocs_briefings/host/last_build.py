"""A build that would make the same site once more is not made: the site stands.

Only where everything is known that the site was made of: the configuration, the day, the program
and all files of the content; nothing that looks elsewhere, and no plugin that might. What is in the
folder of the site is looked at as well, so that a site which anybody has touched is made anew.
"""

from __future__ import annotations

import logging
import os
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from ..cache import Store, is_still, moment_in, tree
from ..clock import is_day_of_build
from ..settings import JOURNAL, PENDING, Settings
from .input_files import InputFiles, environment
from .known_config import is_known, project_of, store_of

log = logging.getLogger("mkdocs.plugins.briefings")

_NAME = "last_build"


class LastBuild:
    """What `mkdocs build` made last, and out of what."""

    def __init__(self, command: str, *, dirty: bool) -> None:
        """A preview goes on after building, and so does `gh-deploy`: they always build."""
        if dirty:
            log.info("--dirty saves no time here: each page depends on others, so all are made.")
        self.inputs: InputFiles | None = None
        """What the site is made from, of which an earlier build may be asked."""
        self._counts = command == "build" and not dirty
        self._warned = _Warned()
        logging.getLogger("mkdocs").addHandler(self._warned)

    def stop_if_same(self, config: MkDocsConfig) -> None:
        """End the command, as one that went well, if the site is what it would make."""
        self._counts = self._counts and is_known(config)
        kept = _store(config).load(_NAME) if self._counts else None
        if kept is None or not _stands(kept, config):
            return
        log.info("Nothing has changed: the site stands, as it was built from the same files.")
        log.info("To have it made anew all the same, delete %s", config.site_dir)
        raise SystemExit(0)

    def look(self, config: MkDocsConfig, settings: Settings) -> None:
        """Note what is about to be read, before anybody reads it."""
        zone = getattr(settings.zone, "key", "")
        self.inputs = InputFiles.of(config, settings) if zone else None

    def keep(self, config: MkDocsConfig, settings: Settings, *, published: bool) -> None:
        """Remember a published site, if it can be relied upon and there was nothing to warn of."""
        inputs = self.inputs if self._counts else None
        if inputs is None or not published or self._warned.any or not inputs.is_still():
            return
        # Deleting the old site has just changed the stamps of all files that both have.
        folder = str(config.site_dir)
        if (site := tree([folder], moment_in(folder), hidden=True)) is None:
            return
        _store(config).save(
            _NAME,
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
    """Whether anything was warned of: a build that is not made would not say it again."""

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
    return (
        is_today
        and inputs.is_still()
        and is_still(kept["site"], [str(config.site_dir)], hidden=True)
    )


def _store(config: MkDocsConfig) -> Store:
    options = (config.site_dir, config.site_url, config.use_directory_urls, config.docs_dir)
    return store_of(config, str(options), environment())
