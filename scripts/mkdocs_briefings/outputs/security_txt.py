"""`security.txt` (RFC 9116): whom to tell of a hole in the site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from urllib.parse import urljoin, urlsplit

from ..settings import Settings
from .output_file import OutputFile

PATH = ".well-known/security.txt"


def security_txt(settings: Settings) -> Iterator[OutputFile]:
    """The file, if the site wants one and it would be right."""
    contact = settings.security_contact
    if contact.is_given and not any(contact.faults(settings.today)):
        lines = (f"{name}: {value}\n" for name, value in _fields(settings) if value)
        yield OutputFile(PATH, "".join(lines))


def _fields(settings: Settings) -> Iterator[tuple[str, str]]:
    contact = settings.security_contact
    yield from (("Contact", address) for address in contact.contacts)
    if contact.expires:
        yield "Expires", contact.expires.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    yield "Encryption", contact.encryption
    yield "Acknowledgments", contact.acknowledgments
    yield "Policy", contact.policy
    yield "Preferred-Languages", ", ".join(contact.languages or (settings.language,))
    # Whoever looks for the file asks the host, not a folder on it.
    if settings.site_url and urlsplit(settings.site_url).path in ("", "/"):
        yield "Canonical", urljoin(settings.site_url, f"/{PATH}")
