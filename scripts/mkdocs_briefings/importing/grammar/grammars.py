"""The grammars by language."""

from __future__ import annotations

from .english import ENGLISH
from .french import FRENCH
from .german import GERMAN
from .spanish import SPANISH

GRAMMARS = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}
"""Korean, Japanese and Chinese have particles instead, and modules of their own."""
