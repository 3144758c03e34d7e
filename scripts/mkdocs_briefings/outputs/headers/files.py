"""The same headers for Netlify and Cloudflare Pages, for nginx, and for Caddy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from ..output_file import OutputFile

OTHERS: Mapping[str, str] = MappingProxyType(
    {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    }
)
"""Headers that need to know nothing of the site."""
_NOTE = "# Made with the site by mkdocs-briefings; its hashes change when the theme does."


def header_files(formats: Iterable[str], policy: str) -> Iterator[OutputFile]:
    """A file for each format asked for."""
    headers = {"Content-Security-Policy": policy, **OTHERS}
    for name, written in (_FILES[one] for one in formats if one in _FILES):
        yield OutputFile(name, f"{_NOTE}\n{written(headers)}\n")


def _netlify(headers: Mapping[str, str]) -> str:
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in headers.items())])


def _nginx(headers: Mapping[str, str]) -> str:
    # `always`, since 404.html has scripts too.
    return "\n".join(f'add_header {name} "{value}" always;' for name, value in headers.items())


def _caddy(headers: Mapping[str, str]) -> str:
    return "\n".join(["header {", *(f'\t{name} "{value}"' for name, value in headers.items()), "}"])


_FILES: Mapping[str, tuple[str, Callable[[Mapping[str, str]], str]]] = MappingProxyType(
    {
        "netlify": ("_headers", _netlify),
        "nginx": ("_headers.nginx", _nginx),
        "caddy": ("_headers.caddy", _caddy),
    }
)
"""What each format is called by in `mkdocs.yml`, its file in the site, and how it is written."""
IN_PAGES = "meta"
"""The format that is no file, but an element in each page."""
HEADER_FORMATS = (*_FILES, IN_PAGES)
