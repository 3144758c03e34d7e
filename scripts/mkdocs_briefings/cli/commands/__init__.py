"""One module for each command."""

from .check import check
from .dossier import dossier
from .import_ import import_
from .init import init
from .new import new
from .rename import merge, rename
from .schema import schema

__all__ = [
    "check",
    "dossier",
    "import_",
    "init",
    "merge",
    "new",
    "rename",
    "schema",
]
