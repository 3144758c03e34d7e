"""A paragraph's quotations with their speakers, in the way of the article's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest

from .candidates import candidates, genders_of
from .cjk_clauses import framed_in_chinese, framed_in_japanese
from .clauses import framed
from .grammar import GRAMMARS, Grammar, korean
from .korean_clauses import KoreanSentence, framed_in_korean, korean_sentences, subject_of
from .phrases import Phrase, Who
from .quotation_marks import Quoted, quoted
from .short_names import Seen
from .speakers import Discourse, Speaker
from .tokens import Token, What, sentence_tokens, tokens

NOT_READ = Speaker(reason="speakers are not read in this language")
_ALONE = Speaker(reason="no verb of speaking with a subject is beside it")

Attributed = tuple[Quoted, Speaker]


def attributed(
    paragraph: str, seen: Sequence[Seen], discourse: Discourse, language: str
) -> list[Attributed]:
    """Every quotation of the paragraph and who said it; the discourse notes who was named."""
    marks = quoted(paragraph)
    if language == "ko":
        found = list(_in_korean(paragraph, marks, seen, discourse))
    elif language in GRAMMARS:
        found = list(_in_western(paragraph, marks, seen, discourse, GRAMMARS[language]))
    elif language in _BY_PARAGRAPH:
        found = [(one, _by_paragraph(paragraph, one, seen, discourse, language)) for one in marks]
    else:
        found = [(one, NOT_READ) for one in marks]
    return found


_BY_PARAGRAPH: Mapping[str, Callable[[str, Quoted, Sequence[Seen]], Phrase | None]] = {
    "ja": framed_in_japanese,
    "zh": framed_in_chinese,
}


def _by_paragraph(
    paragraph: str, one: Quoted, seen: Sequence[Seen], discourse: Discourse, language: str
) -> Speaker:
    phrase = _BY_PARAGRAPH[language](paragraph, one, seen)
    return discourse.resolve(phrase) if phrase else _ALONE


def _in_western(
    paragraph: str,
    marks: Sequence[Quoted],
    seen: Sequence[Seen],
    discourse: Discourse,
    grammar: Grammar,
) -> Iterator[Attributed]:
    by_start = {one.start: one for one in marks}
    parts = sentence_tokens(tokens(paragraph, marks, seen))
    # `“One.” “Two,” she said`: the first has to wait for the second's speaker.
    waiting: list[Quoted] = []
    for number, part in enumerate(parts):
        discourse.genders_here |= genders_of(part, grammar)
        discourse.mentions += candidates(part, discourse, grammar)
        if _is_quotation_only(part):
            only = [by_start[token.start] for token in part if token.what is What.QUOTATION]
            # `“One,” she said. “Two.”`: right after her own words she goes on.
            if discourse.last and number and _has_quotation(parts[number - 1]):
                yield from ((one, discourse.last) for one in only)
            else:
                waiting += only
            continue
        found = _in_sentence(part, by_start, discourse, grammar)
        if waiting:
            starts = part[0].what is What.QUOTATION and bool(found)
            yield from ((one, found[0][1] if starts else _ALONE) for one in waiting)
            waiting = []
        yield from found
    yield from ((one, _ALONE) for one in waiting)


def _in_sentence(
    part: Sequence[Token],
    by_start: Mapping[int, Quoted],
    discourse: Discourse,
    grammar: Grammar,
) -> list[Attributed]:
    found = []
    for at, token in enumerate(part):
        if token.what is What.QUOTATION:
            phrase = framed(part, at, grammar)
            if phrase and phrase.who is Who.PRONOUN:
                _leave_out_agents(part, phrase, discourse, grammar)
            speaker = discourse.resolve(phrase) if phrase else _ALONE
            if phrase:
                discourse.spoke(speaker, part[0].start)
            found.append((by_start[token.start], speaker))
    return found


def _leave_out_agents(
    part: Sequence[Token], phrase: Phrase, discourse: Discourse, grammar: Grammar
) -> None:
    """`Asked by Jane Doe, he said`: she is not he; `in a letter to Jane Doe, she said`: perhaps."""
    for before, token in pairwise(part):
        if token.what is not What.PERSON or token.start > phrase.start:
            continue
        behind = [one for one in part if one.end <= token.start][-3:]
        if any(one.low == "by" for one in behind):
            discourse.mentions = [one for one in discourse.mentions if one[0] != token.start]
        elif before.low in grammar.prepositions:
            discourse.mentions += [(token.start, key) for key in discourse.before]


def _is_quotation_only(part: Sequence[Token]) -> bool:
    return _has_quotation(part) and all(token.what in (What.QUOTATION, What.MARK) for token in part)


def _has_quotation(part: Sequence[Token]) -> bool:
    return any(token.what is What.QUOTATION for token in part)


def _in_korean(
    paragraph: str, marks: Sequence[Quoted], seen: Sequence[Seen], discourse: Discourse
) -> Iterator[Attributed]:
    parts = korean_sentences(paragraph, marks, seen)
    for part, following in zip_longest(parts, parts[1:]):
        own = [one for one in marks if part.start <= one.start < part.end]
        for one in own:
            phrase = framed_in_korean(part, one, following)
            speaker = discourse.resolve(phrase) if phrase else _ALONE
            if phrase:
                discourse.spoke(speaker, part.start)
            yield one, speaker
        if not own:
            discourse.mentions += _topics(part, discourse)


def _topics(part: KoreanSentence, discourse: Discourse) -> Iterator[tuple[int, str]]:
    """Everybody whom a sentence without quotations names, and its subject."""
    for one in part.seen:
        yield from ((one.start, key) for key in one.ids)
        if owned := korean.SOMEBODY_OF.match(part.text, one.end - part.start):
            yield one.start, owned["somebody"]
    phrase = subject_of(part)
    if phrase and phrase.who in (Who.PERSON, Who.STRANGER, Who.OFFICE):
        speaker = discourse.resolve(phrase)
        if speaker.name:
            discourse.strangers.setdefault(speaker.name.split()[-1], speaker)
        yield phrase.start, speaker.key
