"""Preview pictures for links that are shared."""

from .cards import card_addresses, cards, undrawn
from .painting import can_paint

__all__ = [
    "can_paint",
    "card_addresses",
    "cards",
    "undrawn",
]
