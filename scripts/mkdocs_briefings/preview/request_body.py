"""What a form sends: all of it, or a refusal; never more than is allowed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

MOST_DRAINED = 64 * 1024 * 1024
"""So much of what is too large is still taken, so that its sender gets to read the refusal."""
_CHUNK = 64 * 1024


class BodyError(Exception):
    """The body cannot be taken."""

    def __init__(self, status: HTTPStatus, key: str) -> None:
        self.status = status
        self.key = key
        """Of the words for it."""
        super().__init__(key)


def body_of(environ: Mapping[str, Any], most: int) -> bytes:
    """The bytes of a request; BodyError for too many, or fewer than it has announced."""
    try:
        length = int(environ.get("CONTENT_LENGTH") or "")
    except ValueError:
        raise BodyError(HTTPStatus.LENGTH_REQUIRED, "desk_unreadable") from None
    stream = environ["wsgi.input"]
    if not 0 <= length <= most:
        _drain(stream, length)
        raise BodyError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "desk_too_large")
    data = bytes(stream.read(length))
    if len(data) < length:
        raise BodyError(HTTPStatus.BAD_REQUEST, "desk_cut_short")
    return data


def fields_of(data: bytes) -> Mapping[str, str]:
    """The fields of a form sent as JSON, without white space around them."""
    try:
        given = json.loads(data)
    # The second for brackets in brackets, thousands of them.
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict) or not all(isinstance(one, str) for one in given.values()):
        raise BodyError(HTTPStatus.BAD_REQUEST, "desk_unreadable")
    return {name: value.strip() for name, value in given.items()}


def _drain(stream: Any, length: int) -> None:
    left = min(length, MOST_DRAINED)
    while left > 0 and (chunk := stream.read(min(left, _CHUNK))):
        left -= len(chunk)
