"""Topic briefing sites from Markdown: a page for every topic and every person."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .model import Briefing, Kind, Organisation, Person, Place, Topic
    from .problems import BriefingsError, Problem

__version__ = "0.1.0"

__all__ = [
    "Briefing",
    "BriefingsError",
    "Kind",
    "Organisation",
    "Person",
    "Place",
    "Problem",
    "Topic",
]


def __getattr__(name: str) -> object:
    # Imported when somebody asks: half of what the list of commands takes would be for the model.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    room = "problems" if name in ("BriefingsError", "Problem") else "model"
    return getattr(import_module(f".{room}", __name__), name)
