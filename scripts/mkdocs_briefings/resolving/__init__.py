"""Documents to the model: every name an id, every source found."""

from .listing import (
    LISTING,
    Listing,
    NoListing,
    find_listings,
    misspelt_listings,
    parse_listing,
)
from .resolve import Resolved, resolve

__all__ = [
    "LISTING",
    "Listing",
    "NoListing",
    "Resolved",
    "find_listings",
    "misspelt_listings",
    "parse_listing",
    "resolve",
]
