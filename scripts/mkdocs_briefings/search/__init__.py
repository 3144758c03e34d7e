"""What the search index and the search box are told.

Three parts know nothing of one another. `entries` makes what the index reads of a page; spellings
of subjects are metadata there, not text, so Pagefind finds them with little weight and never shows
them in an excerpt. `pagefind` has Pagefind make the index of these: `indexer` speaks to it, page by
page, and `stable` gives the index its one form. `subjects` writes all subjects into one JSON file,
named by a hash of its content; it also holds the words that the scripts say, so that pages need
not.
"""

from .entries import IndexEntry, entry_html, index_entry
from .pagefind import FOLDER, Indexing, SearchIndex
from .subjects import subjects_file_name, subjects_json

__all__ = [
    "FOLDER",
    "IndexEntry",
    "Indexing",
    "SearchIndex",
    "entry_html",
    "index_entry",
    "subjects_file_name",
    "subjects_json",
]
