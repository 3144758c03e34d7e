"""The anchors of headings: readable in any script, and never those of our own sections."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from markdown.extensions.toc import slugify, slugify_unicode
from mkdocs.config.defaults import MkDocsConfig

from ..sentinels import CITATION

Slugify = Callable[[str, str], str]
"""From the words of a heading and what joins them, as Python-Markdown's `toc` calls it."""

_LISTS = """
active briefing change column correction country difference download expected language later latest
link met month neighbour organisation people person point publisher related result role source
statement status thread topic unnamed upcoming year
"""
OURS = re.compile(
    rf"(?:{'|'.join(_LISTS.split())})-list|(?:source|statement|expectation|kind)-.+"
    r"|(?:status|cite|year|month)-[0-9-]+|letter-."
    r"|topic-(?:explainer|glossary|next|status)|person-biography"
)
"""The ids that our templates give to what stands on a page with an author's words."""
_CITED = re.compile(f"{CITATION}[0-9]+{CITATION}")


@dataclass(frozen=True, slots=True)
class Anchors:
    """How headings get their anchors; an instance is the `slugify` of `toc`."""

    chosen: Slugify | None
    """The site's own, which is respected."""

    def __call__(self, text: str, separator: str) -> str:
        """The anchor of a heading, before `toc` numbers those that are used already."""
        # A number of a source would change with whatever is cited before it.
        text = _CITED.sub("", text)
        anchor = self.chosen(text, separator) if self.chosen else _readable(text, separator)
        # As `toc` would number it, if it knew that the rest of the page has it already.
        return f"{anchor}_1" if OURS.fullmatch(anchor) else anchor


def with_own_anchors(config: MkDocsConfig) -> None:
    """Let `toc` use `Anchors`, also if several builds share one configuration."""
    toc = config.mdx_configs.setdefault("toc", {})
    chosen = toc.get("slugify")
    if not isinstance(chosen, Anchors):
        toc["slugify"] = Anchors(chosen)


def _readable(text: str, separator: str) -> str:
    """Python-Markdown's own anchor, unless that leaves out letters that are not Latin.

    `배경` would be `_1`, and would be `_2` once a heading is put before it.
    """
    decomposed = unicodedata.normalize("NFKD", text)
    if any(letter.isalnum() and not letter.isascii() for letter in decomposed):
        return slugify_unicode(text, separator)
    return slugify(text, separator) or slugify(_named(text), separator)


def _named(text: str) -> str:
    """Signs by their names: a heading may be an emoji alone."""
    return " ".join(unicodedata.name(sign, "") for sign in text)
