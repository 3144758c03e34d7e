"""Chinese names in Latin letters: pinyin, and Wade–Giles without its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, product

from .folding import fold, name_words
from .han import is_han
from .language_of_names import LanguageOfNames, OwnScript

_COMPOUND = (
    *("欧阳", "司马", "诸葛", "上官", "司徒", "东方", "皇甫"),
    *("尉迟", "公孙", "慕容", "令狐", "夏侯", "端木", "长孙"),
)
"""Family names of two characters."""
_SYLLABLES = re.compile(
    "(?:(?:zh|ch|sh|hs|ts|tz|sz|ss|ly|ny|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]{1,4}(?:ng|n|rh|r|h)?){1,5}"
)
_LONGEST = 4
_MOST_READINGS = 64
"""Of a name; a character with several has one of them in nearly every name."""


def _is_in_characters(text: str) -> bool:
    """Whether a text can be a Chinese name in characters."""
    return 2 <= len(text) <= _LONGEST and is_han(text)


# Characters are folded by a dictionary, for which a site without any need not wait.
@cache
def _speaking_chinese() -> frozenset[str]:
    return frozenset(
        map(
            fold,
            (
                *("China", "People's Republic of China", "Taiwan", "Hong Kong", "Macau", "Macao"),
                *("Singapore", "중국", "대만", "타이완", "홍콩", "마카오", "싱가포르"),
                *("中国", "中國", "台湾", "台灣", "臺灣", "香港", "澳门", "澳門", "新加坡"),
            ),
        )
    )


def _is_chinese(name: str, country: str, spellings: Iterable[str]) -> bool:
    """Whether the rest of a profile shows that characters are read in Chinese, not in Korean."""
    latin = [name_words(one) for one in spellings]
    turned = [(*words[-1:], *words[:-1]) for words in latin]
    heard = {key for words in (*latin, *turned) for key in _as_read(words)}
    return fold(country) in _speaking_chinese() or not heard.isdisjoint(read_aloud(name))


def _read(name: str) -> Iterator[tuple[str, bool]]:
    """A name in characters as it sounds, in order, and with the family name last, as abroad."""
    for key in sorted(read_aloud(name)):
        family, given = key.split(" ", 1)
        yield key, True
        yield f"{given} {family}", False


def _keys(text: str) -> Iterator[str]:
    """A text in Latin letters as `read_aloud` has it; nothing if it has other syllables."""
    words = name_words(text)
    if len(words) > 1 and all(map(_SYLLABLES.fullmatch, words)):
        yield from _as_read(words)


@lru_cache(maxsize=4096)
def read_aloud(name: str) -> frozenset[str]:
    """A name in characters as each system writes it, folded: `li wenhua`, the family name first."""
    found = set[str]()
    for length in _family_lengths(name):
        for system in _syllables(name):
            for parts in islice(product(*system), _MOST_READINGS):
                found.add(f"{''.join(parts[:length])} {''.join(parts[length:])}")
    return frozenset(found)


def in_pinyin(text: str) -> str:
    """A text with its characters as they are read most often, for the order of lists."""
    from pypinyin import lazy_pinyin

    return " ".join(lazy_pinyin(text))


def _as_read(words: Sequence[str]) -> Iterator[str]:
    """Folded words of a text as `read_aloud` has them, for either place of the family name."""
    if len(words) > 1:
        yield f"{words[0]} {''.join(words[1:])}"
    # Three words are a family name and two syllables: only the first can be apart.
    if len(words) > 2:
        yield f"{''.join(words[:-1])} {words[-1]}"


def _family_lengths(name: str) -> Sequence[int]:
    return (2, 1) if len(name) > 2 and fold(name[:2]) in _COMPOUND else (1,)


def _syllables(name: str) -> Iterator[Sequence[Sequence[str]]]:
    """The forms of each syllable, by one system and then by the other."""
    # Three hundred thousand readings take a third of a second to load, which most sites never need.
    from pypinyin import Style, pinyin

    for style in (Style.NORMAL, Style.WADEGILES):
        heard = pinyin(name, style=style, heteronym=True, v_to_u=True)
        yield [sorted({form for one in each for form in _forms(one)}) for each in heard]


def _forms(syllable: str) -> Iterator[str]:
    # Passports write the vowel of 吕 as yu, keyboards as v.
    yield fold(syllable)
    if "ü" in syllable:
        yield from (syllable.replace("ü", "yu"), syllable.replace("ü", "v"))


# No letters are surely Chinese: Japanese and older Korean texts have the same.
CHINESE = LanguageOfNames(
    script=OwnScript(
        is_written=_is_in_characters,
        read=_read,
        keys=_keys,
        can_be=lambda name, text: True,
        is_its=_is_chinese,
    )
)
