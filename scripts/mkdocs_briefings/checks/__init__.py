"""What is wrong with content that can be read: a code and a function each."""

from .attachments import attachment_problems, figure_problems
from .drafts import MOST_WORDS, unfinished
from .listings import listing_problems
from .mentions import missing
from .registry import Content, Entry
from .run import problems
from .site_settings import settings_problems

__all__ = [
    "MOST_WORDS",
    "Content",
    "Entry",
    "attachment_problems",
    "figure_problems",
    "listing_problems",
    "missing",
    "problems",
    "settings_problems",
    "unfinished",
]
