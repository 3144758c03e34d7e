"""The model to pieces of HTML: templates, words, links, pictures, listings."""

from .allowed_html import is_safe_address
from .asked_for import AskedFor
from .catalogue_text import to_translate
from .change_words import change_words
from .citation_links import back_links, linked, marked, numbered, numbers, without_citation_ids
from .cite_formats import Work, citations
from .compiled import compile_once, restore_compiled, save_compiled
from .event_words import event_words
from .evidence_words import kind_words, summary_told, under_mark
from .figures import Figures
from .fragments import Fragments
from .languages import chain, is_language, own_language_name
from .maps import can_map
from .mistake_links import mistake_link
from .offices import later_line, office_line
from .own_catalogues import own_catalogues
from .place_maps import all_places_map, one_place_map
from .related_words import related_words
from .sanitiser import Removed, Sanitiser
from .share_links import share_links
from .subject_links import Linker
from .subject_pictures import person_company, person_offices, subject_activity
from .templates import Templates, at
from .words import Words

__all__ = [
    "AskedFor",
    "Figures",
    "Fragments",
    "Linker",
    "Removed",
    "Sanitiser",
    "Templates",
    "Words",
    "Work",
    "all_places_map",
    "at",
    "back_links",
    "can_map",
    "chain",
    "change_words",
    "citations",
    "compile_once",
    "event_words",
    "is_language",
    "is_safe_address",
    "kind_words",
    "later_line",
    "linked",
    "marked",
    "mistake_link",
    "numbered",
    "numbers",
    "office_line",
    "one_place_map",
    "own_catalogues",
    "own_language_name",
    "person_company",
    "person_offices",
    "related_words",
    "restore_compiled",
    "save_compiled",
    "share_links",
    "subject_activity",
    "summary_told",
    "to_translate",
    "under_mark",
    "without_citation_ids",
]
