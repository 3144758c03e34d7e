"""Relative links between source files, as a code host and an editor follow them.

Briefings lie beside `docs/`, not in it, so the path between two files on disk is not the path that
MkDocs knows. This rewrites the first into the second before MkDocs looks at it.
"""

from __future__ import annotations

import html
import os
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Protocol, cast
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from mkdocs.config.defaults import MkDocsConfig

from ..content import composed
from .neighbours import rewrites_links

ATTRIBUTES = {"a": "href", "img": "src"}
_RAW = re.compile(r"""(<[a-zA-Z][^<>]*?\s(?:href|src|poster)\s*=\s*)(["'])([^"'<>]+)(?=\2)""")
"""An address in a tag that an author has written: what comes before it, and the address."""
SHIELD = "mkdocs-briefings://"
_TARGET = re.compile(
    r"(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)([\w./%~+-][^\s)>\[]*)",
    re.MULTILINE,
)
"""Where a link in Markdown names a file: what comes before the name, and the name."""


class SourceFile(Protocol):
    """What must be known of the file whose words are converted."""

    @property
    def src_uri(self) -> str:
        """Its name in the site's sources."""

    @property
    def abs_src_path(self) -> str | None:
        """Where it is on disk, or pretends to be when it is made on the fly."""

    @property
    def generated_by(self) -> str | None:
        """The plugin that made it on the fly, maybe in a temporary file."""


def path_on_disk(file: SourceFile) -> str | None:
    """Where a file is on disk; None when it only pretends to be there."""
    path = file.abs_src_path
    if path and file.generated_by and not os.path.isfile(path):  # noqa: PTH113 - asked of each page
        return None
    return path


def folder_of(file: SourceFile) -> Path | None:
    """The folder from which a page's words name files; None if it has none on disk."""
    path = path_on_disk(file)
    return Path(path).parent if path else None


def source_path(path: PurePath) -> str:
    """A path on disk in one form, whatever the system writes between its parts."""
    return composed(path.as_posix())


def linked_path(link: str, page: PurePath) -> str:
    """Where a relative link leads on disk, from the page that it is in, in the same form."""
    return composed(posixpath.normpath(posixpath.join(page.parent.as_posix(), unquote(link))))


class SourceLinks(Extension):
    """The Markdown extension; `prepare` it for a build, `begin` each page."""

    def __init__(self) -> None:
        super().__init__()
        self.page: SourceFile | None = None
        self.sources: Mapping[str, str] = {}
        self.is_ours = False
        self.names: dict[str, str] = {}
        """What the words of pages have linked to, with what `source_name` said."""
        self._shields = False

    def prepare(self, sources: Mapping[str, str], config: MkDocsConfig) -> None:
        """Take the source files, each with its name; see whether another plugin rewrites links."""
        self.sources = sources
        self._shields = rewrites_links(config)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Run just before MkDocs' own processor of links, whose priority is 0."""
        md.treeprocessors.register(_Rewriter(self, md), "briefings_links", 1)

    def begin(self, page: SourceFile, *, is_ours: bool) -> None:
        """Take the page whose words come next."""
        self.page, self.is_ours = page, is_ours

    def shielded(self, markdown: str, page: SourceFile) -> str:
        """The Markdown with a mark before each link to a source file, which `unshielded` removes.

        With it a link looks like one to elsewhere, which plugins that rewrite links leave alone.
        """
        path = path_on_disk(page)
        if path is None or not self._shields:
            return markdown

        def marked(found: re.Match[str]) -> str:
            leads = self._source(urlsplit(found[2]).path, path)
            return f"{found[1]}{SHIELD if leads else ''}{found[2]}"

        return _TARGET.sub(marked, markdown)

    def unshielded(self, markdown: str) -> str:
        """The Markdown without these marks."""
        return markdown.replace(SHIELD, "") if self._shields else markdown

    def leads(self, url: str) -> bool:
        """Whether a link leads from the page to a source file."""
        path = path_on_disk(self.page) if self.page else None
        return bool(path and self._source(urlsplit(url).path, path))

    def name_of(self, url: str) -> str:
        """The link as MkDocs understands it; unchanged unless it leads to a known source file."""
        return self.source_name(url) or url

    def source_name(self, url: str) -> str:
        """The name of the source file that a link leads to, with what follows it; or nothing."""
        name = self._source_name(url) or ""
        # Most links are to sources elsewhere, and always mean the same.
        if not url.startswith(("https://", "http://", "#")):
            self.names[url] = name
        return name

    def _source_name(self, url: str) -> str | None:
        try:
            parts = urlsplit(url)
        except ValueError:
            return None
        page = path_on_disk(self.page) if self.page else None
        if self.page is None or page is None or not _is_relative(parts):
            return None
        # A name may have the characters in it that part an address: `a#b.png`.
        whole = SplitResult("", "", url, "", "")
        for read in (parts, whole):
            if target := self._source(read.path, page):
                path = posixpath.relpath(target, posixpath.dirname(self.page.src_uri) or ".")
                return urlunsplit(read._replace(path=quote(path)))
        return None

    def _source(self, path: str, page: str) -> str | None:
        return self.sources.get(linked_path(path, PurePath(page)))


def _is_relative(parts: SplitResult) -> bool:
    outside = parts.scheme or parts.netloc
    return not outside and bool(parts.path) and not parts.path.startswith("/")


class _Rewriter(Treeprocessor):
    def __init__(self, links: SourceLinks, md: Markdown) -> None:
        super().__init__(md)
        self.links = links

    def run(self, root: Element) -> None:
        """Rewrite every link and picture of the page."""
        if "relpath" in self.md.treeprocessors:
            # MkDocs' own knows the page, also where plugins convert an excerpt of it.
            file = cast("SourceFile", vars(self.md.treeprocessors["relpath"])["file"])
            self.links.begin(file, is_ours=self.links.is_ours and file is self.links.page)
        self._place_raw()
        for element in root.iter():
            attribute = ATTRIBUTES.get(element.tag)
            url = element.get(attribute) if attribute else None
            if attribute and url:
                element.set(attribute, self.links.name_of(url))

    def _place_raw(self) -> None:
        """Do the same in HTML that stands in the words of a page of ours, which MkDocs leaves."""
        if self.links.is_ours:
            blocks = cast("list[object]", self.md.htmlStash.rawHtmlBlocks)
            for number, block in enumerate(blocks):
                if isinstance(block, str):
                    blocks[number] = _RAW.sub(self._placed, block)

    def _placed(self, found: re.Match[str]) -> str:
        url = html.unescape(found[3])
        name = self.links.name_of(url)
        if name == url and not self.links.leads(url):
            return found[0]
        # As MkDocs makes addresses of the names in Markdown.
        placed = vars(type(self.md.treeprocessors["relpath"]))["path_to_url"]
        address = placed(self.md.treeprocessors["relpath"], name)
        return f"{found[1]}{found[2]}{html.escape(address)}"
