"""One maker for each kind of page."""

from .all_pages import all_pages
from .changes import old_weeks
from .dossier import dossiers
from .home import LATEST
from .own_words import OwnWords, claims
from .page import SitePage
from .pagination import portion
from .trails import LinkedName, Trails

__all__ = [
    "LATEST",
    "LinkedName",
    "OwnWords",
    "SitePage",
    "Trails",
    "all_pages",
    "claims",
    "dossiers",
    "old_weeks",
    "portion",
]
