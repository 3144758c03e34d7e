"""Groups of files beside the pages, each left as it is if nothing that it is made from changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

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

    def group(
        self,
        name: str,
        words: Iterable[str] | None,
        shown: Callable[[], Iterable[str]] | None = None,
    ) -> KeptGroup:
        """A group of files; `words` are all in them.

        Without `words` nobody knows whose are in them. `shown` gives all that they are made from
        beside the names of subjects, where somebody knows: then another briefing, which they do
        not show, changes nothing.
        """
        last = self._last
        if last is None or words is None:
            return KeptGroup(name, None, self)
        key = texts_digest(last.around.everything, *words)
        return KeptGroup(name, _Marks(key, last.around.ground, shown), self)

    def has(self, name: str, marks: _Marks) -> bool:
        """Whether a group was made from the same in the last build."""
        kept = self._last.groups.get(name) if self._last else None
        return kept is not None and marks.are_those_of(kept)

    def save(self) -> None:
        """Keep what was noted, now that the site is published."""
        if self._last is not None:
            self._last.store.save(self._last.name, self._groups)
        self.give_up()

    def give_up(self) -> None:
        """Forget what was noted."""
        self._last, self._groups = None, {}

    def again(self, name: str, marks: _Marks, config: MkDocsConfig) -> list[File]:
        """The files of such a group from the last build; none if any is not as it was."""
        assert self._last is not None, "it has such a group"
        kept, found = self._last.groups[name], list[WrittenFile]()
        for file_name, digest in kept["files"]:
            file = WrittenFile.again(file_name, digest, self._last.site, config)
            if file is None:
                # What is made now must not be written into files of the old site.
                for one in found:
                    Path(one.abs_dest_path).unlink()
                return []
            found.append(file)
        self._in_place |= {file.dest_uri: file.digest for file in found}
        self._headers.put(InlineHashes(*map(frozenset, kept["code"])))
        self._groups[name] = {**kept, "key": marks.key}
        return [*found]

    def made(self, name: str, marks: _Marks, files: Iterable[File]) -> list[File]:
        """The files of a group that have just been made."""
        files, code = [*files], InlineHashes()
        for file in files:
            code |= file.code if isinstance(file, WrittenFile) else InlineHashes()
        noted = [(file.src_uri, _digest(file)) for file in files]
        both = [sorted(code.scripts), sorted(code.styles)]
        self._groups[name] = {"key": marks.key, "shown": marks.shown, "files": noted, "code": both}
        return files


@dataclass(frozen=True, slots=True)
class KeptGroup:
    """A group of one build."""

    name: str
    _marks: _Marks | None
    _groups: KeptGroups

    @property
    def is_same(self) -> bool:
        """Whether it need not be made, should its files still be there."""
        return self._marks is not None and self._groups.has(self.name, self._marks)

    def files(self, make: Callable[[], Iterable[File]], config: MkDocsConfig) -> list[File]:
        """Its files, which `make` makes unless they are there."""
        if self._marks is None:
            return [*make()]
        again = self._groups.again(self.name, self._marks, config) if self.is_same else []
        return again or self._groups.made(self.name, self._marks, make())


class _Marks:
    """What identifies all that a group is made from, in two ways."""

    def __init__(
        self, key: str, ground: str, shown: Callable[[], Iterable[str]] | None = None
    ) -> None:
        self.key = key
        """With all briefings, whether it shows them or not."""
        self._ground, self._shown = ground, shown

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
