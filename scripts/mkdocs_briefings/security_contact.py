"""Whom to tell of a hole in the site, as `security.txt` says it (RFC 9116)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

_ADDRESS = re.compile(r"(?:https://|mailto:|tel:)[^\s\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityContact:
    """The fields of the file; nobody has given any if there are neither contacts nor an end."""

    contacts: tuple[str, ...] = ()
    """Addresses, the best one first: of a page, `mailto:` or `tel:`."""
    expires: datetime | None = None
    """Until when what it says may be trusted."""
    policy: str = ""
    encryption: str = ""
    acknowledgments: str = ""
    languages: tuple[str, ...] = ()

    @property
    def is_given(self) -> bool:
        """Whether the site wants the file."""
        return bool(self.contacts or self.expires)

    def faults(self, today: date) -> Iterator[tuple[str, str]]:
        """What keeps the file from being published, and what to do."""
        if not self.contacts:
            yield "no contact", "Add one: 'contact: [mailto:security@example.org]'."
        if self.expires is None:
            yield "no day on which it expires", "Add it: 'expires: 2027-06-30'."
        elif self.expires.astimezone(UTC).date() <= today:
            yield (
                f"it expired on {self.expires:%Y-%m-%d}",
                "See whether what it says is still right, and set a new 'expires'.",
            )
        pages = (self.policy, self.encryption, self.acknowledgments)
        for address in (*self.contacts, *filter(None, pages)):
            if not _ADDRESS.fullmatch(address):
                hint = "Write it whole: 'https://…', 'mailto:…' or 'tel:…'."
                yield f"'{address}' is not an address", hint
