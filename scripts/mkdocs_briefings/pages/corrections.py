"""The log of corrections."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from ..rendering import Fragments
from ..urls import CORRECTIONS
from .page import SitePage
from .record import record_page


def corrections_page(fragments: Fragments) -> SitePage:
    """Every correction, newest first."""
    return record_page(CORRECTIONS, "corrections", fragments, partial(_view, fragments))


def _view(fragments: Fragments) -> Mapping[str, Any]:
    return {"corrections": fragments.library.corrections}
