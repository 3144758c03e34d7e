"""Every site that can be measured, by its name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from . import hugo_sites, mkdocs_sites, pelican_site
from .corpus import Corpus
from .site import Site

SITES: Mapping[str, Site] = {**mkdocs_sites.SITES, **hugo_sites.SITES, **pelican_site.SITES}
DEFAULT = ("ours", "plain", "blog", "hugo", "hugo-related")


def write(name: str, corpus: Corpus, project: Path) -> None:
    """Write one of the sites, with its configuration, into an empty or new folder."""
    SITES[name].write(corpus, project)
