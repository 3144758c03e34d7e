"""What authors leave in a draft for themselves: placeholders, and notes in comments.

Notes end at the reader: they are cut out of `Document.body`, line for line, so no page, feed or
check ever meets them. Above all that is the text of a source, which must not be published.
"""

from __future__ import annotations

import re

TO_DO = "TODO"
"""What stands where an author has to write something."""
SOURCE_TEXT = "source text"
IMPORT_NOTES = "import notes"

_TO_DO = re.compile(rf"\b{TO_DO}\b")
# A note that is never closed goes on to the end of the file: none of it may be published.
_NOTE = re.compile(
    rf"<!--[ \t]*(?P<title>{SOURCE_TEXT}|{IMPORT_NOTES}): not for publication\b(?P<text>.*?)"
    r"(?:-->|\Z)",
    re.DOTALL,
)


def has_placeholder(text: str) -> bool:
    """Whether the text still has a placeholder in it."""
    return TO_DO in text and bool(_TO_DO.search(text))


def is_placeholder(text: str) -> bool:
    """Whether a name is only the placeholder."""
    return text.strip() == TO_DO


def note(title: str, text: str) -> str:
    """A comment for the author's eyes; nothing in the text can end it or start another."""
    # HTML lets `--!>` end a comment as well (WHATWG, comment end bang state).
    safe = re.sub(r"<(?=!--)|(?<=--)!?>", _escaped, text)
    return f"<!-- {title}: not for publication\n{safe.strip()}\n-->\n"


def _escaped(match: re.Match[str]) -> str:
    return {"<": "&lt;"}.get(match[0], "&gt;")


def notes(body: str) -> list[tuple[str, str, int]]:
    """Every note in a body: its title, its text, and the line of the body where it starts."""
    if "not for publication" not in body:
        return []
    return [
        (match["title"], match["text"], body.count("\n", 0, match.start()) + 1)
        for match in _NOTE.finditer(body)
    ]


def without_notes(body: str) -> str:
    """The body as readers may see it, with the same lines."""
    if "not for publication" not in body:
        return body
    return _NOTE.sub(lambda match: "\n" * match[0].count("\n"), body)
