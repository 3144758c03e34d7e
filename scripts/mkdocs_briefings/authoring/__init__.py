"""What changes an author's files, all or none: the journal, new, fixes, rename, the starter,
what an existing site lacks, what nobody has translated."""

from .agenda import Task, Urgency, agenda
from .cited import cited, with_archived, with_told
from .draft import Draft, DraftStatement, source_of
from .fixes import Fix, fixes, fixes_apart
from .guest import additions, is_site
from .journal import MIGRATION_REPORT, Journal, journal, settle, undo
from .new import Scaffold, free_path, scaffold
from .rename import Plan, merge_subjects, rename_subject
from .starter import sample_site, start, with_editor
from .untranslated import untranslated
from .workspace import Desk

__all__ = [
    "MIGRATION_REPORT",
    "Desk",
    "Draft",
    "DraftStatement",
    "Fix",
    "Journal",
    "Plan",
    "Scaffold",
    "Task",
    "Urgency",
    "additions",
    "agenda",
    "cited",
    "fixes",
    "fixes_apart",
    "free_path",
    "is_site",
    "journal",
    "merge_subjects",
    "rename_subject",
    "sample_site",
    "scaffold",
    "settle",
    "source_of",
    "start",
    "undo",
    "untranslated",
    "with_archived",
    "with_editor",
    "with_told",
]
