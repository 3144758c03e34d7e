"""Who claims which spelling: what a subject may be called, and what two profiles may not share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Person, Position, Subject
from ..problems import Problem
from .folding import fold, name_words
from .titles import styled

_QUALIFIER = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
"""What tells namesakes apart on pages: `Jane Doe (minister)`."""

At = Callable[[Subject, str], Position]
"""Where in a profile a spelling stands."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A spelling that a subject has."""

    subject: Subject
    spelling: str
    is_alias: bool
    is_short: bool
    """Just titles and a family name: `President Lee`."""


def claims_of(subject: Subject) -> Iterator[Claim]:
    """Everything that a subject is called: its names, its id, its aliases."""
    own = [*names_of(subject), subject.id]
    for spelling in own:
        yield Claim(subject, spelling, is_alias=False, is_short=False)
    for alias in subject.aliases:
        yield Claim(subject, alias, is_alias=True, is_short=_is_short(subject, alias, own))


def names_of(subject: Subject) -> tuple[str, ...]:
    """The name and the native name; a person's also without what tells namesakes apart."""
    own = [name for name in (subject.name, subject.native_name) if name]
    if isinstance(subject, Person):
        own += [unqualified(name) for name in own]
    return tuple(dict.fromkeys(own))


def unqualified(name: str) -> str:
    """The name without what is in brackets after it."""
    return _QUALIFIER.sub("", name) or name


def _is_short(subject: Subject, alias: str, own: Sequence[str]) -> bool:
    if not isinstance(subject, Person):
        return False
    name = styled(alias)
    bare = name_words(name.bare)
    # `Rep. Van Doe` has a family name of two words, which is how the whole name ends.
    is_full = (len(bare) > 1 and not _ends_with(subject, bare)) or fold(name.bare) in map(fold, own)
    return bool(name.titles) and not is_full


def _ends_with(person: Person, words: Sequence[str]) -> bool:
    whole = name_words(person.name)
    return len(whole) > len(words) and whole[-len(words) :] == tuple(words)


def claimed_twice(claims: Mapping[str, Sequence[Claim]], at: At) -> Iterator[Problem]:
    """BR204 wherever profiles of one kind claim one spelling; `claims` are by folded spelling.

    People may share any name: nobody chooses what others are called. An id is never shared.
    """
    for group in claims.values():
        by_profile: dict[str, Claim] = {}
        for claim in group:
            if claim.subject.profile:
                # One profile may have a spelling twice, as name and as alias: that harms nobody.
                by_profile.setdefault(claim.subject.profile.path, claim)
        if len(by_profile) > 1:
            # By path, not in the order of reading: it is always the same file that has to change.
            _, first = min(by_profile.items())
            for _, other in sorted(by_profile.items())[1:]:
                if other.subject.id == first.subject.id or not isinstance(other.subject, Person):
                    yield _claimed_twice(first.subject, other, at)


def _claimed_twice(first: Subject, claim: Claim, at: At) -> Problem:
    position = at(claim.subject, claim.spelling)
    if claim.subject.id == first.id:
        message = f"the id '{first.id}' is already taken by {profile_of(first, first.id).path}"
        return Problem(position, "BR204", message, "Rename one of the two files.")
    message = f"'{claim.spelling}' already means '{first.name}' ({first.id})"
    hint = "A spelling belongs to one profile only: remove it from one of the two."
    return Problem(position, "BR204", message, hint)


def profile_of(subject: Subject, _: str) -> Position:
    """Where a subject's profile starts."""
    return subject.profile or Position("mkdocs.yml")
