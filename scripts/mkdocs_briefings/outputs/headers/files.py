"""The same headers for Netlify and Cloudflare Pages, for nginx, and for Caddy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

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


@dataclass(frozen=True, slots=True)
class OwnPolicy:
    """A folder of the site whose pages have a policy of their own."""

    path: str
    """From the root of the host: `/admin/`."""
    policy: str


_Headers = Mapping[str, str]
_Written = Callable[[_Headers, "_Own"], Mapping[str, str]]


class _Own(NamedTuple):
    """The headers of that folder; its path is empty if there is none."""

    path: str
    headers: _Headers


def header_files(
    formats: Iterable[str], policy: str, own: OwnPolicy | None = None
) -> Iterator[OutputFile]:
    """The files for each format asked for."""
    headers = {"Content-Security-Policy": policy, **OTHERS}
    # Who signs in elsewhere comes back through a window that the page has opened.
    popups = {"Cross-Origin-Opener-Policy": "same-origin-allow-popups"}
    inside = headers | popups | {"Content-Security-Policy": own.policy} if own else {}
    there = _Own(own.path if own else "", inside)
    for written in (_FILES[one] for one in formats if one in _FILES):
        for name, text in written(headers, there).items():
            yield OutputFile(name, f"{_NOTE}\n{text}\n")


def _netlify(headers: _Headers, own: _Own) -> Mapping[str, str]:
    return {"_headers": _rules(headers, own, detached="")}


def _cloudflare(headers: _Headers, own: _Own) -> Mapping[str, str]:
    # Two rules for a page would add their policies up; Netlify has the later one replace the other.
    return {"_headers": _rules(headers, own, detached="  ! {}\n")}


def _rules(headers: _Headers, own: _Own, detached: str) -> str:
    written = "/*\n" + _lines(headers, "")
    if own.path:
        changed = {name: one for name, one in own.headers.items() if headers[name] != one}
        written += f"\n{own.path}*\n{_lines(changed, detached)}"
    return written.rstrip("\n")


def _lines(headers: _Headers, detached: str) -> str:
    return "".join(f"{detached.format(name)}  {name}: {value}\n" for name, value in headers.items())


def _nginx(headers: _Headers, own: _Own) -> Mapping[str, str]:
    files = {"_headers.nginx": _nginx_lines(headers)}
    if own.path:
        files["_headers-admin.nginx"] = _nginx_lines(own.headers)
    return files


def _nginx_lines(headers: _Headers) -> str:
    # `always`, since 404.html has scripts too.
    return "\n".join(f'add_header {name} "{value}" always;' for name, value in headers.items())


def _caddy(headers: _Headers, own: _Own) -> Mapping[str, str]:
    if not own.path:
        return {"_headers.caddy": _caddy_block("", headers)}
    blocks = [
        f"@editing path {own.path}*\n@elsewhere not path {own.path}*",
        _caddy_block("@elsewhere ", headers),
        _caddy_block("@editing ", own.headers),
    ]
    return {"_headers.caddy": "\n".join(blocks)}


def _caddy_block(matcher: str, headers: _Headers) -> str:
    lines = (f'\t{name} "{value}"' for name, value in headers.items())
    return "\n".join([f"header {matcher}{{", *lines, "}"])


_FILES: Mapping[str, _Written] = MappingProxyType(
    {"netlify": _netlify, "cloudflare": _cloudflare, "nginx": _nginx, "caddy": _caddy}
)
"""How each format is called in `mkdocs.yml`, and what writes its files."""
IN_PAGES = "meta"
"""The format that is not a file, but an element in each page."""
HEADER_FORMATS = (*_FILES, IN_PAGES)
