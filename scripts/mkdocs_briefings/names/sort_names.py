"""Names with the family name first, whatever order they are written in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Person, Subject
from .claims import unqualified
from .folding import name_words
from .han import is_han, is_kana
from .hangul import has_hangul
from .korean import FAMILY_NAMES, is_korean

_SUFFIX = re.compile(
    r"(?:Jr|Sr|II|III|IV|V|PhD|Ph\.D|MD|M\.D|DDS|JD|MBA|Esq|KC|QC|SC|OBE|CBE|MBE|KBE|DBE|GCB|MP|MEP"
    r"|MSP|TD|MdB|MdL|MdEP|USN|USA|USMC|USAF|Ret)\.?"
)
"""What follows a family name without being one."""
_GIVEN = re.compile(r"[^\W\d_]+-[^\W\d_]+")


def sort_name(person: Person) -> str:
    """The name to sort a person by: `Doe Jane`, `King Martin Jr.`, `Lee Jae-myung`."""
    words = unqualified(person.name).replace(",", " ").split()
    end = len(words)
    while end > 1 and _SUFFIX.fullmatch(words[end - 1]):
        end -= 1
    own, suffixes = words[:end], words[end:]
    family = person.family_name.split() or own[(at := _family(own)) : at + 1]
    return " ".join([*family, *_without(own, family), *suffixes])


def listed_as(subject: Subject, language: str = "") -> str:
    """What a subject is listed by: people by family name, in Japanese by the kana that it gives."""
    in_characters = language.startswith("ja") and is_han(subject.name[:1])
    if reading := next(filter(is_kana, subject.aliases), "") if in_characters else "":
        return reading
    return sort_name(subject) if isinstance(subject, Person) else subject.name


def _family(words: Sequence[str]) -> int:
    """Which of the words is the family name, as far as they show it themselves."""
    # Lists of delegates have only the family name in capitals, `DOE Jane`; shorter are initials.
    capitals = [at for at, word in enumerate(words) if len(word) > 2 and word.isupper()]
    if len(capitals) == 1 and len(words) > 1 and not has_hangul(words[capitals[0]]):
        return capitals[0]
    return 0 if _is_first(words) else len(words) - 1


def _is_first(words: Sequence[str]) -> bool:
    """Whether the words are in Korean order: Lee Jae-myung, 이 재명."""
    if has_hangul(words[0]) and len(words[0]) <= 2:
        return True
    folded = name_words(" ".join(words))
    # Korean given names go on in small letters, Jae-myung; Ann-Marie and Lee-Smith do not.
    hyphenated = len(words) == 2 and _GIVEN.fullmatch(words[1]) and words[1].istitle() is False
    return is_korean(folded) or bool(hyphenated and folded[0] in FAMILY_NAMES)


def _without(words: Sequence[str], family: Sequence[str]) -> Sequence[str]:
    """The other words; all of them if the family name is not among them."""
    for at in range(len(words) - len(family) + 1):
        if [*words[at : at + len(family)]] == [*family]:
            return [*words[:at], *words[at + len(family) :]]
    return words
