"""Where every page lives, as addresses relative to the site's root.

An address is a folder path that ends in a slash (`people/jane-doe/`), or empty for the home page.
It comes from file names and ids, never from titles, so it does not change.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, urljoin

from .model import Briefing, Kind
from .settings import Settings

HOME = ""
BRIEFINGS = "briefings/"
TIMELINE = "timeline/"
GLOSSARY = "glossary/"
SOURCES = "sources/"
PUBLISHERS = "publishers/"
WEAK = "sources/weak/"
CORRECTIONS = "corrections/"
EXPECTED = "expected/"
CHANGES = "changes/"
DIFFERENCES = "differences/"
DATA = "data/"
SEARCH = "search/"
FOLLOW = "follow/"
OPML = "feeds.opml"
# By which every manual of such pages calls them, and every set-up of signing in.
EDITING = "admin/"

RESERVED = frozenset(["index", "page", "readme"])
"""Ids that no subject or publisher can have: its address or its file would be that of a list."""
DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
"""Names of devices, of which Windows makes no file and no folder."""
UNUSABLE = RESERVED | DEVICES
"""Ids that no name makes."""


def is_template(name: str) -> bool:
    """Whether MkDocs leaves a file of that name out of every site."""
    return name.startswith("templates/")


def joined(base: str, address: str) -> str:
    """The address as it is meant on the page `base`; one that nobody can read stays as it is."""
    try:
        return urljoin(base, address)
    # `urljoin` raises for `https://[half`, an IPv6 host that is never closed; authors do write it.
    except ValueError:
        return address


def briefing_url(briefing: Briefing) -> str:
    """`briefings/2025/11/04/lee-hegseth/`."""
    day = briefing.date
    return f"{BRIEFINGS}{day.year:04}/{day.month:02}/{day.day:02}/{briefing.slug}/"


def year_url(year: int) -> str:
    """`briefings/2025/`."""
    return f"{BRIEFINGS}{year:04}/"


def index_url(kind: Kind) -> str:
    """`people/`: all subjects of one kind."""
    return f"{kind.plural}/"


def subject_url(kind: Kind, subject_id: str) -> str:
    """`people/jane-doe/`."""
    return f"{kind.plural}/{subject_id}/"


def subject_year_url(kind: Kind, subject_id: str, year: int) -> str:
    """`topics/harbour/2024/`: a year of which the subject's page has only a part."""
    return f"{subject_url(kind, subject_id)}{year:04}/"


def publisher_url(publisher_id: str) -> str:
    """`publishers/example-news/`: who published what is cited; their list is `sources/`."""
    return f"{PUBLISHERS}{publisher_id}/"


def dossier_url(topic_id: str) -> str:
    """`topics/harbour/dossier/`: everything on a topic on one page."""
    return f"{subject_url(Kind.TOPIC, topic_id)}dossier/"


def dossier_part_url(topic_id: str, year: int) -> str:
    """`topics/harbour/dossier/2024/`: a year of a dossier that is too large for one page."""
    return f"{dossier_url(topic_id)}{year:04}/"


def month_url(year: int, month: int) -> str:
    """`changes/2026/05/`: what changed in a month."""
    return f"{CHANGES}{year:04}/{month:02}/"


def week_url(year: int, week: int) -> str:
    """`changes/2026/w21/`: what changed in a week, as ISO 8601 counts them."""
    return f"{CHANGES}{year:04}/w{week:02}/"


def subject_changes_url(kind: Kind, subject_id: str) -> str:
    """`topics/harbour/changes/`: what changed on a topic or about a person, with its feeds."""
    return f"{subject_url(kind, subject_id)}changes/"


def statements_url(kind: Kind, subject_id: str) -> str:
    """`people/jane-doe/statements.csv`: what somebody said, or was said on a topic."""
    return f"{subject_url(kind, subject_id)}statements.csv"


def page_url(url: str, number: int) -> str:
    """The address of page `number` of a paginated list; the first page is the list itself."""
    return url if number == 1 else numbered_url(url, number)


def numbered_url(url: str, number: int) -> str:
    """The address that a page of a list has by its number: `briefings/page/12/`."""
    return f"{url}page/{number}/"


EXPECTED_ON_PAGE = 200
"""So many expectations are on one page of all."""


def expectation_url(place: int) -> str:
    """The page of all expectations on which the one at that place is, counted from 0."""
    return page_url(EXPECTED, place // EXPECTED_ON_PAGE + 1)


DIFFERENCES_ON_PAGE = 100
"""So many of them, with the lines that lead to one under another topic, are on one page of all."""


def differences_url(place: int) -> str:
    """The page of all differences on which the row at that place is, counted from 0."""
    return page_url(DIFFERENCES, place // DIFFERENCES_ON_PAGE + 1)


def root_from(url: str) -> str:
    """The way from a page up to the site's root: `../../` from `people/jane-doe/`."""
    return "../" * url.count("/") or "./"


def file_name(url: str) -> str:
    """The file that a web server sends for an address."""
    return f"{url}index.html"


# MkDocs knows pages only by a Markdown file; it is also the name by which `nav` lists an index.
def source_name(url: str) -> str:
    """The Markdown file that stands for an address: `people/jane-doe.md`, `people/index.md`.

    Indexes keep `index.md`, so that an author's own words for them are in the usual place.
    """
    parts = url.rstrip("/").split("/")
    is_year = len(parts) == 2 and f"{parts[0]}/" == BRIEFINGS
    is_index = url == HOME or len(parts) == 1 or is_year
    return f"{url}index.md" if is_index else f"{url.rstrip('/')}.md"


def document_url(name: str, *, directory_urls: bool = True) -> str:
    """The address at which MkDocs puts a page of the documents' folder: `about/` for `about.md`."""
    folder, _, file = name.rpartition("/")
    stem = file.rpartition(".")[0]
    parts = [folder] if folder else []
    # As MkDocs' `File._get_stem` has it, which takes a README for the index of its folder.
    if stem not in ("index", "README"):
        parts.append(stem if directory_urls else f"{stem}.html")
    url = "/".join(parts)
    return f"{url}/" if url and not url.endswith(".html") else url


def atom_url(url: str) -> str:
    """The Atom feed of a page: `people/jane-doe/feed.xml`."""
    return f"{url}feed.xml"


def json_feed_url(url: str) -> str:
    """The JSON Feed of a page: `people/jane-doe/feed.json`."""
    return f"{url}feed.json"


def calendar_url(url: str) -> str:
    """The calendar of a page: `topics/harbour/calendar.ics`."""
    return f"{url}calendar.ics"


def card_url(url: str) -> str:
    """The preview picture of a page: `assets/cards/people/jane-doe.png`; of home `site.png`."""
    return f"assets/cards/{url.rstrip('/') or 'site'}.png"


def absolute_file(name: str, settings: Settings) -> str:
    """The full address of a file of the site, in whose name a `#` begins no anchor."""
    if name.startswith(("https://", "http://")):
        return name
    return f"{settings.site_url.rstrip('/')}/{quote(name.lstrip('/'))}"


@lru_cache(maxsize=65536)
def _quoted(page: str) -> str:
    return quote(page)


def absolute(url: str, settings: Settings) -> str:
    """The full address of a page or file of the site; an outside one stays as it is."""
    if url.startswith(("https://", "http://")):
        return url
    # Without directory addresses a folder opened from disk shows its files, not its index.
    page, hash_, anchor = url.partition("#")
    index = (
        "" if settings.directory_urls or not (page == HOME or page.endswith("/")) else "index.html"
    )
    return f"{settings.site_url.rstrip('/')}/{_quoted(page.lstrip('/'))}{index}{hash_}{anchor}"
