"""What the search index and the search box are told.

Three parts know little of one another. `entries` says what the index knows of a page besides its
words. The folder `pagefind` has the engine make the indexes of these, and is all that knows it.
`subjects` writes all subjects into one JSON file, and what only some searches need into another,
named by a hash of its content. The first also holds the words that the scripts say, so that pages
need not.
"""

from .entries import IndexEntry, index_entry
from .pagefind import FOLDER, IndexedPage, Indexing, SearchIndex, entry_html, parts_of
from .subjects import BoxFile, box_files

__all__ = [
    "FOLDER",
    "BoxFile",
    "IndexEntry",
    "IndexedPage",
    "Indexing",
    "SearchIndex",
    "box_files",
    "entry_html",
    "index_entry",
    "parts_of",
]
