"""Commands that change files: one at a time, each whole or not at all, the last one undone."""

from .journal import Journal, journal, settle
from .undo import undo

__all__ = [
    "Journal",
    "journal",
    "settle",
    "undo",
]
