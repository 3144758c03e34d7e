"""Days that a text names, in the languages that are read."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from .day_forms import Certainty, Form, forms

__all__ = ["Certainty", "Spotted", "ambiguous", "spot"]


@dataclass(frozen=True, slots=True)
class Spotted:
    """A day that a text names."""

    day: dt.date
    text: str
    start: int
    end: int
    certainty: Certainty


def spot(text: str, published: dt.date | None = None, language: str = "en") -> list[Spotted]:
    """Every day named, in the order of the text; without `published` only complete dates."""
    found: list[Spotted] = []
    for form in forms(language):
        if published is None and form.certainty is not Certainty.FULL:
            continue
        for match in form.pattern.finditer(text):
            # The fullest forms come first: `4 November 2025` is not read again as `4 November`.
            taken = any(match.start() < one.end and one.start < match.end() for one in found)
            day = None if taken else _safely(form, match, published or dt.date.min)
            if day:
                found.append(Spotted(day, match[0].strip(), *match.span(), form.certainty))
    return sorted(found, key=lambda one: one.start)


def ambiguous(text: str, language: str = "en") -> str:
    """The first date that can be read in two ways, such as 04/11/2025."""
    for match in re.finditer(r"(?<!\d)(\d{1,2})([/.])(\d{1,2})[/.](\d{4})(?!\d)", text):
        first, second = int(match[1]), int(match[3])
        # With dots, German has the day first, always.
        is_german = language[:2] == "de" and match[2] == "."
        if first != second and max(first, second) <= 12 and not is_german:
            return match[0]
    return ""


def _safely(form: Form, match: re.Match[str], published: dt.date) -> dt.date | None:
    try:
        return form.read(match, published)
    except (ValueError, OverflowError):
        return None
