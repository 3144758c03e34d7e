"""Pictures as front matter names them."""

from __future__ import annotations

import posixpath

from ..content import FigureFields
from ..model import Figure


def figure_of(fields: FigureFields | None, path: str) -> Figure | None:
    """The picture that the fields of a file name, whose path starts at the file's folder."""
    return Figure(**dict(fields), folder=posixpath.dirname(path)) if fields else None
