"""Every link of a finished site followed, as it lies on the disk; nothing outside is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote

from ..names import nearest
from ..outputs import TEXT_ENDINGS
from ..search import FOLDER as SEARCH_FOLDER
from .addresses import Addresses, Target
from .attributes import attributes, exact_attributes, page_words
from .kept_leads import KeptLeads
from .leads import LeadReader, links_of
from .site_leads import SiteLeads, read_leads
from .soundness import Soundness

FOR_MACHINES = (*TEXT_ENDINGS, ".webmanifest")
NOT_OURS = (f"{SEARCH_FOLDER}/", "search/search_index", "assets/")
"""What other programs make and read, and of which nobody follows a link."""
_ENTRY_ID = re.compile(r'"id": *"[^"]*"|<id>[^<]*</id>')


@dataclass(frozen=True, slots=True, order=True)
class DeadLink:
    """A link that leads nowhere."""

    file: str
    """The file of the site that has it."""
    link: str
    """As written there."""
    target: Target
    has_page: bool
    """Whether the page is there, and only the place on it is not."""
    near: str = ""
    """The place on it whose name is nearly that."""

    @property
    def is_of_page(self) -> bool:
        """Whether readers meet it, rather than programs."""
        return self.file.endswith(".html")


def dead_links(
    site: Path,
    addresses: Addresses,
    root: Path | None = None,
    digests: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[DeadLink]:
    """Every link of every page, feed and data file in the folder that leads nowhere.

    With the `root` of a project, its cache says where files lead that are as they were; `digests`
    are those of files of which it is known what is in them.
    """
    names = sorted(filter(_is_followed, addresses.files))
    cache = KeptLeads(root, addresses) if root else None
    kept = cache.load() if cache else SiteLeads()
    leads = read_leads(site, addresses, names, kept, digests)
    soundness = Soundness(site, addresses, leads)
    dead = soundness.dead(leads.used())
    leads.anchors.clear()
    if cache and leads.files != kept.files:
        cache.save(leads, dead)
    if dead:
        yield from sorted(_Reporter(site, addresses, soundness).links(leads, dead))


def _is_followed(name: str) -> bool:
    return name.endswith(".html") or (name.endswith(FOR_MACHINES) and not name.startswith(NOT_OURS))


class _Reporter:
    """Finds the links that lead to what is not there, in the files that have any."""

    def __init__(self, site: Path, addresses: Addresses, soundness: Soundness) -> None:
        self._site = site
        self._addresses = addresses
        self._soundness = soundness
        self._reader = LeadReader(site, addresses, {})
        self._named: set[str] = set()
        """Whole addresses in files for machines, said already."""

    def links(self, leads: SiteLeads, dead: Mapping[int, str | None]) -> Iterator[DeadLink]:
        """All of them."""
        pages = {leads.targets[number]: page for number, page in dead.items()}
        for name, lead in sorted(leads.files.items()):
            if not dead.keys().isdisjoint(lead.targets):
                yield from self._in_file(name, pages)

    def _in_file(self, name: str, pages: Mapping[Target, str | None]) -> Iterator[DeadLink]:
        content = (self._site / name).read_bytes()
        asked = sorted({one for one in self._asked(name, content) if one[1] in pages})
        is_real = self._real(name, page_words(content))
        for link, target in asked:
            if is_real(link):
                yield self._dead_link(name, link, target, pages[target])

    def _asked(self, name: str, content: bytes) -> Iterator[tuple[str, Target]]:
        """What looks like a link in a file, with what it leads to."""
        targets = self._addresses.targets(name)
        if name.endswith(".html"):
            yield from links_of(attributes(content), targets)
            return
        rests = self._reader.rests(name, content) - self._named
        self._named |= rests
        for link in map(self._reader.link, rests):
            if (target := targets.of(link)) is not None:
                yield link, target

    def _dead_link(self, name: str, link: str, target: Target, page: str | None) -> DeadLink:
        if page is None:
            return DeadLink(name, link, target, has_page=False)
        place = Target(page, target.fragment)
        near = nearest(unquote(target.fragment), self._soundness.names_on(place)) or ""
        return DeadLink(name, link, place, has_page=True, near=near)

    def _real(self, name: str, text: str) -> Callable[[str], bool]:
        """Whether what looks like a link of a file is one, and no words about one."""
        if not name.endswith(".html"):
            # The id of an entry only looks like an address: nobody is meant to open it.
            ids = _ENTRY_ID.findall(text) if name.endswith(("feed.json", "feed.xml")) else []
            return lambda link: not 0 < text.count(link) <= sum(link in one for one in ids)
        exact = exact_attributes(text).links
        return lambda link: link in exact
