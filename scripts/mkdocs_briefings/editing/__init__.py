"""The page on which people without Git write: its fields from our schema, its programs from npm."""

from .faults import editing_fault
from .fetching import fetched
from .page import editing_page, editing_policy

__all__ = ["editing_fault", "editing_page", "editing_policy", "fetched"]
