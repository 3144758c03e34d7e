"""What is wrong with content that can be read: a code and a function each."""

from .addresses import TWO_PAGES, Claims
from .drafts import MOST_WORDS, UNFINISHED
from .expectations import where_the_time_is
from .mentions import UNDECLARED, missing
from .publishers import usual_publishers
from .registry import Content, Entry
from .run import BY_ALL, Everything, own_problems, problems, stale_problems

__all__ = [
    "BY_ALL",
    "MOST_WORDS",
    "TWO_PAGES",
    "UNDECLARED",
    "UNFINISHED",
    "Claims",
    "Content",
    "Entry",
    "Everything",
    "missing",
    "own_problems",
    "problems",
    "stale_problems",
    "usual_publishers",
    "where_the_time_is",
]
