"""What a page's head tells machines: tags and JSON-LD."""

from .page_facts import first_page
from .tags import Heads

__all__ = [
    "Heads",
    "first_page",
]
