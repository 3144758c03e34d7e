"""Pictures in the sizes that screens need, without what cameras and telephones note in them.

Pillow makes them, which comes with the extra `pictures`. The same file gives the same bytes with
the same version of Pillow; what was made once is kept in `.cache`.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.util import find_spec
from pathlib import Path

from ..cache import KeptFiles
from ..settings import Settings

WIDTHS = (320, 640, 1280)
LARGEST = 1600
"""In pixels: a picture that is wider is made as wide as this."""
MOST_PIXELS = 50_000_000
"""A file of a few kilobytes may ask for more memory than a machine has."""
FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
"""Endings of what is made smaller; drawings need not be, and what moves would stand still."""
KIND = "pictures"
"""Under which they are kept."""
VERSION = "1"
_QUALITY = 82


@dataclass(frozen=True, slots=True)
class PictureSizes:
    """A picture, and the smaller ones that are made of it."""

    path: Path
    address: str
    width: int
    height: int
    smaller: tuple[tuple[str, int], ...]
    """Address and width of each, from the smallest."""


def has_pillow() -> bool:
    """Whether it is installed."""
    return find_spec("PIL") is not None


def sizes_of(path: Path, address: str) -> PictureSizes | None:
    """The sizes of a picture; None for one that is shown as it is."""
    size = measured(path) if path.suffix.lower() in FORMATS else None
    if size is None:
        return None
    width, height = size
    if width > LARGEST:
        width, height = LARGEST, max(1, round(height * LARGEST / width))
    name = f"{path.stem}-{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}"
    smaller = tuple(
        (f"assets/pictures/{name}-{one}{path.suffix.lower()}", one) for one in WIDTHS if one < width
    )
    return PictureSizes(path, address, width, height, smaller)


def can_be_opened(path: Path) -> bool:
    """Whether it is a picture, and not too large to be worked on."""
    return _opened(path) is not None


def measured(path: Path) -> tuple[int, int] | None:
    """Width and height as it is looked at; None if it cannot be opened, or moves."""
    opened = _opened(path)
    return None if opened is None or opened[2] else opened[:2]


def _opened(path: Path) -> tuple[int, int, bool] | None:
    """Width, height, and whether it moves."""
    try:
        status = path.stat()
    except OSError:
        return None
    return _opened_at(path, status.st_mtime_ns, status.st_size)


# A preview lasts longer than many a picture: an author puts another in its place.
@lru_cache(maxsize=1 << 14)
def _opened_at(path: Path, _modified: int, _size: int) -> tuple[int, int, bool] | None:
    from PIL import Image, UnidentifiedImageError  # not everybody has the extra

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as image:
                width, height = image.size
                turned = image.getexif().get(_ORIENTATION, 1) >= _ON_ITS_SIDE
                moves = getattr(image, "n_frames", 1) > 1
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return None
    if width * height > MOST_PIXELS:
        return None
    return (height, width, moves) if turned else (width, height, moves)


_ORIENTATION, _ON_ITS_SIDE = 0x0112, 5
"""Of EXIF: how a camera was held; from this value on, width and height change places."""


def picture_files(
    pictures: Iterator[PictureSizes], settings: Settings
) -> Iterator[tuple[str, bytes]]:
    """The address and the bytes of every picture, each once."""
    made, kept = dict.fromkeys(pictures), KeptFiles(settings.root, KIND)
    for one in made:
        for address, width in ((one.address, one.width), *one.smaller):
            yield address, _bytes_of(one.path, width, kept)


def _bytes_of(path: Path, width: int, kept: KeptFiles) -> bytes:
    from PIL import __version__

    data = path.read_bytes()
    made_of = f"{VERSION} {__version__} {width} {path.suffix.lower()}".encode() + data
    name = hashlib.sha256(made_of).hexdigest()[:32]
    found = kept.get(name, partial(_drawn, path, width))
    return found if isinstance(found, bytes) else found.read_bytes()


def _drawn(path: Path, width: int) -> bytes:
    """The picture upright and that wide, in its own format, with its colours and nothing else."""
    from PIL import Image, ImageOps

    with Image.open(path) as opened:
        colours = opened.info.get("icc_profile")
        upright = ImageOps.exif_transpose(opened)
    if upright.mode == "P":
        upright = upright.convert("RGBA" if "transparency" in upright.info else "RGB")
    height = max(1, round(upright.height * width / upright.width))
    image = upright.resize((width, height), Image.Resampling.LANCZOS)
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    written = io.BytesIO()
    form = FORMATS[path.suffix.lower()]
    options = {} if form == "PNG" else {"quality": _QUALITY}
    if form == "JPEG" and bare.mode not in ("L", "RGB", "CMYK"):
        bare = bare.convert("RGB")
    bare.save(written, form, icc_profile=colours, **options)
    return written.getvalue()
