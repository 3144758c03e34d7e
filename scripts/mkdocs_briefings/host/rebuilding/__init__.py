"""What makes a preview quick: the last one's site, the saved page first, and no asking the disk."""

from .awaited import AwaitedFolder
from .kept_preview import KeptPreview
from .page_first import PageFirst

__all__ = ["AwaitedFolder", "KeptPreview", "PageFirst"]
