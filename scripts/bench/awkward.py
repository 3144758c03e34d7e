"""The same corpus with words that trip programs up: markup, other scripts, enormous titles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import cycle

from .corpus import Briefing, Corpus
from .subjects import Subject

AWKWARD = (
    "Fish & chips < 3 > 2",
    '<script>alert("x")</script> & </script>',
    "]]> ends nothing <![CDATA[ nor begins it",
    "\U0001f6a2\U0001f468\u200d\U0001f469\u200d\U0001f467 ships and families",
    "שלום עולם \u202bright to left\u202c مرحبا",
    "\"double\" 'single' `back` \\slash %20 {{ braces }} {% raw %}",
    "=SUM(A1:A9), +1; -2 @home",
    "hard\u00a0and\u3000wide spaces",
    "이재명 · 李在明 · ＡＢＣ",
    "long " * 2000,
)
"""The last has 10,000 characters."""


def awkward(corpus: Corpus) -> Corpus:
    """Every title, summary and statement, and every name of a topic, with awkward words in it."""
    words = cycle(AWKWARD)
    briefings = tuple(_briefing(briefing, next(words)) for briefing in corpus.briefings)
    # The words of a topic repeat its name, and of a script in them a build warns.
    plain = cycle(one for one in AWKWARD if "<script" not in one)
    subjects = tuple(
        _subject(subject, text) for subject, text in zip(corpus.subjects, plain, strict=False)
    )
    return Corpus(briefings, subjects, corpus.newest)


def _briefing(briefing: Briefing, words: str) -> Briefing:
    return replace(
        briefing,
        title=f"{briefing.title}: {words}".strip(),
        summary=f"{words[:100]} {briefing.summary}",
        fields={key: _field(key, value, words) for key, value in briefing.fields.items()},
    )


def _field(key: str, value: object, words: str) -> object:
    if key != "statements" or not isinstance(value, list):
        return value
    return [_said(item, words) for item in value]


def _said(item: Mapping[str, object], words: str) -> dict[str, object]:
    return {**item, "says": f"{item['says']} {words}".strip()}


def _subject(subject: Subject, words: str) -> Subject:
    # Briefings name topics by id but other subjects by name, so those names must not change.
    if subject.kind != "topics":
        return subject
    return replace(subject, name=f"{subject.name} {words}".strip()[:200].strip())
