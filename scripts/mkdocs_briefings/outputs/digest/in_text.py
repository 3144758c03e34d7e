"""The digest as plain text: the twin of the mail in HTML, and a mail of its own."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from .digest import Digest, DigestItem

WIDTH = 72
"""Room for the marks of two replies in a line of 78 characters, the most that RFC 5322 advises."""


def in_text(digest: Digest) -> str:
    """The digest in lines that no mail program has to break; addresses stay whole."""
    return "\n".join(_lines(digest)) + "\n"


def _lines(digest: Digest) -> Iterator[str]:
    yield from _wrapped(digest.site_name)
    yield from _wrapped(digest.title)
    yield "=" * min(WIDTH, len(digest.title))
    for heading, items in digest.sections:
        yield from ("", heading, "-" * len(heading))
        for item in items:
            yield from _item(item)
    if not digest.sections:
        yield from ("", digest.nothing)
    yield from ("", digest.more, digest.page)


def _item(item: DigestItem) -> Iterator[str]:
    yield ""
    yield from _wrapped(item.title, "* ")
    yield from _wrapped(f"{item.when}: {item.label}", "  ")
    for text in filter(None, (item.text, item.before)):
        yield from _wrapped(text, "  ")
    yield f"  {item.url}"


def _wrapped(text: str, indent: str = "") -> list[str]:
    """The text in lines, an item's after its mark."""
    return textwrap.wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        # An address in a summary is of use only whole.
        break_long_words=False,
        break_on_hyphens=False,
    )
