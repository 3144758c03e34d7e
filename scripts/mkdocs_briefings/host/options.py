"""The plugin's options in `mkdocs.yml`, and how they and MkDocs' own become our settings."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs.config import base, config_options, load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, set_exclusions

from ..clock import NoDayError, day_of_build
from ..dates import MOST_DAYS
from ..model import Kind
from ..outputs import HEADER_FORMATS
from ..security_contact import SecurityContact
from ..settings import (
    ATTACHMENTS,
    SHARE_SERVICES,
    FeedSettings,
    HeaderSettings,
    Limits,
    LinkSettings,
    Settings,
    SettingsError,
    SitePublisher,
)
from ..urls import is_template
from .editor_options import EditorOptions, editor_of
from .language_options import Languages, other_languages
from .option_types import (
    Contact,
    MomentOption,
    Seconds,
    Service,
    Sources,
    WholeNumber,
    Zone,
)

PASSED_ON = (
    *("per_page", "link_mentions", "trusted_html", "stale_after"),
    *("license", "calendar", "open_data", "metadata", "sitemap", "news_sitemap", "robots_txt"),
    *("llms_txt", "cards", "maps", "picture_sizes", "language_slugs"),
)
"""Options passed on as settings of the same name."""
OF_THE_SITE = ("site_url", "site_name", "site_description", "repo_url")
"""MkDocs' own settings, passed on likewise."""


MOST_BRIEFINGS = 10_000
"""On a page, or in a feed: more would be slow to open on any machine."""
MOST = 1_000_000
"""Of anything else. It only tells a slip from a number that somebody meant."""


def _names() -> config_options.ListOfItems[str]:
    return config_options.ListOfItems(config_options.Type(str), default=[])


# Made from the kinds, so that a new one has its option by itself.
KnownOptions = type("KnownOptions", (base.Config,), {kind.plural: _names() for kind in Kind})
"""Names that need no profile, by kind of subject."""


class PublisherOptions(base.Config):
    """Who answers for the site."""

    name = config_options.Type(str, default="")
    url = config_options.Type(str, default="")
    publishing_principles = config_options.Type(str, default="")
    corrections_policy = config_options.Type(str, default="")
    logo = config_options.Type(str, default="")
    contact = Contact(str, default="")


class FeedOptions(base.Config):
    """What readers of feeds get."""

    enabled = config_options.Type(bool, default=True)
    content = config_options.Choice(("summary", "full"), default="summary")
    limit = WholeNumber(30, least=1, most=MOST_BRIEFINGS)
    hub = config_options.URL(default="")


class LimitOptions(base.Config):
    """How much one file may ask for."""

    kilobytes = WholeNumber(256, least=1, most=MOST)
    names = WholeNumber(250, least=1, most=MOST)
    sources = WholeNumber(250, least=1, most=MOST)
    levels = WholeNumber(20, least=1, most=MOST)


class SearchOptions(base.Config):
    """The site's own search."""

    enabled = config_options.Type(bool, default=True)
    time_limit = WholeNumber(600, least=1, most=MOST)
    per_index = WholeNumber(2000, least=1, most=MOST)


class HeaderOptions(base.Config):
    """The headers with which a server should send the site."""

    formats = config_options.ListOfItems(config_options.Choice(HEADER_FORMATS), default=[])
    allow = Sources(dict, default={})


class SecurityOptions(base.Config):
    """Whom to tell of a hole in the site."""

    contact = config_options.ListOfItems(config_options.Type(str), default=[])
    expires = config_options.Optional(MomentOption())
    policy = config_options.Type(str, default="")
    encryption = config_options.Type(str, default="")
    acknowledgments = config_options.Type(str, default="")
    languages = config_options.ListOfItems(config_options.Type(str), default=[])


class LinkOptions(base.Config):
    """Links of the site, and to its sources."""

    check = config_options.Type(bool, default=True)
    archive = Service(str, default=LinkSettings().archive)
    private_hosts = config_options.ListOfItems(config_options.Type(str), default=[])
    recheck_after = WholeNumber(30, least=0, most=MOST_DAYS)
    gap = Seconds(float, default=1.0)


class PluginOptions(base.Config):
    """What a site can set under `plugins: - briefings:`."""

    briefings_dir = config_options.Type(str, default="briefings")
    languages = Languages(default={})
    timezone = Zone(str, default="UTC")
    stale_after = WholeNumber(90, least=0, most=MOST_DAYS)
    reuse_frames = config_options.Type(bool, default=True)
    language_slugs = config_options.Type(bool, default=False)
    per_page = WholeNumber(20, least=1, most=MOST_BRIEFINGS)
    link_mentions = config_options.Type(bool, default=True)
    trusted_html = config_options.Type(bool, default=False)
    media_hosts = config_options.ListOfItems(config_options.Type(str), default=[])
    limits = config_options.SubConfig(LimitOptions)
    known: config_options.SubConfig[base.Config] = config_options.SubConfig(KnownOptions)
    license = config_options.Type(str, default="")
    share = config_options.ListOfItems(config_options.Choice(tuple(SHARE_SERVICES)), default=[])
    publisher = config_options.SubConfig(PublisherOptions)
    feeds = config_options.SubConfig(FeedOptions)
    calendar = config_options.Type(bool, default=True)
    open_data = config_options.Type(bool, default=True)
    metadata = config_options.Type(bool, default=True)
    sitemap = config_options.Type(bool, default=True)
    news_sitemap = config_options.Type(bool, default=False)
    robots_txt = config_options.Type(bool, default=True)
    llms_txt = config_options.Type(bool, default=False)
    cards = config_options.Type(bool, default=False)
    card_fonts = config_options.ListOfItems(config_options.File(exists=True), default=[])
    picture_sizes = config_options.Type(bool, default=False)
    maps = config_options.Type(bool, default=False)
    search = config_options.SubConfig(SearchOptions)
    headers = config_options.SubConfig(HeaderOptions)
    security_txt = config_options.SubConfig(SecurityOptions)
    links = config_options.SubConfig(LinkOptions)
    editor = config_options.SubConfig(EditorOptions)
    attachments = config_options.ListOfItems(config_options.Type(str), default=[*ATTACHMENTS])


def settings_of(options: PluginOptions, config: MkDocsConfig, *, preview: bool) -> Settings:
    """Our settings for one build of a site."""
    root = Path(config.config_file_path).parent.resolve()
    zone = ZoneInfo(options.timezone)
    return Settings(
        root=root,
        docs_dir=_folder(config.docs_dir, root),
        briefings_dir=_folder(options.briefings_dir, root),
        overrides_dir=_overrides(config, root),
        config_name=Path(config.config_file_path).name,
        language=str(config.theme.get("language") or "en"),
        languages=other_languages(options.languages, config.theme.get("language")),
        media_hosts=tuple(options.media_hosts),
        limits=Limits(**options.limits),
        include_drafts=preview,
        today=_today(zone),
        zone=zone,
        known=_known(options.known),
        links=_links(options.links),
        search=options.search.enabled,
        search_time_limit=options.search.time_limit,
        search_per_index=options.search.per_index,
        directory_urls=config.use_directory_urls,
        share=tuple(dict.fromkeys(options.share)),
        card_fonts=tuple(map(Path, options.card_fonts)),
        publisher=SitePublisher(**options.publisher),
        feeds=_feeds(options.feeds),
        headers=_headers(options.headers),
        security_contact=_security(options.security_txt),
        editor=editor_of(options.editor, config.repo_url or ""),
        attachments=frozenset(_ending(text) for text in options.attachments) - {""},
        is_excluded=_exclusion(config, preview=preview),
        **{name: options[name] for name in PASSED_ON},
        **_of_the_site(config),
    )


def _headers(options: HeaderOptions) -> HeaderSettings:
    allow = {name: tuple(sources) for name, sources in options.allow.items()}
    return HeaderSettings(formats=tuple(options.formats), allow=allow)


def _of_the_site(config: MkDocsConfig) -> dict[str, Any]:
    return {name: config[name] or "" for name in OF_THE_SITE}


def _today(zone: ZoneInfo) -> date:
    try:
        return day_of_build(zone)
    except NoDayError as error:
        raise SettingsError(str(error)) from error


def _folder(given: str, root: Path) -> Path:
    """The folder itself; a link that leads out of the project stays what it is, to be refused."""
    path = Path(os.path.normpath(root / given))
    real = path.resolve()
    leads_out = path.is_relative_to(root) and not real.is_relative_to(root)
    return path if leads_out else real


def _security(options: SecurityOptions) -> SecurityContact:
    return SecurityContact(
        contacts=tuple(options.contact),
        expires=options.expires,
        policy=options.policy,
        encryption=options.encryption,
        acknowledgments=options.acknowledgments,
        languages=tuple(options.languages),
    )


def _feeds(options: FeedOptions) -> FeedSettings:
    return FeedSettings(**options)


def _links(options: LinkOptions) -> LinkSettings:
    hosts = tuple(one.lower() for one in options.private_hosts)
    return LinkSettings(**{**options, "private_hosts": hosts})


def _overrides(config: MkDocsConfig, root: Path) -> Path | None:
    folder = Path(config.theme.custom_dir or root / "overrides") / "briefings"
    return folder if folder.is_dir() else None


def _ending(text: str) -> str:
    """`.pdf` for `pdf`, `.PDF` or `*.pdf`."""
    word = text.strip().lower().lstrip("*").lstrip(".")
    return f".{word}" if word else ""


def _exclusion(config: MkDocsConfig, *, preview: bool) -> Callable[[str], bool]:
    """Whether `exclude_docs` or, in a build, `draft_docs` names a file of the documents' folder."""

    def is_excluded(name: str) -> bool:
        file = File(name, None, config.site_dir, config.use_directory_urls)
        set_exclusions([file], config)
        return not (file.inclusion.is_in_serve() if preview else file.inclusion.is_included())

    if config.exclude_docs or config.draft_docs:
        return is_excluded
    # What MkDocs leaves out by itself, without a `File` and a pattern for each name.
    return is_template


def _known(options: base.Config) -> Mapping[Kind, tuple[str, ...]]:
    return MappingProxyType({kind: tuple(options[kind.plural]) for kind in Kind})


def settings_from(config_file: Path, *, preview: bool = False) -> Settings:
    """The settings of the site whose `mkdocs.yml` is given.

    Raises SettingsError for a file that MkDocs cannot use, or that does not list our plugin.
    """
    try:
        config = load_config(config_file=str(config_file))
    except MkDocsException as error:
        raise SettingsError(str(error).strip() or f"{config_file} cannot be used.") from error
    plugin = config.plugins.get("briefings")
    if plugin is None:
        raise SettingsError(f"{config_file} does not list 'briefings' under 'plugins'.")
    return settings_of(plugin.config, config, preview=preview)
