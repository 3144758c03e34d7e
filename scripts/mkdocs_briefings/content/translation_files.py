"""Which files are translations: `talks.ko.md` is the Korean text of the `talks.md` beside it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from ..model import Position
from ..problems import Problem
from ..slugs import is_slug
from .briefing_fields import Fields
from .content_file import ContentFile, is_markdown

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class TranslationFile:
    """A file with the words of another one in a second language of the site."""

    found: ContentFile
    language: str
    original: Path
    """Where the file is that it translates, should there be one."""
    fields: type[Fields] | None
    """Those of the original; None for a page that is not content of ours."""

    @classmethod
    def of(
        cls, found: ContentFile, languages: Collection[str], fields: type[Fields] | None
    ) -> TranslationFile | None:
        """The translation that a file is by its name; None if it is none."""
        stem, _, language = found.path.stem.rpartition(".")
        if not stem or language not in languages or not is_markdown(found.path):
            return None
        original = found.path.with_name(f"{stem}{found.path.suffix}")
        # Of a list, or of a folder, which are not content.
        is_list = stem.lower() in ("index", "readme")
        return cls(found, language, original, None if is_list else fields)


def of_no_language(found: ContentFile) -> Problem | None:
    """BR151 for what is named like a translation, into a language in which the site is not made."""
    stem, _, language = found.path.stem.rpartition(".")
    if not is_slug(stem) or not _TAG.fullmatch(language):
        return None
    message = f"by its name it is the text of '{stem}' in '{language}', and the site has none"
    hint = f"Name '{language}' under 'languages' in mkdocs.yml, or take it out of the file's name."
    return Problem(Position(found.shown), "BR151", message, hint)
