"""The keys by which names in Hangul and in Latin letters are compared."""

from __future__ import annotations

import random

import pytest

from mkdocs_briefings.names.korean import spelling_table as table
from mkdocs_briefings.names.korean.spelling_table import latin_skeletons, skeletons, sounds_like
from mkdocs_briefings.names.korean.whole_name import is_written_as, romanisations

HANGUL = [chr(code) for code in range(0xAC00, 0xD7A4)]  # every syllable


def spelled(syllable: str, chance: random.Random) -> str:
    """A syllable in Latin letters, each part in one of the ways that the table allows."""
    initial, rest = divmod(ord(syllable) - 0xAC00, len(table.VOWELS) * len(table.FINALS))
    vowel, final = divmod(rest, len(table.FINALS))
    parts = (
        [*table.INITIALS.values()][initial].split("|"),
        sorted([*table.VOWELS.values()][vowel].all),
        [*table.FINALS.values()][final].split("|"),
    )
    return "".join(chance.choice(part) for part in parts)


@pytest.mark.parametrize("seed", range(200))
def test_whatever_sounds_like_a_name_shares_a_key_with_it(seed: int) -> None:
    chance = random.Random(seed)
    name = "".join(chance.choice(HANGUL) for _ in range(chance.choice((2, 3, 4))))
    family = chance.choice(table.FAMILIES.get(name[0], spelled(name[0], chance)).split("|"))
    latin = family + "".join(spelled(one, chance) for one in name[1:])
    # "ch" that two syllables make is not what the table means by it.
    assert sounds_like(name, latin)
    assert skeletons(name) & latin_skeletons(latin)


@pytest.mark.parametrize("name", ["이재명", "류현진", "남궁민", "최종찬", "임록악", "제갈량"])
def test_whatever_a_system_writes_shares_a_key_with_the_name(name: str) -> None:
    written = [one.lower().replace("-", "").split() for one in romanisations(name)]
    assert written
    assert all(is_written_as(name, words) for words in written)
    assert all(skeletons(name) & latin_skeletons("".join(words)) for words in written)


def test_few_names_share_a_key() -> None:
    names = ["".join((a, b, c)) for a in "김박최" for b in "민영종재" for c in "수호진우"]
    assert len({key for name in names for key in skeletons(name)}) > len(names) / 4
