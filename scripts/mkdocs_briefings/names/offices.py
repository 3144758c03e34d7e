"""Which offices a title says that somebody holds, so that two ways to say it can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .folding import name_words
from .office_words import (
    DEGREES,
    HANGUL_OFFICES,
    MEANS,
    OFFICES,
    PHRASES,
    SAME_DEGREE,
    words_of,
)

# Whoever is elected or nominated does not hold the office yet: `President-elect`.
_NOT_YET = words_of("candidate designate designee elect incoming nominee")
_JOINTS = words_of("and at for from in of on to with et und de du des der fur au aux")
_PARTS = re.compile(r"[,;()/&]|\b(?:and|und|et)\b")
_COMPOUNDS = re.compile(
    r"\w{3,}?((?:minister|sprecher|botschafter|prasident)(?:in)?|burgermeister(?:in)?)"
)
"""German offices say in the same word what they are about: Außenminister."""
_PARLIAMENTS = words_of(
    "assembly parliament house bundestag landtag knesset diet lok sabha dail legislature"
    " parlement assemblee bundestages landtages"
)
# A member of a House committee's staff sits in no parliament.
_NOT_PARLIAMENTS = words_of("committee commission board council delegation staff")


class Office(NamedTuple):
    """An office, with what sets it apart from others of that name."""

    noun: str
    degrees: frozenset[str] = frozenset()

    def __str__(self) -> str:
        of_deputy = self.noun == "minister" and self.degrees & _OF_DEPUTY
        return "deputy minister" if of_deputy else self.noun


_OF_DEPUTY = frozenset(("deputy", "under", "vice"))
_EXACT = {
    word: tuple(Office(noun, frozenset((degree,))) for degree in degrees.split())
    for word, degrees, noun in (
        ("차관", "deputy under vice", "minister"),
        ("차관보", "assistant deputy", "minister"),
        ("부장관", "deputy", "minister"),
        ("부통령", "vice", "president"),
        ("부총리", "deputy", "premier"),
        ("부사령관", "deputy", "commander"),
        ("부대변인", "deputy", "spokesperson"),
        ("부의장", "vice", "presiding officer"),
        ("부위원장", "vice", "chairman"),
        ("vp", "vice", "president"),
        ("vizekanzler", "vice", "chancellor"),
        ("vizekanzlerin", "vice", "chancellor"),
        ("vizeprasident", "vice", "president"),
        ("vizeprasidentin", "vice", "president"),
    )
}
"""Single words for an office and its degree."""


def office_of(word: str) -> str | None:
    """The office that a folded word stands for by itself."""
    known = _known(word)
    return OFFICES[known] if known else None


def _known(word: str) -> str:
    """The part of a word that is in the table: all of it, or the end of a compound."""
    if word in OFFICES:
        return word
    if word.isascii():
        compound = _COMPOUNDS.fullmatch(word)
        return compound[1] if compound else ""
    return hangul_office(word)


def hangul_office(word: str) -> str:
    """The office in which a word of Hangul ends; empty if it ends in none."""
    endings = (
        one for one in HANGUL_OFFICES if word.endswith(one) and not _of_a_ministry(word, one)
    )
    return max(endings, key=len, default="")


def _of_a_ministry(word: str, ending: str) -> bool:
    """Whether the first syllable of an ending is a ministry's last: 국방부장관 is not a deputy."""
    before = word.removesuffix(ending)
    return ending in ("부장관", "부대변인") and bool(before) and not before.endswith("부")


def offices_in(title: str | Sequence[str]) -> frozenset[Office]:
    """The offices that a title lists, each by its own words; a title may be folded words, too.

    Only what stands before "of", "for" or "to" is held: the chief of staff to the President is not
    a president, and a Vice Minister is not a minister.
    """
    if isinstance(title, str):
        return frozenset().union(*(offices_in(words) for words in _parts(title)))
    if found := _of_member(title):
        return frozenset((Office(found),))
    held: tuple[Office, ...] = ()
    degrees, at = set[str](), 0
    while at < len(title):
        phrase = _phrase(title, at)
        if not phrase and title[at] in _JOINTS:
            break
        # Of the words before "of", the last is the office: Justice Minister, House Speaker.
        held = _held(phrase, title[at]) or held
        degrees.update(_degree(title[at]))
        at += len(phrase) or 1
    return frozenset(_with(office, degrees) for office in held)


def agree(ours: Iterable[Office], theirs: Iterable[Office]) -> bool:
    """Whether an office of one can be an office of the other."""
    return any(_agree(one, other) for one in ours for other in theirs)


def _agree(one: Office, other: Office) -> bool:
    ours, theirs = MEANS.get(one.noun, frozenset()), MEANS.get(other.noun, frozenset())
    return one.degrees == other.degrees and bool({one.noun, *ours} & {other.noun, *theirs})


def _parts(title: str) -> Iterable[Sequence[str]]:
    parts = [name_words(part.replace("U.S.", "US")) for part in _PARTS.split(title)]
    # What `name_words` makes of an empty text.
    return [part for part in parts if part != ("",)]


def _of_member(words: Sequence[str]) -> str:
    """The office of a member of a parliament, whatever stands between these two words."""
    if not {"member", "mitglied", "membre"} & set(words) or _NOT_PARLIAMENTS & set(words):
        return ""
    if {"senate", "senat"} & set(words):
        return "senator"
    if "congress" in words:
        return "lawmaker"
    if _PARLIAMENTS.isdisjoint(words):
        return ""
    return "european member" if {"european", "europaischen"} & set(words) else "representative"


def _held(phrase: tuple[str, ...], word: str) -> tuple[Office, ...]:
    if phrase:
        return (Office(PHRASES[phrase]),)
    known = _known(word)
    return _EXACT.get(known) or ((Office(OFFICES[known]),) if known else ())


def _with(office: Office, degrees: set[str]) -> Office:
    # A chargé d'affaires is always one in the interim.
    more = degrees if office.noun != "charge" else set()
    return Office(office.noun, office.degrees | more)


def _phrase(words: Sequence[str], at: int) -> tuple[str, ...]:
    for length in range(min(_LONGEST, len(words) - at), 1, -1):
        if (phrase := tuple(words[at : at + length])) in PHRASES:
            return phrase
    return ()


_LONGEST = max(map(len, PHRASES))


def _degree(word: str) -> tuple[str, ...]:
    word = SAME_DEGREE.get(word, word)
    return (word,) if word in DEGREES or word in _NOT_YET else ()
