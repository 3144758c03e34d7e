"""What tables and columns of the open data hold, in the languages of pages.

The data package says it in English, and so do the keys here. What stands in the files themselves,
names of columns and values, is in backticks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from markupsafe import Markup, escape

from ..content import load_yaml
from .languages import chain

_AS_WRITTEN = re.compile("`([^`]+)`")


@cache
def data_words(language: str) -> Mapping[str, str]:
    """The words for each English sentence; nothing for a language that has none."""
    folder = resources.files("mkdocs_briefings") / "data_words"
    found: dict[str, str] = {}
    for file in (folder / f"{one}.yml" for one in chain(language)):
        if file.is_file():
            words = load_yaml(file.read_text(encoding="utf-8"), file.name).data
            assert isinstance(words, dict), "the file holds sentences and their words"
            found |= words
    return MappingProxyType(found)


def told_of_data(sentence: str, language: str) -> Markup:
    """A sentence in the language, with what the files hold as code; in English if it has none."""
    words = data_words(language).get(sentence, sentence)
    return Markup(_AS_WRITTEN.sub(r"<code>\1</code>", str(escape(words))))
