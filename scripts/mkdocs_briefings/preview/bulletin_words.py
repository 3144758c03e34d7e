"""A bulletin in the words of the site's language, as the overlay in the browser shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from ..problems import Severity
from ..rendering import Words
from .build_watch import Bulletin
from .editor_links import EditorLinks
from .notice import Notice

MOST = 100
"""So many are shown; the terminal has all of them."""
_SAID = {
    **{name: f"preview_{name}" for name in ("close", "gone", "lost", "error", "warning")},
    "editor": "desk_editor",
    "desk": "desk",
}


def in_words(bulletin: Bulletin, words: Words, links: EditorLinks | None) -> Mapping[str, Any]:
    """What the browser is told; without `links`, nothing that only helps on this machine."""
    counts = Counter(one.severity for one in bulletin.notices)
    count = _counted(counts, words)
    shown, more = bulletin.notices[:MOST], len(bulletin.notices[MOST:])
    return {
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "count": count,
        "show": words("preview_show", count=count),
        "stopped": words("preview_stopped") if bulletin.stopped else "",
        "notices": [_told(one, links) for one in shown],
        "more": words("preview_more", n=more) if more else "",
        "words": {name: words(key) for name, key in _SAID.items()},
        "language": words.language,
    }


def _counted(counts: Counter[Severity], words: Words) -> str:
    kinds = (severity for severity in Severity if counts[severity])
    return words.all_of([words(f"preview_{kind}s", n=counts[kind]) for kind in kinds])


def _told(notice: Notice, links: EditorLinks | None) -> Mapping[str, Any]:
    place = notice.position
    return {
        "severity": notice.severity,
        "file": place.path if place else "",
        "line": place.line if place else 0,
        "code": notice.code,
        "message": notice.message,
        "hint": notice.hint,
        "editor": links.to(place.path, place.line) if place and links else "",
    }
