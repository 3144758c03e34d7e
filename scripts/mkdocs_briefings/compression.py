"""Compressed files whose bytes depend on their content alone."""

from __future__ import annotations

import zlib

_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
"""RFC 1952: no name, no time, most compression, no operating system."""


def gzipped(data: bytes) -> bytes:
    """The data as a gzip file, the same at any time, on any system, with any Python.

    What is between header and end is zlib's, and a Python built with another library than zlib
    may compress otherwise.
    """
    # Python's own function writes into the header what system it runs on, until 3.14.
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    end = zlib.crc32(data).to_bytes(4, "little") + (len(data) % 2**32).to_bytes(4, "little")
    return b"".join([_HEADER, packer.compress(data), packer.flush(), end])
