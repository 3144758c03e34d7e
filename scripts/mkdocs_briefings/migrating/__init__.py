"""An archive of another tool to briefings and profiles: shown first, then written at once."""

from .migration import AUTO, Migration, migration
from .questions import NAME as QUESTIONS
from .report import migration_counts, migration_report
from .tools import TOOLS

__all__ = [
    "AUTO",
    "QUESTIONS",
    "TOOLS",
    "Migration",
    "migration",
    "migration_counts",
    "migration_report",
]
