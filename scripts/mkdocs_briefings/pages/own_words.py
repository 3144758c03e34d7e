"""Which pages of the author's lie at the address of a generated page, and so are its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from ..content import MARKDOWN, ContentFile, Files
from ..library import Redirect, file_claims
from ..model import Briefing, Position, Topic
from ..settings import Settings
from ..urls import briefing_url, document_url, dossier_url, source_name
from .page import SitePage

WORDLESS = frozenset(["subject-year"])
"""Templates that leave no place for words."""


class OwnWords:
    """The author's pages and HTML files by their addresses."""

    def __init__(self, files: Files, settings: Settings) -> None:
        self._docs = settings.docs_dir
        self._plain = settings.directory_urls
        self._translated = f".{settings.language}." if settings.original_language else ""
        self._by_url: dict[str, list[ContentFile]] = {}
        for found in files.docs:
            if not found.problem and found.path.suffix in (*MARKDOWN, ".html"):
                self._by_url.setdefault(self._url(found), []).append(found)
        for there in self._by_url.values():
            there.sort(key=lambda found: found.path.stem == "README")

    def at(self, url: str) -> ContentFile | None:
        """The page that is the words at an address: `index.md` before `README.md`."""
        return next((one for one in self._by_url.get(url, ()) if one.path.suffix in MARKDOWN), None)

    def by_source(self, pages: Iterable[SitePage]) -> Mapping[str, SitePage]:
        """Pages by the Markdown file that stands for them, the author's own where there is one."""
        return {self._source(page): page for page in pages}

    def claims(self, pages: Iterable[SitePage]) -> Iterator[tuple[str, Position]]:
        """Every address of the author's files that are not the words of these pages."""
        words = {page.url: self.at(page.url) for page in pages if _takes_words(page)}
        for url, there in self._by_url.items():
            chosen = words.get(url)
            others = [one for one in there if one is not chosen and not _gives_way(one, there)]
            if others:
                yield url, Position(others[0].shown)

    def _source(self, page: SitePage) -> str:
        own = self.at(page.url) if _takes_words(page) else None
        return self._name(own) if own else source_name(page.url)

    def _url(self, found: ContentFile) -> str:
        name = self._name(found)
        # MkDocs copies HTML to its own path, whatever `use_directory_urls` says.
        if found.path.suffix == ".html":
            return name.removesuffix("index.html")
        return document_url(name, directory_urls=self._plain)

    def _name(self, found: ContentFile) -> str:
        name = found.path.relative_to(self._docs).as_posix()
        # In its language, a translation is what its original is.
        return name.replace(self._translated, ".") if self._translated else name


def _takes_words(page: SitePage) -> bool:
    return not page.path and page.template not in WORDLESS


def _gives_way(found: ContentFile, there: Iterable[ContentFile]) -> bool:
    """Whether MkDocs leaves a `README.md` out for the `index.md` beside it."""
    index = found.path.with_name("index.md")
    return found.path.stem == "README" and any(one.path == index for one in there)


def claims(
    briefings: Iterable[Briefing],
    moved: Sequence[Redirect],
    pages: Sequence[SitePage],
    own: OwnWords,
    settings: Settings,
) -> Iterator[tuple[str, Position]]:
    """Who is to live at which address, those first who cannot give theirs up."""
    # Drafts are among them: a clash of addresses is told before the day of publication.
    of_briefings = [(briefing_url(briefing), briefing.position) for briefing in briefings]
    taken = dict(of_briefings)
    of_pages = ((page.url, _holder(page)) for page in pages if page.url not in taken)
    of_dossiers = (claim for page in pages for claim in _of_dossier(page))
    of_redirects = ((redirect.url, redirect.position) for redirect in moved)
    of_files = file_claims(moved, {*taken, *(page.url for page in pages)}, settings)
    return chain(of_briefings, of_pages, of_dossiers, own.claims(pages), of_files, of_redirects)


def _of_dossier(page: SitePage) -> Iterator[tuple[str, Position]]:
    """The address of a topic's dossier, from the topic's page."""
    if isinstance(page.about, Topic) and page.template == "topic":
        yield dossier_url(page.about.id), Position(f"the dossier of '{page.title}'")


def _holder(page: SitePage) -> Position:
    return Position(page.path or f"the page '{page.title}'", 1)
