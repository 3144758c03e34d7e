"""Where a command notes what it has found that day, should it be ended before it is done."""

from __future__ import annotations

from pathlib import Path

from ..cache import own_file
from ..problems import RefusedError
from ..settings import Settings


def notes_file(settings: Settings, name: str) -> Path:
    """The file of that name, in which `{today}` stands for the day; RefusedError if it would lie
    outside the project."""
    found = own_file(settings.root, name.format(today=settings.today))
    if found is None:
        folder = settings.relative(settings.cache_dir)
        raise RefusedError(f"{folder} leads out of the project. Delete the link, and try again.")
    return found
