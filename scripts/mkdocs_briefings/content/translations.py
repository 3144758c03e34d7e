"""A site's content in a second language: the same documents, their words laid over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, TypeVar, cast

from ..model import OriginalWords
from ..problems import Problem
from .briefing_fields import Fields
from .document import Document
from .laying_over import LayingOver
from .translation_fields import TranslationFields
from .translation_files import TranslationFile

_F = TypeVar("_F", bound=Fields)
DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Translation:
    """A file that could be read, with words for its original."""

    file: TranslationFile
    document: Document[TranslationFields]

    @property
    def original(self) -> str:
        """The file that it translates, as messages show it."""
        return original_of(self.file)

    @property
    def is_draft(self) -> bool:
        """Whether its author holds it back."""
        return getattr(self.document.fields, "status", None) == DRAFT

    @property
    def has_body(self) -> bool:
        """Whether more than front matter is translated."""
        return bool(self.document.body.strip())

    @property
    def follows(self) -> date | None:
        """The day of the original that its author had before him, as far as that is told."""
        return cast("date | None", getattr(self.document.fields, "updated", None))


def original_of(file: TranslationFile) -> str:
    """The file that another one translates, as messages show it."""
    return str(PurePosixPath(file.found.shown).with_name(file.original.name))


@dataclass(frozen=True)
class Edition:
    """The site in one of its languages beside the first, and what has been written in it."""

    language: str
    original_language: str
    translations: Mapping[str, Translation]
    """By the file of the original; without drafts, unless they are to be seen."""

    @classmethod
    def of(
        cls,
        language: str,
        original_language: str,
        translations: Sequence[Translation],
        *,
        drafts: bool,
    ) -> Edition:
        """Those of one language among all translations."""
        mine = (one for one in translations if one.file.language == language)
        shown = {one.original: one for one in mine if drafts or not one.is_draft}
        return cls(language, original_language, MappingProxyType(shown))

    def over(self, documents: Sequence[Document[_F]]) -> tuple[Document[_F], ...]:
        """The documents in this language, as far as anybody has translated them."""
        return tuple(self._laid_over(one)[0] for one in documents)

    def problems(self, documents: Sequence[Document[Any]]) -> Iterator[Problem]:
        """What in translations does not agree with their originals."""
        for one in documents:
            if one.path in self.translations:
                yield from self._laid_over(one)[1]

    @cached_property
    def _made(self) -> dict[str, tuple[Document[Any], Sequence[Problem]]]:
        return {}

    def _laid_over(self, original: Document[_F]) -> tuple[Document[_F], Sequence[Problem]]:
        if original.path not in self._made:
            given = self.translations.get(original.path)
            self._made[original.path] = _laid_over(original, given, self.original_language)
        return self._made[original.path]


def _laid_over(
    original: Document[_F], given: Translation | None, language: str
) -> tuple[Document[_F], Sequence[Problem]]:
    words = given.document if given else None
    laying = LayingOver(language, words.front if words else None)
    fields = laying.over(original.fields, words.fields if words else None)
    if words and given and given.has_body:
        # What is wrong in the words is to be told of the file in which they stand.
        at, line = words.path, words.body_line
        made = Document(at, original.stem, fields, words.body, line, words.front)
        return made, laying.problems
    body = OriginalWords.of(original.body, language)
    return replace(original, fields=fields, body=body), laying.problems
