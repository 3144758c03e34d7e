"""Which files a text uses: every path or address in it that leads to one of them."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..content import composed

# A line may have a megabyte, in scripts that were made small: without a limit it would be read
# again at every ending.
LONGEST_PATH = 400
"""How many characters before an ending may belong to a path."""
MOST_STARTS = 48
"""How many places, the last ones, are tried as the start of a path: more than a name has words."""
_START = re.compile(r"[\s()<>\"'=\[\],|`{}:;]")
"""What may stand before a path. A path can hold most of these too, so each start is tried."""
_HOST = re.compile(r"^(?:https?:)?//[^/]*")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class PageText:
    """Words of a page, and what the paths in them start from."""

    words: str
    shown: str
    """The file, as messages show it."""
    line: int
    """The line of the file on which the words start."""
    folder: Path
    url: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """A file, and where a text leads to it."""

    path: Path
    shown: str
    line: int


class UsedFiles:
    """Finds uses of some files, whatever syntax they are written in.

    A link, a picture, an HTML attribute, a field or a macro: each has the path in it, up to the
    ending, plain or in the escapes of addresses, HTML or Markdown.
    """

    def __init__(self, addresses: Mapping[str, Path], site_url: str) -> None:
        self._by_address = {composed(address): path for address, path in addresses.items()}
        self._by_path = {composed(path.as_posix()): path for path in addresses.values()}
        self._names = {composed(path.name) for path in addresses.values()}
        endings = {path.suffix for path in addresses.values() if path.suffix}
        self._ending = _endings(endings)
        # A site at `example.org/project/` has that folder in its absolute paths.
        self._base = urlsplit(site_url).path.strip("/")

    def in_texts(self, texts: Iterable[PageText]) -> Iterator[Use]:
        """Every use in some texts."""
        for text in texts:
            for match in self._ending.finditer(text.words) if self._names else ():
                if path := self._at(match.end(), text):
                    line = text.line + text.words.count("\n", 0, match.start())
                    yield Use(path, text.shown, line)

    def _at(self, end: int, text: PageText) -> Path | None:
        """The file whose path ends there."""
        start = max(text.words.rfind("\n", 0, end) + 1, end - LONGEST_PATH)
        line = text.words[start:end]
        starts = [0, *(match.end() for match in _START.finditer(line))]
        # From the farthest: `my talks.pdf` may be a file, and `talks.pdf` another.
        for begin in starts[-MOST_STARTS:]:
            for written in _readings(line[begin:]):
                if written.rpartition("/")[2] in self._names and (
                    path := self._led_to(written, text)
                ):
                    return path
        return None

    def _led_to(self, written: str, text: PageText) -> Path | None:
        """The file that a path leads to, from the text's own file, its page or the site's root."""
        from_file = posixpath.normpath(posixpath.join(text.folder.as_posix(), written))
        from_page = posixpath.normpath(posixpath.join("/", text.url, written)).strip("/")
        from_root = _HOST.sub("", written).lstrip("/").removeprefix(f"{self._base}/")
        by_address = self._by_address.get(from_page) or self._by_address.get(from_root)
        return self._by_path.get(composed(from_file)) or by_address


def _endings(endings: Iterable[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(ending) for ending in sorted(endings, reverse=True))
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)


def _readings(written: str) -> Iterator[str]:
    """A path as written, and without the escapes of Markdown, HTML and addresses."""
    yield composed(written)
    if set(written) & set("\\&%"):
        yield composed(unquote(html.unescape(_ESCAPED.sub(r"\1", written))))
