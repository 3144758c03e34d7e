"""Tags, categories and linked notes: what each of them may be, as far as that is certain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..authoring import Desk
from ..model import Kind
from ..names import HANGUL_FAMILY_NAMES, Ambiguous, Found, Near, fold, has_hangul, is_name
from .post import Findings, Page
from .wiki import links_in

DOUBTFUL = "?"
_CAPITAL = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*")
_HANGUL_NAME = re.compile(r"\S{3}")


@dataclass(slots=True)
class PostTerm:
    """One tag, category or linked note, in all its spellings."""

    spellings: Counter[str] = field(default_factory=Counter)
    page: Page | None = None
    """The note of that name."""

    @property
    def name(self) -> str:
        """The spelling that most posts have; of several the first of the alphabet."""
        return min(self.spellings, key=lambda one: (-self.spellings[one], one))

    @property
    def count(self) -> int:
        """How many posts have it."""
        return self.spellings.total()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a term probably is."""

    term: PostTerm
    answer: str
    """A kind of subject, or a question mark."""
    why: str


def terms_of(findings: Findings) -> Mapping[str, PostTerm]:
    """All of them by their folded names, those that most posts have first."""
    found: dict[str, PostTerm] = {}
    pages = {fold(page.name): page for page in findings.pages}
    for post in findings.posts:
        # A link to what has no note names nothing yet: Obsidian users write such links by the
        # dozen.
        linked = (name for name in links_in(post.body) if fold(_last(name)) in pages)
        for name in dict.fromkeys((*post.terms, *map(_last, linked))):
            if is_name(name):
                term = found.setdefault(fold(name), PostTerm(page=pages.get(fold(name))))
                term.spellings[name] += 1
    ordered = sorted(found.items(), key=lambda pair: (-pair[1].count, pair[0]))
    return dict(ordered)


def proposals(terms: Mapping[str, PostTerm], desk: Desk) -> Iterator[Proposal]:
    """What each term probably is, or a question mark where nobody but the author can tell."""
    for term in terms.values():
        answer, why = _proposed(term.name, desk)
        posts = f"{term.count} post{'' if term.count == 1 else 's'}"
        yield Proposal(term, answer, f"{posts}; {why}" if why else posts)


def _proposed(name: str, desk: Desk) -> tuple[str, str]:
    found = {kind: desk.resolved.names.resolve(kind, name, None) for kind in Kind}
    if known := [kind for kind, one in found.items() if isinstance(one, Found)]:
        return (
            (str(known[0]), "on the site already")
            if len(known) == 1
            else (DOUBTFUL, "several of the site")
        )
    for kind, one in found.items():
        if isinstance(one, Ambiguous):
            return DOUBTFUL, f"several of kind {kind} on the site"
        if isinstance(one, Near):
            return DOUBTFUL, f"almost the {kind} {one.suggestions[0].id} of the site"
    return (DOUBTFUL, "may be a person") if may_be_person(name) else (str(Kind.TOPIC), "")


def may_be_person(name: str) -> bool:
    """Whether somebody may be called so: two to four words with a capital, or a Korean name."""
    if _HANGUL_NAME.fullmatch(name) and has_hangul(name):
        return name[0] in HANGUL_FAMILY_NAMES
    words = name.split()
    # Words in capitals throughout are an abbreviation, as a rule of a body: `US Navy`.
    return 2 <= len(words) <= 4 and all(
        _CAPITAL.fullmatch(word) and word[0].isupper() and not (len(word) > 1 and word.isupper())
        for word in words
    )


def _last(name: str) -> str:
    return name.rpartition("/")[2]
