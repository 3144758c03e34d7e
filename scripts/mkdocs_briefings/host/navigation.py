"""The navigation made ready for the theme, and the footer that has everything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from ..site import Site
from .footer import add_footer
from .printed import printable_nav


def prepare_navigation(
    nav: Navigation, files: Files, config: MkDocsConfig, site: Site
) -> Iterator[str]:
    """Make it fit for the theme and add the footer; gives the addresses to which both lead."""
    printable_nav(nav.items)
    keep_first_as_index(nav.items)
    footer = add_footer(nav, files, config, site)
    yield from (page.url for page in nav.pages)
    yield from footer.addresses


def keep_first_as_index(items: Iterable[StructureItem]) -> None:
    """Let only the first page of a section stand for it.

    With `navigation.indexes` Material takes any page whose file is called `index.md`, as those of
    our lists are, hides it from the section and opens it in its place: "About" opened the glossary.
    """
    for item in items:
        if not isinstance(item, Section):
            continue
        for page in item.children[1:]:
            if isinstance(page, Page) and page.is_index:
                # Its address is settled; of the name, only `Page.is_index` is asked from here on.
                page.file.name = page.file.src_uri
        keep_first_as_index(item.children)
