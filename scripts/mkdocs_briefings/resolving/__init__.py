"""Documents to the model: every name an id, every source found."""

from .charting import Chart, Series, TimeSpan, charted, tabled
from .data_block import DataBlock
from .in_edition import in_edition
from .listing import (
    FILTERS,
    LISTING,
    LISTING_WORDS,
    Listing,
    find_listings,
    listing_options,
    misspelt_listings,
    parse_listing,
)
from .no_listing import NoListing
from .resolve import Resolved, resolve
from .sources import source_problems

__all__ = [
    "FILTERS",
    "LISTING",
    "LISTING_WORDS",
    "Chart",
    "DataBlock",
    "Listing",
    "NoListing",
    "Resolved",
    "Series",
    "TimeSpan",
    "charted",
    "find_listings",
    "in_edition",
    "listing_options",
    "misspelt_listings",
    "parse_listing",
    "resolve",
    "source_problems",
    "tabled",
]
