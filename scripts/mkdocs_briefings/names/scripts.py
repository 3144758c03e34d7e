"""In which language a name is surely written, by its letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from .han import has_kana
from .hangul import has_hangul

# Chinese characters, Latin, Cyrillic and Arabic letters are those of several languages.
_SURELY: Mapping[str, Callable[[str], bool]] = MappingProxyType({"ko": has_hangul, "ja": has_kana})


def is_surely(text: str, language: str) -> bool:
    """Whether a name can only be in that language, given as a tag."""
    is_written = _SURELY.get(language.partition("-")[0])
    return bool(text) and is_written is not None and is_written(text)
