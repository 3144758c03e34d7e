"""What the editing page calls fields, and what it says, in the languages of those who write."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FIRST = "en"


@dataclass(frozen=True, slots=True)
class Labels:
    """One language."""

    language: str
    fields: dict[str, str]
    """By the names of fields in front matter."""
    page: dict[str, str]
    """Everything else, by keys."""

    @classmethod
    @cache
    def of(cls, language: str) -> Labels:
        """Those of a language or of its wider one; English if we speak neither."""
        for name in (language, language.partition("-")[0], FIRST):
            file = files("mkdocs_briefings") / "editing" / "labels" / f"{name}.json"
            if name.isascii() and name.replace("-", "").isalnum() and file.is_file():
                return cls(name, **json.loads(file.read_text("utf-8")))
        raise AssertionError(f"there is no {FIRST}.json")

    def of_field(self, name: str) -> str:
        """What a field is called; by its own name if nobody has said."""
        return self.fields.get(name, name.replace("_", " ").capitalize())
