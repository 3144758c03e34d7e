"""One maker for each kind of page."""

from .briefing import briefing_pages
from .changes import change_pages, old_weeks
from .corrections import corrections_page
from .data import data_page
from .differences import differences_pages
from .dossier import dossiers
from .expected import expected_pages
from .glossary import glossary_page
from .home import LATEST, home_page
from .index import briefing_index_pages, subject_index_pages
from .own_words import OwnWords, claims
from .page import SitePage
from .pagination import portion
from .search import search_page
from .sources import sources_pages
from .subject import subject_pages
from .subject_changes import subject_change_pages
from .timeline import timeline_pages

__all__ = [
    "LATEST",
    "OwnWords",
    "SitePage",
    "briefing_index_pages",
    "briefing_pages",
    "change_pages",
    "claims",
    "corrections_page",
    "data_page",
    "differences_pages",
    "dossiers",
    "expected_pages",
    "glossary_page",
    "home_page",
    "old_weeks",
    "portion",
    "search_page",
    "sources_pages",
    "subject_change_pages",
    "subject_index_pages",
    "subject_pages",
    "timeline_pages",
]
