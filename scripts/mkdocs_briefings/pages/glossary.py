"""The glossary of the whole site."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import groupby
from typing import Any

from ..library import GlossaryEntry, glossary
from ..model import Kind
from ..rendering import Fragments
from ..urls import GLOSSARY
from .page import SitePage
from .record import record_page


def glossary_page(fragments: Fragments) -> SitePage:
    """Every term that a topic explains, by its first letter."""
    return record_page(GLOSSARY, "glossary", fragments, partial(_view, fragments))


def _view(fragments: Fragments) -> Mapping[str, Any]:
    entries = glossary(fragments.library.subjects(Kind.TOPIC))
    return {"by_letter": [(letter, list(found)) for letter, found in groupby(entries, _letter)]}


def _letter(entry: GlossaryEntry) -> str:
    first = entry.term[:1].upper()
    return first if first.isalpha() else "#"
