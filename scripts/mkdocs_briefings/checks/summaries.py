"""A briefing's summary: short, and more than the title again."""

from __future__ import annotations

from collections.abc import Iterator

from ..content import AnyDocument, BriefingFields
from ..names import fold
from ..problems import Problem
from .registry import own_check

# Lists, feeds and search results show all of it.
LONGEST_SUMMARY = 300
"""In characters."""


@own_check("BR307")
def summaries(document: AnyDocument) -> Iterator[Problem]:
    """Summaries that are too long or say no more than the title."""
    if not isinstance(document.fields, BriefingFields):
        return
    title, summary = document.fields.title, document.fields.summary
    if len(summary) > LONGEST_SUMMARY:
        message = f"the summary has {len(summary)} characters, more than {LONGEST_SUMMARY}"
        hint = "Keep one or two sentences and move the rest into 'key_points:'."
        yield Problem(document.at("summary"), "BR307", message, hint)
    elif summary and fold(summary) == fold(title):
        hint = "Say in a sentence what the title does not."
        yield Problem(document.at("summary"), "BR307", "the summary repeats the title", hint)
