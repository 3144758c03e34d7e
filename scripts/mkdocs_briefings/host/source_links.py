"""Relative links between source files, as a code host and an editor follow them.

Briefings lie beside `docs/`, not in it, so the path between two files on disk is not the path that
MkDocs knows. This rewrites the first into the second before MkDocs looks at it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import Protocol
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

ATTRIBUTES = {"a": "href", "img": "src"}


class SourceFile(Protocol):
    """What must be known of the file whose words are converted."""

    @property
    def src_uri(self) -> str:
        """Its name in the site's sources."""

    @property
    def abs_src_path(self) -> str | None:
        """Where it is on disk; None when it is made on the fly."""


class SourceLinks(Extension):
    """The Markdown extension; set `page` and `sources` before converting a page."""

    def __init__(self) -> None:
        super().__init__()
        self.page: SourceFile | None = None
        self.sources: Mapping[str, str] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Run just before MkDocs' own processor of links, whose priority is 0."""
        md.treeprocessors.register(_Rewriter(self), "briefings_links", 1)

    def name_of(self, url: str) -> str:
        """The link as MkDocs understands it; unchanged unless it leads to a known source file."""
        parts = urlsplit(url)
        if self.page is None or self.page.abs_src_path is None or not _is_relative(parts):
            return url
        folder = posixpath.dirname(self.page.abs_src_path)
        target = self.sources.get(posixpath.normpath(posixpath.join(folder, unquote(parts.path))))
        if target is None:
            return url
        path = posixpath.relpath(target, posixpath.dirname(self.page.src_uri) or ".")
        return urlunsplit(parts._replace(path=path))


def _is_relative(parts: SplitResult) -> bool:
    outside = parts.scheme or parts.netloc
    return not outside and bool(parts.path) and not parts.path.startswith("/")


class _Rewriter(Treeprocessor):
    def __init__(self, links: SourceLinks) -> None:
        super().__init__()
        self.links = links

    def run(self, root: Element) -> None:
        """Rewrite every link and picture of the page."""
        for element in root.iter():
            attribute = ATTRIBUTES.get(element.tag)
            url = element.get(attribute) if attribute else None
            if attribute and url:
                element.set(attribute, self.links.name_of(url))
