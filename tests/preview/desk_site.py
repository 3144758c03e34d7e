"""A small site on which everything waits that the desk lists, and requests to its preview."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

SOURCES = "sources: [{id: daily, publisher: Example Daily}]"
TALKS = f"""\
---
title: Talks begin
date: 2026-01-10
topics: [harbour]
people: [jane-doe]
{SOURCES}
upcoming:
  - {{id: inspection, date: 2026-03-01, title: An <em>inspection</em>}}
---
Jane Doe talked [@daily].
"""
SITE = f"""\
-- briefings/2026-01-10-talks.md --
{TALKS}\
-- briefings/2026-01-11-draft.md --
---
title: A draft <b>bold</b>
date: 2026-01-11
topics: [harbour]
{SOURCES}
status: draft
---
TODO: what happened [@daily].
-- briefings/2999-01-01-far-ahead.md --
---
title: Far ahead
date: 2999-01-01
topics: [harbour]
{SOURCES}
---
Text [@daily].
-- docs/topics/harbour.md --
---
name: The harbour
status: {{text: All is calm., as_of: 2026-01-02}}
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
---
"""
DAY = {"BRIEFINGS_TODAY": "2026-06-01"}
"""In the environment of a preview, so that the same things wait on every day."""
ARTICLE = """\
<html><head><title>Harbour talks</title></head><body><article>
<h1>Harbour talks go on</h1>
<p>May 20, 2026</p>
<p>Jane Doe said on Wednesday that the harbour will be rebuilt from the ground up.</p>
<p>Nobody else in the room wanted to say anything about the plans for the harbour.</p>
</article></body></html>
"""


@dataclass(frozen=True)
class Response:
    """What a preview has answered."""

    status: int
    body: bytes
    headers: Mapping[str, str]

    @property
    def json(self) -> Any:
        """The value in it."""
        return json.loads(self.body)


def request(
    address: str,
    path: str,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
) -> Response:
    """Send exactly these headers to a preview; `Host` is its own if none is given."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    try:
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        given = {"Host": urlsplit(address).netloc, **(headers or {})}
        if body is not None and "Content-Length" not in given:
            given["Content-Length"] = str(len(body))
        for name, value in given.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        response = connection.getresponse()
        return Response(response.status, response.read(), dict(response.getheaders()))
    finally:
        connection.close()


def token_of(address: str) -> str:
    """The token in the page of the desk."""
    page = request(address, "/desk/").body.decode()
    found = re.search(r'data-token="([^"]+)"', page)
    assert found is not None, page
    return found[1]


def own_headers(address: str) -> dict[str, str]:
    """What the desk's own page sends along."""
    return {"Origin": address.rstrip("/"), "X-Briefings-Token": token_of(address)}
