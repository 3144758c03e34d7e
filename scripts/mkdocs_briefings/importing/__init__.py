"""A saved article to a draft; what a web page says of itself."""

from .decoding import decoded_page
from .html import page_facts
from .importer import import_article

__all__ = [
    "decoded_page",
    "import_article",
    "page_facts",
]
