"""One module for each command."""

from .check import check_command
from .dossier import dossier
from .import_ import import_
from .init import init
from .new import new
from .rename import merge, rename
from .schema import schema_command

__all__ = [
    "check_command",
    "dossier",
    "import_",
    "init",
    "merge",
    "new",
    "rename",
    "schema_command",
]
