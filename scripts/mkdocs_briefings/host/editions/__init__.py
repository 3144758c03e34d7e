"""A site in several languages: one build of MkDocs for each, into a folder of the first.

So all that MkDocs, the theme and other plugins do, they do in that language, and nothing of the
site itself is done otherwise.
"""

from .alternates import offer_languages, with_alternates
from .inner_build import Editions
from .pages_in import choose_pages, language_of_words, with_translations

__all__ = [
    "Editions",
    "choose_pages",
    "language_of_words",
    "offer_languages",
    "with_alternates",
    "with_translations",
]
