"""Amounts of money in whatever notation: $350bn, 350 billion dollars, 3,500억 달러."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from ..automaton import Find, compiled
from .days import in_browsers

_CURRENCIES = {
    spelling: code
    for code, spellings in {
        "usd": "us$ $ usd dollar dollars 달러 불 ドル 美元",
        "krw": "₩ krw won 원 ウォン 韩元 韓元",
        "eur": "€ eur euro euros 유로 ユーロ 欧元 歐元",
        "gbp": "£ gbp pound pounds 파운드 ポンド 英镑 英鎊",
        "jpy": "jpy yen 엔 円 日元",
        "cny": "cny rmb yuan renminbi 위안 人民币 人民幣",
    }.items()
    for spelling in spellings.split()
}
_SCALES = {
    spelling: 10**zeros
    for zeros, spellings in {
        3: "k thousand 천",
        4: "만 万 萬",
        5: "십만",
        6: "m mn mio million millions 백만",
        7: "천만",
        8: "억 億 亿",
        9: "bn b billion billions mrd milliarde milliarden milliard milliards 십억",
        10: "백억",
        11: "천억",
        12: "tn trn t trillion trillions billionen 조 兆",
    }.items()
    for spelling in spellings.split()
}


def _any_of(spellings: Iterator[str]) -> str:
    """One of these, the longest first; a word in Latin letters has to be whole."""
    ordered = sorted(spellings, key=len, reverse=True)
    whole = lambda one: rf"{re.escape(one)}(?![A-Za-z])" if one[-1].isascii() else one  # noqa: E731
    return "|".join(map(whole, ordered))


# As browsers read them too: no escapes but those that both know.
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN = r"US\$|USD|\$|₩|KRW|€|EUR|£|GBP|JPY|CNY|RMB"
_SCALE = _any_of(iter(_SCALES))
_WORD = _any_of(one for one in _CURRENCIES if not one.endswith("$"))
_PART = rf"(?:{_NUMBER})[ -]?(?:{_SCALE})"
_AMOUNT = (
    rf"(?:(?<![A-Za-z])(?P<sign>{_SIGN}) ?)?(?<![0-9.,])"
    rf"(?P<number>{_PART}(?: ?{_PART})*|{_NUMBER})"
    rf"(?:[ -]?(?:U\.?S\.? |미화 )?(?P<word>{_WORD}))?"
)
_STEP = rf"(?P<number>{_NUMBER})[ -]?(?P<scale>{_SCALE})?"
# Halves are rounded up, as browsers do.
_HALF = Decimal("0.5")
_DIGIT = re.compile(r"\d")
_LONGEST_SIGN = len("US$ ")
_NEVER_INSIDE = '<>"\n'
"""What stands in no amount, and often in a page."""


@cache
def _pattern(text: str) -> re.Pattern[str]:
    # Not for whoever makes no index: the longer one takes as long as to import a small package.
    return re.compile(text, re.IGNORECASE)


def amount_keys(text: str) -> tuple[str, ...]:
    """What the index finds a text's amounts by, one for each value: `usd350000000000x`.

    Numbers without a currency are not amounts.
    """
    found = (_key(match) for match in _matches(text))
    return tuple(dict.fromkeys(filter(None, found)))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Whatever is an amount, or a number near the name of a currency."""
    find, lower = _find_currencies(), text.lower()
    # A capital İ is two letters in lower case, and moves all that follow.
    if find is None or len(lower) != len(text):
        yield from _matches_within(text, 0, len(text))
        return
    done = 0
    # Numbers are everywhere in a page, in days and in its HTML; names of currencies hardly ever.
    for _, at, _ in find(lower):
        if at >= done:
            start, done = _stretch(text, at)
            yield from _matches_within(text, start, done)


def _stretch(text: str, at: int) -> tuple[int, int]:
    """From where to where an amount can reach that has its currency there."""
    start = max(text.rfind(sign, 0, at) for sign in _NEVER_INSIDE) + 1
    ends = (text.find(sign, at) for sign in _NEVER_INSIDE)
    return start, min((end for end in ends if end >= 0), default=len(text))


def _matches_within(text: str, start: int, last: int) -> Iterator[re.Match[str]]:
    # Only near digits: the pattern, which begins with what may be missing, is slow to fail at every
    # other place.
    end = start
    while digit := _DIGIT.search(text, end, last):
        match = _pattern(_AMOUNT).search(text, max(end, digit.start() - _LONGEST_SIGN), last)
        if match is None:
            return
        yield match
        end = match.end()


@cache
def _find_currencies() -> Find | None:
    return compiled(tuple(_CURRENCIES))


def reading_amounts() -> dict[str, Any]:
    """What a browser needs to read an amount in a search in the same way."""
    return {
        "amount": in_browsers(_AMOUNT),
        "step": in_browsers(_STEP),
        "currencies": _CURRENCIES,
        "scales": _SCALES,
    }


def _key(match: re.Match[str]) -> str:
    currency = match["sign"] or match["word"]
    if not currency:
        return ""
    steps = _pattern(_STEP).finditer(match["number"])
    value = sum(
        Decimal(step["number"].replace(",", "")) * _SCALES.get((step["scale"] or "").lower(), 1)
        for step in steps
    )
    # With an end: the engine finds words by their beginnings, and 5 is not a beginning of 50.
    return f"{_CURRENCIES[currency.lower()]}{int(value + _HALF)}x"
