"""What is known of Material for MkDocs, and of no other theme."""

from .fixes import mended

__all__ = ["mended"]
