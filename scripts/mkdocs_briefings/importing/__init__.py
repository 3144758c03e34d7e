"""A saved article to a draft; what a web page says of itself."""

from .decoding import MAX_BYTES, decoded_page
from .html import page_facts
from .importer import MissingFactsError, import_article

__all__ = [
    "MAX_BYTES",
    "MissingFactsError",
    "decoded_page",
    "import_article",
    "page_facts",
]
