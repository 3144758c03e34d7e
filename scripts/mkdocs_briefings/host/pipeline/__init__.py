"""Our own pages made beside MkDocs, in copies of the process.

MkDocs makes one page after another, and keeps them all until the end. None of ours needs another's,
so several processes make them, each as MkDocs would: by its own functions. A preview has threads,
which a copy would lack, and makes them one after another, each forgotten once it is written. Only
where no other plugin looks at pages: it would see those of its own process alone.
"""

from .conditions import may_fork
from .kept_pages import KeptPages
from .made import Bodies, PageResults
from .own_file import OwnFile, page_files
from .page_maker import PageMaker
from .pipeline import Pipeline
from .saying import hushed, say_again

__all__ = [
    "Bodies",
    "KeptPages",
    "OwnFile",
    "PageMaker",
    "PageResults",
    "Pipeline",
    "hushed",
    "may_fork",
    "page_files",
    "say_again",
]
