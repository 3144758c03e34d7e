"""The way from each page to the same page in the other languages, for readers and for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig

from ... import urls
from ...editions import address_in, all_languages, alternates, folder
from ...rendering import own_language_name
from ...settings import Settings
from ...site import Site

MARK = "https://language.invalid/"
"""How an address begins that stands for the page's own in a language. The theme takes it for one
outside of the site, and so leaves it as it is in the frame that many pages share. No host can have
that name (RFC 2606)."""
_IN_HEAD = re.compile(rf'<link rel="alternate" href="{MARK}[^>]*>\s*')
_LINK = '<link rel="alternate" hreflang="{}" href="{}" data-br-edition>'


def offer_languages(config: MkDocsConfig, site: Site) -> None:
    """Have the theme offer every language of the site on every page; of one language, nothing."""
    if site.settings.languages:
        config.extra["alternate"] = [
            {"name": own_language_name(one), "link": MARK + one, "lang": one}
            for one in all_languages(site.settings)
        ]


def with_alternates(page: str, url: str | None, site: Site) -> str:
    """A finished page that leads to itself in the other languages; `url` is its address in its own.

    A page without an address of its own, such as that for what is not found, leads to the homes.
    """
    if MARK not in page:
        return page
    settings = site.settings
    head, end, rest = _IN_HEAD.sub("", page).partition("</head>")
    for language in all_languages(settings):
        address = escape(_address(url, language, settings))
        rest = rest.replace(f'"{MARK}{language}"', f'"{address}"')
    has_address = settings.site_url and url is not None
    links = "\n".join(_in_head(url or "", settings)) if has_address else ""
    return f"{head}{links}{end}{rest}"


def _in_head(url: str, settings: Settings) -> Iterator[str]:
    """For search engines, which ask for whole addresses."""
    for language, address in alternates(url, settings):
        yield _LINK.format(language, escape(address))


def _address(url: str | None, language: str, settings: Settings) -> str:
    """The way to a page in a language; to its home, from the host, if the page may be anywhere."""
    if url is None:
        return urlsplit(address_in(language, urls.HOME, settings)).path or "/"
    up = "../" if settings.original_language else ""
    index = "" if settings.directory_urls or not _is_folder(url) else "index.html"
    return f"{urls.root_from(url)}{up}{folder(language, settings)}{quote(url)}{index}"


def _is_folder(url: str) -> bool:
    return not url or url.endswith("/")
