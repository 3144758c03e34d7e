"""Whether links lead anywhere: those of the finished site, and those to its sources."""

from .addresses import Addresses
from .finished_site import dead_links
from .outside import (
    Asker,
    AskingOptions,
    Finding,
    NoAnswerError,
    Round,
    archived_copy,
    ask_each,
    due,
    with_copies,
    with_findings,
)
from .problems import AuthorFiles, link_problems

__all__ = [
    "Addresses",
    "Asker",
    "AskingOptions",
    "AuthorFiles",
    "Finding",
    "NoAnswerError",
    "Round",
    "archived_copy",
    "ask_each",
    "dead_links",
    "due",
    "link_problems",
    "with_copies",
    "with_findings",
]
