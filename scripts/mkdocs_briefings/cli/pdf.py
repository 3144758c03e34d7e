"""HTML to PDF with WeasyPrint, which is an optional extra."""

from __future__ import annotations

import mimetypes
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ..names import has_hangul
from ..problems import RefusedError

MISSING = "PDF needs WeasyPrint: install the extra 'pdf', as the guide says under 'Extras'."
NOWHERE = "https://site.invalid/"
"""Stands for the address of a site that has none."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """The files of a built site: all that a PDF may be made of."""

    folder: Path
    url: str = NOWHERE

    def file(self, address: str) -> Path | None:
        """The file at an address; None for anything that is not one of the site's own files."""
        root = self.url.rstrip("/") + "/"
        if not address.startswith(root):
            return None
        # Without its query and anchor, which name no file; `..` is judged below, on the disk.
        inside = unquote(urlsplit(address[len(root) :]).path)
        try:
            path = (self.folder / inside).resolve()
            return path if path.is_relative_to(self.folder.resolve()) and path.is_file() else None
        except (OSError, ValueError):  # a name too long, or with a null character
            return None


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished PDF."""

    data: bytes
    pages: int
    left_out: list[str] = field(default_factory=list)
    """Addresses that the document asked for and that are not files of the site."""


def to_pdf(html: str, site: BuiltSite, address: str) -> Pdf:
    """The page at `address` of the site as a PDF.

    Raises RefusedError without WeasyPrint or the libraries it draws with.
    """
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:  # OSError: Pango is not on the machine.
        raise RefusedError(f"{MISSING} ({error})") from error
    left_out: dict[str, None] = {}
    base = site.url.rstrip("/") + "/" + address
    fetcher = _fetcher(site, left_out)
    document = HTML(string=html, base_url=base, url_fetcher=fetcher).render()
    return Pdf(document.write_pdf(), len(document.pages), list(left_out))


def save(data: bytes, path: Path) -> None:
    """Write a file whole or not at all, its folder too; RefusedError if that is not possible."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise RefusedError(f"{path} cannot be written ({error.strerror}).") from error


def lacks_hangul(html: str) -> bool:
    """Whether the text has Hangul and no font of this machine is known to have it."""
    lister = shutil.which("fc-list")
    # Without fontconfig's list nobody can say, so nobody is warned.
    if not has_hangul(html) or lister is None:
        return False
    found = subprocess.run([lister, ":lang=ko"], capture_output=True, text=True, check=False)
    return found.returncode == 0 and not found.stdout.strip()


def _fetcher(site: BuiltSite, left_out: dict[str, None]) -> Any:
    """Where WeasyPrint gets pictures, style sheets and attachments: never network or disk."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFiles(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            # A picture that is in the document itself.
            if url.startswith("data:"):
                return super().fetch(url, headers)
            path = site.file(url)
            if path is None:
                left_out[url] = None
                raise ValueError("not a file of the site")
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})

    return OwnFiles()
