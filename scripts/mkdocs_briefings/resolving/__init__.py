"""Documents to the model: every name an id, every source found."""

from .charting import Chart, Series, TimeSpan, charted, tabled
from .data_block import DataBlock
from .listing import LISTING, Listing, find_listings, misspelt_listings, parse_listing
from .no_listing import NoListing
from .resolve import Resolved, resolve

__all__ = [
    "LISTING",
    "Chart",
    "DataBlock",
    "Listing",
    "NoListing",
    "Resolved",
    "Series",
    "TimeSpan",
    "charted",
    "find_listings",
    "misspelt_listings",
    "parse_listing",
    "resolve",
    "tabled",
]
