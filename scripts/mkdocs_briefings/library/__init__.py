"""What is published, related: threads, years, offices, publishers, glossary, attachments."""

from .attachments import attached_files, figure_address, figure_path
from .glossary import Entry, expansions, glossary
from .library import Library
from .publishers import Publisher, languages, publishers
from .redirects import Redirect, redirects
from .related import Related
from .tenure import Tenure, office
from .timestamps import (
    BEGINNING,
    changed_at,
    changed_stamp,
    published_at,
    published_stamp,
    start_of_day,
)
from .years import by_year, publisher_counts, years

__all__ = [
    "BEGINNING",
    "Entry",
    "Library",
    "Publisher",
    "Redirect",
    "Related",
    "Tenure",
    "attached_files",
    "by_year",
    "changed_at",
    "changed_stamp",
    "expansions",
    "figure_address",
    "figure_path",
    "glossary",
    "languages",
    "office",
    "published_at",
    "published_stamp",
    "publisher_counts",
    "publishers",
    "redirects",
    "start_of_day",
    "years",
]
