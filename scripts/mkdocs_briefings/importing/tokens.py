"""A paragraph as tokens: known people, quotations, words and punctuation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from .quotation_marks import Quoted
from .short_names import Seen


class What(StrEnum):
    """What a token is."""

    PERSON = "person"
    QUOTATION = "quotation"
    WORD = "word"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a paragraph."""

    what: What
    text: str
    start: int
    end: int
    ids: tuple[str, ...] = ()
    """The people whom it can mean; of a quotation none."""

    @property
    def low(self) -> str:
        """In lower case, as grammars have it."""
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        """Whether it is a word with a capital letter."""
        return self.what is What.WORD and self.text[:1].isupper()


# `d’` and `qu’` are words in French; `Mr.` and `U.S.` keep their full stops, which end no sentence;
# `’s` is a token of its own, but not in `O’Neil`.
_PIECE = re.compile(
    r"(?:[dlDL]|qu|Qu)['’](?=\w)|(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Adm|Sen|Rep|Gov|Col|Maj|Capt|Prof|M|Jr|Sr)\."
    r"|['’]s\b|(?:[A-Z]\.)+|\d+(?:[.,]\d+)*\w*"
    r"|[^\W\d_]+(?:(?!['’]s\b)['’-][^\W\d_]+)*|[^\w\s]"
)


def tokens(paragraph: str, quotations: Sequence[Quoted], seen: Sequence[Seen]) -> list[Token]:
    """The paragraph in order; what is inside a quotation is not looked at."""
    whole = [Token(What.QUOTATION, one.text, one.start, one.end) for one in quotations]
    # Whoever is named in a quotation is spoken of, and does not speak.
    outside = [one for one in seen if not _inside(one.start, whole)]
    whole += [
        Token(What.PERSON, paragraph[o.start : o.end], o.start, o.end, o.ids) for o in outside
    ]
    found, at = list[Token](), 0
    for token in sorted(whole, key=lambda one: one.start):
        found += _plain(paragraph, at, token.start)
        found.append(token)
        at = token.end
    return [*found, *_plain(paragraph, at, len(paragraph))]


def _inside(start: int, spans: Collection[Token]) -> bool:
    return any(one.start <= start < one.end for one in spans)


def _plain(paragraph: str, start: int, end: int) -> Iterator[Token]:
    for match in _PIECE.finditer(paragraph, start, end):
        what = What.WORD if any(map(str.isalnum, match[0])) else What.MARK
        yield Token(what, match[0], *match.span())


_ENDS = frozenset(".!?…;")


def sentence_tokens(found: Sequence[Token]) -> list[list[Token]]:
    """The tokens by sentence. A quotation that ends in a full stop ends its sentence, unless the
    next word shows that it goes on."""
    parts: list[list[Token]] = [[]]
    for token, following in zip_longest(found, found[1:]):
        parts[-1].append(token)
        if _is_end(token, following):
            parts.append([])
    return [part for part in parts if part]


def _is_end(token: Token, following: Token | None) -> bool:
    if token.what is What.MARK:
        return token.text in _ENDS
    if token.what is not What.QUOTATION or following is None:
        return False
    starts_anew = following.text[:1].isupper() or following.what is What.QUOTATION
    return token.text.endswith(".") and starts_anew
