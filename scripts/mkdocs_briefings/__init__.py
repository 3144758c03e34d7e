"""Topic briefing sites from Markdown: a page for every topic and every person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .late import late

# The list of commands needs none of it, and would wait for the model as long as for all the rest.
if TYPE_CHECKING:
    from .model import Briefing, Kind, Organisation, Person, Place, Topic
    from .problems import BriefingsError, Problem
else:
    __getattr__ = late(
        __name__,
        model=("Briefing", "Kind", "Organisation", "Person", "Place", "Topic"),
        problems=("BriefingsError", "Problem"),
    )

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
