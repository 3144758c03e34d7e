"""Commands that change files: one at a time, each whole or not at all, the last one undone."""

from .journal import MIGRATION_REPORT, Journal, journal, settle
from .undo import undo

__all__ = [
    "MIGRATION_REPORT",
    "Journal",
    "journal",
    "settle",
    "undo",
]
