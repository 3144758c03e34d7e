"""The words for whoever speaks: a name, an office, a pronoun, or something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from .grammar import Grammar
from .tokens import Token, What


class Who(StrEnum):
    """What kind of words they are."""

    PERSON = "person"
    OFFICE = "office"
    PRONOUN = "pronoun"
    STRANGER = "stranger"
    OTHER = "other"
    """An institution, a group, somebody without a name."""
    ASKED = "asked"
    """Nobody: the words are put to the person who is the subject."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The subject of a verb of speaking."""

    who: Who
    text: str
    ids: tuple[str, ...] = ()
    """The known people whom it can mean, if it is a name."""
    office: str = ""
    """The office or work that the text gives a stranger."""
    start: int = 0
    """Where in the paragraph the words begin."""


def text_of(tokens: Sequence[Token]) -> str:
    """Tokens as they would be written."""
    text = " ".join(token.text for token in tokens)
    for mark in (",", ".", "'s", "’s"):
        text = text.replace(f" {mark}", mark)
    return text.replace("’ ", "’")


def phrase(tokens: Sequence[Token], grammar: Grammar, following: Token | None = None) -> Phrase:
    """What a noun phrase means; `following` is the token right after it."""
    words = [token for token in tokens if not token.text[:1].isdigit()]
    while words and words[-1].what is What.MARK:
        words.pop()
    if not words:
        return Phrase(Who.OTHER, text_of(tokens))
    # `Jane Doe and John Roe said`: neither said it alone.
    if any(token.low in grammar.joining for token in words):
        return _other(words)
    if words[-1].what is What.PERSON:
        return _by_name(words, grammar, following)
    if len(words) == 1 and words[0].low in grammar.pronouns:
        return Phrase(Who.PRONOUN, words[0].text, start=words[0].start)
    return _without_known_name(words, grammar)


def head(tokens: Sequence[Token], grammar: Grammar) -> list[Token]:
    """A noun phrase without what follows its noun: `a spokesman for the ministry`."""
    if _is_office_of_something(tokens, grammar):
        return list(tokens)
    for number, token in enumerate(tokens):
        if number and token.low in grammar.prepositions:
            return list(tokens[:number])
    return list(tokens)


def _is_office_of_something(tokens: Sequence[Token], grammar: Grammar) -> bool:
    """`Minister of Fisheries Jane Doe`: the name is that of the minister."""
    if len(tokens) < 4 or tokens[-1].what is not What.PERSON:
        return False
    is_title = tokens[0].is_capital and grammar.is_title(tokens[0].text)
    between = tokens[2:-1]
    return (
        is_title
        and tokens[1].low in grammar.prepositions
        and all(token.is_capital or token.low in grammar.prepositions for token in between)
        and between[-1].is_capital
        and not any(grammar.is_title(token.text) for token in between)
    )


def _by_name(words: list[Token], grammar: Grammar, following: Token | None) -> Phrase:
    person = words[-1]
    # One more capital makes it somebody else's name: `Jane Doe Hansen`.
    if following and following.is_capital and following.start == person.end + 1:
        return Phrase(Who.STRANGER, f"{person.text} {following.text}", start=person.start)
    before = words[-2] if len(words) > 1 else None
    if (
        before is None
        or _may_stand_before_a_name(before, grammar)
        or (len(words) > 3 and (_is_office_of_something(words, grammar)))
    ):
        return Phrase(Who.PERSON, person.text, person.ids, start=person.start)
    if before.is_capital and before.low not in grammar.articles:
        return Phrase(Who.STRANGER, f"{before.text} {person.text}", start=before.start)
    return _other(words)


def _may_stand_before_a_name(token: Token, grammar: Grammar) -> bool:
    if token.what is What.MARK or token.text in ("'s", "’s"):
        return True
    if token.what is What.PERSON:
        return False
    is_opening = token.low in grammar.opening or token.low in grammar.according
    return is_opening or grammar.is_title(token.text.rstrip(".")) or (token.low in _COURTESIES)


_COURTESIES = frozenset(
    [
        "mr.",
        "mrs.",
        "ms.",
        "mr",
        "mrs",
        "ms",
        "dr.",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
        "m.",
        "mme",
        "frau",
        "herr",
    ]
)


def _without_known_name(words: list[Token], grammar: Grammar) -> Phrase:
    name = _trailing_name(words)
    before = words[: len(words) - len(name)]
    leads = [token for token in before if token.low not in grammar.articles]
    follows_article = bool(before) and before[-1].low in grammar.articles
    if follows_article and len(name) == 1 and grammar.is_title(name[0].text):
        return Phrase(Who.OFFICE, text_of(words), start=words[0].start)
    if name and not follows_article and (len(name) > 1 or leads or not before):
        office = text_of(_after_possessive(leads))
        bare = [token for token in name if token.low not in grammar.articles]
        if not bare:
            return _other(words)
        # `Hafenmeister Max Muster`: of more than two capitals, only the last two are the name.
        while len(bare) > 2 and grammar.capital_nouns:
            office, bare = f"{office} {bare[0].text}".strip(), bare[1:]
        while len(bare) > 2 and grammar.is_title(bare[0].low):
            office = f"{office} {bare[0].text}".strip()
            bare = bare[1:]
        if len(bare) == 2 and not office and grammar.titles.fullmatch(bare[0].text):
            return Phrase(Who.STRANGER, bare[1].text, office=bare[0].text, start=bare[1].start)
        return Phrase(Who.STRANGER, text_of(bare), office=office, start=name[0].start)
    if any(token.what is What.PERSON for token in words) or _is_possessive(words):
        return _other(words)
    return Phrase(Who.OFFICE, text_of(words), start=words[0].start)


def _is_possessive(words: Sequence[Token]) -> bool:
    return any(token.text in ("'s", "’s") for token in words)


def _after_possessive(words: Sequence[Token]) -> list[Token]:
    """What stands behind the last possessor: `the keepers' spokeswoman`, `Roe's adviser`."""
    for number in range(len(words) - 1, -1, -1):
        if words[number].text in ("'s", "’s", "'", "’"):
            return list(words[number + 1 :])
    return [token for token in words if token.what is What.WORD]


_SMALL = frozenset(
    ["the", "a", "an", "this", "that", "his", "her", "my", "our", "its", "their", "one", "some"]
)


def _trailing_name(words: Sequence[Token]) -> list[Token]:
    name: list[Token] = []
    for token in reversed(words):
        if not token.is_capital or token.low in _SMALL or (name and token.end + 1 != name[0].start):
            break
        name.insert(0, token)
    return name


def _other(words: Sequence[Token]) -> Phrase:
    return Phrase(Who.OTHER, text_of(words), start=words[0].start)
