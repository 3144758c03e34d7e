"""One maker for each kind of page."""

from .briefing import briefing_pages
from .data import data_page
from .dossier import dossiers
from .home import LATEST, home_page
from .index import briefing_index_pages, subject_index_pages
from .own_words import OwnWords, address_problems
from .page import SitePage, portion
from .records import record_pages
from .search import search_page
from .subject import subject_pages

__all__ = [
    "LATEST",
    "OwnWords",
    "SitePage",
    "address_problems",
    "briefing_index_pages",
    "briefing_pages",
    "data_page",
    "dossiers",
    "home_page",
    "portion",
    "record_pages",
    "search_page",
    "subject_index_pages",
    "subject_pages",
]
