"""An archived copy of a source, made by the service that the site has chosen."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin

from .asking import PERMANENT, REDIRECTS, Asker
from .web import NoAnswerError, NotPublicError

_MEMENTO = re.compile(r'<([^<>]+)>[^,]*;\s*rel="[^"]*\bmemento\b[^"]*"')
_ANSWERS = REDIRECTS | PERMANENT | {200, 201}


def archived_copy(url: str, service: str, asker: Asker) -> str:
    """The address of the copy that the service makes of a page; NoAnswerError if it makes none.

    The service is an address with `{url}` in it. It says where the copy is by a redirect, by
    `Content-Location`, or by a `Link` to a memento (RFC 7089).
    """
    asked = service.replace("{url}", quote(url, safe=":/?&=%#~+,;@!$'()*"))
    try:
        reply = asker.ask_service(asked)
    except NotPublicError as error:
        raise NoAnswerError(f"the service '{service}' is not a public address") from error
    memento = _MEMENTO.search(reply.headers.get("link", ""))
    named = memento[1] if memento else ""
    named = named or reply.headers.get("content-location") or reply.headers.get("location") or ""
    copy = urljoin(asked, named) if named else ""
    # The page itself is not a copy of it: some services send back there when they fail.
    if reply.code not in _ANSWERS or copy in ("", asked, url):
        raise NoAnswerError(f"the service answers {reply.code} and names no copy")
    return copy
