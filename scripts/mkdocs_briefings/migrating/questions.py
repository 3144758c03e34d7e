"""The file in which an author says what nobody else can know, written once and read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ..content import load_yaml, scalar
from ..model import Kind
from ..names import fold, nearest
from ..problems import RefusedError
from .terms import DOUBTFUL, Proposal

NAME = "migrate.yml"
SKIP = "skip"
_SUBJECTS, _UNTAGGED, _AUTHORS, _FOLDERS = "subjects", "untagged", "authors", "folders"
BYLINE, AS_PEOPLE = "byline", "person"
_AUTHOR_ANSWERS = (BYLINE, AS_PEOPLE, SKIP)
_ANSWERS = (*map(str, Kind), SKIP)
ARCHIVE = "Archive"

_HEAD = """\
# For you to fill in; 'briefings migrate' reads it again each time.

# The folders whose dated files are posts. All other files are left where they are.
folders: {folders}

# The topic of posts that have none.
untagged: {untagged}

# Authors of posts are not people of the news. 'byline' puts their names below the text, 'person'
# makes them people of the site, 'skip' leaves them out.
authors: {authors}

# What each tag, category and linked note is: topic, person, organisation or place; 'skip' leaves
# it out. To make it one with another, or with a subject that the site has: {{topic: harbour}}.
# Answer those with a question mark; the others are proposals.
subjects:
"""


@dataclass(frozen=True, slots=True)
class TermAnswer:
    """What a term is."""

    kind: Kind | None
    """None to leave it out."""
    name: str = ""
    """The subject that it is, where that is another."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What an author has filled in."""

    folders: tuple[str, ...] = ()
    untagged: str = ARCHIVE
    authors: str = BYLINE
    of: Mapping[str, TermAnswer] = field(default_factory=lambda: MappingProxyType({}))
    """By the folded name of the term."""
    asked: frozenset[str] = frozenset()
    """The folded names of all terms in the file, answered or not."""
    text: str = ""
    """The file; empty if there is none yet."""
    last_line: int = 0
    """The line of its last term."""


def read_answers(path: Path) -> Answers:
    """What the file says; RefusedError with every line that nobody can read."""
    if not path.exists():
        return Answers()
    try:
        # An author may have saved it with an editor of Windows, which marks the file as UTF-8.
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedError(f"{path.name} cannot be read ({type(error).__name__}).") from error
    tree = load_yaml(text, path.name)
    if tree.problems:
        raise RefusedError("\n".join(map(str, tree.problems)))
    return _Reading(tree.data, tree.lines, text).answers()


class _Reading:
    def __init__(self, data: object, lines: Mapping[tuple[str | int, ...], int], text: str) -> None:
        self.data = data if isinstance(data, dict) else {}
        self.lines, self.text = lines, text
        self.faults: list[str] = []

    def answers(self) -> Answers:
        subjects = self.data.get(_SUBJECTS)
        given = subjects if isinstance(subjects, dict) else {}
        found = {fold(name): self._answer(name, value) for name, value in given.items()}
        authors = self.data.get(_AUTHORS) or BYLINE
        if authors not in _AUTHOR_ANSWERS:
            self._fault((_AUTHORS,), f"'{authors}' is not one of {', '.join(_AUTHOR_ANSWERS)}")
        if self.faults:
            raise RefusedError("\n".join(self.faults))
        last = max(
            (self.lines[_SUBJECTS, name] for name in given), default=self.lines.get((_SUBJECTS,), 0)
        )
        return Answers(
            folders=self._folders(),
            untagged=str(self.data.get(_UNTAGGED) or ARCHIVE),
            authors=str(authors),
            of={name: one for name, one in found.items() if one is not None},
            asked=frozenset(found),
            text=self.text,
            last_line=last,
        )

    def _folders(self) -> tuple[str, ...]:
        value = self.data.get(_FOLDERS)
        return (
            tuple(str(one).strip("/.") for one in value if one is not None)
            if isinstance(value, list)
            else ()
        )

    def _answer(self, name: str, value: object) -> TermAnswer | None:
        """None for a question mark."""
        if value in (DOUBTFUL, None):
            return None
        kind, other = value, ""
        if isinstance(value, dict) and len(value) == 1:
            kind, other = next(iter(value.items()))
        if kind not in _ANSWERS:
            near = nearest(str(kind), _ANSWERS)
            hint = f" Did you mean '{near}'?" if near else ""
            self._fault((_SUBJECTS, name), f"'{kind}' is not one of {', '.join(_ANSWERS)}.{hint}")
            return None
        return TermAnswer(None if kind == SKIP else Kind(str(kind)), str(other or ""))

    def _fault(self, key: tuple[str, ...], message: str) -> None:
        self.faults.append(f"{NAME}:{self.lines.get(key, 1)}: {message.rstrip('.')}.")


def with_answers(proposals: Iterable[Proposal], answers: Answers) -> dict[str, TermAnswer]:
    """What every term is; those that are still in doubt are missing."""
    found = dict(answers.of)
    for one in proposals:
        key = fold(one.term.name)
        # What the author has been asked is never decided by a proposal, not even if it was left
        # open.
        if key not in answers.asked and one.answer != DOUBTFUL:
            found[key] = TermAnswer(Kind(one.answer))
    return found


def file_with(proposals: Iterable[Proposal], answers: Answers, folders: Iterable[str]) -> str:
    """The file with every term that it does not have yet; what is there stays, comments too."""
    new = [
        line for one in proposals if fold(one.term.name) not in answers.asked for line in _line(one)
    ]
    if not answers.text:
        listed = "[" + ", ".join(scalar(one or ".") for one in folders) + "]"
        head = _HEAD.format(
            folders=listed, untagged=scalar(answers.untagged), authors=answers.authors
        )
        return head + "\n".join((*new, ""))
    lines = answers.text.splitlines()
    if _SUBJECTS not in answers.text:
        lines.append(f"{_SUBJECTS}:")
    # After the last term, not at the end: the author may have written something below the list.
    at = answers.last_line or len(lines)
    return "\n".join((*lines[:at], *new, *lines[at:], ""))


def _line(one: Proposal) -> Iterator[str]:
    answer = f'"{DOUBTFUL}"' if one.answer == DOUBTFUL else one.answer
    yield f"  {_key(one.term.name)}: {answer}  # {one.why}"


def _key(name: str) -> str:
    """A name as a key: quoted where YAML would read another thing, or a comment."""
    written = scalar(name)
    return written if written != name or ": " not in name else f'"{name}"'
