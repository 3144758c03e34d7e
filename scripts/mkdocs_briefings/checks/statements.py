"""What statements claim to repeat."""

from __future__ import annotations

from collections.abc import Iterator

from ..content import AnyDocument, BriefingFields
from ..names import name_words
from ..problems import Problem
from .registry import own_check

LONGEST_QUOTATION = 6
"""In words, as the editorial guide has it."""


@own_check("BR335")
def overlong_quotations(document: AnyDocument) -> Iterator[Problem]:
    """Statements in the speaker's own words that are more than a phrase."""
    if not isinstance(document.fields, BriefingFields):
        return
    for number, said in enumerate(document.fields.statements):
        count = len(name_words(said.says)) if said.quote else 0
        if count > LONGEST_QUOTATION:
            message = f"a quotation of {count} words: '{said.says}'"
            hint = f"Quote at most {LONGEST_QUOTATION} words, or say it in yours."
            position = document.at("statements", number, "says")
            yield Problem(position, "BR335", message, hint)
