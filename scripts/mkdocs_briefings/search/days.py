"""Days and months that a search can name, and the words under which the index has them."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..content import day_forms, month_forms
from ..rendering import Words


def day_keys(day: date) -> tuple[str, ...]:
    """What the index finds a briefing of that day by; no page has such a word of its own."""
    return (f"day{day:%Y%m%d}", f"month{day:%Y%m}")


def reading_days(words: Words) -> dict[str, Any]:
    """What a browser needs to read a day in a search, in English and in the site's language.

    `days` and `months` are regular expressions with the groups `year`, `month` and `day`;
    `names` are the months that they hold.
    """
    names = Words("en").months | words.months
    # September is also written so.
    names |= {"sept": 9}
    # Where months are counted, as in Korean, the forms have them already.
    named = {name: number for name, number in names.items() if not name[0].isdigit()}
    month = "|".join(sorted(named, key=len, reverse=True))
    return {
        "days": [in_browsers(form) for form in day_forms(month)],
        "months": [in_browsers(form) for form in month_forms(month)],
        "names": named,
    }


def in_browsers(pattern: str) -> str:
    """A regular expression as JavaScript writes its named groups."""
    return pattern.replace("(?P<", "(?<")
