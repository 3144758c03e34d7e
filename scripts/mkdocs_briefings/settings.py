"""The options of a site as plain data, with their defaults."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, tzinfo
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from .clock import Today, day_of_build
from .model import Kind
from .security_contact import SecurityContact

ATTACHMENTS = (
    *(".avif", ".bmp", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp"),
    *(".aac", ".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav"),
    *(".m4v", ".mov", ".mp4", ".ogv", ".webm", ".srt", ".vtt"),
    *(".csv", ".pdf", ".tsv"),
)
"""Endings of the files beside briefings that may be published: what a browser shows or saves and
never runs. An SVG is looked into as well."""


SHARE_SERVICES = {
    "facebook": "Facebook",
    "x": "X",
    "linkedin": "LinkedIn",
    "kakaotalk": "KakaoTalk",
    "bluesky": "Bluesky",
    "mastodon": "Mastodon",
}
"""Where readers can share a briefing, with the names that people know."""


JOURNAL = ".briefings"
"""The folder of the project where commands note what they are about to change."""
PENDING = "pending.zip"
"""The note in it of a command at work, or of one that was killed."""


class SettingsError(Exception):
    """The site's configuration cannot be used; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePublisher:
    """Who answers for the site; an address may be one of the site itself, such as `/about/`."""

    name: str = ""
    """The site's name if it is empty."""
    url: str = ""
    publishing_principles: str = ""
    corrections_policy: str = ""
    logo: str = ""
    """The address of a picture, for machines."""
    contact: str = ""
    """Where readers report mistakes: an e-mail address, or one of the web, in which `{title}` and
    `{url}` stand for those of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSettings:
    """What readers of feeds get."""

    enabled: bool = True
    content: str = "summary"
    """`summary` or `full`."""
    limit: int = 30
    """The newest briefings in each feed."""
    hub: str = ""
    """The address of a WebSub hub."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderSettings:
    """The headers with which a server should send the site."""

    formats: tuple[str, ...] = ()
    """For which servers to write them."""
    allow: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Sources to add to directives of the content security policy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one file may ask for."""

    kilobytes: int = 256
    """The size of a file of Markdown."""
    names: int = 250
    """Names of subjects in one briefing."""
    sources: int = 250
    """Sources of one briefing."""
    levels: int = 20
    """How deep lists and quotations may lie in one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSettings:
    """How links are followed: the site's own in a build, sources by `briefings links`."""

    check: bool = True
    """Whether a build follows the links of the finished site."""
    archive: str = "https://web.archive.org/save/{url}"
    """The service that makes archived copies."""
    private_hosts: tuple[str, ...] = ()
    """Hosts that may be asked though they are not of the public web."""
    recheck_after: int = 30
    """So many days is a source not asked again."""
    gap: float = 1.0
    """So many seconds are between two requests to one host."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorSettings:
    """The page on which people without Git write, and where it saves."""

    enabled: bool = False
    backend: str = ""
    """`github`, `gitlab` or `gitea`; empty if nobody says, and no address tells."""
    repo: str = ""
    """Owner and name of the repository: `example/harbour-news`."""
    branch: str = ""
    """The repository's default branch if it is empty."""
    host: str = ""
    """Where a host of one's own is: `https://git.example.org`."""
    app_id: str = ""
    """By which GitLab, Gitea and Forgejo know the page when people sign in."""
    sign_in: str = ""
    """The service that signs people in at GitHub; without it, they use a token."""
    review: bool = False
    """Whether everything saved waits for somebody who publishes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSettings:
    """What a site is called in one of its other languages; what is left out stays as it is."""

    site_name: str = ""
    site_description: str = ""
    nav: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Titles in the navigation, by those in the site's own language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the content is and how it is published."""

    root: Path
    """The project's folder; positions in messages are relative to it."""
    docs_dir: Path
    briefings_dir: Path
    config_name: str = "mkdocs.yml"
    """The file of these settings, relative to the project's folder."""
    overrides_dir: Path | None = None
    """The user's templates, which win over ours."""
    site_url: str = ""
    site_name: str = ""
    language: str = "en"
    languages: Mapping[str, LanguageSettings] = field(default_factory=lambda: MappingProxyType({}))
    """The other languages of the site, each of which has the whole of it below its own address."""
    original_language: str = ""
    """In the part of a site that is in another language, that of all that is not translated."""
    language_slugs: bool = False
    """Whether ids made from names have letters as the language spells them out."""
    per_page: int = 20
    link_mentions: bool = True
    """Whether the first mention of a subject in a briefing becomes a link to its page."""
    trusted_html: bool = False
    """Whether HTML in the words is published as it is, scripts and all."""
    media_hosts: tuple[str, ...] = ()
    """Hosts besides the site's own from which pages may load pictures, sound and video."""
    limits: Limits = field(default_factory=Limits)
    include_drafts: bool = False
    """Show drafts and briefings dated after today, each with a mark: `mkdocs serve` does."""
    # Not a constant: a preview left open overnight has another day with the next build.
    today: date = field(default_factory=lambda: day_of_build(UTC))
    """Briefings dated after it are held back."""
    # A site in Seoul is nine hours ahead of the machine that builds it.
    zone: tzinfo = UTC
    """The time zone in which it is today."""
    stale_after: int = 90
    """Days after which what is said of the present counts as old; 0 for never."""
    known: Mapping[Kind, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Names that need no profile: using one raises no warning."""
    links: LinkSettings = field(default_factory=LinkSettings)
    search: bool = True
    """Whether the site has a search of its own."""
    search_time_limit: int = 600
    """How many seconds making the search index may take."""
    search_per_index: int = 2000
    """How many briefings one search index may have."""
    directory_urls: bool = True
    """Whether an address ends in a slash rather than in `index.html`."""
    site_description: str = ""
    repo_url: str = ""
    """Where the content is kept."""
    share: tuple[str, ...] = ()
    """The services in SHARE_SERVICES on which briefings offer to be shared."""
    license: str = ""
    """The licence of the words: a name such as `CC-BY-4.0`, or an address."""
    publisher: SitePublisher = field(default_factory=SitePublisher)
    feeds: FeedSettings = field(default_factory=FeedSettings)
    calendar: bool = True
    open_data: bool = True
    metadata: bool = True
    """Whether pages describe themselves to machines in their head."""
    sitemap: bool = True
    news_sitemap: bool = False
    robots_txt: bool = True
    llms_txt: bool = False
    cards: bool = False
    """Whether pages have pictures for previews in social media."""
    card_fonts: tuple[Path, ...] = ()
    """Files of fonts for letters that ours lack."""
    picture_sizes: bool = False
    """Whether pictures are made smaller for small screens, and what cameras note is left out."""
    maps: bool = False
    """Whether places are drawn on maps."""
    headers: HeaderSettings = field(default_factory=HeaderSettings)
    security_contact: SecurityContact = field(default_factory=SecurityContact)
    editor: EditorSettings = field(default_factory=EditorSettings)
    attachments: frozenset[str] = frozenset(ATTACHMENTS)
    """Endings, in lower case, of the files beside briefings that may be published."""
    is_excluded: Callable[[str], bool] = field(default=lambda name: False, compare=False)
    """Whether the site holds a file back, by its name from the documents' folder."""

    @property
    def clock(self) -> Today:
        """Today, and in which time zone."""
        return Today(self.today, self.zone)

    @property
    def slug_language(self) -> str:
        """The language in which ids are made from names; empty where letters lose their marks."""
        return self.language if self.language_slugs else ""

    @property
    def has_feeds(self) -> bool:
        """Whether feeds are made: they need absolute addresses."""
        return self.feeds.enabled and bool(self.site_url)

    @property
    def has_calendar(self) -> bool:
        """Whether calendars are made: their events have the site's name in their ids."""
        return self.calendar and bool(self.site_url)

    @property
    def has_data(self) -> bool:
        """Whether data files are made: their ids are the addresses of pages."""
        return self.open_data and bool(self.site_url)

    @property
    def media(self) -> tuple[str, ...]:
        """How the addresses begin from which pages may load pictures, sound and video."""
        own = urlsplit(self.site_url)
        first = (f"{own.scheme}://{own.netloc}/",) if own.netloc else ()
        hosts = ("https://" if one == "*" else f"https://{one}/" for one in self.media_hosts)
        return (*first, *hosts)

    @property
    def content_dirs(self) -> tuple[Path, Path]:
        """The only folders that anything is read or published from."""
        return self.docs_dir, self.briefings_dir

    @property
    def link_statuses(self) -> Path:
        """Where `briefings links` keeps what it found; never published."""
        return self.briefings_dir / "links.json"

    @property
    def cache_dir(self) -> Path:
        """What may be fetched or made again at any time; never published as it is."""
        return self.root / ".cache" / "briefings"

    @property
    def publishers_dir(self) -> Path:
        """Where the profiles of publishers are."""
        return self.docs_dir / "publishers"

    def profiles_dir(self, kind: Kind) -> Path:
        """Where the profiles of that kind are."""
        return self.docs_dir / kind.plural

    def relative(self, path: Path) -> str:
        """A path as messages show it: from the project's folder, wherever it is."""
        # Asked for every file: a hundred times quicker than `relative_to`.
        start = f"{self.root}{os.sep}"
        if (text := str(path)).startswith(start):
            return text.removeprefix(start).replace(os.sep, "/")
        if path == self.root:
            return "."
        try:
            return Path(os.path.relpath(path, self.root)).as_posix()
        # Docs may lie beside the project's folder, which `relative_to` would refuse.
        except ValueError:  # another drive
            return path.as_posix()
