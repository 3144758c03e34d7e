"""Every word in the templates, in the site's language, and dates in that language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import Markup

from ..dates import Interval, Span
from .catalogues import DAY, Catalogue, Message, all_words, catalogue
from .data_words import data_words, told_of_data
from .languages import locale_of

_SOME_YEAR = 2025
_LONG_DAY = 8
"""In letters."""
_UNITS = (("MB", 1_000_000), ("kB", 1_000), ("B", 1))


class WholeDay(str):
    """A day in words, known to the day: some languages say more before it than before a month."""

    __slots__ = ()


class Words:
    """One language: `words("latest")`, `words("briefings_count", n=3)`, `words.day(date)`.

    Without a catalogue for the language, English is used. A key that no catalogue has is a
    mistake in a template and raises KeyError. `own` is what a site says in its own way.
    """

    def __init__(self, language: str, own: Catalogue = MappingProxyType({})) -> None:
        spoken_here = all_words(language)
        self.language = language if spoken_here or own else "en"
        """That of the words, which is English where nothing has been translated."""
        self.site_language = language
        self.locale = locale_of(language)
        # What a catalogue lacks is said in English.
        self._messages = {**catalogue("en"), **spoken_here, **own}
        self._alone: dict[str, str] = {}
        """What was said that needs no values: most words of a page, and the same on all."""
        self._numbered: dict[tuple[str, int], str] = {}

    def __call__(self, key: str, /, **values: object) -> str:
        """The words for a key, with its `{placeholders}` filled in; `n` chooses the plural."""
        if not values and key in self._alone:
            return self._alone[key]
        said = self._message(key, values).format(**values)
        if not values:
            self._alone[key] = said
        return said

    def numbered(self, key: str, n: int) -> str:
        """The words for a key that needs only a number: the same few are on all pages."""
        if (key, n) not in self._numbered:
            self._numbered[key, n] = self(key, n=n)
        return self._numbered[key, n]

    def html(self, key: str, /, **values: object) -> Markup:
        """The same, but values may be HTML: Markup stays as it is, the rest is escaped."""
        return Markup.escape(self._message(key, values)).format(**values)

    def all_of(self, names: Sequence[str]) -> str:
        """Names as a list in words: `Jane Doe, John Roe and The harbour`."""
        return format_list(names, locale=self.locale)

    def html_of_all(self, names: Sequence[Markup]) -> Markup:
        """The same of names that are HTML already."""
        return Markup(format_list([str(name) for name in names], locale=self.locale))

    def _message(self, key: str, values: Mapping[str, object]) -> str:
        message = self._messages[key]
        if not values and isinstance(message, str):
            return message
        if isinstance(message, str):
            return message
        # `other` is the form that every language has (Unicode TR 35).
        return message.get(self._form(values), message["other"])

    def _form(self, values: Mapping[str, object]) -> str:
        if "n" in values:
            return str(self.locale.plural_form(_number(values["n"])))
        return DAY if any(isinstance(value, WholeDay) for value in values.values()) else "other"

    @property
    def from_right(self) -> bool:
        """Whether the language is written from right to left, and so the page."""
        return bool(self.locale.character_order == "right-to-left")

    @cached_property
    def has_long_days(self) -> bool:
        """Whether a day without its year takes more room than in English: `28 de set.`."""
        days = (date(_SOME_YEAR, month, 28) for month in range(1, 13))
        return max(len(self.short_day(day)) for day in days) > _LONG_DAY

    @property
    def back(self) -> str:
        """An arrow to what came before, where lines of the language begin."""
        return "→" if self.from_right else "←"

    @property
    def onward(self) -> str:
        """An arrow to what comes next, where they end."""
        return "←" if self.from_right else "→"

    def of_data(self, sentence: str) -> Markup:
        """What a table or a column of the open data holds, told in English, in the language."""
        return told_of_data(sentence, self.site_language)

    @property
    def tells_of_data(self) -> bool:
        """Whether that is in the language, and not in English."""
        return bool(data_words(self.site_language))

    def starting_with(self, prefix: str) -> dict[str, Message]:
        """All words whose keys start with that, placeholders not filled in."""
        return {key: self._messages[key] for key in self._messages if key.startswith(prefix)}

    def day(self, day: date | Span) -> str:
        """A date in words: `4 November 2025`, `November 2025`, `2025`, `January – June 2026`."""
        return _in_words(day, self.locale)

    def days(self, first: date, last: date) -> str:
        """Several days in few words: `18–24 May 2026`."""
        return str(format_interval(first, last, "yMMMd", locale=self.locale))

    def month(self, day: date) -> str:
        """The month of a day with its year, in few words: `Nov 2025`."""
        return str(format_skeleton("yMMM", day, locale=self.locale))

    def long_month(self, day: date) -> str:
        """The month of a day with its year: `November 2025`."""
        return str(format_skeleton("yMMMM", day, locale=self.locale))

    def month_name(self, day: date) -> str:
        """The month of a day in few words: `Nov`."""
        return str(format_skeleton("MMM", day, locale=self.locale))

    @property
    def months(self) -> dict[str, int]:
        """The months of the language by their names, in lower case without dots."""
        return {
            name.casefold().rstrip("."): number
            for width in ("wide", "abbreviated")
            for number, name in self.locale.months["format"][width].items()
        }

    def language_name(self, tag: str) -> str:
        """A language in words: `Korean` for `ko`; the tag itself if Babel does not know it."""
        try:
            name = Locale.parse(tag, sep="-").get_display_name(self.locale)
        except (UnknownLocaleError, ValueError):
            return tag
        return name or tag

    def number(self, number: int) -> str:
        """A number as people write it: `1,250`."""
        return str(format_decimal(number, locale=self.locale))

    def exact(self, number: Decimal) -> str:
        """A number with all of its digits, as people write it: `1,250.75`."""
        return str(format_decimal(number, locale=self.locale, decimal_quantization=False))

    def size(self, count: int) -> str:
        """A number of bytes in few words, which no line parts: `1.2 MB`."""
        unit, steps = next((unit, steps) for unit, steps in _UNITS if count >= steps or steps == 1)
        number = format_decimal(round(count / steps, 1), locale=self.locale)
        return f"{number}\N{NO-BREAK SPACE}{unit}"

    def medium_day(self, day: date) -> str:
        """A date in few words, with its year: `4 Nov 2025`."""
        return _short("yMMMd", day, self.locale)

    def short_day(self, day: date) -> str:
        """A date in few words, without its year: `4 Nov`."""
        return _short("MMMd", day, self.locale)


def _number(value: object) -> int:
    assert isinstance(value, int), "a plural needs a whole number as n"
    return value


@lru_cache(maxsize=65536)
def _short(skeleton: str, day: date, locale: Locale) -> str:
    return str(format_skeleton(skeleton, day, locale=locale))


@lru_cache(maxsize=65536)
def _in_words(day: date | Span, locale: Locale) -> str:
    if isinstance(day, Interval):
        return _interval_in_words(day, locale)
    if isinstance(day, date) or day.day:
        whole = day if isinstance(day, date) else day.first_day
        return WholeDay(format_date(whole, "long", locale=locale))
    if day.month:
        return str(format_skeleton("yMMMM", day.first_day, locale=locale))
    return str(format_skeleton("y", day.first_day, locale=locale))


def _interval_in_words(interval: Interval, locale: Locale) -> str:
    first, last = interval.first, interval.last
    if bool(first.day) != bool(last.day) or bool(first.month) != bool(last.month):
        return f"{_in_words(first, locale)} – {_in_words(last, locale)}"
    skeleton = "yMMMMd" if first.day else "yMMMM" if first.month else "y"
    return str(format_interval(first.first_day, last.first_day, skeleton, locale=locale))
