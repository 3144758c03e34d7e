"""A saved article to a draft."""

from .importer import import_article

__all__ = [
    "import_article",
]
