"""The engine of the search: everything that speaks to Pagefind while a site is built.

`page_html` writes what it reads of a page, `indexer` tells one run of it one page after another.
`parts` says which pages share an index; `told` keeps the pages of each until all are there;
`making` has the indexes made, unless they are `kept` from another build, in the form that
`one_index` and `stable` give them. `search_index` puts them into the site.
"""

from .making import Indexing
from .page_html import entry_html
from .parts import parts_of
from .search_index import FOLDER, SearchIndex
from .told import IndexedPage

__all__ = ["FOLDER", "IndexedPage", "Indexing", "SearchIndex", "entry_html", "parts_of"]
