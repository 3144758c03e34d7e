"""Addresses that lead elsewhere than they seem to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .lookalikes import looks_latin, mixed_words
from .unseen import unseen

# What no case changes comes first, so that most of a text is only looked through for it.
_ODD = re.compile(
    r"://(?:(?<=http://)|(?<=(https)://))"
    r"([^\s/?#<>\"')\]]*(?:@|xn--|[^\x00-\x7f])[^\s/?#<>\"')\]]*)",
    re.IGNORECASE,
)
_PUNYCODE = "xn--"


@dataclass(frozen=True, slots=True)
class OddHost:
    """An address with a user name, or with a host that looks like another."""

    host: str
    """Where it leads, as it is looked up."""
    offset: int
    user: str = ""
    """What stands before the host, and is not a host."""
    shown: str = ""
    """The host as a browser may show it, if that deceives."""


def odd_hosts(text: str) -> Iterator[OddHost]:
    """Every such address in a text, in whatever syntax."""
    for match in _ODD.finditer(text):
        user, at, host = match[2].rpartition("@")
        host = host.partition(":")[0].rstrip(".")
        offset = match.start() - len(match[1] or "http")
        if at:
            yield OddHost(host, offset, user=user)
        elif shown := _deceiving(host):
            yield OddHost(_looked_up(host), offset, shown=shown)


def _deceiving(host: str) -> str:
    """The host in letters, if one of its labels may be taken for another; else empty."""
    labels = [_letters(label) for label in host.lower().split(".")]
    # A Cyrillic name in a Cyrillic domain is what it looks like.
    foreign = labels[-1].isascii()
    deceives = any(
        (foreign and looks_latin(label)) or mixed_words(label) or any(unseen(label, hyphens=False))
        for label in labels
    )
    return ".".join(labels) if deceives else ""


def _letters(label: str) -> str:
    """A label without its encoding; one that cannot be decoded stays as it is."""
    if not label.startswith(_PUNYCODE):
        return label
    try:
        return label.removeprefix(_PUNYCODE).encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label


def _looked_up(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
