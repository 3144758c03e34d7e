"""What makes a preview quick: the saved page first, and no asking the disk all the time."""

from .awaited import AwaitedFolder
from .page_first import PageFirst

__all__ = ["AwaitedFolder", "PageFirst"]
