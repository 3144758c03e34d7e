"""Puts a script into every page that a preview sends, and into no file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .own_answer import App, StartResponse

_END = b"</body>"


def with_script(app: App, address: str) -> App:
    """The same application, whose pages load the script at that address."""
    tag = f'<script type="module" src="{address}"></script>'.encode()

    def answer(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        begun: list[Any] = []
        chunks = app(environ, lambda *given: begun.append(given))
        status, headers, *rest = begun[-1]
        if not dict(headers).get("Content-Type", "").startswith("text/html"):
            start_response(status, headers, *rest)
            return chunks
        page = _with_tag(_whole(chunks), tag)
        others = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start_response(status, [*others, ("Content-Length", str(len(page)))], *rest)
        return [page]

    return answer


def _whole(chunks: Iterable[bytes]) -> bytes:
    try:
        return b"".join(chunks)
    finally:
        # The file behind a page, as WSGI asks of whoever reads it.
        close = getattr(chunks, "close", None)
        if close:
            close()


def _with_tag(page: bytes, tag: bytes) -> bytes:
    before, end, after = page.rpartition(_END)
    return before + tag + end + after if end else page + tag
