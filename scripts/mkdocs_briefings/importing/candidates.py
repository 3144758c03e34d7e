"""Everybody in a sentence whom a pronoun may mean: known or not, named or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .grammar import Grammar
from .office_holders import is_office_word
from .speakers import Discourse, Speaker
from .speaking_verbs import before_auxiliaries
from .tokens import Token, What


def genders_of(part: Sequence[Token], grammar: Grammar) -> set[int]:
    """0 if the sentence has a word for a man, 1 for a woman."""
    words = {token.low for token in part}
    return {number for number in (0, 1) if words & grammar.genders[number]}


def candidates(
    part: Sequence[Token], discourse: Discourse, grammar: Grammar
) -> Iterator[tuple[int, str]]:
    """Everybody whom the words outside quotations may mean, known or not."""
    for number, token in enumerate(part):
        if token.what is What.PERSON:
            yield from ((token.start, one) for one in token.ids)
            # Not the subject of its clause: somebody else is, and a pronoun may mean them.
            if not _is_in_front(part, number, grammar):
                yield token.start, f"somebody beside {token.text}"
            if owned := _somebody_of(part[number + 1 : number + 5], grammar):
                yield token.start, f"{token.text}’s {owned}"
        elif token.low == "the":
            found = _by_office(part, number, discourse)
            yield from ((token.start, one) for one in found)
            if found and not _is_in_front(part, number, grammar):
                yield token.start, f"somebody beside {found[0]}"
        elif token.low in ("a", "an", "another", "one"):
            for one in part[number + 1 : number + 4]:
                if _SOMEBODY.fullmatch(one.text) and one.text not in _NOBODY:
                    yield token.start, f"{token.low} {one.text}"
                    break
        # The first word has a capital whatever it is.
        elif number and token.is_capital and token.text in discourse.strangers:
            yield token.start, discourse.strangers[token.text].key
        elif _begins_a_name(part, number, grammar):
            name = f"{token.text} {part[number + 1].text}"
            discourse.strangers.setdefault(
                part[number + 1].text, Speaker(name=name, reason="not known")
            )
            yield token.start, name


# `a fisherman` may be he who goes on; `a letter` only ends like somebody.
_SOMEBODY = re.compile(r"[a-z]+(?:man|woman|person|ist|ian|er|or|ent)")

_NOBODY = frozenset(
    [
        "letter",
        "number",
        "order",
        "matter",
        "paper",
        "water",
        "harbour",
        "harbor",
        "former",
        "either",
        "another",
        "other",
        "after",
        "over",
        "later",
        "agreement",
        "statement",
        "moment",
        "event",
        "comment",
        "document",
        "government",
        "parliament",
        "department",
        "investment",
        "term",
        "corner",
        "paper",
        "player",
        "dinner",
        "summer",
        "winter",
        "member",
        "year",
        "per",
        "ever",
        "never",
        "under",
        "whether",
        "together",
        "present",
        "recent",
        "different",
        "silent",
        "president",
        "floor",
        "door",
        "error",
        "mirror",
        "tour",
        "hour",
    ]
)


def _is_in_front(part: Sequence[Token], number: int, grammar: Grammar) -> bool:
    """Whether a name begins its clause, so that it is the subject and a pronoun goes back to it."""
    before = number - 1
    while (
        before >= 0
        and part[before].what is What.WORD
        and (
            grammar.is_title(part[before].text)
            or part[before].is_capital
            or part[before].low in grammar.articles
        )
    ):
        before -= 1
    if before >= 0 and part[before].low in grammar.saying:  # `“…”, said Jane Doe`
        before = before_auxiliaries(part, before - 1, grammar)
    if before < 0 or part[before].what is not What.WORD:
        return True
    return part[before].low in grammar.opening


def _by_office(part: Sequence[Token], number: int, discourse: Discourse) -> list[str]:
    """Whom `the foreign minister` means, if it is one person."""
    # The longest first: `the former foreign minister` is not the foreign minister.
    for length in (4, 3, 2):
        words = [token.text for token in part[number : number + length]]
        found = discourse.holders(" ".join(words))
        if len(words) == length and len(found) == 1 and is_office_word(words[-1]):
            return found
    return []


_RELATIVES = re.compile(
    "wife|husband|brother|sister|mother|father|son|daughter|friend|widow|uncle|aunt|cousin|boss"
)


def _somebody_of(following: Sequence[Token], grammar: Grammar) -> str:
    """`Jane Doe’s spokesman`: perhaps it is he who goes on."""
    if not following or following[0].text not in ("'s", "’s"):
        return ""
    for token in following[1:]:
        plain = token.text
        if plain not in _NOBODY and (grammar.is_title(plain) or _RELATIVES.fullmatch(plain)):
            return plain
    return ""


def _begins_a_name(part: Sequence[Token], number: int, grammar: Grammar) -> bool:
    """Whether the last two of a row of capital words begin here: `Owner Hugo Hull`."""
    row = [*part[number : number + 3], None, None][:3]
    one, two, three = row
    if not (one and two and _is_row(one, two)) or (three and _is_row(two, three)):
        return False
    start = number
    while start and _is_row(part[start - 1], part[start]):
        start -= 1
    follows_article = start > 0 and part[start - 1].low in grammar.articles
    first = part[start] if start == number else part[start + 1]
    is_plain = first.low in grammar.prepositions | grammar.opening | grammar.articles
    is_title = any(grammar.titles.fullmatch(token.text) for token in (one, two))
    return not (follows_article or is_plain or is_title)


def _is_row(one: Token, two: Token) -> bool:
    # One space apart: with a comma between, they are two names.
    return one.is_capital and two.is_capital and two.start == one.end + 1
