"""The foot of every page: where everything is, in columns, in the words of the site's navigation.

A page that the navigation lists has its title there; those that it does not list follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from .. import urls
from ..pages import AUTHORS_OWN, COLUMN_OF, COLUMNS
from ..site import Site
from .printed import printable


@dataclass(frozen=True, slots=True)
class FooterLink:
    """One line of a column, as the theme prints it."""

    url: str
    """As MkDocs' filter `url` takes it."""
    name: Markup
    page: Page | None = None
    """The page that it leads to, whose title is known once its words are read."""

    @property
    def title(self) -> str:
        """Its words."""
        return self.name or str(self.page.title if self.page else "")


@dataclass(frozen=True, slots=True)
class Footer:
    """All columns that have something in them."""

    columns: Sequence[tuple[str, Sequence[FooterLink]]]
    """Their words and links."""
    label: str

    @property
    def addresses(self) -> Iterator[str]:
        """Where the links lead."""
        return (link.url for _, links in self.columns for link in links)


def add_footer(nav: Navigation, files: Files, config: MkDocsConfig, site: Site) -> Footer:
    """Make the footer and hand it to the theme."""
    words = site.fragments.templates.words
    found = _Columns(site)
    found.add_navigation(nav.items)
    found.add_others(files)
    columns = [(words(key), links) for key, links in found.columns.items() if links]
    footer = Footer(columns, words("site_map"))
    config.extra["briefings_footer"] = footer
    return footer


@dataclass(slots=True)
class _Columns:
    """The columns while they are filled."""

    site: Site
    columns: Mapping[str, list[FooterLink]] = field(
        default_factory=lambda: {column: [] for column in COLUMNS}
    )
    listed: set[str] = field(default_factory=set)
    """Addresses of ours that the navigation lists."""

    def add_navigation(self, items: Iterable[StructureItem]) -> None:
        """What stands at the top by itself, and each section."""
        for item in items:
            children = item.children if isinstance(item, Section) else [item]
            self._add_neighbours(children or [], item)

    def _add_neighbours(self, items: Sequence[StructureItem], parent: StructureItem) -> None:
        """Pages of the author's stay with those of ours beside which they are listed."""
        own = [self._column(item) for item in items]
        if isinstance(parent, Section) and not any(own):
            # A section of the author's alone is one line, not ten.
            items, own = [parent], [None]
        column = next(filter(None, own), AUTHORS_OWN)
        for item, known in zip(items, own, strict=True):
            column = known or column
            self._add(item, column)

    def _add(self, item: StructureItem, column: str) -> None:
        first = _first_page(item)
        if first is None or _address(first) == urls.HOME:
            return
        self.listed.add(_address(first))
        name = printable(item.title) if isinstance(item, Section | Link) else Markup()
        # MkDocs knows the title of a page only once its words are read, later than this.
        page = first if isinstance(first, Page) else None
        self.columns[column].append(FooterLink(first.url or "", name, page))

    def add_others(self, files: Files) -> None:
        """Our pages that the navigation does not list."""
        names = {page.url: name for name, page in self.site.pages.items()}
        for url, column in COLUMN_OF.items():
            name = names.get(url, "")
            file = files.get_file_from_path(name)
            if file and url not in self.listed:
                link = FooterLink(file.url, printable(self.site.pages[name].title))
                self.columns[column].append(link)

    def _column(self, item: StructureItem) -> str | None:
        """The column of a page of ours, or of a section that begins with one."""
        first = _first_page(item)
        return COLUMN_OF.get(_address(first)) if first else None


def _first_page(item: StructureItem) -> Page | Link | None:
    if isinstance(item, Section):
        firsts = (_first_page(child) for child in item.children)
        return next((first for first in firsts if first is not None), None)
    if isinstance(item, Page | Link):
        return item
    return None


def _address(item: Page | Link) -> str:
    """The address of a page as `urls` has it."""
    return item.file.dest_uri.removesuffix("index.html") if isinstance(item, Page) else item.url
