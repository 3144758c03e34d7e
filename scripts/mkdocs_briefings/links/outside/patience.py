"""How long a host asks us to wait."""

from __future__ import annotations

import time
from datetime import UTC
from email.utils import parsedate_to_datetime


def wanted_wait(retry_after: str) -> float:
    """The seconds that a header `Retry-After` means, given as seconds or as a date; else 0."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        then = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return 0.0
    # A date without a zone is in UTC, as HTTP has it.
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0.0, then.timestamp() - time.time())
