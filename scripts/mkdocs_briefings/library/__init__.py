"""What is published, related: threads, years, offices, publishers, glossary, attachments."""

from .attachments import attached_files, figure_address, figure_path
from .glossary import Expansions, GlossaryEntry, glossary
from .library import Library
from .offices import Standing, offices_on, standing, tenures
from .publishers import CitedPublisher, languages
from .redirects import Redirect, redirects
from .related import Related
from .timestamps import (
    BEGINNING,
    changed_at,
    changed_stamp,
    published_at,
    published_stamp,
    start_of_day,
)
from .years import by_year, years

__all__ = [
    "BEGINNING",
    "CitedPublisher",
    "Expansions",
    "GlossaryEntry",
    "Library",
    "Redirect",
    "Related",
    "Standing",
    "attached_files",
    "by_year",
    "changed_at",
    "changed_stamp",
    "figure_address",
    "figure_path",
    "glossary",
    "languages",
    "offices_on",
    "published_at",
    "published_stamp",
    "redirects",
    "standing",
    "start_of_day",
    "tenures",
    "years",
]
