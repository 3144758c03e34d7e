"""The spellings of subjects as a text may have them, and what each of them proves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..model import Kind, Subject
from .findable_text import flat
from .letters import plain_letter
from .resolver import Names
from .titles import is_office

SHORT = 8
"""A single word with fewer letters than this may mean something else: see `Spelling.common`.

A topic's single word may do so however long it is: sanctions are not always the topic Sanctions.
"""

_ACRONYM = re.compile(r"[A-Z][A-Z0-9.&-]{1,6}")
# Two or three letters only: nobody writes U.S.F.K.
_DOTTED = re.compile(r"(?<![A-Za-z.])[A-Z]{2,3}(?![A-Za-z.])")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼʻʿ](?=\w)")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling, of one or more subjects of a kind."""

    kind: Kind
    text: str
    ids: tuple[str, ...]
    office: bool = False
    """Just an office and a family name: `President Lee`."""
    capital: bool = False
    """Whether only a capital distinguishes it from other words: `the North`."""
    shortened: bool = False
    """Just some words of a topic's name: `Indo-Pacific` for the Indo-Pacific strategy."""
    heard: bool = False
    """A Korean name as nobody has written it yet, but as a system of romanisation would."""

    acronym: bool = field(init=False)
    """Whether only exactly these capitals mean the subject: `SCM`."""
    common: bool = field(init=False)
    """Whether it may be a word like any other: `Rice`, `Summits`."""

    @property
    def marks(self) -> tuple[bool, ...]:
        """What else it was made with."""
        return self.office, self.capital, self.shortened, self.heard

    def __post_init__(self) -> None:
        acronym = _ACRONYM.fullmatch(self.text) is not None
        one_word = self.text.isascii() and self.text.isalpha()
        one_word = one_word and (self.kind is Kind.TOPIC or len(self.text) < SHORT)
        # Asked for at every hit, so worked out once; a frozen class can be given them only in this
        # way.
        object.__setattr__(self, "acronym", acronym)
        doubtful = one_word or self.shortened or self.heard
        object.__setattr__(self, "common", not acronym and doubtful)


def spellings_of(
    names: Names, subjects: Mapping[Kind, Mapping[str, Subject]]
) -> Iterator[Spelling]:
    """Every spelling of the subjects of some kinds."""
    for kind, members in subjects.items():
        for text, ids in names.spellings(kind).items():
            # A single letter would be found at every initial.
            if len(flat(text).strip()) > 1:
                office = kind is Kind.PERSON and is_office(text)
                shortened = kind is Kind.TOPIC and _is_part(text, members[ids[0]].name)
                # `the North` as an alias asks for its capital; `the north` is a direction.
                capital = text[:1].islower() and text.lower() != text
                yield Spelling(kind, text, ids, office, capital, shortened)
        for text, ids in names.romanised(kind).items():
            yield Spelling(kind, text, ids, heard=True)


def _is_part(text: str, name: str) -> bool:
    part, whole = f" {flat(text)} ", f" {flat(name)} "
    return part in whole and part != whole


def written_forms(spelling: Spelling) -> set[str]:
    """The folded forms of a spelling: with and without its dots, hyphens and plural."""
    # US is written U.S. as well, SCM also S.C.M., Jae-myung also Jaemyung.
    text = spelling.text
    dotted = _DOTTED.sub(lambda match: "".join(f"{letter}." for letter in match[0]), text)
    written = {text, text.replace(".", ""), dotted, text.replace("-", "")}
    written |= {_APOSTROPHE.sub("", text), _spelled_out(text)}
    folded = {" ".join(flat(form).split()) for form in written}
    if spelling.kind is Kind.PERSON:
        return folded
    return folded | {form[:-1] for form in folded if _is_plural(form)}


def _spelled_out(text: str) -> str:
    """The text with two letters for one: Strauss for Strauß."""
    return text if text.isascii() else "".join(map(plain_letter, text.lower()))


def _is_plural(form: str) -> bool:
    # `Congress`, `status` and `crisis` are not plurals.
    return " " in form and form.endswith("s") and not form.endswith(("ss", "us", "is"))
