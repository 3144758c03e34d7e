"""What is wrong with content that can be read: a code and a function each."""

from .addresses import TWO_PAGES, Claims
from .apart import BY_ONE_BRIEFING, BY_ONE_FILE, Apart, JudgedApart, apart, named_only
from .drafts import MOST_WORDS, UNFINISHED
from .expectations import where_the_time_is
from .mentions import UNDECLARED, missing
from .publishers import usual_publishers
from .registry import Content, Entry
from .run import BY_ALL, Everything, own_problems, problems, stale_problems
from .source_links import dead_links_in, dead_source_links, files_there

__all__ = [
    "BY_ALL",
    "BY_ONE_BRIEFING",
    "BY_ONE_FILE",
    "MOST_WORDS",
    "TWO_PAGES",
    "UNDECLARED",
    "UNFINISHED",
    "Apart",
    "Claims",
    "Content",
    "Entry",
    "Everything",
    "JudgedApart",
    "apart",
    "dead_links_in",
    "dead_source_links",
    "files_there",
    "missing",
    "named_only",
    "own_problems",
    "problems",
    "stale_problems",
    "usual_publishers",
    "where_the_time_is",
]
