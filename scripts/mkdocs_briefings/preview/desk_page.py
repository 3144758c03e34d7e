"""The page `/desk/`, made when somebody asks for it, in the frame of the site's other pages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from ..host import with_other_words
from ..importing import MAX_BYTES
from ..rendering import Words
from ..sentinels import ROOT
from ..site import Site
from .desk_lists import DAYS_AHEAD, desk_lists, open_expectations
from .editor_links import EditorLinks

FRAME = "404.html"
"""The only page whose links lead to the right places from any address."""
SAID_BY_SCRIPT = (
    *("desk_editor", "desk_failed_to_send", "desk_no_file", "desk_too_large", "desk_working"),
)
"""The words that the page's script needs."""
_BARE = '<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title>'


def desk_page(site: Site, links: EditorLinks, folder: Path, mount: str, token: str) -> str:
    """The whole page; `folder` has the built site, which is at the address `mount`."""
    words = site.fragments.templates.words
    values = _values(site, links, token)
    # Absolute, as in the frame around it.
    content = site.fragments.render("desk", values).replace(ROOT, mount)
    title = escape(f"{words('desk')} - {site.settings.site_name}")
    try:
        frame = (folder / FRAME).read_text("utf-8")
    except OSError:  # a theme without such a page
        frame = ""
    bare = _BARE.format(language=site.settings.language, title=title)
    return with_other_words(frame, title, content) or f"{bare}<main>{content}</main></html>"


def largest(words: Words) -> str:
    """How large an article may be, as `briefings import` says it."""
    return f"{words.number(MAX_BYTES // 1024**2)} MB"


def _values(site: Site, links: EditorLinks, token: str) -> Mapping[str, Any]:
    words = site.fragments.templates.words
    most = largest(words)
    said = {name: words(name, most=most) for name in SAID_BY_SCRIPT}
    return {
        "lists": desk_lists(site, links),
        "expectations": open_expectations(site),
        "is_whole": site.content.is_whole,
        "days_ahead": DAYS_AHEAD,
        "most": most,
        "most_bytes": MAX_BYTES,
        "said": json.dumps(said, ensure_ascii=False),
        "token": token,
    }
