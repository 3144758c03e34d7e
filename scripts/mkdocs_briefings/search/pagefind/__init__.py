"""The engine of the search: everything that speaks to Pagefind while a site is built.

`page_html` writes what it reads of a page, `indexer` tells it one page after another,
`search_index` puts the index that it makes into the site, `stable` in its one form.
"""

from .page_html import entry_html
from .search_index import FOLDER, Indexing, SearchIndex

__all__ = ["FOLDER", "Indexing", "SearchIndex", "entry_html"]
