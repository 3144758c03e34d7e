"""Liquid tags of Jekyll: those with an exact equivalent are rewritten, others stay as they are."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from .body import Body, Piece
from .moments import dated_name
from .post import Post
from .tool import ArchiveShelf, internal

STAYS = "Liquid tag without an equivalent: it stays as text"
_HIGHLIGHT = re.compile(
    r"\{%-?\s*highlight\s+(?P<language>[\w+#-]+)[^%\n]*-?%\}\n?(?P<code>.*?)\n?[ \t]*"
    r"\{%-?\s*endhighlight\s*-?%\}",
    re.DOTALL,
)
_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}(?P<inner>.*?)\{%-?\s*endraw\s*-?%\}", re.DOTALL)
_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}(?P<inner>.*?)\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_POST_URL = re.compile(
    r"(?:\{\{\s*site\.baseurl\s*\}\})?/?\{%-?\s*post_url\s+(?P<name>[^\s%]+)\s*-?%\}"
)
_LINK = re.compile(r"(?:\{\{\s*site\.baseurl\s*\}\})?/?\{%-?\s*link\s+(?P<path>[^\s%{}]+)\s*-?%\}")
_FILTERED = re.compile(
    r"\{\{-?\s*(?P<quote>[\"'])(?P<path>[^\"'{}\n]*)(?P=quote)\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:base)?url)"
    r"(?:\s*\|\s*prepend:\s*site\.(?:base)?url)?\s*-?\}\}"
)
_ROOT = re.compile(
    r"\{\{-?\s*site\.(?:url|baseurl)\s*-?\}\}(?:\{\{-?\s*site\.baseurl\s*-?\}\})?(?P<rest>/?)"
)
_VARIABLE = re.compile(r"\{\{-?\s*site\.(?P<name>\w+)\s*-?\}\}")
_MORE = re.compile(r"^[ \t]*<!--[ \t]*more[ \t]*-->[ \t]*\n?", re.MULTILINE | re.IGNORECASE)
_TOC = re.compile(r"^(?:[*-]|1\.)[ \t].*\n\{:[ \t]*toc[ \t]*\}[ \t]*\n?", re.MULTILINE)
_ANY = re.compile(r"\{%(?:(?!\{%|%\}).)*%\}|\{\{(?:(?!\{\{|\}\}).)*\}\}", re.DOTALL)
# While the others are looked for: in `raw`, tags are shown and not meant.
_OPEN, _CLOSE = "\ue000", "\ue001"
_SHOWN = str.maketrans({"{": _OPEN, "}": _CLOSE})
_BACK = str.maketrans({_OPEN: "{", _CLOSE: "}"})


def liquid(body: Body, post: Post, shelf: ArchiveShelf) -> None:
    """Rewrite all tags and outputs of Liquid in a body."""
    body.text = body.text.translate(_BACK)
    # Jekyll runs Liquid in code, too. What is never closed is not looked for: that takes long.
    for end, pattern, made in _PAIRS:
        if end in body.text:
            body.replace(pattern, made, in_code=True)
    body.replace(_POST_URL, lambda piece: _post_url(piece, shelf), in_code=True)
    body.replace(_LINK, lambda piece: _linked(piece, shelf), in_code=True)
    body.replace(_FILTERED, lambda piece: f"/{piece['path'].lstrip('/')}", in_code=True)
    body.replace(_ROOT, lambda piece: "/", in_code=True)
    known = shelf.variables
    body.replace(_VARIABLE, lambda piece: known.get(piece["name"]), in_code=True)
    body.replace(_MORE, lambda piece: "")
    body.replace(_TOC, lambda piece: "")
    body.replace(_ANY, body.keep(STAYS))
    body.text = body.text.translate(_BACK)


def _commented(piece: Piece) -> str:
    inner = piece["inner"].replace("-->", "--&gt;").strip()
    return f"<!-- {inner} -->"


def _post_url(piece: Piece, shelf: ArchiveShelf) -> str | None:
    name = PurePosixPath(piece["name"]).name
    found = shelf.post_named(name) if dated_name(name)[0] else ""
    return internal(found) if found else None


def _linked(piece: Piece, shelf: ArchiveShelf) -> str | None:
    path = piece["path"].lstrip("/")
    return internal(path) if path in shelf.archive.files else None


_PAIRS = (
    ("endraw", _RAW, lambda piece: piece["inner"].translate(_SHOWN)),
    (
        "endhighlight",
        _HIGHLIGHT,
        lambda piece: f"```{piece['language']}\n{piece['code']}\n```",
    ),
    ("endcomment", _COMMENT, _commented),
)
"""How a pair of tags ends, what it is, and what it becomes."""
