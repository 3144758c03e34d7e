"""The words that a language still lacks, in English, as a catalogue to translate."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from .catalogues import Catalogue, Message, all_words
from .languages import plural_forms


def to_translate(language: str, own: Catalogue) -> str:
    """YAML with a line for each word that neither we nor the site have in the language.

    Counts have the plural forms of the language, each with the English words.
    """
    there = all_words(language).keys() | own.keys()
    missing = ((key, said) for key, said in all_words("en").items() if key not in there)
    return "".join(f"{key}: {_in_yaml(said, language)}\n" for key, said in missing)


def _in_yaml(said: Message, language: str) -> str:
    if isinstance(said, Mapping):
        return "{" + ", ".join(_forms(said, language)) + "}"
    return _quoted(said)


def _forms(said: Mapping[str, str], language: str) -> Iterator[str]:
    for form in plural_forms(language):
        yield f"{form}: {_quoted(said.get(form, said['other']))}"


def _quoted(text: str) -> str:
    # What JSON quotes is quoted for YAML as well.
    return json.dumps(text, ensure_ascii=False)
