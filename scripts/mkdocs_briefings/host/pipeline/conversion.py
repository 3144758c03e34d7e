"""Words to HTML as MkDocs converts them, by one converter of Markdown for many pages.

MkDocs makes a converter for each page, which takes as long as to convert a short one, and leaves
thousands of objects that refer to one another for the garbage collector.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from types import FunctionType, SimpleNamespace
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from .kept_pages import KeptPages, NotedPaths

_OWN = frozenset(
    [
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"),
        *("footnotes", "legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists"),
        *("smarty", "tables", "toc", "wikilinks"),
    ]
)
"""The extensions of Python-Markdown, all of which forget a text when they are told to."""
_COUNTS_TEXTS = "UNIQUE_IDS"
_PACKAGE = __name__.partition(".")[0]
_ALSO = ("markdown.extensions.", "pymdownx.")
_NOT = "pymdownx.blocks."
"""Their blocks may be of anybody's making."""


class Conversion:
    """Converts the words of one page after another."""

    def __init__(self, config: MkDocsConfig, kept: KeptPages) -> None:
        # Footnotes with ids of their own for each text count the texts of a converter.
        counts = _COUNTS_TEXTS in repr(config.mdx_configs)
        self._may_again = not counts and all(map(_forgets, config.markdown_extensions))
        """Whether a converter may be used again; otherwise each page has one of its own."""
        self._markdown: Markdown | None = None
        # MkDocs' own function, but for where it gets its converter.
        ours = {
            "markdown": SimpleNamespace(Markdown=self._ready),
            "_RelativePathTreeprocessor": partial(NotedPaths, kept.addresses),
        }
        given = {**Page.render.__globals__, **ours}
        self._kept = kept
        self._render = FunctionType(Page.render.__code__, given, "render")

    @contextmanager
    def of(self, page: Page) -> Iterator[None]:
        """Meanwhile, MkDocs converts the words of this page so."""
        vars(page)["render"] = partial(self._convert, page)
        try:
            yield
        finally:
            # A page that refers to itself would wait for the garbage collector.
            del vars(page)["render"]

    def _convert(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        html = self._kept.words(page, files, config)
        if html is not None:
            page.content, page.toc = html, TableOfContents([])
            return
        try:
            self._render(page, config, files)
        except BaseException:
            # Stopped in the middle of a text, it would go on there.
            self._markdown = None
            raise
        self._kept.converted()

    def _ready(self, **options: Any) -> Markdown:
        if self._markdown is None or not self._may_again:
            self._markdown = Markdown(**options)
            return self._markdown
        return self._markdown.reset()


def _forgets(extension: object) -> bool:
    """Whether an extension keeps nothing of a text: ours, and those known to."""
    if isinstance(extension, Extension):
        return type(extension).__module__.startswith(_PACKAGE)
    name = str(extension)
    return name in _OWN or (name.startswith(_ALSO) and not name.startswith(_NOT))
