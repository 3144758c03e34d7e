"""Pagefind's index in one form: of the same pages, the same bytes under the same names.

Up to 1.5.2, Pagefind lists the filters, and the values of each, in a random order; its next version
will sort them. When `pyproject.toml` asks for that one, this module can go.

A filter's file is CBOR (RFC 8949): `[name, [[value, [page, …]], …]]`. A file's name comes from a
hash of its content; the index's table lists all of them, and one more file names the table.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...compression import gzipped

ENTRY = "pagefind-entry.json"
_FILTER = "filter/{}.pf_filter"
TABLE = "pagefind.{}.pf_meta"
_MAGIC = b"pagefind_dcd"
"""What all compressed files of an index start with."""
_PAIR = b"\x82"
"""How an array of two starts in CBOR."""


@dataclass(frozen=True, slots=True, order=True)
class _Filter:
    name: bytes
    """As it stands in the file, with its length before it."""
    id: str
    """The name of its file, such as `en_1bf428f`."""
    data: bytes

    @property
    def listed(self) -> bytes:
        """What the table says of it."""
        # 0x60 begins a text; a length below 24 stands in the same byte (RFC 8949, 3.1).
        return _PAIR + self.name + bytes([0x60 + len(self.id)]) + self.id.encode("ascii")


def stable(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index, by their names, with its filters sorted."""
    entry = json.loads(files[ENTRY])
    made = dict(files)
    entry["languages"] = dict(sorted(entry["languages"].items()))
    for language, about in entry["languages"].items():
        table = _unpacked(made.pop(TABLE.format(about["hash"])))
        filters = list(_filters(files, language))
        for one in filters:
            del made[_FILTER.format(one.id)]
        renamed = [_renamed(one, place, language) for place, one in enumerate(sorted(filters))]
        table = _with_filters(table, filters, renamed)
        about["hash"] = f"{language}_{_digest(table)[:10]}"
        made |= {_FILTER.format(one.id): _packed(one.data) for one in renamed}
        made[TABLE.format(about["hash"])] = _packed(table)
    made[ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return made


def count_words(table: bytes) -> int:
    """How many words all pages of an index have, by its table.

    The table is CBOR too: `[version, [[page, words], …], …]`.
    """
    data, total = _unpacked(table), 0
    _, at = _head(data, 0)
    count, at = _head(data, _after_text(data, at))
    for _ in range(count):
        words, at = _head(data, _after_text(data, at + 1))
        total += words
    return total


def _filters(files: Mapping[str, bytes], language: str) -> Iterator[_Filter]:
    before, _, after = _FILTER.format(f"{language}_ ").partition(" ")
    for path, packed in files.items():
        if path.startswith(before):
            data = _unpacked(packed)
            name = path.removeprefix("filter/").removesuffix(after)
            yield _Filter(data[1 : _after_text(data, 1)], name, _sorted(data))


def _renamed(one: _Filter, place: int, language: str) -> _Filter:
    """The filter under another name of the same length, which no other has: its place is in it."""
    # Three are taken: the underscore, and two digits for the place.
    room = len(one.id) - len(language) - 3
    return _Filter(one.name, f"{language}_{place:02x}{_digest(one.data)[:room]}", one.data)


def _with_filters(table: bytes, old: Sequence[_Filter], new: Sequence[_Filter]) -> bytes:
    """The table with other files of filters; it lists them one after another."""
    start = min((table.index(one.listed) for one in old), default=0)
    end = start + sum(len(one.listed) for one in old)
    return table[:start] + b"".join(one.listed for one in new) + table[end:]


def _sorted(data: bytes) -> bytes:
    """A filter with its values in the order of their letters."""
    count, first = _head(data, _after_text(data, 1))
    values, at = [], first
    for _ in range(count):
        middle = _after_text(data, at + 1)
        _, letters = _head(data, at + 1)
        end = _after_numbers(data, middle)
        values.append((data[letters:middle], data[at:end]))
        at = end
    return data[:first] + b"".join(value for _, value in sorted(values))


def _head(data: bytes, at: int) -> tuple[int, int]:
    """The number in a head, a length or a count, and where what follows it starts."""
    # The low five bits: the number itself, or from 24 on how many bytes follow that hold it,
    # 1, 2, 4 or 8 (RFC 8949, 3).
    small = data[at] & 0x1F
    if small < 24:
        return small, at + 1
    end = at + 1 + (1 << (small - 24))
    return int.from_bytes(data[at + 1 : end]), end


def _after_text(data: bytes, at: int) -> int:
    length, start = _head(data, at)
    return start + length


def _after_numbers(data: bytes, at: int) -> int:
    count, at = _head(data, at)
    for _ in range(count):
        small = data[at] & 0x1F
        at += 1 if small < 24 else 1 + (1 << (small - 24))
    return at


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _unpacked(packed: bytes) -> bytes:
    return gzip.decompress(packed).removeprefix(_MAGIC)


def _packed(data: bytes) -> bytes:
    return gzipped(_MAGIC + data)
