"""One index as Pagefind makes it, in the form in which a site has it beside others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath
from typing import Any

from .page_html import UNSEARCHED
from .parts import IndexPart
from .stable import ENTRY, TABLE, count_words, stable

_FORM = "1"
"""Another number for indexes in another form, so that those kept in the last are made anew."""
_PACKAGES = ("pagefind", "pagefind_bin", "pagefind_bin_extended")
_UNUSED = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js")
"""What comes with Pagefind and is not used: interfaces, and what would search in another thread. It
loads most of the engine a second time, and an index of a year is searched in milliseconds."""
_ENGINE = ("*.js", "wasm.*")
"""Once in a site, beside the index of pages that belong to no part."""
_TO_ENGINE = "/../../wasm."
"""Pagefind puts this after `wasm.` in a part's folder: it leads to the file in the folder above."""


@dataclass(frozen=True, slots=True)
class OneIndex:
    """An index that is made."""

    key: str
    folder: Path
    """Where its files are, until they are put into the site."""
    languages: Mapping[str, Mapping[str, Any]]
    """As Pagefind lists them; none if no page has words."""

    @classmethod
    def of(cls, key: str, folder: Path) -> OneIndex:
        """The index whose files are in a folder."""
        return cls(key, folder, json.loads((folder / ENTRY).read_text("utf-8"))["languages"])

    @property
    def pages(self) -> int:
        """How many pages can be found in it."""
        return sum(about["page_count"] for about in self.languages.values())

    @property
    def engines(self) -> set[str]:
        """The files of Pagefind's program for the languages of its pages."""
        names = (about["wasm"] or "unknown" for about in self.languages.values())
        return {f"wasm.{name.removeprefix(_TO_ENGINE)}.pagefind" for name in names}

    def described(self, part: IndexPart | None) -> dict[str, object]:
        """What a browser has to know of it: where it is, and what it is of."""
        about: dict[str, object] = {"path": f"{part.folder}/" if part else "", "pages": self.pages}
        tables = [self.folder / TABLE.format(one["hash"]) for one in self.languages.values()]
        about["words"] = sum(count_words(table.read_bytes()) for table in tables)
        # So that it can be on its way before Pagefind has read which it is.
        about["tables"] = [table.name for table in tables]
        months = {"first": part.first, "last": part.last} if part else {}
        # Its address changes with what it says, so it can be cached.
        return {**about, **months, "stamp": self.key[:10]}


def made_by(*, directory_urls: bool) -> str:
    """All that an index depends on beside its pages."""
    versions = [f"{name} {found}" for name in _PACKAGES if (found := _version(name))]
    return "\n".join([_FORM, *versions, UNSEARCHED, str(directory_urls)])


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def used_files(files: Mapping[str, bytes], part: IndexPart | None) -> dict[str, bytes]:
    """What a site needs of what Pagefind has made, in its one form."""
    unused = _UNUSED if part is None else (*_UNUSED, *_ENGINE)
    kept = {
        name: data
        for name, data in stable(files).items()
        if not any(PurePath(name).match(pattern) for pattern in unused)
    }
    return kept if part is None else kept | {ENTRY: _with_engine(kept[ENTRY])}


def _with_engine(entry: bytes) -> bytes:
    """The entry of a part, which leads to the engine in the folder above."""
    found = json.loads(entry)
    for about in found["languages"].values():
        about["wasm"] = f"{_TO_ENGINE}{about['wasm'] or 'unknown'}"
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
