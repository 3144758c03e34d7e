"""HTML to PDF with WeasyPrint, which is an optional part: `pip install mkdocs-briefings[pdf]`."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from ..names import has_hangul
from ..problems import RefusedError

MISSING = "PDF needs WeasyPrint: pip install 'mkdocs-briefings[pdf]'. Its manual says more."


def write_pdf(html: str, path: Path) -> int:
    """Write a document as a PDF and return the number of its pages.

    Raises RefusedError without WeasyPrint or the libraries it draws with.
    """
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:  # OSError: Pango is not on the machine.
        raise RefusedError(f"{MISSING} ({error})") from error
    document = HTML(string=html).render()
    document.write_pdf(path)
    return len(document.pages)


def lacks_hangul(html: str) -> bool:
    """Whether the text has Hangul and no font of this machine is known to have it."""
    lister = shutil.which("fc-list")
    if not has_hangul(html) or lister is None:
        return False
    found = subprocess.run([lister, ":lang=ko"], capture_output=True, text=True, check=False)
    return found.returncode == 0 and not found.stdout.strip()
