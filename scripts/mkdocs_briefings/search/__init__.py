"""What the search index and the search box are told.

Three parts know little of one another. `entries` says what the index knows of a page besides its
words. The folder `pagefind` has the engine make the indexes of these, and is all that knows it.
`subjects` writes all subjects into one JSON file, named by a hash of its content; it also holds the
words that the scripts say, so that pages need not.
"""

from .entries import IndexEntry, index_entry
from .pagefind import FOLDER, IndexedPage, Indexing, SearchIndex, entry_html, parts_of
from .subjects import subjects_file_name, subjects_json

__all__ = [
    "FOLDER",
    "IndexEntry",
    "IndexedPage",
    "Indexing",
    "SearchIndex",
    "entry_html",
    "index_entry",
    "parts_of",
    "subjects_file_name",
    "subjects_json",
]
