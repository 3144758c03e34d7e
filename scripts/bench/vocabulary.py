"""50,000 made words that can be pronounced, used as often as words of a language are.

Real texts have many words that stand in few places. A search index, a cache and a table of names
are larger for them than for a few sentences said over and over.
"""

from __future__ import annotations

import random
from functools import cache
from itertools import accumulate

SIZE = 50_000
_SEED = 1935
_ONSETS: tuple[str, ...] = (
    *"bdfgklmnprstvz" * 3,
    "br",
    "dr",
    "gl",
    "kr",
    "pl",
    "sk",
    "sl",
    "st",
    "tr",
    "th",
    "sh",
)
_VOWELS: tuple[str, ...] = (*"aeiou" * 3, "ai", "au", "ea", "io", "ou")
_ENDS: tuple[str, ...] = ("", "", *"lmnrst", "nd", "rk", "st")
_OFFSET = 2.7
"""Mandelbrot's: the most frequent words are a little rarer than 1/rank says."""


def words(rng: random.Random, count: int) -> str:
    """That many words, drawn by Zipf's law, with spaces between."""
    return " ".join(rng.choices(vocabulary(), cum_weights=_weights(), k=count))


@cache
def vocabulary() -> tuple[str, ...]:
    """The same different words every time, the most frequent first; these are shorter."""
    rng = random.Random(_SEED)
    made: dict[str, None] = {}
    while len(made) < SIZE:
        made[_word(rng, 2 + (len(made) > SIZE // 25) + (len(made) > SIZE // 4))] = None
    return tuple(made)


@cache
def _weights() -> tuple[float, ...]:
    return tuple(accumulate(1 / (rank + _OFFSET) for rank in range(1, SIZE + 1)))


def _word(rng: random.Random, syllables: int) -> str:
    begun = (rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(syllables))
    return "".join(begun) + rng.choice(_ENDS)
