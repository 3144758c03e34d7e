"""The digest in Markdown: for chats, wikis, and programs that make mails of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..markdown_text import markdown_text
from .digest import Digest, DigestItem


def in_markdown(digest: Digest) -> str:
    """The digest as a page of Markdown."""
    return "\n\n".join(_parts(digest)) + "\n"


def _parts(digest: Digest) -> Iterator[str]:
    yield f"# {markdown_text(digest.title)}"
    yield f"[{markdown_text(digest.site_name)}]({digest.site_url})"
    for heading, items in digest.sections:
        yield f"## {markdown_text(heading)}"
        yield "\n".join(map(_item, items))
    if not digest.sections:
        yield digest.nothing
    yield f"[{markdown_text(digest.more)}]({digest.page})"


def _item(item: DigestItem) -> str:
    facts = markdown_text(f"{item.when}: {item.label}")
    words = "".join(f" {markdown_text(text)}" for text in (item.text, item.before) if text)
    return f"- **[{markdown_text(item.title)}]({item.url})** ({facts}){words and ':'}{words}"
