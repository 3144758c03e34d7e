"""The navigation that a site configures, in one of its other languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import urls
from ...site import Site


def navigation_in(nav: Any, site: Site, titles: Mapping[str, str]) -> Any:
    """The same entries by other titles: those configured, else those of our pages.

    What has neither, a section or a page of the author's, keeps its title.
    """
    if isinstance(nav, list):
        return [navigation_in(one, site, titles) for one in nav]
    if not isinstance(nav, Mapping):
        return nav
    return {
        str(_title(str(title), entry, site, titles)): navigation_in(entry, site, titles)
        for title, entry in nav.items()
    }


def _title(title: str, entry: Any, site: Site, titles: Mapping[str, str]) -> str:
    if title in titles:
        return titles[title]
    page = site.pages.get(entry) if isinstance(entry, str) else None
    if page is None:
        return title
    # The title of the home page is the site's name, which a navigation does not say again.
    return site.fragments.templates.words("home") if page.url == urls.HOME else page.title
