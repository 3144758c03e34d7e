"""The engine of the search: everything that speaks to Pagefind while a site is built."""

from .search_index import FOLDER, Indexing, SearchIndex

__all__ = ["FOLDER", "Indexing", "SearchIndex"]
