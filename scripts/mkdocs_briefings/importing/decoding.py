"""A saved article's bytes to text, whatever its encoding; what is not text is refused."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from charset_normalizer import from_bytes

from ..content import CONTROL_CHARACTER
from ..names import syllables_in
from ..problems import RefusedError

MAX_BYTES = 5 * 1024 * 1024
"""The largest file that is read; an article with its page rarely has a tenth of it."""

_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_FORMATS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a packed document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "a rich text document",
}
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_SAVE = "Save the article as text or HTML."


@dataclass(frozen=True, slots=True)
class Loaded:
    """The text of a file."""

    text: str
    is_html: bool
    doubts: tuple[str, ...] = ()


def load(path: Path) -> Loaded:
    """The file's text; RefusedError for what is not text, or too long."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise RefusedError(f"{path} is not a file. Give a file with one saved article.")
        if status.st_size > MAX_BYTES:
            size, most = status.st_size / 1024**2, MAX_BYTES // 1024**2
            message = f"{path} has {size:.0f} MB; the limit is {most} MB"
            raise RefusedError(f"{message}. Save only the article.")
        data = path.read_bytes()
    except OSError as error:
        raise RefusedError(f"{path} cannot be read ({error.strerror}).") from error
    decoded, doubts = _decoded(data, path)
    # Some systems write each letter of a syllable by itself; names are looked for in whole ones.
    text = normalize("NFC", decoded)
    is_html = path.suffix.lower() in (".html", ".htm", ".xhtml") or bool(_HTML.match(text[:5000]))
    return Loaded(text, is_html, doubts)


def _decoded(data: bytes, path: Path) -> tuple[str, tuple[str, ...]]:
    if not data.strip():
        raise RefusedError(f"{path} is empty. {_SAVE}")
    for start, what in _FORMATS.items():
        if data.startswith(start):
            raise RefusedError(f"{path} is {what}, not text. {_SAVE}")
    text, doubts = _text(data, path)
    controls = len(CONTROL_CHARACTER.findall(text))
    if controls > len(text) / 200:
        raise RefusedError(f"{path} is not text: it is full of control characters. {_SAVE}")
    plain = CONTROL_CHARACTER.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not plain.strip():
        raise RefusedError(f"{path} is empty. {_SAVE}")
    return plain, doubts


def _text(data: bytes, path: Path) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ()
    if b"\0" in data:
        raise RefusedError(f"{path} is not text: it has null bytes. {_SAVE}")
    declared = _DECLARED.search(data[:4096])
    for encoding in ("utf-8", declared[1].decode() if declared else "utf-8"):
        try:
            return data.decode(encoding), ()
        except (UnicodeDecodeError, LookupError):
            continue
    return _mixed(data) or _guessed(data, path)


def _mixed(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """Line by line, if most non-ASCII lines are UTF-8: two texts pasted into one file."""
    lines, odd = list[str](), list[int]()
    beyond = 0
    for number, line in enumerate(data.split(b"\n"), 1):
        beyond += not line.isascii()
        try:
            lines.append(line.decode())
        except UnicodeDecodeError:
            odd.append(number)
            lines.append(_legacy(line))
    if len(odd) * 2 > beyond:
        return None
    shown = ", ".join(map(str, odd[:5])) + (" …" if len(odd) > 5 else "")
    return "\n".join(lines), (f"the file mixes encodings: compare line {shown} with the source",)


def _legacy(line: bytes) -> str:
    """The encoding of old Korean pages if the result is Korean, else that of Western ones."""
    korean = line.decode("cp949", "replace")
    if syllables_in(korean) * 2 > sum(not c.isascii() for c in korean):
        return korean
    return line.decode("cp1252", "replace")


def _guessed(data: bytes, path: Path) -> tuple[str, tuple[str, ...]]:
    korean = data.decode("cp949", "replace")
    if syllables_in(korean) > 0.9 * sum(not c.isascii() for c in korean):
        return korean, ()
    best = from_bytes(data).best()
    if best is None:
        raise RefusedError(f"{path} is not text in any known encoding. {_SAVE}")
    return str(best), (f"the encoding is a guess ({best.encoding}): look for wrong letters",)
