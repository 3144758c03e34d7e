"""What statements claim to repeat."""

from __future__ import annotations

from collections.abc import Iterator

from ..names import name_words
from ..problems import Problem
from .registry import Content, check

LONGEST_QUOTATION = 6
"""In words, as the editorial guide has it."""


@check("BR335")
def overlong_quotations(content: Content) -> Iterator[Problem]:
    """Statements in the speaker's own words that are more than a phrase."""
    for entry in content.entries:
        for number, said in enumerate(entry.document.fields.statements):
            count = len(name_words(said.says)) if said.quote else 0
            if count > LONGEST_QUOTATION:
                message = f"a quotation of {count} words: '{said.says}'"
                hint = f"Quote at most {LONGEST_QUOTATION} words, or say it in yours."
                position = entry.document.at("statements", number, "says")
                yield Problem(position, "BR335", message, hint)
