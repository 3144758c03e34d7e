"""Topic briefing sites from Markdown: a page for every topic and every person."""

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
