"""Cleans what Markdown made of an author's words, before anyone adds markup of the site's own.

An extension of Python-Markdown, so that titles and tables of contents are made of clean HTML too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from ..markdown import without_code
from ..model import Position
from ..problems import Problem
from ..rendering import Removed, Sanitiser
from ..settings import Settings
from .reporting import say
from .source_links import SourceFile, path_on_disk

LAST = -1000
"""Below the priority of any other postprocessor: what they add is cleaned as well."""


class Sanitising(Extension):
    """The Markdown extension; `prepare` it for a build, `begin` each page."""

    def __init__(self) -> None:
        super().__init__()
        self.sanitiser: Sanitiser | None = None
        self.removed: dict[Removed, None] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Run after everything else."""
        # After Markdown: only then raw HTML, attribute lists and extensions' output are all there.
        md.postprocessors.register(_Cleaner(self, md), "briefings_sanitising", LAST)

    def prepare(self, config: MkDocsConfig, settings: Settings) -> None:
        """Take over the site's options."""
        media = (*settings.media, *emoji_addresses(config.markdown_extensions))
        cleaning = Sanitiser(
            media,
            diagrams=_has_diagrams(config.mdx_configs),
            comments=_ends_of_excerpts(config.plugins.values()),
        )
        self.sanitiser = None if settings.trusted_html else cleaning
        if settings.trusted_html:
            say("HTML in the words is published as it is: trusted_html is set.")

    def begin(self) -> None:
        """Forget the last page."""
        self.removed.clear()

    def clean(self, html: str) -> str:
        """The HTML without what is not allowed; what is left out is noted."""
        if self.sanitiser is None:
            return html
        self.removed.update(dict.fromkeys(self.sanitiser.removed(html)))
        return self.sanitiser.clean(html)

    def problems(self, file: SourceFile, settings: Settings) -> Iterator[Problem]:
        """BR410 for what was left out of a page, at its first place in the source."""
        if not self.removed:
            return
        text = _source(file)
        start = len(_FRONT_MATTER.match(text)[0])  # type: ignore[index]
        for one in self.removed:
            # Not found, as what an extension has made: the place is the first line of the words.
            found = max(start, text.find(one.sign.lower(), start))
            place = Position(_shown(file, settings), text.count("\n", 0, found) + 1)
            yield Problem(place, "BR410", f"{one.what} is left out", one.hint)


_FRONT_MATTER = re.compile(r"(?:---[ \t]*\n.*?\n---[ \t]*\n)?", re.DOTALL)


def _source(file: SourceFile) -> str:
    """What to look for words in: the source without its code, in lower case."""
    path = path_on_disk(file)
    if path is None:
        return ""
    text = Path(path).read_text("utf-8-sig", errors="replace")
    return without_code(text).lower()


def _shown(file: SourceFile, settings: Settings) -> str:
    path = Path(path_on_disk(file) or "")
    return settings.relative(path) if path.is_relative_to(settings.root) else file.src_uri


class _Cleaner(Postprocessor):
    def __init__(self, sanitising: Sanitising, md: Markdown) -> None:
        super().__init__(md)
        self.sanitising = sanitising

    def run(self, text: str) -> str:
        """Clean a finished piece of HTML."""
        return self.sanitising.clean(text)


def emoji_addresses(extensions: Iterable[object]) -> Iterator[str]:
    """Where the pictures of emoji are, on a site whose configuration asks for them."""
    if "pymdownx.emoji" in extensions:
        from pymdownx import emoji

        yield from (str(value) for name, value in vars(emoji).items() if name.endswith("_CDN"))


def _ends_of_excerpts(plugins: Iterable[object]) -> Iterator[str]:
    """Where lists of posts break off: Material's blog looks for it in the finished HTML."""
    for one in plugins:
        # Hooks stand among the plugins, and are modules without a configuration.
        config = one.config if isinstance(one, BasePlugin) else {}
        if end := config.get("post_excerpt_separator"):
            yield end


def _has_diagrams(extensions: Mapping[str, Any]) -> bool:
    """Whether the site itself has switched Mermaid on, whose script comes from elsewhere."""
    fences = extensions.get("pymdownx.superfences", {}).get("custom_fences") or ()
    return any(fence.get("class") == "mermaid" for fence in fences)
