"""Where everything is: the columns at the foot of each page."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .. import urls
from ..model import Kind

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "explore": (
            urls.BRIEFINGS,
            urls.TIMELINE,
            urls.EXPECTED,
            *map(urls.index_url, Kind),
            urls.SEARCH,
        ),
        "trust": (urls.SOURCES, urls.WEAK, urls.DIFFERENCES, urls.CORRECTIONS, urls.GLOSSARY),
        "following": (urls.CHANGES, urls.FOLLOW),
        "site_data": (urls.DATA,),
    }
)
"""The addresses of each column, in order, by the key of its words; no site need have them all."""
COLUMN_OF = {url: column for column, addresses in COLUMNS.items() for url in addresses}
AUTHORS_OWN = "trust"
"""The column of an author's page that stands beside none of ours: about the site, a contact."""
