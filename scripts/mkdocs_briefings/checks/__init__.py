"""What is wrong with content that can be read: a code and a function each."""

from .drafts import MOST_WORDS, unfinished
from .listings import listing_problems, page_text
from .mentions import missing
from .registry import Content, Entry
from .run import problems

__all__ = [
    "MOST_WORDS",
    "Content",
    "Entry",
    "listing_problems",
    "missing",
    "page_text",
    "problems",
    "unfinished",
]
