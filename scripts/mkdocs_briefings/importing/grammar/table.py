"""What is to be known of a language to find the subject of a verb of speaking."""

from __future__ import annotations

import re
from dataclasses import dataclass


def word_forms(text: str) -> frozenset[str]:
    """The words of a text that lists them."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The words of a language that stand around quotations, all in lower case."""

    saying: frozenset[str]
    """Finite verbs of speaking; of compound ones the participle."""
    going_on: frozenset[str] = frozenset()
    """Participles that share the subject of the verb before them: `said …, adding …`."""
    beside: frozenset[str] = frozenset()
    """Auxiliaries and adverbs between a subject and its verb."""
    passive: frozenset[str]
    """Auxiliaries that make the subject the one who is spoken to."""
    prepositions: frozenset[str]
    joining: frozenset[str]
    """Words for *and* and *or*: more than one subject."""
    opening: frozenset[str]
    """Words that may begin a clause, before its subject."""
    articles: frozenset[str]
    pronouns: frozenset[str]
    relative: frozenset[str]
    """Words for *who*."""
    days: frozenset[str] = frozenset()
    """Days that stand without a preposition behind whoever spoke: `said Jane Doe Tuesday`."""
    according: frozenset[str] = frozenset()
    """Words before whoever said it: `according to`."""
    titles: re.Pattern[str]
    """A word that may stand before a name, however it is written: `minister`, `Minister`."""
    trades: re.Pattern[str] = re.compile(r"(?!)")
    """A word that may stand before a name, in small letters only: `baker`, but not `Baker`."""
    former: frozenset[str] = frozenset()
    genders: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    """Words that mean a man, and words that mean a woman."""
    capital_nouns: bool = False
    """Whether every noun has a capital letter, not only names."""
    drops_subjects: bool = False
    """Whether a verb may stand without a subject that is known already."""

    def is_title(self, word: str) -> bool:
        """Whether the word says what somebody is, rather than who."""
        plain = word.rstrip(".")
        return bool(self.titles.fullmatch(plain) or self.trades.fullmatch(plain))
