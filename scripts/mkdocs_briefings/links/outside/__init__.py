"""Sources asked whether they can still be read, politely; only when an author wants it."""

from .archive import archived_copy
from .asking import Asker, Finding
from .options import AskingOptions
from .rounds import Round, ask_each
from .statuses import due, with_copies, with_findings
from .web import NoAnswerError

__all__ = [
    "Asker",
    "AskingOptions",
    "Finding",
    "NoAnswerError",
    "Round",
    "archived_copy",
    "ask_each",
    "due",
    "with_copies",
    "with_findings",
]
