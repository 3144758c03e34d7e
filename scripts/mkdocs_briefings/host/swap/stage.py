"""Where a build makes the site: beside the published one, which stays whole until the end."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Collection
from pathlib import Path

from ...interruption import uninterrupted
from ...lock import Lock
from .placing import INSIDE, LOCK, OLD, clear, put_in_place, recover

_MAY_NOT = {errno.EACCES, errno.EPERM, errno.EROFS}


def work_beside(site: Path) -> Path:
    """The folder for work beside a site: `.site.briefings` for `site`."""
    return site.with_name(f".{site.name}.briefings")


class Stage:
    """The folder of one build, and the lock that keeps other builds of the same site out."""

    def __init__(self, site: Path, work: Path, lock: Lock) -> None:
        self.site = site
        self.work = work
        """Everything that the build writes before it publishes is in it."""
        self.folder = work / f"new-{secrets.token_hex(4)}"
        """Where to build the site."""
        self._lock = lock

    @classmethod
    def open(cls, site: Path, waiting: Callable[[], None]) -> Stage:
        """Prepare to build a site, after any other build of it, and clean up after killed ones.

        Raises OSError when nothing can be written there.
        """
        site = Path(os.path.realpath(site))
        if os.path.lexists(site) and not site.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(site))
        site.parent.mkdir(parents=True, exist_ok=True)
        work, lock = _locked(site, waiting)
        stage = cls(site, work, lock)
        try:
            recover(site, work)
            clear(work, kept=(LOCK,))
            # A killed build leaves its folder in the project; `git add .` must not take it.
            (work / ".gitignore").write_text("*\n", "utf-8")
            stage.folder.mkdir()
        except BaseException:
            stage.close()
            raise
        return stage

    def publish(self, carried: Collection[str] = ()) -> bool:
        """Put what was built in the place of the site, as `put_in_place` does."""
        return put_in_place(self.folder, self.site, self.work, carried)

    @property
    def replaced(self) -> Path | None:
        """The site that was there before the one that was published whole, if there was one."""
        places = (self.folder, self.work / OLD)
        return next((one for one in places if one.is_dir()), None)

    def close(self) -> None:
        """Delete everything but the site itself, and let other builds in."""
        with uninterrupted():
            clear(self.work, kept=(LOCK,))
            self._lock.release()
            with contextlib.suppress(OSError):  # somebody waited and has a lock there
                self.work.rmdir()


def _locked(site: Path, waiting: Callable[[], None]) -> tuple[Path, Lock]:
    """A folder beside the site, locked; in the site where nothing may be written beside it."""
    inside = site / INSIDE
    for work in (work_beside(site), inside):
        # All that is in it gets deleted: through a link those would be somebody else's files.
        if work.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(work))
        try:
            return work, Lock.take(work / LOCK, waiting)
        except OSError as error:
            if error.errno not in _MAY_NOT or work is inside or not site.is_dir():
                raise
    raise AssertionError("one of the two has returned or raised")
