"""Who is the subject of the verb of speaking that is nearest to a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from .grammar import Grammar
from .phrases import Phrase, Who, phrase, text_of
from .speaking_verbs import LONGEST_SUBJECT, before_auxiliaries, is_participle, is_verb
from .subjects import subject, subject_after, subject_before, subject_of_participle
from .tokens import Token, What


def framed(sentence: Sequence[Token], at: int, grammar: Grammar) -> Phrase | None:
    """The subject of the verb that introduces or follows the quotation at that place, if any."""
    before = _before(sentence, at, grammar)
    if before and _is_introduced(sentence, at, grammar):
        return before
    after = _after(sentence, at, grammar)
    # `Doe said: … “…”, Roe replied`: between two, nobody is certain.
    if before and after and (before.who, before.text) != (after.who, after.text):
        return Phrase(Who.OTHER, f"{before.text} or {after.text}")
    return (
        before
        or after
        or _labelled(sentence, at, grammar)
        or _with_next(sentence, at, grammar)
        or _according(sentence, grammar)
    )


def _according(sentence: Sequence[Token], grammar: Grammar) -> Phrase | None:
    """`According to the crew, the ship “…”`: nobody else speaks in the sentence."""
    if sentence[0].low not in grammar.according:
        return None
    return subject_after(sentence, 2 if sentence[0].low == "according" else 1, grammar)


def _is_introduced(sentence: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Whether the words run into the quotation: `he said “…`, `that “…`, `said: “…`."""
    last = sentence[at - 1]
    return last.what is What.WORD or last.text in ":,"


def _with_next(sentence: Sequence[Token], at: int, grammar: Grammar) -> Phrase | None:
    """`“…” and “…”, she said`: the subject of the next quotation."""
    rest = sentence[at + 1 : at + 3]
    if len(rest) == 2 and rest[0].low in grammar.joining and rest[1].what is What.QUOTATION:
        return framed(sentence, at + 2, grammar)
    return None


def _before(sentence: Sequence[Token], at: int, grammar: Grammar) -> Phrase | None:
    if at and sentence[at - 1].what is What.QUOTATION:
        return None
    verb = _nearest_verb(sentence, at, grammar)
    if verb is None or _another_clause(sentence[verb + 1 : at], grammar):
        return None
    if _another_speaks(sentence[verb + 1 : at]):
        return Phrase(Who.OTHER, text_of(sentence[verb + 1 : at]))
    if sentence[verb].low in grammar.going_on:
        return subject_of_participle(sentence, verb, grammar)
    return subject(sentence, verb, grammar)


def _another_speaks(between: Sequence[Token]) -> bool:
    """`said that Jane Doe had assured her that “…”`: the last clause is not the speaker's."""
    is_clause = bool(between) and between[-1].low in ("that", ":", "dass", "que")
    return is_clause and any(token.what is What.PERSON for token in between[1:])


def _nearest_verb(sentence: Sequence[Token], at: int, grammar: Grammar) -> int | None:
    for number in range(at - 1, -1, -1):
        if sentence[number].what is not What.WORD:
            continue
        if is_verb(sentence, number, grammar) and not is_participle(sentence, number, grammar):
            return number
        if sentence[number].low in grammar.going_on:
            return number
    return None


def _another_clause(between: Sequence[Token], grammar: Grammar) -> bool:
    """Whether another subject has begun between the verb and the quotation: `, while Doe …`."""
    for one, two, three in zip(between, between[1:], [*between[2:], None], strict=False):
        if one.text in ",;" and two.low in (grammar.joining | {"but", "while", "whereas"}):
            return three is not None and three.low not in (grammar.opening | grammar.going_on)
    return False


def _after(sentence: Sequence[Token], at: int, grammar: Grammar) -> Phrase | None:
    start = at + 1
    while start < len(sentence) and sentence[start].text in ",–—-":
        start += 1
    if start >= len(sentence) or sentence[start].what is What.QUOTATION:
        return None
    verb = start
    while verb < len(sentence) - 1 and sentence[verb].low in grammar.beside:
        verb += 1
    if is_verb(sentence, verb, grammar):
        return subject_after(sentence, verb + 1, grammar)
    if sentence[start].low in grammar.according:
        step = 2 if sentence[start].low == "according" else 1
        return subject_after(sentence, start + step, grammar)
    return _subject_behind(sentence, start, grammar)


def _subject_behind(sentence: Sequence[Token], start: int, grammar: Grammar) -> Phrase | None:
    """`“…,” the prime minister said`."""
    for verb in range(start + 1, min(len(sentence), start + LONGEST_SUBJECT)):
        if sentence[verb].what is What.QUOTATION:
            return None
        if sentence[verb].what is What.WORD and is_verb(sentence, verb, grammar):
            left = before_auxiliaries(sentence, verb - 1, grammar)
            if (
                left < start
                or sentence[left].low in grammar.passive
                or _tells_more(sentence, verb, grammar)
            ):
                return None
            return subject_before(sentence, left + 1, start, grammar)
    return None


def _tells_more(sentence: Sequence[Token], verb: int, grammar: Grammar) -> bool:
    """`“Is it true?” He said he did`: the verb has words of its own."""
    following = sentence[verb + 1] if verb + 1 < len(sentence) else None
    is_told = sentence[verb].low in ("told", "tells", "asked", "asks")
    return (
        following is not None
        and not is_told
        and (following.low in (grammar.pronouns | {"that", "yes", "no", "nothing"}))
    )


def _labelled(sentence: Sequence[Token], at: int, grammar: Grammar) -> Phrase | None:
    """`Roe: “…”`."""
    if at < 2 or sentence[at - 1].text != ":" or at > 6:
        return None
    found = phrase(sentence[: at - 1], grammar)
    return found if found.who in (Who.PERSON, Who.STRANGER) else None
