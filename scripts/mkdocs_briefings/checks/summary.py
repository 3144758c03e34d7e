"""A briefing's summary: short, and more than the title again."""

from __future__ import annotations

from collections.abc import Iterator

from ..names import fold
from ..problems import Problem
from .registry import Content, check

# Lists, feeds and search results show all of it.
LONGEST_SUMMARY = 300
"""In characters."""


@check("BR307")
def summaries(content: Content) -> Iterator[Problem]:
    """Summaries that are too long or say no more than the title."""
    for entry in content.entries:
        title, summary = entry.briefing.title, entry.briefing.summary
        position = entry.document.at("summary")
        if len(summary) > LONGEST_SUMMARY:
            message = f"the summary has {len(summary)} characters, more than {LONGEST_SUMMARY}"
            hint = "Keep one or two sentences and move the rest into 'key_points:'."
            yield Problem(position, "BR307", message, hint)
        elif summary and fold(summary) == fold(title):
            hint = "Say in a sentence what the title does not."
            yield Problem(position, "BR307", "the summary repeats the title", hint)
