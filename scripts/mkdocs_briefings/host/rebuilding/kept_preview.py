"""The site of a preview, kept from one preview to the next, so that the next has it at once.

MkDocs makes a folder for it, and deletes it when the preview ends. In its place we put a link to a
folder in `.cache` of the project. What lies there was made by this user's own previews, and is made
anew where anything it was made from has changed: `LastBuild` and `KeptPages` see to that.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig

from ...cache import own_folder
from ...lock import Lock
from ...settings import Settings
from ..input_files import InputFiles
from ..known_config import is_known, project_of
from ..last_build import LastBuild
from ..swap import clear, work_beside
from .nothing_to_build import nothing_to_build

log = logging.getLogger("mkdocs.plugins.briefings")

_FOLDER = "preview"
_SITE = "site"
_LOCK = "lock"


class KeptPreview:
    """The site that one `mkdocs serve` shows."""

    def __init__(self, last: LastBuild) -> None:
        self._last = last
        self._link: Path | None = None
        """MkDocs' folder, once it is a link."""
        self._lock: Lock | None = None
        self._has_begun = False
        self._empty: TemporaryDirectory[str] | None = None
        """For the build that makes nothing, where there is one."""
        self._made: tuple[MkDocsConfig, Settings, InputFiles | None] | None = None

    def begin(self, config: MkDocsConfig) -> bool:
        """Begin a build; whether it is the first and would make what the last preview left."""
        if self._has_begun:
            return False
        self._has_begun = True
        is_led = is_known(config) and self._is_led(config)
        # What a strict preview ends for, only a build says.
        return is_led and not config.strict and self._last.stands(config)

    def nothing_to_build(self) -> MkDocsConfig:
        """What to have MkDocs build where the site is there."""
        self._empty = TemporaryDirectory(prefix="mkdocs_")
        log.info("Nothing has changed since the last preview: its site is shown.")
        return nothing_to_build(Path(self._empty.name))

    def took(self, config: MkDocsConfig, settings: Settings) -> None:
        """Note what the site that is shown now was made from."""
        self._made = (config, settings, self._last.inputs)

    def end(self, *, is_whole: bool) -> None:
        """Keep the site, and let go of its folder; MkDocs deletes its own.

        Unless it `is_whole`, with its search, the next preview builds it before it shows it.
        """
        if self._empty is not None:
            self._empty.cleanup()
        if self._link is not None and self._lock is not None:
            if self._made is not None and is_whole:
                self._last.keep_made(*self._made)
            with contextlib.suppress(OSError):
                self._link.unlink()
            self._lock.release()
        self._link = self._lock = self._made = None

    def _is_led(self, config: MkDocsConfig) -> bool:
        """Whether MkDocs' folder is a link now; where it cannot be, it stays as it is."""
        folder, kept = Path(config.site_dir), own_folder(project_of(config), _FOLDER)
        with contextlib.suppress(OSError):
            self._lock = _locked(kept) if kept else None
            if kept and _linked(folder, _site_in(kept)):
                self._link = folder
        if self._lock and not self._link:
            self._lock.release()
        return bool(self._link)


def _locked(folder: Path) -> Lock:
    """A lock on the folder; raises OSError where another preview has it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    return Lock.take(folder / _LOCK, _taken)


def _taken() -> None:
    raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))


def _site_in(folder: Path) -> Path:
    """The folder of the site, beside which nothing is left of a preview that was killed."""
    site = folder / _SITE
    if site.is_symlink():
        site.unlink()
    clear(folder, kept=(_LOCK, _SITE, work_beside(site).name))
    # As MkDocs makes its own: drafts are in it.
    site.mkdir(mode=0o700, exist_ok=True)
    return site


def _linked(folder: Path, site: Path) -> bool:
    """Put a link in the place of an empty folder; False, and all as it was, where that fails."""
    folder.rmdir()
    try:
        folder.symlink_to(site, target_is_directory=True)
    except (OSError, NotImplementedError):  # Windows asks for a right that few have
        folder.mkdir(mode=0o700)
        return False
    return True
