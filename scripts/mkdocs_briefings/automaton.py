"""Many texts found in one, in one pass.

By an Aho–Corasick automaton in Rust. For Alpine Linux and Windows on ARM it is not built; there, or
wherever it is missing, a tree of letters in Python finds the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

Match = tuple[int, int, int]
"""The number of the text that was found, where it starts and where it ends."""
Find = Callable[[str], Sequence[Match]]
_FEW = 200


def automaton(texts: Sequence[str]) -> Find:
    """What finds every place of every one of the texts, those inside of others too."""
    return compiled(texts) or walked(texts)


def compiled(texts: Sequence[str]) -> Find | None:
    """The same in compiled code; None where that is not installed."""
    try:
        from ahocorasick_rs import AhoCorasick, Implementation
    except ImportError:
        return None
    # Of many texts, quicker to make than the automaton's other forms, and as quick on short ones
    # such as ours; of few, another is made in no time, and reads a page twice as quickly.
    form = Implementation.ContiguousNFA if len(texts) > _FEW else Implementation.DFA
    made = AhoCorasick(texts, implementation=form, store_patterns=False)
    return lambda text: made.find_matches_as_indexes(text, overlapping=True)


def walked(texts: Sequence[str]) -> Find:
    """The same in Python, some twenty times slower."""
    root: dict[str, Any] = {}
    for number, text in enumerate(texts):
        node = root
        for letter in text:
            node = node.setdefault(letter, {})
        # No letter is an empty string: the numbers of the texts that end here.
        node.setdefault("", []).append(number)
    return lambda text: list(_walk(root, text))


def _walk(root: dict[str, Any], text: str) -> Iterator[Match]:
    """From each letter as far as any text goes on, which is seldom further than a few letters."""
    for start in range(len(text)):
        node = root
        for end in range(start, len(text)):
            below = node.get(text[end])
            if below is None:
                break
            node = below
            for number in node.get("", ()):
                yield number, start, end + 1
