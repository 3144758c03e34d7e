"""The site's headers, once all of its pages are made: only then their scripts are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from .. import urls
from ..editing import editing_policy
from ..outputs import IN_PAGES, InlineHashes, OwnPolicy, header_files, in_page, policy
from ..settings import Settings
from ..theme_facts import CHARSET, FONTS, OWN_EMOJI
from .inline_code import InlineCode
from .sanitising import emoji_addresses


class SiteHeaders:
    """The headers of one build."""

    def __init__(self) -> None:
        self._settings: Settings | None = None
        self._code = InlineCode()
        self.of_last_page = InlineHashes()
        """Of what is in the page that was finished last."""

    def begin(self, settings: Settings) -> None:
        """Begin another build; without a server to write them for, nothing is done."""
        self._settings = settings if settings.headers.formats else None
        self._code = InlineCode(words_too=settings.trusted_html)

    def of_page(self, page: str, config: MkDocsConfig) -> str:
        """A finished page, with its policy if the site wants that; its scripts are remembered."""
        if self._settings is None:
            return page
        self.of_last_page = hashes = self._code.note(page)
        if IN_PAGES not in self._settings.headers.formats:
            return page
        element = in_page(_policy(hashes, config, self._settings))
        # Before all scripts, and after the encoding, which browsers look for at the very start.
        return page.replace(CHARSET, f"{CHARSET}\n{element}", 1)

    def taken(self) -> InlineHashes:
        """Those of all pages so far, for another process."""
        return self._code.hashes

    def put(self, hashes: InlineHashes) -> None:
        """Remember the scripts of pages that another process has made."""
        self._code.hashes |= hashes

    def write(self, config: MkDocsConfig) -> None:
        """Write them for each server asked for; the author's own file takes precedence."""
        if self._settings is None:
            return
        text = _policy(self._code.hashes, config, self._settings)
        own = _editing(config, self._settings)
        for file in header_files(self._settings.headers.formats, text, own):
            path = Path(config.site_dir, file.url)
            if not path.exists():
                path.write_text(str(file.content), "utf-8")


def _editing(config: MkDocsConfig, settings: Settings) -> OwnPolicy | None:
    """The policy of the editing page, if it has been made."""
    if not (settings.editor.enabled and Path(config.site_dir, urls.EDITING).is_dir()):
        return None
    base = urlsplit(settings.site_url).path.rstrip("/")
    return OwnPolicy(f"{base}/{urls.EDITING}", editing_policy(settings))


def _policy(hashes: InlineHashes, config: MkDocsConfig, settings: Settings) -> str:
    more = [*_outside(config, settings), settings.headers.allow]
    return policy(hashes, search=settings.search, more=more)


def _outside(config: MkDocsConfig, settings: Settings) -> Iterator[Mapping[str, Sequence[str]]]:
    """What the configuration itself takes from other hosts."""
    if config.theme.get("font") is not False:
        yield FONTS
    # Among the scripts are objects with the path and the attributes of one.
    yield {"script-src": _hosts(map(str, config.extra_javascript))}
    yield {"style-src": _hosts(config.extra_css)}
    media = ["https:" if host == "*" else f"https://{host}" for host in settings.media_hosts]
    yield {"img-src": [*media, *_hosts(_emoji(config))], "media-src": media}


def _emoji(config: MkDocsConfig) -> Iterable[str]:
    """Where pictures of emoji come from; the theme's are in the page itself."""
    generator = config.mdx_configs.get("pymdownx.emoji", {}).get("emoji_generator")
    is_inside = getattr(generator, "__module__", "").startswith(OWN_EMOJI)
    return () if is_inside else emoji_addresses(config.markdown_extensions)


def _hosts(addresses: Iterable[str]) -> list[str]:
    found = map(urlsplit, addresses)
    return [f"{one.scheme}://{one.netloc}" for one in found if one.scheme and one.netloc]
