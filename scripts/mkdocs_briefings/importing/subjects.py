"""The subject of a verb: the phrase before it, behind it, or in apposition."""

from __future__ import annotations

from collections.abc import Sequence

from .grammar import Grammar
from .phrases import Phrase, Who, head, phrase, text_of
from .speaking_verbs import (
    apposition,
    before_auxiliaries,
    follows_quotation,
    is_verb,
)
from .tokens import Token, What


def subject(sentence: Sequence[Token], verb: int, grammar: Grammar) -> Phrase | None:
    """The subject of a finite verb: before it, or behind it where the two change places."""
    left = before_auxiliaries(sentence, verb - 1, grammar)
    if left >= 0 and sentence[left].low in grammar.passive:
        return _agent(sentence, verb, grammar) or Phrase(Who.ASKED, text_of(sentence[:left]))
    if (
        left < 0
        or sentence[left].what is What.QUOTATION
        or (sentence[left].text in ",–—-" and follows_quotation(sentence, left))
    ):
        return subject_after(sentence, verb + 1, grammar)
    if sentence[left].low in grammar.joining:
        return _only_person_at_the_start(sentence[:left], grammar)
    bound = max((n + 1 for n in range(left) if sentence[n].what is What.QUOTATION), default=0)
    return subject_before(sentence, left + 1, bound, grammar)


def _agent(sentence: Sequence[Token], verb: int, grammar: Grammar) -> Phrase | None:
    """`Jane Doe was described by John Roe as “…”`."""
    if verb + 2 < len(sentence) and sentence[verb + 1].low in ("by", "von", "par", "por"):
        return subject_after(sentence, verb + 2, grammar)
    return None


def subject_of_participle(
    sentence: Sequence[Token], number: int, grammar: Grammar
) -> Phrase | None:
    """`Roe said …, adding “…”`; `Doe quoted Roe as saying “…”`."""
    if number > 1 and sentence[number - 1].low == "as":
        return _quoted_as_saying(sentence, number, grammar)
    for verb in range(number - 1, -1, -1):
        token = sentence[verb]
        if token.what is What.WORD and is_verb(sentence, verb, grammar):
            return subject(sentence, verb, grammar)
    return _only_person_at_the_start(sentence[:number], grammar)


def _quoted_as_saying(sentence: Sequence[Token], number: int, grammar: Grammar) -> Phrase | None:
    for verb in range(number - 2, -1, -1):
        if sentence[verb].low in ("quoted", "cited", "quotes", "cites"):
            left = before_auxiliaries(sentence, verb - 1, grammar)
            if left >= 0 and sentence[left].low in grammar.passive:
                return subject_before(sentence, left, 0, grammar)
            return phrase(sentence[verb + 1 : number - 1], grammar)
    return None


def _only_person_at_the_start(tokens: Sequence[Token], grammar: Grammar) -> Phrase | None:
    people = [number for number, token in enumerate(tokens) if token.what is What.PERSON]
    # Further on, a name is mostly the object of what is told.
    if len(people) != 1 or people[0] > 5:
        return None
    number = people[0]
    following = tokens[number + 1] if number + 1 < len(tokens) else None
    if following is None or following.text in (",", "'s", "’s") or following.is_capital:
        return None
    return phrase(head(tokens[: number + 1], grammar), grammar, following)


def subject_before(
    sentence: Sequence[Token], end: int, bound: int, grammar: Grammar
) -> Phrase | None:
    """The noun phrase that ends there."""
    last = sentence[end - 1]
    if last.low in grammar.pronouns:
        return Phrase(Who.PRONOUN, last.text, start=last.start)
    if last.low in grammar.relative and end - 2 > bound and sentence[end - 2].text == ",":
        return _antecedent(sentence, end - 2, bound, grammar)
    if last.text == ",":
        return _in_apposition(sentence, end, bound, grammar)
    start = _start_of_phrase(sentence, end, bound, grammar)
    if start >= end:
        return Phrase(Who.OTHER, last.text)
    tokens = _without_adverbial(sentence[start:end], grammar)
    following = sentence[end] if end < len(sentence) else None
    cut = head(tokens, grammar)
    if len(cut) < len(tokens) and cut and cut[-1].what is not What.PERSON:
        found = phrase(cut, grammar, following)
        # The complement tells offices apart: `the mayor of Exampleville`.
        is_office = found.who is Who.OFFICE and not _has_person(tokens)
        return (
            Phrase(Who.OFFICE, text_of(tokens), start=tokens[0].start)
            if is_office
            else (
                Phrase(Who.OTHER, text_of(tokens), start=tokens[0].start)
                if found.who is not Who.STRANGER
                else found
            )
        )
    return phrase(cut, grammar, following if len(cut) == len(tokens) else None)


def _without_adverbial(tokens: Sequence[Token], grammar: Grammar) -> list[Token]:
    """`In the end the president`: the phrase without what stands before it."""
    if tokens[0].low in grammar.prepositions and len(tokens) > 2 and tokens[1].text.isdigit():
        return list(tokens[2:])
    if tokens[0].low in grammar.prepositions:
        for number in range(len(tokens) - 1, 1, -1):
            is_article = tokens[number].low in grammar.articles
            if is_article and tokens[number - 1].low not in grammar.prepositions:
                return list(tokens[number:])
    return list(tokens)


def _antecedent(sentence: Sequence[Token], end: int, bound: int, grammar: Grammar) -> Phrase | None:
    """`shared by Jane Doe, who wrote`; of `a spokesman for Jane Doe, who said` it is not she."""
    start = _start_of_phrase(sentence, end, bound, grammar)
    for number in range(end - 2, start - 1, -1):
        if sentence[number].low in grammar.prepositions:
            if sentence[number].low in ("by", "with", "to", "par", "von", "por"):
                return phrase(sentence[number + 1 : end], grammar, sentence[end])
            break
    return subject_before(sentence, end, bound, grammar)


def _has_person(tokens: Sequence[Token]) -> bool:
    return any(token.what is What.PERSON for token in tokens)


def _start_of_phrase(sentence: Sequence[Token], end: int, bound: int, grammar: Grammar) -> int:
    """After the comma, the conjunction or the verb before the phrase."""
    start = bound
    for number in range(end - 1, bound - 1, -1):
        token = sentence[number]
        is_said = token.what is What.WORD and is_verb(sentence, number, grammar)
        if token.what is What.QUOTATION or token.text in ",:;–—()" or is_said:
            start = number + 1
            break
        if token.low in grammar.opening and token.low not in grammar.joining:
            start = number + 1
            break
        if token.low in grammar.joining and not sentence[number - 1].text[:1].isupper():
            start = number + 1
            break
    while start < end - 1 and sentence[start].low in (grammar.opening | grammar.joining):
        start += 1
    return start


def _in_apposition(
    sentence: Sequence[Token], end: int, bound: int, grammar: Grammar
) -> Phrase | None:
    """`the minister, Jane Doe, said`; `Jane Doe, who came by ferry, said`."""
    begin = apposition(sentence, end - 1)
    if begin is None or begin <= bound:
        return Phrase(Who.OTHER, text_of(sentence[bound : end - 1]))
    inner = list(sentence[begin + 1 : end - 1])
    named = phrase(inner, grammar)
    outer = subject_before(sentence, begin, bound, grammar)
    if named.who in (Who.PERSON, Who.STRANGER) and outer and outer.who is Who.OFFICE:
        office = outer.text if named.who is Who.STRANGER else ""
        return Phrase(named.who, named.text, named.ids, named.office or office, named.start)
    if named.who is Who.STRANGER and outer and outer.who is Who.OTHER:
        return named
    if named.who is Who.PERSON and outer and outer.who is Who.OTHER and _is_alone(inner):
        return named
    return outer


def _is_alone(tokens: Sequence[Token]) -> bool:
    return len([token for token in tokens if token.what is not What.MARK]) == 1


def subject_after(sentence: Sequence[Token], start: int, grammar: Grammar) -> Phrase | None:
    """The noun phrase that begins there: `said Jane Doe in Exampleville`."""
    number = start
    while number < len(sentence) and sentence[number].low in grammar.beside:
        number += 1
    end = number
    while end < len(sentence) and _is_part(sentence[end], grammar):
        end += 1
    tokens = list(sentence[number:end])
    if not tokens:
        return _dropped(sentence, number, grammar)
    following = sentence[end] if end < len(sentence) else None
    if _is_joined(sentence[end : end + 2], grammar):
        return Phrase(Who.OTHER, text_of(sentence[number : end + 2]))
    found = phrase(tokens, grammar, following)
    if found.who in (Who.OFFICE, Who.STRANGER):
        return _with_apposition(found, sentence, number, end, grammar)
    return found


def _is_joined(following: Sequence[Token], grammar: Grammar) -> bool:
    """`said Roe and Doe`."""
    if len(following) < 2 or following[0].low not in grammar.joining:
        return False
    return following[1].what is What.PERSON or following[1].is_capital


def _is_part(token: Token, grammar: Grammar) -> bool:
    is_mark = token.what is What.MARK and token.text not in ("'s", "’s", "'", "’", ".-")
    return (
        not is_mark
        and token.what is not What.QUOTATION
        and token.low not in grammar.prepositions
        and token.low not in grammar.relative - grammar.articles
        and token.low not in grammar.joining
        and token.low not in grammar.days
        and token.low not in ("as", "when", "while", "that")
    )


def _dropped(sentence: Sequence[Token], number: int, grammar: Grammar) -> Phrase | None:
    """A verb that stands alone, where a language lets it: `añadió.`"""
    is_alone = number >= len(sentence) or sentence[number].what is not What.WORD
    return (
        Phrase(Who.PRONOUN, "", start=sentence[-1].end)
        if (grammar.drops_subjects and is_alone)
        else None
    )


def _with_apposition(
    found: Phrase, sentence: Sequence[Token], start: int, end: int, grammar: Grammar
) -> Phrase:
    """`said the mayor of Exampleville, Jane Doe`; `said John Doe, a pilot`."""
    comma = next((n for n in range(end, len(sentence)) if not _continues(sentence[n])), None)
    if comma is None or sentence[comma].text != ",":
        whole = sentence[start : comma if comma is not None else len(sentence)]
        is_office = found.who is Who.OFFICE and not _has_person(whole)
        return Phrase(found.who, text_of(whole), start=found.start) if is_office else found
    stop = next(
        (n for n in range(comma + 1, len(sentence)) if sentence[n].what is What.MARK),
        len(sentence),
    )
    inner = list(sentence[comma + 1 : stop])
    named = phrase(head(inner, grammar), grammar)
    if found.who is Who.OFFICE:
        if (named.who is Who.PERSON and len(inner) == 1) or named.who is Who.STRANGER:
            return Phrase(named.who, named.text, named.ids, found.text, named.start)
        whole = sentence[start:comma]
        return (
            found if _has_person(whole) else Phrase(Who.OFFICE, text_of(whole), start=found.start)
        )
    is_office = bool(inner) and not found.office and named.who in (Who.OFFICE, Who.OTHER)
    return (
        Phrase(found.who, found.text, office=text_of(inner), start=found.start)
        if (is_office and end == comma)
        else found
    )


def _continues(token: Token) -> bool:
    return token.what is not What.MARK and token.what is not What.QUOTATION
