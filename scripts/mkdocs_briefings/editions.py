"""The editions of a site, one for each language: where a page lies in each, what words are in."""

from __future__ import annotations

from collections.abc import Iterator

from . import urls
from .model import OriginalWords
from .settings import Settings

DEFAULT = "x-default"
"""For readers of all other languages."""


def all_languages(settings: Settings) -> Iterator[str]:
    """All languages of a site, the original first."""
    yield original(settings)
    yield from settings.languages


def original(settings: Settings) -> str:
    """The language in which the site is written first of all."""
    return settings.original_language or settings.language


def folder(language: str, settings: Settings) -> str:
    """The folder of the whole site in which the part in that language lies."""
    return "" if language == original(settings) else f"{language}/"


def address_in(language: str, url: str, settings: Settings) -> str:
    """The full address of a page, given by that in its own part, in another language."""
    root = settings.site_url.rstrip("/")
    base = root.removesuffix(f"/{settings.language}") if settings.original_language else root
    within = urls.absolute(url, settings).removeprefix(f"{root}/")
    return f"{base}/{folder(language, settings)}{within}"


def alternates(url: str, settings: Settings) -> Iterator[tuple[str, str]]:
    """The full addresses of a page in all languages; nothing for a site of one language."""
    if settings.languages:
        yield from ((one, address_in(one, url, settings)) for one in all_languages(settings))
        yield DEFAULT, address_in(original(settings), url, settings)


def spoken_in(text: str, page: str) -> str:
    """The language of a text on a page of that other, or the same, language."""
    return text.language if type(text) is OriginalWords else page
