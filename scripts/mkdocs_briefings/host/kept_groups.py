"""Groups of files beside the pages, each left as it is if nothing that it is made from changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ..cache import Store, content_digest, texts_digest
from ..outputs import InlineHashes
from .around import Around
from .headers import SiteHeaders
from .old_site import OldSite
from .written_file import WrittenFile


@dataclass(frozen=True, slots=True)
class _Last:
    """What is known of the last build."""

    store: Store
    name: str
    around: Around
    """What surrounds its words in this build."""
    site: OldSite
    groups: dict[str, Any]


class KeptGroups:
    """The groups of one site, from build to build."""

    def __init__(self, headers: SiteHeaders, in_place: dict[str, str]) -> None:
        """`in_place` takes the digests of files that come from the last build, by their names."""
        self._headers = headers
        self._in_place = in_place
        self._last: _Last | None = None
        self._groups: dict[str, Any] = {}

    def begin(self, store: Store, name: str, around: Around, old: OldSite) -> None:
        """Begin another build, of which not all may be known: then `around` is empty."""
        self._groups = {}
        name = f"{name}.groups"
        is_known = bool(around.everything)
        groups = (store.load(name) or {}) if is_known else {}
        self._last = _Last(store, name, around, old, groups) if is_known else None

    def has_same(self, group: str, words: Iterable[str]) -> bool:
        """Whether a group need not be made, should its files still be there."""
        last = self._last
        kept = last.groups.get(group) if last else None
        return bool(kept and last and _Marks.of(last, words).are_those_of(kept))

    def files(
        self,
        group: str,
        words: Iterable[str] | None,
        make: Callable[[], Iterable[File]],
        config: MkDocsConfig,
        shown: Callable[[], Iterable[str]] | None = None,
        *,
        has_code: bool = False,
    ) -> list[File]:
        """The files of a group, which `make` makes unless they are there; `words` are all in them.

        Without `words` nobody knows whose are in them. `shown` gives all that they are made from
        beside the names of subjects, where somebody knows: then another briefing, which they do
        not show, changes nothing. `has_code` if each page is finished before the next is made.
        """
        last = self._last
        if last is None or words is None:
            return list(make())
        marks = _Marks.of(last, words, shown)
        return self._again(group, marks, last, config) or self._made(group, marks, make, has_code)

    def save(self) -> None:
        """Keep what was noted, now that the site is published."""
        if self._last is not None:
            self._last.store.save(self._last.name, self._groups)
        self.give_up()

    def give_up(self) -> None:
        """Forget what was noted."""
        self._last, self._groups = None, {}

    def _again(self, group: str, marks: _Marks, last: _Last, config: MkDocsConfig) -> list[File]:
        kept = last.groups.get(group)
        if kept is None or not marks.are_those_of(kept):
            return []
        found: list[WrittenFile] = []
        for name, digest in kept["files"]:
            file = WrittenFile.again(name, digest, last.site, config)
            if file is None:
                # What is made now must not be written into files of the old site.
                for one in found:
                    Path(one.abs_dest_path).unlink()
                return []
            found.append(file)
        self._in_place |= {file.dest_uri: file.digest for file in found}
        self._headers.put(InlineHashes(*map(frozenset, kept["code"])))
        self._groups[group] = {**kept, "key": marks.key}
        return [*found]

    def _made(
        self, group: str, marks: _Marks, make: Callable[[], Iterable[File]], has_code: bool
    ) -> list[File]:
        files, code = [], InlineHashes()
        for file in make():
            files.append(file)
            code |= self._headers.of_last_page if has_code else InlineHashes()
        noted = [(file.src_uri, _digest(file)) for file in files]
        both = [sorted(code.scripts), sorted(code.styles)]
        about = {"key": marks.key, "shown": marks.shown}
        self._groups[group] = {**about, "files": noted, "code": both}
        return files


class _Marks:
    """What identifies all that a group is made from, in two ways."""

    def __init__(
        self, key: str, ground: str, shown: Callable[[], Iterable[str]] | None = None
    ) -> None:
        self.key = key
        """With all briefings, whether it shows them or not."""
        self._ground, self._shown = ground, shown

    @classmethod
    def of(
        cls, last: _Last, words: Iterable[str], shown: Callable[[], Iterable[str]] | None = None
    ) -> Self:
        """Those of a group in this build."""
        return cls(texts_digest(last.around.everything, *words), last.around.ground, shown)

    def are_those_of(self, kept: Mapping[str, Any]) -> bool:
        """Whether a group that was kept is made from the same."""
        return bool(kept["key"] == self.key or (self.shown and kept["shown"] == self.shown))

    @cached_property
    def shown(self) -> str:
        """With what it shows alone; empty if nobody knows."""
        return texts_digest(self._ground, *self._shown()) if self._shown else ""


def _digest(file: File) -> str:
    known = file.digest if isinstance(file, WrittenFile) else ""
    return known or content_digest(file.content_bytes)
