"""The pages of one site as a build made them last, and as this one makes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ....cache import KeptPlace, texts_digest
from ....outputs import InlineHashes
from ....settings import Settings
from ....site import Site
from ...frames import Framed
from ...headers import SiteHeaders
from ...input_files import InputFiles
from ...kept_groups import KeptGroups
from ...known_config import is_known, store_of
from ...old_site import OldSite
from ...source_links import SourceLinks
from ..saying import hushed
from .in_hand import PageInHand
from .noted_paths import NotedPaths
from .record import PageMarks, PageRecord
from .records import PageRecords
from .surroundings import Surroundings
from .unchanged import UnchangedPages, others_digest, words_digest
from .words_of import WordsOf

HeadOf = Callable[[Page], str]
"""What is put into the head of a page."""


class KeptPages:
    """What is known of the pages of one site, from build to build."""

    def __init__(self, links: SourceLinks, headers: SiteHeaders) -> None:
        self._links = links
        self._headers = headers
        self._is_known = False
        self._records: PageRecords | None = None
        self._surroundings: Surroundings | None = None
        self._hand: PageInHand | None = None
        self._old: OldSite | None = None
        self.in_place: dict[str, str] = {}
        """Digests of the files that come from the last build, by their names."""
        self.groups = KeptGroups(headers, self.in_place)
        """The files beside them."""
        self.addresses: dict[str, str] = {}
        """The names of files that the words of the page in hand link to, with their addresses."""

    def look(self, config: MkDocsConfig) -> None:
        """See, before any of us adds to it, whether the configuration looks elsewhere."""
        self._is_known = is_known(config)

    def begin(
        self, site: Site, config: MkDocsConfig, old: OldSite, framed: Framed | None, head: HeadOf
    ) -> None:
        """Begin another build."""
        self.give_up()
        if not self._is_known or framed is None:
            return
        self._site, self._old, self._framed, self._head = site, old, framed, head
        self._words_of = WordsOf(site)
        # At another address, as a preview has it, every page is another one.
        options = (config.site_url, config.use_directory_urls, config.docs_dir)
        self._store, self._name = store_of(config, repr(options)), _name(site.settings)
        self._records = PageRecords(self._store, self._name)
        self._surroundings = Surroundings(self._store, self._name)

    def look_around(self, inputs: InputFiles | None, files: Files) -> None:
        """See what surrounds the words of briefings; `inputs` is all that was about to be read."""
        if self._records is not None and self._surroundings is not None:
            names = self._words_of.of_all
            around = self._surroundings.around(inputs, self._site, files, names)
            self._records.now = around
            assert self._old is not None, "it came with the records"
            self.groups.begin(self._store, self._name, around, self._old)

    def unchanged(self, files: Files, config: MkDocsConfig) -> UnchangedPages | None:
        """What finds the pages that need not be made; None where nothing is known of any."""
        if self._records is None:
            return None
        alike = partial(self._leads_where_it_led, files, config)
        return UnchangedPages(self._site, self._records, alike)

    def keep(self, pages: Sequence[tuple[File, PageRecord]]) -> Iterator[str]:
        """Put the files of the last build in their places, and remember these pages as they were.

        Gives the names of those that are there, as they were written.
        """
        if self._records is None:
            return
        for file, record in pages:
            # First: what is put there and made again all the same would be written into the old
            # site.
            if self._has_texts(record) and self._put(file, record.marks.file, record.marks.hashes):
                self._records.keep(file.dest_uri, record)
                yield file.dest_uri

    def _has_texts(self, record: PageRecord) -> bool:
        return all(at is None or self.text(at) is not None for at in (record.body, record.told))

    def text(self, place: KeptPlace | None) -> str | None:
        """A text of the last build."""
        return self._records.texts.at(place) if self._records and place else None

    def take(self, file: File) -> None:
        """Take a page in hand, which is made next."""
        if self._records is not None:
            record = self._records.record(file.dest_uri)
            ours = self._site.pages.get(file.src_uri)
            own = words_digest(ours) if ours else ""
            others = others_digest(ours, self._site) if ours else ""
            now = PageMarks(own=own, others=others)
            self._hand = PageInHand(record, self._records.texts, now)
            self._links.names.clear()
            self.addresses.clear()

    def words(self, page: Page, files: Files, config: MkDocsConfig) -> str | None:
        """The HTML of its words, if they would be converted to the same; it is finished then."""
        ours = self._site.pages.get(page.file.src_uri) if self._hand else None
        # The theme asks for the title of the home page, which is found in its words.
        if self._hand is None or ours is None or page.is_homepage:
            return None
        key = self._words_of.key(page.markdown or "", ours)
        html = self._hand.kept_words(key, partial(self._leads_alike, page.file, files, config))
        # To ask where they led has noted them once more.
        self._links.names.clear()
        return html

    def converted(self) -> None:
        """Note where the words lead, now that they are converted."""
        if self._hand is not None:
            self._hand.lead(dict(self._links.names), dict(self.addresses))

    def body(self, html: str, make: Callable[[], str]) -> str:
        """The finished HTML of its words, which `make` makes unless it is finished."""
        return self._hand.body(html, make) if self._hand else make()

    def told(self, content: str, about: object, make: Callable[[], str]) -> str:
        """What the search is told of its content and of what else it is to know."""
        return self._hand.told(content, repr(about), make) if self._hand else make()

    def stands(self, page: Page) -> bool:
        """Put the file of the last build in its place, if it would be made the same."""
        hand = self._hand
        if hand is None or not hand.stands(*self._whole(page, is_tried=True)):
            return False
        return self._put(page.file, *hand.as_it_was())

    def made(self, page: Page) -> None:
        """Note what its file was made from."""
        if self._hand is not None:
            # Only now is its frame known, should it be the first of its kind.
            self._hand.stands(*self._whole(page, is_tried=False))

    def finished(self, output: str) -> str:
        """Note the output, which is about to be written."""
        if self._hand is not None:
            self._hand.finished(output, self._headers.of_last_page)
        return output

    def taken(self) -> PageMarks | None:
        """How the page in hand was made, now that it is out of hand."""
        hand, self._hand = self._hand, None
        return hand.marks if hand else None

    def put(
        self, name: str, marks: PageMarks, body: str | None, told: str | None
    ) -> KeptPlace | None:
        """Remember a page for the next build; where its words are, as `new_text` takes it."""
        return self._records.put(name, marks, body, told) if self._records else None

    def new_text(self, place: KeptPlace) -> str:
        """A text of this build."""
        assert self._records is not None, "there is no place of it"
        return self._records.text(place)

    def save(self) -> None:
        """Keep what was remembered, now that the site is published."""
        if self._records is not None and self._surroundings is not None:
            self._records.save()
            self._surroundings.save()
            self.groups.save()
        self._records = self._surroundings = self._old = None

    def give_up(self) -> None:
        """Forget what was remembered of a build that has ended too early."""
        if self._records is not None:
            self._records.close()
        self._records = self._surroundings = self._hand = self._old = None
        self.in_place.clear()
        self.groups.give_up()

    def _leads_where_it_led(
        self, files: Files, config: MkDocsConfig, file: File, marks: PageMarks
    ) -> bool:
        """The same of a page that is not in hand."""
        self._links.begin(file, is_ours=True)
        leads = self._leads_alike(file, files, config, marks)
        self._links.names.clear()
        return leads

    def _leads_alike(
        self, file: File, files: Files, config: MkDocsConfig, marks: PageMarks
    ) -> bool:
        if any(self._links.source_name(url) != name for url, name in marks.names.items()):
            return False
        return not marks.addresses or _lead_to(marks.addresses, NotedPaths({}, file, files, config))

    def _whole(self, page: Page, *, is_tried: bool) -> tuple[str, str]:
        """What identifies all that a page is made from, and what its frame; empty if unknown."""
        frame = self._framed.mark(page, is_tried=is_tried)
        if not frame:
            return "", ""
        about = (page.title, page.meta, page.canonical_url, page.edit_url)
        around = (frame, self._words_of.interface, self._head(page))
        return texts_digest(*around, repr(about), page.content or ""), frame

    def _put(self, file: File, digest: str, hashes: InlineHashes) -> bool:
        assert self._old is not None, "it came with the records"
        is_put = self._old.put_again(file.dest_uri, file.abs_dest_path, digest)
        if is_put:
            self._headers.put(hashes)
            self.in_place[file.dest_uri] = digest
        return is_put


def _lead_to(addresses: Mapping[str, str], paths: NotedPaths) -> bool:
    """Whether each name still has its address."""
    # Whatever there is to say of them, the conversion says.
    with hushed([]):
        return all(paths.path_to_url(name) == url for name, url in addresses.items())


def _name(settings: Settings) -> str:
    """One for each site that is made of the project."""
    language = settings.language if settings.original_language else ""
    return "-".join(filter(None, ["pages", "drafts" * settings.include_drafts, language]))
