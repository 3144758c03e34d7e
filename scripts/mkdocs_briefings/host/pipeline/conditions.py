"""When pages may be made beside MkDocs: only if nobody else would miss them."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from ...parallel import can_share

PAGE_EVENTS = (
    *("pre_page", "page_read_source", "page_markdown", "page_content"),
    *("page_context", "post_page"),
)
"""The events in which a plugin looks at a page."""
_ALL_PAGES = re.compile(r"\bpages\b")
"""How a template asks for the list of all pages."""


def may_part(config: MkDocsConfig, ours: BasePlugin[Any]) -> bool:
    """Whether pages may be made beside MkDocs, with the same result."""
    return not _is_watched(config, ours) and not _lists_pages(config)


def may_fork() -> bool:
    """Whether copies of this process may make them."""
    others = (one for one in threading.enumerate() if one is not threading.main_thread())
    # A copy of a process has but one of its threads, and a preview has several.
    return can_share() and all(thread.daemon is not False for thread in others)


def _is_watched(config: MkDocsConfig, ours: BasePlugin[Any]) -> bool:
    """Whether another plugin, or a hook, looks at pages."""
    handlers = (one for event in PAGE_EVENTS for one in config.plugins.events[event])
    return any(getattr(one, "__self__", None) is not ours for one in handlers)


def _lists_pages(config: MkDocsConfig) -> bool:
    """Whether a template of the site asks for all pages, which then have to be there."""
    if "sitemap.xml" in config.theme.static_templates and config.site_url:
        return True
    folder = config.theme.custom_dir
    templates = Path(folder).rglob("*.*") if folder else ()
    return any(_ALL_PAGES.search(_text(one)) for one in templates if one.is_file())


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")
