"""Verbs of speaking in a sentence, and what stands right beside them."""

from __future__ import annotations

from collections.abc import Sequence

from .grammar import Grammar
from .tokens import Token, What

LONGEST_SUBJECT = 16
"""Tokens of the longest subject that is looked for."""


_WITH_ADVERBS = frozenset(
    [("went", "on"), ("shot", "back"), ("hit", "back"), ("fired", "back"), ("chimed", "in")]
)


def is_verb(sentence: Sequence[Token], number: int, grammar: Grammar) -> bool:
    """Whether the word is a finite verb of speaking."""
    token = sentence[number]
    following = sentence[number + 1].low if number + 1 < len(sentence) else ""
    if (token.low, following) in _WITH_ADVERBS:
        return True
    # A capital inside a sentence is a name: Edward Said.
    return token.low in grammar.saying and not (token.is_capital and number > 0)


def is_participle(sentence: Sequence[Token], number: int, grammar: Grammar) -> bool:
    """`Asked whether …, he said`; `Roe, asked about it, said`."""
    return number == 0 or (
        sentence[number - 1].text == ","
        and not follows_quotation(sentence, number - 1)
        and apposition(sentence, number - 1) is None
    )


def follows_quotation(sentence: Sequence[Token], number: int) -> bool:
    """Whether a quotation ends right before that place."""
    return number > 0 and sentence[number - 1].what is What.QUOTATION


def before_auxiliaries(sentence: Sequence[Token], number: int, grammar: Grammar) -> int:
    """The place before auxiliaries and adverbs."""
    while (
        number >= 0
        and sentence[number].what is What.WORD
        # English adverbs: `she quietly said`.
        and (sentence[number].low in grammar.beside or sentence[number].low.endswith("ly"))
    ):
        number -= 1
    return number


def apposition(sentence: Sequence[Token], comma: int) -> int | None:
    """Where the pair of commas that ends there begins."""
    for number in range(comma - 1, max(-1, comma - LONGEST_SUBJECT), -1):
        if sentence[number].what is What.QUOTATION:
            return None
        if sentence[number].text == ",":
            return number
    return None
