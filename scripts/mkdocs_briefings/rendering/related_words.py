"""Why a briefing is close to another, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from ..library import RelatedBriefing
from ..model import Kind, SubjectKey
from .fragments import Fragments
from .spoken import spoken

MOST_NAMED = 2
"""Names of each kind in the reason: those that say most."""


def related_words(related: RelatedBriefing, fragments: Fragments) -> Markup:
    """`linked in the text; also on Harbour; also names Jane Doe`."""
    return Markup("; ").join(_reasons(related, fragments))


def _reasons(related: RelatedBriefing, fragments: Fragments) -> Iterator[Markup]:
    words = fragments.templates.words
    if related.is_linked:
        yield words.html("related_linked")
    if related.is_beside:
        yield words.html("related_beside")
    topics = [key for key in related.shared if key[0] is Kind.TOPIC]
    # That both are of Seoul or Washington explains nothing.
    others = [key for key in related.shared if key[0] in (Kind.PERSON, Kind.ORGANISATION)]
    if topics:
        yield words.html("related_topic", names=_names(topics, fragments))
    if others:
        yield words.html("related_names", names=_names(others, fragments))


def _names(shared: Iterable[SubjectKey], fragments: Fragments) -> Markup:
    names = [spoken(fragments.library.subject(*key).name) for key in shared]
    return fragments.templates.words.html_of_all(names[:MOST_NAMED])
