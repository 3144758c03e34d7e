"""Our own pages made beside MkDocs, in copies of the process.

MkDocs makes one page after another. None of ours needs another's, so several processes make them,
each as MkDocs would: by its own functions. Only where no other plugin looks at pages: it would see
those of its own process alone.
"""

from .kept_pages import KeptPages
from .made import PageResults
from .own_file import OwnFile, page_files
from .page_maker import PageMaker
from .pipeline import Pipeline
from .saying import hushed

__all__ = ["KeptPages", "OwnFile", "PageMaker", "PageResults", "Pipeline", "hushed", "page_files"]
