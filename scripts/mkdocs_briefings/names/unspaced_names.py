"""Whether a name in Chinese or Japanese is whole, where no spaces show its bounds."""

from __future__ import annotations

import re
from functools import cache

from .han import HAN, KANA
from .longer_names import Extent

_KANA = re.compile(f"[{KANA}]")
_KATAKANA = re.compile("[ァ-ヶー]")
_HIRAGANA = re.compile("[ぁ-ゖ]")
# Japanese given names go on so: 山田太 is not 山田太郎.
_GOES_ON = re.compile("[郎子美男雄夫介助衛彦一二三]")
_CERTAIN = 3
"""Characters of a name that hardly ever are part of other words: 王毅 may be, in 国王毅然."""
_AFTER = re.compile(
    "(?:国家|副|代理|前)?(?:主席|总统|總統|总理|總理|首相|大臣|外相|外长|外長|部长|部長|院长|院長|议长|議長|议员|議員"
    "|书记|書記|总书记|大使|将军|將軍|发言人|發言人|先生|女士|氏|様|会長|社長|知事|市長|长官|長官|幹事長)"
    "|表示|指出|强调|強調|认为|認為|宣布|透露|回应|回應|会见|會見|会晤|访问|訪問|抵达|出席|率团"
    "|[说說称稱和与與在的对對将將就向等于於曾已也则則为為是]"
)
"""What follows a whole name: an office, a verb of speaking, a small word."""
_BEFORE = re.compile(
    "(?:主席|总统|總統|总理|總理|首相|大臣|外相|外长|外長|部长|部長|院长|院長|议长|議長|议员|議員|书记|書記|大使"
    "|发言人|發言人|会见|會見|[和与與同由对對向在的])$"
)
_LOOK_BACK = 3


# A set of so many letters is slow to compile, and most sites have none of them.
@cache
def _han() -> re.Pattern[str]:
    return re.compile(f"[{HAN}]")


def extent_of_unspaced(text: str, start: int, end: int) -> Extent:
    """What the letters around a name make of it."""
    if _KATAKANA.match(text, start):
        return _of_katakana(text, start, end)
    if _KANA.match(text, start):
        # Particles are in hiragana too: いしばは may be いしば and は.
        beside = _HIRAGANA.match(text, end) or (start and _HIRAGANA.match(text, start - 1))
        return Extent.PERHAPS if beside else Extent.WHOLE
    han = _han()
    is_long = len(han.findall(text, start, end)) >= _CERTAIN
    if han.match(text, end) and not _AFTER.match(text, end):
        whole = is_long and not _GOES_ON.match(text, end)
        return Extent.WHOLE if whole else Extent.PERHAPS
    is_open = start and han.match(text, start - 1) and not is_long
    if is_open and not _BEFORE.search(text[max(0, start - _LOOK_BACK) : start]):
        return Extent.PERHAPS
    return Extent.WHOLE


def _of_katakana(text: str, start: int, end: int) -> Extent:
    # Every foreign word is in katakana, so it ends where they end.
    beside = _KATAKANA.match(text, end) or (start and _KATAKANA.match(text, start - 1))
    return Extent.PART if beside else Extent.WHOLE
