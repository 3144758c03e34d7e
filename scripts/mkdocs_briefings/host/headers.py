"""The site's headers, once all of its pages are made: only then their scripts are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from ..outputs import header_files, policy
from ..settings import Settings
from .inline_code import InlineCode
from .sanitising import emoji_addresses

_FONTS = {
    "style-src": ("https://fonts.googleapis.com",),
    "font-src": ("https://fonts.gstatic.com",),
}
"""Where Material takes fonts from, unless `theme.font` is false."""


class SiteHeaders:
    """The headers of one build."""

    def __init__(self) -> None:
        self._settings: Settings | None = None
        self._code = InlineCode()

    def begin(self, settings: Settings) -> None:
        """Begin another build; without a server to write them for, nothing is done."""
        self._settings = settings if settings.headers.formats else None
        self._code = InlineCode(words_too=settings.trusted_html)

    def note(self, page: str) -> None:
        """Remember the scripts of a finished page."""
        if self._settings:
            self._code.note(page)

    def write(self, config: MkDocsConfig) -> None:
        """Write them for each server asked for; the author's own file takes precedence."""
        if self._settings is None:
            return
        more = [*_outside(config, self._settings), self._settings.headers.allow]
        text = policy(self._code.hashes(), search=self._settings.search, more=more)
        for file in header_files(self._settings.headers.formats, text):
            path = Path(config.site_dir, file.url)
            if not path.exists():
                path.write_text(str(file.content), "utf-8")


def _outside(config: MkDocsConfig, settings: Settings) -> Iterator[Mapping[str, Sequence[str]]]:
    """What the configuration itself takes from other hosts."""
    if config.theme.get("font") is not False:
        yield _FONTS
    # Among the scripts are objects with the path and the attributes of one.
    yield {"script-src": _hosts(map(str, config.extra_javascript))}
    yield {"style-src": _hosts(config.extra_css)}
    media = ["https:" if host == "*" else f"https://{host}" for host in settings.media_hosts]
    yield {"img-src": [*media, *_hosts(_emoji(config))], "media-src": media}


def _emoji(config: MkDocsConfig) -> Iterable[str]:
    """Where pictures of emoji come from; Material's are in the page itself."""
    generator = config.mdx_configs.get("pymdownx.emoji", {}).get("emoji_generator")
    is_inside = getattr(generator, "__module__", "").startswith("material.")
    return () if is_inside else emoji_addresses(config.markdown_extensions)


def _hosts(addresses: Iterable[str]) -> list[str]:
    found = map(urlsplit, addresses)
    return [f"{one.scheme}://{one.netloc}" for one in found if one.scheme and one.netloc]
