"""Relative links between source files, as a code host and an editor follow them.

Briefings lie beside `docs/`, not in it, so the path between two files on disk is not the path that
MkDocs knows. This rewrites the first into the second before MkDocs looks at it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from ..content import composed

ATTRIBUTES = {"a": "href", "img": "src"}


class SourceFile(Protocol):
    """What must be known of the file whose words are converted."""

    @property
    def src_uri(self) -> str:
        """Its name in the site's sources."""

    @property
    def abs_src_path(self) -> str | None:
        """Where it is on disk; None when it is made on the fly."""


def folder_of(file: SourceFile) -> Path | None:
    """The folder from which a page's words name files; None if it has none on disk."""
    return Path(file.abs_src_path).parent if file.abs_src_path else None


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
        try:
            parts = urlsplit(url)
        except ValueError:
            return url
        if self.page is None or self.page.abs_src_path is None or not _is_relative(parts):
            return url
        # A name may have the characters in it that part an address: `a#b.png`.
        whole = SplitResult("", "", url, "", "")
        for read in (parts, whole):
            if target := self._source(read.path, self.page.abs_src_path):
                path = posixpath.relpath(target, posixpath.dirname(self.page.src_uri) or ".")
                return urlunsplit(read._replace(path=quote(path)))
        return url

    def _source(self, path: str, page: str) -> str | None:
        on_disk = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
        return self.sources.get(composed(on_disk))


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
