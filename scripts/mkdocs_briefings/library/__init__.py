"""What is published, related: threads, offices, expectations, changes, publishers, glossary."""

from .attachments import PICTURES, Attachments, figure_address, figure_on_disk, figure_path
from .calendar_spans import Month, Week
from .change_log import SHOWN, ChangeLog
from .changes import Change, ChangeKind, by_kind
from .data_tables import DataTables
from .differences import DifferenceRow, Differences
from .expectation import Event, Expectation, State
from .expectations import Expectations
from .file_claims import file_claims
from .followed import Followed, everything_followed
from .gazetteer import FoundCity
from .glossary import Expansions, GlossaryEntry, glossary
from .library import NEWS_DAYS, Library
from .offices import Standing, office_on, offices_on, standing, tenures
from .page_texts import attachments_of
from .picture_sizes import (
    FORMATS,
    MOST_PIXELS,
    PictureSizes,
    can_be_opened,
    has_pillow,
    picture_files,
    sizes_of,
)
from .progress import progress
from .publisher_hosts import PublisherHosts
from .publishers import CitedPublisher, Publishers, languages, publisher_key
from .redirects import Redirect, redirects
from .related import Related, RelatedBriefing, linked_from
from .staleness import is_stale, stale_from, stale_from_among
from .timestamps import (
    BEGINNING,
    by_publication,
    changed_at,
    changed_stamp,
    day_published,
    event_stamp,
    last_change,
    published_at,
    published_stamp,
    start_of_day,
)
from .weak_claims import WeakClaim, rests_on_weak, weak_claims
from .whereabouts import Whereabouts
from .years import (
    ROWS,
    STATEMENTS,
    listed_statements,
    listed_years,
    statements_elsewhere,
    years_beyond,
)

__all__ = [
    "BEGINNING",
    "FORMATS",
    "MOST_PIXELS",
    "NEWS_DAYS",
    "PICTURES",
    "ROWS",
    "SHOWN",
    "STATEMENTS",
    "Attachments",
    "Change",
    "ChangeKind",
    "ChangeLog",
    "CitedPublisher",
    "DataTables",
    "DifferenceRow",
    "Differences",
    "Event",
    "Expansions",
    "Expectation",
    "Expectations",
    "Followed",
    "FoundCity",
    "GlossaryEntry",
    "Library",
    "Month",
    "PictureSizes",
    "PublisherHosts",
    "Publishers",
    "Redirect",
    "Related",
    "RelatedBriefing",
    "Standing",
    "State",
    "WeakClaim",
    "Week",
    "Whereabouts",
    "attachments_of",
    "by_kind",
    "by_publication",
    "can_be_opened",
    "changed_at",
    "changed_stamp",
    "day_published",
    "event_stamp",
    "everything_followed",
    "figure_address",
    "figure_on_disk",
    "figure_path",
    "file_claims",
    "glossary",
    "has_pillow",
    "is_stale",
    "languages",
    "last_change",
    "linked_from",
    "listed_statements",
    "listed_years",
    "office_on",
    "offices_on",
    "picture_files",
    "progress",
    "published_at",
    "published_stamp",
    "publisher_key",
    "redirects",
    "rests_on_weak",
    "sizes_of",
    "stale_from",
    "stale_from_among",
    "standing",
    "start_of_day",
    "statements_elsewhere",
    "tenures",
    "weak_claims",
    "years_beyond",
]
