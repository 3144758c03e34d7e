"""A saved article's bytes to text, whatever its encoding; what is not text is refused."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from charset_normalizer import from_bytes

from ..content import CONTROL_CHARACTER
from ..names import HANGUL, syllables_in
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


def decoded_page(data: bytes, url: str) -> str:
    """The text of a web page, or of its beginning; RefusedError for what is not text."""
    return _decoded(data, Path(url))[0]


def _decoded(data: bytes, path: Path) -> tuple[str, tuple[str, ...]]:
    if not data.strip():
        raise RefusedError(f"{path} is empty. {_SAVE}")
    for start, what in _FORMATS.items():
        if data.startswith(start):
            raise RefusedError(f"{path} is {what}, not text. {_SAVE}")
    text, doubts = _text(data, path)
    # A few come with what is copied out of a PDF; a program or a picture is full of them.
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
    # UTF-8 first, whatever is declared: hardly any text in another encoding is valid in it.
    for encoding in ("utf-8", _as_browsers_do(declared[1].decode()) if declared else "utf-8"):
        try:
            return data.decode(encoding), ()
        except (UnicodeDecodeError, LookupError):
            continue
    return _mixed(data) or _guessed(data, path)


_WIDER = {
    **dict.fromkeys(["iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii"], "cp1252"),
    **dict.fromkeys(["euc-kr", "euckr", "ks_c_5601-1987", "ksc5601"], "cp949"),
    **dict.fromkeys(["gb2312", "gbk", "x-gbk"], "gb18030"),
    **dict.fromkeys(["shift_jis", "shift-jis", "sjis", "x-sjis"], "cp932"),
}
"""What pages declare, and the wider encoding that browsers read instead."""


def _as_browsers_do(declared: str) -> str:
    return _WIDER.get(declared.lower(), declared)


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
    if _is_korean(data):
        return data.decode("cp949", "replace"), ()
    encoding = next((one for one, fits in _LIKELY if fits(data)), "")
    if not encoding:
        best = from_bytes(data).best()
        if best is None:
            raise RefusedError(f"{path} is not text in any known encoding. {_SAVE}")
        encoding = best.encoding
    doubt = f"the encoding is a guess ({encoding}): look for wrong letters"
    return data.decode(encoding, "replace"), (doubt,)


def _is_korean(data: bytes) -> bool:
    """Whether the bytes are Hangul in the everyday part of the old encoding, with everyday words:
    Japanese and Chinese bytes make rare syllables of it."""
    text = data.decode("euc_kr", "replace")
    beyond = sum(not character.isascii() for character in text)
    hangul = re.findall(rf"[{HANGUL}]", text)
    everyday = [one for one in hangul if one in "이다는을의에고하가를은지한로서"]
    return len(hangul) > 0.85 * beyond and len(everyday) > 0.1 * len(hangul)


def _of_script(data: bytes, encoding: str, script: str, share: float) -> bool:
    """Whether the bytes are text in that encoding, and enough of it is in that script."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    beyond = [character for character in text if not character.isascii()]
    return len(re.findall(script, text)) >= share * len(beyond)


def _is_western(data: bytes) -> bool:
    """Whether letters beyond ASCII stand singly among others, as accents do."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    beyond = [character for character in text if not character.isascii()]
    known = re.findall(r"[À-ÖØ-öø-ÿŒœŠšŽžŸ–—‘’‚“”„…«»€°º¿¡§ª·\u00a0]", text)
    # Korean bytes read so are rows of accents: `ÁÖ¿ä`.
    is_apart = len(re.findall(r"[À-ÿ]{3}", text)) == 0
    return len(known) == len(beyond) < 0.15 * len(text) and is_apart


_KANA = r"[\u3041-\u30fe]"
_COMMON_HAN = (
    "[的一是在不了有和人這这中大為为上個个國国我以要他時时來来們们到地於于出就說说也年日月得会會]"
)
_LIKELY: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    ("cp932", lambda data: _of_script(data, "cp932", _KANA, 0.25)),
    ("euc_jp", lambda data: _of_script(data, "euc_jp", _KANA, 0.25)),
    ("cp1252", _is_western),
    ("gb18030", lambda data: _of_script(data, "gb18030", _COMMON_HAN, 0.15)),
    ("big5", lambda data: _of_script(data, "big5", _COMMON_HAN, 0.15)),
)
"""Encodings to try on texts too short for statistics, and how each is recognised."""
