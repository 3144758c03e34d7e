"""What keeps the editing page from being made, or from saving."""

from __future__ import annotations

from ..model import Position
from ..problems import Problem
from ..settings import Settings
from .packages import absent_packages


def editing_fault(settings: Settings) -> Problem | None:
    """BR395 if its programs are not in the cache; BR396 if a published one could save nowhere."""
    position = Position(settings.config_name)
    if absent := absent_packages(settings.cache_dir):
        folder = settings.relative(settings.cache_dir)
        names = " and ".join(one.archive for one in absent)
        return Problem(
            position,
            "BR395",
            f"the editing page is left out: {names} must be in {folder}, unchanged",
            "Run 'briefings install-editor', or remove 'editor'.",
        )
    # On this machine it saves in the working copy.
    if not settings.editor.repo and not settings.include_drafts:
        return Problem(
            position,
            "BR396",
            "the editing page is left out: no repository is known in which it could save",
            "Set 'backend' and 'repo' under 'editor', or 'repo_url'.",
        )
    return None
