"""What fuzzing has found, and hostile words of every kind, through all that reads bytes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fuzz.targets import TARGETS
from tests.properties.corpus import MARKDOWN, NAUGHTY, SCRIPTS, YAML

FINDS = (b"7<?", b"\xca`")
"""Where the fuzzer ran out of memory, since a sanitiser was made for each input."""
WORDS = [one.encode() for one in (*NAUGHTY, *SCRIPTS, *YAML, *MARKDOWN)]


@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_make_a_reader_raise(name: str) -> None:
    assert list(raised(name)) == []


def raised(name: str) -> Iterator[tuple[bytes, str]]:
    """What a target raised, and for which bytes."""
    for data in (*FINDS, *WORDS):
        try:
            TARGETS[name](data)
        except Exception as error:  # whatever it is, it is the finding
            yield data, repr(error)
