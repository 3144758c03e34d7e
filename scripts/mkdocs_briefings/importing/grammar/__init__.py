"""How a language says who speaks: its verbs of speaking, and the small words around them."""

from . import korean
from .grammars import GRAMMARS
from .table import Grammar

__all__ = [
    "GRAMMARS",
    "Grammar",
    "korean",
]
