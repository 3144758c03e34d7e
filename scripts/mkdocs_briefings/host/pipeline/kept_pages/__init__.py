"""Pages kept from one build to the next: what would come out the same is not made again.

A page is made in steps, and three of them are skipped where all that goes into them is what went
into them last: the conversion of its words, with everything that it looks up; what the search is
told of the page; and what the theme and we put around its content. In between, the content itself
is always made anew from the templates, so that whatever a template looks at counts.

Where a build finds that nothing has changed but the words of some briefings, as most edits do, it
goes further: all pages that show none of these words are left as they are.
"""

from .kept_pages import KeptPages
from .noted_paths import NotedPaths
from .record import PageMarks, PageRecord
from .unchanged import UnchangedPages

__all__ = ["KeptPages", "NotedPaths", "PageMarks", "PageRecord", "UnchangedPages"]
