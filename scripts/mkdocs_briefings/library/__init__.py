"""What is published, related: threads, years, offices, publishers, glossary, attachments."""

from .addresses import Redirect, clashes, redirects
from .attachments import Attachments, figure_address, figure_on_disk, figure_path
from .glossary import Entry, expansions, glossary
from .library import Library
from .page_texts import page_texts
from .publishers import Publisher, languages, publishers
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
    "Attachments",
    "Entry",
    "Library",
    "Publisher",
    "Redirect",
    "Related",
    "Tenure",
    "by_year",
    "changed_at",
    "changed_stamp",
    "clashes",
    "expansions",
    "figure_address",
    "figure_on_disk",
    "figure_path",
    "glossary",
    "languages",
    "office",
    "page_texts",
    "published_at",
    "published_stamp",
    "publisher_counts",
    "publishers",
    "redirects",
    "start_of_day",
    "years",
]
