"""What changed in a span of days, as a mail: in HTML, as plain text, in Markdown."""

from .digest import Digest, digest_of
from .in_markdown import in_markdown
from .in_text import in_text

__all__ = [
    "Digest",
    "digest_of",
    "in_markdown",
    "in_text",
]
