"""The names of months and weekdays in the languages whose days are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Months and weekdays by their names in lower case, without dots."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    """0 is Monday, as in Python."""


# What newspapers write and the locale data does not have: `Sept.`, and months without accents.
_MORE_MONTHS = {
    "en": {"sept": 9},
    "de": {"märz": 3, "jänner": 1, "sept": 9},
    "fr": {"août": 8, "aout": 8, "fevrier": 2, "decembre": 12},
    "es": {"setiembre": 9, "sep": 9},
}


@cache
def calendar_words(language: str) -> CalendarWords:
    """The words of a language, from the Unicode locale data."""
    locale = Locale(language)
    months = {
        name.casefold().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in locale.months[context][width].items()
    }
    # Locale data counts from Monday as well.
    weekdays = {name.casefold(): number for number, name in locale.days["format"]["wide"].items()}
    return CalendarWords(months | _MORE_MONTHS.get(language, {}), weekdays)
