"""What changes an author's files: new, fixes, rename, the starter."""

from .draft import Draft, DraftStatement, source_of
from .fixes import Fix, fixes
from .new import Scaffold, free_path, scaffold
from .rename import Plan, merge_subjects, rename_subject
from .starter import start
from .workspace import Desk

__all__ = [
    "Desk",
    "Draft",
    "DraftStatement",
    "Fix",
    "Plan",
    "Scaffold",
    "fixes",
    "free_path",
    "merge_subjects",
    "rename_subject",
    "scaffold",
    "source_of",
    "start",
]
