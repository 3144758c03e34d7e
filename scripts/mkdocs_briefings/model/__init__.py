"""What a site is made of: briefings, subjects, statements and sources, as frozen plain data.

Everything here is resolved: a briefing names its subjects by id, whatever spelling its author
used. The room `resolving` makes these objects; `library` relates them to one another.
"""

from .briefing import Appearance, Briefing, Correction, Part
from .chronology import chronological
from .difference import Account, Difference
from .expectation import ExpectationKind, Outcome, Result, Upcoming
from .figure import Figure
from .file_position import Position
from .held_back import is_ahead, is_held_back
from .kinds_with_feeds import FOLLOWED
from .link_status import LinkStatus, Reach
from .original_words import OriginalWords
from .publisher import Publisher
from .publisher_kind import PublisherKind
from .source import Source
from .sourced_claim import SourcedClaim
from .statement import Relay, Statement
from .subject import (
    CLASS_OF,
    Coordinates,
    Kind,
    Link,
    Organisation,
    Person,
    Place,
    Role,
    Status,
    Subject,
    SubjectKey,
    Term,
    Topic,
)
from .weak_evidence import WeakEvidence, weak_evidence

__all__ = [
    "CLASS_OF",
    "FOLLOWED",
    "Account",
    "Appearance",
    "Briefing",
    "Coordinates",
    "Correction",
    "Difference",
    "ExpectationKind",
    "Figure",
    "Kind",
    "Link",
    "LinkStatus",
    "Organisation",
    "OriginalWords",
    "Outcome",
    "Part",
    "Person",
    "Place",
    "Position",
    "Publisher",
    "PublisherKind",
    "Reach",
    "Relay",
    "Result",
    "Role",
    "Source",
    "SourcedClaim",
    "Statement",
    "Status",
    "Subject",
    "SubjectKey",
    "Term",
    "Topic",
    "Upcoming",
    "WeakEvidence",
    "chronological",
    "is_ahead",
    "is_held_back",
    "weak_evidence",
]
