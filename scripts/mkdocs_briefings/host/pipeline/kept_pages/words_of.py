"""What the HTML of a page's words is made from, beside where the links in them lead."""

from __future__ import annotations

from collections.abc import Iterator

from ....cache import texts_digest
from ....model import Briefing, Kind, Subject
from ....pages import SitePage
from ....site import Site


class WordsOf:
    """Identifies the words of the pages of one site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        subjects = [(kind, *site.resolved.subjects[kind].values()) for kind in Kind]
        # Any of them may decide what a name means, and any term where another one ends.
        self._names = texts_digest(repr(subjects), repr(site.expansions))
        self.interface = texts_digest(repr(site.fragments.templates.words.starting_with("")))
        """What the interface says."""
        self.of_all = (self._names, self.interface)
        """What identifies how all that is named is called, and what the interface says."""

    def key(self, markdown: str, page: SitePage) -> str:
        """What identifies the HTML of a page whose words, with citations numbered, are these."""
        sources = repr(self._site.sources(page))
        return texts_digest(markdown, page.url, sources, *self.of_all, *self._about(page))

    def _about(self, page: SitePage) -> Iterator[str]:
        """What may be linked in its words, and what abbreviations in them stand for."""
        about = page.about
        if isinstance(about, Briefing):
            yield about.date.isoformat()
            yield repr([(kind, tuple(about.subjects(kind))) for kind in Kind])
        elif isinstance(about, Subject):
            yield repr((about.kind, about.id))
            yield self._site.fragments.published
