"""Parts of names that a text goes on with: family names, `Sir John`, `이 후보`, `山田外相`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Person
from ..names import HANGUL, HANGUL_FAMILY_NAMES, OFFICES, Mention
from .calendar_words import calendar_words
from .day_forms import WITH_MONTHS
from .grammar import GRAMMARS, korean


@dataclass(frozen=True, slots=True)
class Seen:
    """Words for a person, and which of the article's people they can mean."""

    ids: tuple[str, ...]
    start: int
    end: int


Texts = Mapping[str, Sequence[Mention]]
"""The full names in each paragraph."""


def short_names(
    texts: Texts, people: Sequence[Person], held: Mapping[str, Iterable[str]]
) -> dict[str, list[Seen]]:
    """Where each paragraph has a part of a name; `held` are offices as the text writes them."""
    patterns = _patterns(people)
    found = {}
    namesakes: dict[str, str] = {}
    for text, full in texts.items():
        namesakes |= _namesakes(text, full, people)
        by_pattern = (_doubted(one, text, namesakes) for one in _by_pattern(text, patterns))
        seen = [*by_pattern, *_korean(text, people, held)]
        free = [one for one in seen if not _overlaps(one, full)]
        found[text] = _longest(free)
    return found


def _patterns(people: Sequence[Person]) -> dict[str, tuple[str, ...]]:
    owners: dict[str, list[str]] = {}
    for person in people:
        for pattern in dict.fromkeys(_parts(person)):
            owners.setdefault(pattern, []).append(person.id)
    return {pattern: tuple(ids) for pattern, ids in owners.items()}


def _parts(person: Person) -> Iterator[str]:
    family = person.family_name or person.name.split()[-1]
    # Neither in `Noe-Berger` nor in `Berger-Noe`.
    yield rf"(?<![\w-]){re.escape(family)}\b(?![-‐]\w)"
    first = person.name.split()[0]
    if first != family:
        yield rf"\b(?:Sir|Dame|Lord|Lady)\s{re.escape(first)}\b(?![-‐]\w)"
    for spelling in (person.native_name, *person.aliases):
        if re.fullmatch(rf"[{HANGUL}]+( [{HANGUL}]{{2,}})+", spelling):
            for part in {spelling.split()[0], spelling.split()[-1]}:
                if len(part) > 1:
                    # Before a space or a particle: 피트 begins 피트니스 too.
                    yield rf"(?<![{HANGUL}]){part}(?=\s|[은는이가을를의과와도]\s|$)"
        # Of four characters the first two are mostly the family name: 山田花子.
        if re.fullmatch(r"[\u4e00-\u9fff]{4}", spelling):
            yield rf"{spelling[:2]}(?={_JAPANESE_TITLE})"


_JAPANESE_TITLE = "(?:外|首|防衛|官房|財務)?(?:相|長官|大臣|氏|さん|知事|議員|会長)"


def _by_pattern(text: str, patterns: Mapping[str, tuple[str, ...]]) -> Iterator[Seen]:
    for pattern, ids in patterns.items():
        for match in re.finditer(pattern, text):
            if not _goes_on(text, match.end()):
                yield Seen(ids, *match.span())


def _namesakes(text: str, full: Sequence[Mention], people: Sequence[Person]) -> dict[str, str]:
    """Strangers who have the family name of somebody known: from then on the name means nobody."""
    found = {}
    for family in {one.family_name or one.name.split()[-1] for one in people}:
        for match in re.finditer(rf"\b(?P<first>[A-Z][\w’'-]+)\s{re.escape(family)}\b", text):
            span = Seen((), *match.span())
            if not _overlaps(span, full) and _is_first_name(match["first"]):
                found[family] = match[0]
    return found


def _is_first_name(word: str) -> bool:
    """Whether it is not a word that begins a sentence before a name: `When Roe came`."""
    low = word.lower()
    return (
        not low.endswith(("’s", "'s"))
        and not any(low in calendar_words(one).weekdays for one in WITH_MONTHS)
        and not any(low in words for words in _BEFORE_NAMES)
        and not any(grammar.titles.fullmatch(word) for grammar in GRAMMARS.values())
    )


_BEFORE_NAMES = tuple(
    one.opening | one.prepositions | one.joining | one.saying | one.going_on
    for one in GRAMMARS.values()
)


def _doubted(one: Seen, text: str, namesakes: Mapping[str, str]) -> Seen:
    stranger = namesakes.get(text[one.start : one.end])
    return Seen((*one.ids, stranger), one.start, one.end) if stranger else one


def _goes_on(text: str, end: int) -> bool:
    """Whether a family name is the beginning of somebody else's full name: `Lee Jae-yong`."""
    return bool(re.match(r"\s+[A-Z][a-z]+-[a-z]+", text[end : end + 40]))


_KOREAN = re.compile(
    rf"(?<![{HANGUL}])(?P<family>[{HANGUL_FAMILY_NAMES}])\s?(?P<former>전\s|前\s)?(?:신임\s|새\s|현\s)?"
    # Nothing else may follow: 김 장관실 is an office, not the minister.
    rf"(?P<office>{'|'.join(korean.OFFICES)})(?=[은는이가을를의과와도께에측,\s]|$)"
)


def _korean(
    text: str, people: Sequence[Person], held: Mapping[str, Iterable[str]]
) -> Iterator[Seen]:
    """`김 장관`: whoever of that family name has the office, in the text or in the profile."""
    for match in _KOREAN.finditer(text):
        family = [one for one in people if _family(one) == match["family"]]
        holders = [one.id for one in family if _has(one, match, held)]
        if holders:
            yield Seen(tuple(holders), *match.span())


def _family(person: Person) -> str:
    native = person.native_name
    return native[0] if re.fullmatch(rf"[{HANGUL}]{{2,4}}", native) else ""


def _has(person: Person, match: re.Match[str], held: Mapping[str, Iterable[str]]) -> bool:
    word = match["office"]
    return any(
        office.endswith(word) or (office == OFFICES.get(word) and not match["former"])
        for office in held[person.id]
    )


def _overlaps(one: Seen, others: Iterable[Mention | Seen]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _longest(seen: Sequence[Seen]) -> list[Seen]:
    kept: list[Seen] = []
    for one in sorted(seen, key=lambda found: found.start - found.end):
        if not _overlaps(one, kept):
            kept.append(one)
    return sorted(kept, key=lambda found: found.start)
