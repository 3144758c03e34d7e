"""One form for the index: whatever order Pagefind wrote the values of filters in."""

from __future__ import annotations

import gzip
import json
import zlib

import pytest

from mkdocs_briefings.compression import gzipped
from mkdocs_briefings.search.pagefind.stable import stable


def text(value: str) -> bytes:
    """A short text in CBOR."""
    data = value.encode("utf-8")
    return (bytes([0x60 + len(data)]) if len(data) < 24 else b"\x78" + bytes([len(data)])) + data


def number(value: int, major: int = 0) -> bytes:
    """A number, or with another major type the length of what follows."""
    for size, code in ((1, 24), (2, 25), (4, 26)):
        if value < 24:
            return bytes([major << 5 | value])
        if value < 1 << (8 * size):
            return bytes([major << 5 | code]) + value.to_bytes(size)
    raise ValueError(value)


def filter_of(name: str, values: dict[str, list[int]]) -> bytes:
    """A filter's file as Pagefind writes it."""
    parts = [b"\x82", text(name), number(len(values), 4)]
    for value, pages in values.items():
        parts += [b"\x82", text(value), number(len(pages), 4), *map(number, pages)]
    return b"pagefind_dcd" + b"".join(parts)


def index_of(*filters: tuple[str, str, dict[str, list[int]]]) -> dict[str, bytes]:
    """An index with filters, each with its name, the name of its file and its values."""
    listed = b"".join(b"\x82" + text(name) + text(file) for name, file, _ in filters)
    table = b"pagefind_dcd\x86" + text("1.5.2") + number(len(filters), 4) + listed + text("end")
    entry = {"languages": {"en": {"hash": "en_0123456789", "page_count": 2}}, "mark": "‿"}
    return {
        "pagefind-entry.json": json.dumps(entry).encode("utf-8"),
        "pagefind.en_0123456789.pf_meta": gzip.compress(table),
        "index/en_1234567.pf_index": b"words",
        **{
            f"filter/{file}.pf_filter": gzip.compress(filter_of(name, values))
            for name, file, values in filters
        },
    }


MANY = {"Seoul": [0, 23, 24, 255], "Busan": [256, 65535, 65536], "Äpfel " * 5: [7]}


def test_two_orders_of_the_same_values_are_one_index() -> None:
    one = index_of(("place", "en_aaaaaaa", MANY), ("kind", "en_bbbbbbb", {"Person": [1]}))
    turned = dict(reversed(MANY.items()))
    two = index_of(("kind", "en_ccccccc", {"Person": [1]}), ("place", "en_ddddddd", turned))
    assert stable(one) == stable(two)


def test_a_stable_index_holds_what_the_other_held() -> None:
    made = stable(index_of(("place", "en_aaaaaaa", MANY)))
    about = json.loads(made["pagefind-entry.json"])["languages"]["en"]
    table = gzip.decompress(made[f"pagefind.{about['hash']}.pf_meta"])
    (name,) = [name for name in made if name.startswith("filter/")]
    in_order = {key: MANY[key] for key in sorted(MANY, key=lambda key: key.encode("utf-8"))}
    assert gzip.decompress(made[name]) == filter_of("place", in_order)
    identity = name.removeprefix("filter/").removesuffix(".pf_filter")
    assert b"\x82" + text("place") + text(identity) in table
    assert (len(identity), len(made), made["index/en_1234567.pf_index"]) == (10, 4, b"words")


def test_another_content_has_another_name() -> None:
    one = stable(index_of(("place", "en_aaaaaaa", MANY)))
    two = stable(index_of(("place", "en_aaaaaaa", {**MANY, "Jeju": [3]})))
    assert set(one) & set(two) == {"pagefind-entry.json", "index/en_1234567.pf_index"}


@pytest.mark.parametrize("data", [b"", b"words", b"words " * 100_000])
def test_a_compressed_file_says_nothing_of_when_and_where_it_was_made(data: bytes) -> None:
    packed = gzipped(data)
    assert (gzip.decompress(packed), packed[:10].hex()) == (data, "1f8b08000000000002ff")
    assert zlib.decompress(packed, 31) == data
