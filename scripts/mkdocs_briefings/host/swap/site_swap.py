"""One build after another, from nothing to a published site; MkDocs builds where this says."""

from __future__ import annotations

import logging
from collections.abc import Collection
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import CountHandler

from ...timings import is_wanted, timings
from .empty_folders import EmptyFolders
from .stage import Stage

log = logging.getLogger("mkdocs.plugins.briefings")

WAITING = "Another build of this site is at work: waiting until it has ended."
PIECEMEAL = "The folder of the site cannot be moved: what is in it was replaced entry by entry."


class SiteSwap:
    """Leads MkDocs to a folder beside the site, and puts what it made there in the site's place."""

    def __init__(self) -> None:
        self._stage: Stage | None = None
        self._config: MkDocsConfig | None = None
        self._folders: EmptyFolders | None = None
        self._site_dir = ""
        self._inner = 0
        """How many builds have begun inside of this one, as plugins for languages do."""

    @property
    def site_dir(self) -> str:
        """The folder that is published, whatever MkDocs is told for now."""
        return self._site_dir

    def begin(self, config: MkDocsConfig) -> None:
        """Lead MkDocs to an empty folder. Raises OSError when there can be none."""
        if self._stage is not None and _is_in(config, self._stage):
            self._inner += 1
            return
        self.give_up()
        timings.begin()
        self._config, self._site_dir = config, str(config.site_dir)
        self._stage = Stage.open(Path(self._site_dir), lambda: log.info(WAITING))
        # In the configuration itself, so that paths that other plugins make of it are right.
        config.site_dir = str(self._stage.folder)
        self._folders = EmptyFolders.of(config)

    def emptied(self, config: MkDocsConfig, files: Files) -> None:
        """Bring the folders of the last site, now that MkDocs has emptied the new one."""
        if self._folders and self._stage and config.site_dir == str(self._stage.folder):
            self._folders.bring(self._stage.folder, [one.dest_uri for one in files])

    def published(self, config: MkDocsConfig) -> Path:
        """Where in the published site that is which a build makes in its folder."""
        assert self._stage is not None, "no build has begun"
        return Path(self._site_dir, Path(config.site_dir).relative_to(self._stage.folder))

    def go_on(self, config: MkDocsConfig) -> None:
        """Follow another plugin that has led MkDocs somewhere else since."""
        assert self._stage is not None, "no build has begun"
        if not _is_in(config, self._stage):
            self.begin(config)

    def finish(self, config: MkDocsConfig, carried: Collection[str] = ()) -> bool:
        """Publish what was built; False where MkDocs is about to end a strict build for warnings.

        Raises OSError with the published site as it was.
        """
        if self._inner:
            self._inner -= 1
            return False
        assert self._stage is not None, "no build has begun"
        # MkDocs itself ends the build for them, but after this event, with the site in place.
        published = not _has_warnings()
        if published:
            self._publish(self._stage, carried)
        self.give_up()
        if published:
            log.info("Published: %s", config.site_dir)
        timings.lap("publishing")
        for line in timings.table() if is_wanted() else ():
            log.info(line)
        return published

    def _publish(self, stage: Stage, carried: Collection[str]) -> None:
        if self._folders:
            # First: what moves on from the old site does not move into a folder that is there.
            self._folders.prune()
        if not stage.publish(carried):
            log.info(PIECEMEAL)
        elif self._folders and (old := stage.replaced):
            self._folders.keep(old)

    def give_up(self) -> None:
        """End the build, if there is one; the site stays as it is."""
        stage, self._stage, self._inner = self._stage, None, 0
        if stage is not None:
            if self._config is not None and _is_in(self._config, stage):
                # `gh-deploy` reads it after the build, and pushes what was published.
                self._config.site_dir = self._site_dir
            stage.close()


def _is_in(config: MkDocsConfig, stage: Stage) -> bool:
    return Path(config.site_dir).is_relative_to(stage.folder)


def _has_warnings() -> bool:
    """Whether MkDocs has counted any, which it does in strict builds."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(one, CountHandler) and one.get_counts() for one in handlers)
