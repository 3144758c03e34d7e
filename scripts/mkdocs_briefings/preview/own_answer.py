"""Answers of our own in a preview: never kept by anybody, never inside another page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

Environ = dict[str, Any]
"""A request as WSGI gives it (PEP 3333)."""
StartResponse = Callable[..., Any]
App = Callable[[Environ, StartResponse], Iterable[bytes]]
"""A WSGI application (PEP 3333)."""

HEADERS = (
    ("Cache-Control", "no-store"),
    # Nobody clicks our buttons through a frame of another page.
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
)


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """What is sent back."""

    body: bytes
    kind: str = "application/json"
    status: HTTPStatus = HTTPStatus.OK

    @classmethod
    def of(cls, value: object, status: HTTPStatus = HTTPStatus.OK) -> OwnAnswer:
        """A value as JSON."""
        return cls(json.dumps(value, ensure_ascii=False).encode(), status=status)

    @classmethod
    def refusal(cls, status: HTTPStatus, words: str, field: str = "") -> OwnAnswer:
        """What is wrong with a request, and in which field of its form."""
        return cls.of({"error": words, "field": field}, status)

    def send(self, start_response: StartResponse) -> list[bytes]:
        """The answer, by WSGI."""
        length = ("Content-Length", str(len(self.body)))
        headers = [("Content-Type", self.kind), length, *HEADERS]
        start_response(f"{self.status.value} {self.status.phrase}", headers)
        return [self.body]
