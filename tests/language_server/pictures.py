"""Pictures for the guide, of few colours: they are light, and a window has no more."""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image

WANTED = bool(os.environ.get("UPDATE_PICTURES"))
"""Whether the tests that see an editor write what they see into the guide."""


def paint(screenshot: bytes, path: Path) -> None:
    """Write a picture."""
    Image.open(io.BytesIO(screenshot)).convert("RGB").quantize(64).save(path, optimize=True)
