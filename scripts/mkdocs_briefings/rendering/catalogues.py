"""The package's catalogues of words, one for each language, and what makes a message fit to use."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from ..content import load_yaml
from .languages import FORMS, chain

Message = str | Mapping[str, str]
"""Words with `{placeholders}`; several where a number, or how well a day is known, chooses."""
Catalogue = Mapping[str, Message]

DAY = "day"
"""The form for a whole day, beside `other` for months, years and spans: `seit dem 4. November`."""
_DATES = {"date", "time"}
"""Placeholders for which days stand."""


@cache
def available() -> frozenset[str]:
    """The languages that have a catalogue."""
    folder = resources.files("mkdocs_briefings") / "languages"
    return frozenset(entry.name.removesuffix(".yml") for entry in folder.iterdir())


@cache
def catalogue(language: str) -> Catalogue:
    """What one file holds, by key; nothing for a language that has none."""
    if language not in available():
        return MappingProxyType({})
    file = resources.files("mkdocs_briefings") / "languages" / f"{language}.yml"
    words = load_yaml(file.read_text(encoding="utf-8"), file.name).data
    assert isinstance(words, dict), "the catalogue holds keys and words"
    return MappingProxyType({key: as_message(key, words[key]) for key in words})


@cache
def all_words(language: str) -> Catalogue:
    """All that is said in a language or in one that it falls back on; nothing in English instead.

    What `pt-BR` has no words of its own for, it says as `pt`.
    """
    found: dict[str, Message] = {}
    for one in chain(language):
        found |= catalogue(one)
    return MappingProxyType(found)


def as_message(key: str, written: object) -> Message:
    """The words for a key as code and scripts expect them: forms wherever a number chooses.

    Raises ValueError, with the reason, for what cannot be words for that key.
    """
    if isinstance(written, str):
        return {"other": written} if is_counted(key) else written
    if not isinstance(written, dict) or not all(isinstance(one, str) for one in written.values()):
        raise ValueError("is not text")
    _check_names(key, written)
    return {str(form): str(words) for form, words in written.items()}


def is_counted(key: str) -> bool:
    """Whether a number chooses among the forms of that key."""
    # English itself has no key of which this could be asked while it is read.
    return isinstance(_english_words().get(key), dict)


def placeholder_faults(key: str, message: Message) -> Iterator[str]:
    """What keeps a message from being filled in; nothing for a key that we do not have."""
    english = _english_words().get(key)
    if english is None:
        return
    wanted = _names_in(english["other"] if isinstance(english, dict) else english)
    for form, words in _forms(message):
        yield from (f"{fault}{_of_form(form)}" for fault in _differing(words, wanted, form))


def _forms(message: Message) -> Iterator[tuple[str, str]]:
    yield from message.items() if isinstance(message, Mapping) else [("", message)]


def _of_form(form: str) -> str:
    return f" in the form '{form}'" if form else ""


def _differing(words: str, wanted: frozenset[str], form: str) -> Iterator[str]:
    try:
        found = _names_in(words)
    except ValueError:
        yield "has a brace that belongs to no placeholder"
        return
    yield from (f"has the unknown placeholder '{{{name}}}'" for name in sorted(found - wanted))
    # `one day ago`: where a form stands for one number, words can say it.
    said = {"n"} if form in ("zero", "one", "two") else set()
    yield from (f"lacks '{{{name}}}'" for name in sorted(wanted - found - said))


def _names_in(words: str) -> frozenset[str]:
    """The placeholders of a message; ValueError for braces that are none.

    What Python's formatting could do beside, as reach into a value, is in the name here, and so
    is an unknown one.
    """
    parts = string.Formatter().parse(words)
    return frozenset(
        name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "")
        for _, name, spec, conversion in parts
        if name is not None
    )


def _check_names(key: str, forms: Mapping[str, str]) -> None:
    if "other" not in forms:
        raise ValueError("has no form 'other'")
    allowed = set(FORMS) if is_counted(key) else {DAY, "other"}
    if unknown := [form for form in forms if form not in allowed]:
        raise ValueError(f"has the form '{unknown[0]}', which is never chosen")
    english = _english_words().get(key)
    if isinstance(english, str) and not _names_in(english) & _DATES:
        raise ValueError("has forms, but nothing chooses among them")


@cache
def _english_words() -> Mapping[str, str | dict[str, str]]:
    file = resources.files("mkdocs_briefings") / "languages" / "en.yml"
    words = load_yaml(file.read_text(encoding="utf-8"), file.name).data
    assert isinstance(words, dict), "the catalogue holds keys and words"
    return MappingProxyType(words)
