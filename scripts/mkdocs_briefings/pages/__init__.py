"""One maker for each kind of page."""

from .all_pages import all_pages
from .briefing import edited
from .changes import old_weeks
from .dossier import Dossier, dossiers
from .dossier_parts import joined_dossier
from .home import LATEST
from .moved import moved_pages
from .own_words import OwnWords, claims
from .page import SitePage
from .site_map import AUTHORS_OWN, COLUMN_OF, COLUMNS
from .trails import LinkedName, Trails

__all__ = [
    "AUTHORS_OWN",
    "COLUMNS",
    "COLUMN_OF",
    "LATEST",
    "Dossier",
    "LinkedName",
    "OwnWords",
    "SitePage",
    "Trails",
    "all_pages",
    "claims",
    "dossiers",
    "edited",
    "joined_dossier",
    "moved_pages",
    "old_weeks",
]
