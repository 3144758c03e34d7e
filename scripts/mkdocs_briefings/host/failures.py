"""What was raised while the site was made, as a problem that names its place."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from ..model import Position
from ..problems import Problem
from ..visible import visible
from .swap import work_beside
from .traces import place_of

_OF_THE_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO}
_MAY_NOT = {errno.EACCES, errno.EPERM, errno.ENAMETOOLONG, errno.ELOOP}
_HINT = "'mkdocs -v build' shows where in the program."


def failure(error: Exception, site_dir: str, config_file: Path) -> Problem | None:
    """The error as a problem; None for one that MkDocs words itself.

    `site_dir` is the folder that is published.
    """
    if isinstance(error, MkDocsException):
        return None
    at_top = Position(config_file.name)
    if isinstance(error, OSError) and _is_of_writing(error, site_dir):
        hint = "Make room, or see to it that the folder may be written; then build again."
        message = f"the site cannot be written: {_reason(error)}"
        return Problem(at_top, "BR512", message, hint)
    place = place_of(error, config_file.parent)
    what = "the page cannot be made" if place else "the site cannot be made"
    return Problem(place or at_top, "BR511", f"{what}: {_words(error)}", _HINT)


def _is_of_writing(error: OSError, site_dir: str) -> bool:
    site = Path(os.path.realpath(site_dir))
    # An author's file that may not be read raises the same, but outside the site's folder.
    path = Path(str(error.filename))
    inside = any(path.is_relative_to(folder) for folder in (site, work_beside(site)))
    return error.errno in _OF_THE_DISK or path == site or (inside and error.errno in _MAY_NOT)


def _reason(error: OSError) -> str:
    where = f" ('{error.filename}')" if error.filename else ""
    return f"{error.strerror or error}{where}"


def _words(error: Exception) -> str:
    """One line, nothing in it invisible."""
    plain = visible(" ".join(str(error).split()).rstrip("."))
    return f"{type(error).__name__}: {plain}" if plain else type(error).__name__
