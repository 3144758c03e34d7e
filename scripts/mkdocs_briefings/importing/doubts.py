"""What an import could not decide, in words for the author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .languages import IN_PART, WHOLE, base_of
from .quotations import Quotation


def about_language(language: str) -> Iterator[str]:
    """How much of the article was read, unless it is all."""
    base = base_of(language)
    if base in IN_PART:
        yield (
            f"the language: of '{base}' title, days, publisher, known names and quotations are "
            "read; a speaker only where a known name stands beside a verb of speaking"
        )
    elif base not in WHOLE:
        shown = f"'{base}' is not read" if base else "it could not be told"
        yield (
            f"the language: {shown}, so only metadata, lines with a date and known full names were "
            "used; days and speakers in the text are yours to add"
        )


def about_quotation(number: int, quotation: Quotation) -> Iterator[str]:
    """Who said it, where that is not certain."""
    start = " ".join(re.split(r"\s+", quotation.text)[:4])
    if stranger := stranger_of(quotation):
        hint = "who is not known: give them a profile, or leave it out"
        yield f"quotation {number} (“{start} …”): said by {stranger}, {hint}"
    elif not quotation.by:
        yield f"quotation {number} (“{start} …”): who said it? {_capital(quotation.speaker.reason)}"


def stranger_of(quotation: Quotation) -> str:
    """Somebody unknown as the text names them: `Vera Voss (harbour pilot)`."""
    speaker = quotation.speaker
    return f"{speaker.name} ({speaker.office})" if speaker.name and speaker.office else speaker.name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
