"""What Unicode's CLDR says of a language: its catalogues, its plural forms, how it writes dates."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

FORMS = ("zero", "one", "two", "few", "many", "other")
"""The names of plural forms, in every language (Unicode TR 35)."""
_MOST_COUNTED = 1000
"""Forms for larger numbers alone, as French has one for millions, are nowhere needed."""
_AS_WRITTEN_IN = {"en": "en_GB", "pt": "pt_PT"}
"""Our English is British, our Portuguese that of Portugal; CLDR's are American and Brazilian."""


@cache
def locale_of(tag: str) -> Locale:
    """How a language writes; British English for a tag that Babel does not know."""
    return _known(tag) or Locale("en", "GB")


@cache
def own_language_name(tag: str) -> str:
    """What its speakers call a language: `한국어`; the tag for one that Babel does not know.

    A country is named where the tag has one: `en` is "English", though ours is British.
    """
    locale = _parsed(tag)
    return (locale.get_display_name(locale) if locale else None) or tag


def is_language(tag: str) -> bool:
    """Whether the tag, as in `theme.language`, is one that CLDR has data for."""
    return _known(tag) is not None


@cache
def chain(tag: str) -> tuple[str, ...]:
    """The catalogues for a language, the most general first: `pt` and `pt-BR`.

    Traditional Chinese does not fall back on simplified: `zh-TW` has `zh-Hant` and `zh-TW`.
    """
    locale = _known(tag)
    if locale is None:
        return (tag,)
    usual = get_global("likely_subtags").get(locale.language, "").split("_")
    general = [] if locale.script and locale.script not in usual else [locale.language]
    if locale.script:
        general.append(f"{locale.language}-{locale.script}")
    return tuple(dict.fromkeys([*general, tag]))


@cache
def plural_forms(tag: str) -> tuple[str, ...]:
    """The forms that counts have in a language: `one` and `other` in German, six in Arabic."""
    locale = locale_of(tag)
    used = {locale.plural_form(number) for number in range(_MOST_COUNTED)}
    return tuple(form for form in FORMS if form in used or form == "other")


def _known(tag: str) -> Locale | None:
    return _parsed(_AS_WRITTEN_IN.get(tag, tag))


def _parsed(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None
