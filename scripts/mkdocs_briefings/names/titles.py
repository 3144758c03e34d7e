"""Ranks, offices and courtesies that stand around a person's name, and how to take them off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from .folding import fold
from .hangul import is_hangul
from .office_words import DEGREES, OFFICES, PHRASES, SAME_DEGREE
from .offices import agree, hangul_office, office_of, offices_in


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


RANKS = _words(
    """
    adm admiral airman amiral brig brigadegeneral brigadier capt captain cmdr col colonel corporal
    cpl cpt ensign gen general generalleutnant generalmajor konteradmiral lt lieutenant ltc ltcol
    ltgen maj majgen major marshal midshipman oberst oberstleutnant pfc private radm rear ret
    retired seaman sergeant sgt vadm vizeadmiral warrant
    """
)
"""Military ranks."""

COURTESIES = _words(
    """
    bishop cardinal dame dr father frau herr hon honorable honourable lady lord madam madame mlle
    mme monsieur mr mrs ms mx pope prince princess prof professor rev reverend sir
    """
)
"""Titles that are neither a rank nor an office."""

SURROUNDINGS = _words(
    """
    administration administrative affairs agriculture air alliance allied america american armed
    arms army assembly authority base budget bureau cabinet campaign central chiefs chinese
    coast combined command commerce commission committee communications congress consul control
    corps council counsel defence defense democratic department designate designee development
    diplomatic division education eighth elect elected energy environment european executive
    exports fifth finance first fleet force forces foreign friend future guard health homeland
    house ii iii incoming indo industry information integrated intelligence interior
    international investment japanese joint justice korea korean labor labour late legal
    majority marine marines maritime military ministry minority mission monitoring nation
    national nations naval navy new north northern nuclear of office operations opposition
    outgoing pacific parliament parliamentary parties party permanent planning plenipotentiary
    policy political powers presidential press procurement program programme public regional
    republic republican research reserve resource resources rok roks russian science second
    security senate senior service seventh shadow shipbuilding south southern space special
    staff standing state states strategic strategy supreme task technology then third trade
    transport transportation treasury uk un unc undersecretary unification union united us usa
    usfk usindopacom veteran veterans war washington welfare western white works
    """
)
"""Words that go with the noun of an office: `Acting U.S. Ambassador`."""

ABROAD = _words(
    """
    affaires allemand allemande americain americaine armees assemblee auswartigen coreen coreenne
    deutsche deutscher economie erste erster etat etrangeres federal federale finanzen finances
    francais francaise gouvernement innern interieur justiz parlamentarische parlamentarischer
    regierende regierender republique senat verteidigung wirtschaft
    """
)
"""The same in German and French."""

JOINTS = _words("and at for from in of on the to with de la le les du des der die fur et und")
"""Small words inside an office; never its last word, for they can begin a name: To Lam."""

HANGUL_BODIES = ("부", "처", "청", "위원회", "안보실", "정책실", "대통령실", "합참", "연합사")
"""Endings of institutions that come between a Korean name and an office: 국방부 장관."""
HANGUL_SURROUNDINGS = (
    *("실", "사령부", "군", "국", "당", "원", "회"),
    *("주한", "미국", "한국", "일본", "중국"),
)
"""More that come there; but a name too may end in one of these syllables."""

_PIECE = re.compile(r"[\s./-]+")
_NOUNS = RANKS | COURTESIES | OFFICES.keys()
_TITLES = frozenset(
    chain(_NOUNS, DEGREES, SAME_DEGREE, SURROUNDINGS, ABROAD, chain.from_iterable(PHRASES))
)
_DOTTED = {
    **{"min.": "minister", "dir.": "director", "del.": "delegate", "dep.": "deputy"},
    **{"dép.": "depute", "m.": "monsieur"},
}
"""Abbreviations that are names or initials without their full stop, and so are taken as written."""


@dataclass(frozen=True, slots=True)
class Styled:
    """A person's name without the ranks and offices around it, and those words."""

    bare: str
    titles: tuple[str, ...] = ()
    """The folded words taken off; empty if there were none."""

    @property
    def offices(self) -> frozenset[str]:
        """The offices among the titles, each by the word that stands for all its spellings."""
        return frozenset(map(str, offices_in(self.titles)))


def styled(text: str) -> Styled:
    """The name without anything that can be a title: `Defense Secretary Pete Hegseth`.

    What is left may be only a family name; a name that is nothing but titles stays as it is.
    """
    return next(cuts(text), Styled(text))


def cuts(text: str) -> Iterator[Styled]:
    """Every way to take titles off a name, longest first; none if there are no titles.

    Titles are whole words before the name, as many as there are, or Korean offices after it.
    """
    if text.isascii() or not is_hangul(text[-1:]):
        yield from _before_name(text)
    else:
        yield from _after_name(text)


def titles_at_end(text: str) -> Sequence[str]:
    """The words at the end of a text that can be the title of whoever is named next."""
    tokens = text.split()
    most = _leading_titles([_pieces(token) for token in reversed(tokens)])
    last = tokens[len(tokens) - most :]
    while last and fold(last[0]) in JOINTS:
        del last[0]
    return last


def is_office(text: str) -> bool:
    """Whether a spelling is just titles and a family name: `President Lee`."""
    name = styled(text)
    return bool(name.titles) and " " not in name.bare


def office_matches(alias: Styled, title: str) -> bool:
    """Whether a role's title names the office of an alias: `President Lee`, `President of …`."""
    return agree(offices_in(alias.titles), offices_in(title))


def is_title(word: str) -> bool:
    """Whether a folded word can belong to a title."""
    return word in _TITLES or word in JOINTS or office_of(word) is not None


def _before_name(text: str) -> Iterator[Styled]:
    tokens = text.split()
    pieces = [_pieces(token) for token in tokens]
    most = _leading_titles(pieces)
    # What is nothing but titles is nobody's name: `Chairman of the Joint Chiefs of Staff`.
    for end in range(most if most < len(tokens) else 0, 0, -1):
        titles = tuple(word for token in pieces[:end] for word in token)
        # A member of a chamber of deputies is a Deputy; before an office the word is a degree.
        if titles[-1] not in JOINTS and (any(map(_is_noun, titles)) or titles[-1] == "deputy"):
            yield Styled(" ".join(tokens[end:]), titles)


def _pieces(token: str) -> Sequence[str]:
    """The folded words of a token: `Vice-President` has two, `U.S.` is one."""
    if dotted := _DOTTED.get(token.lower()):
        return [dotted]
    # Whole first: `Vice-President` parts at its hyphen, but `U.S.` must not become `u` and `s`.
    whole = fold(token)
    if is_title(whole):
        return [whole]
    return [fold(piece) for piece in _PIECE.split(token) if piece] or [whole]


def _is_noun(word: str) -> bool:
    return word in _NOUNS or office_of(word) is not None


def _leading_titles(pieces: Sequence[Sequence[str]]) -> int:
    """How many of the first tokens can belong to a title."""
    for count, words in enumerate(pieces):
        if not all(map(is_title, words)):
            return count
    return len(pieces)


def _after_name(text: str) -> Iterator[Styled]:
    tokens, titles = text.split(), list[str]()
    while len(tokens) > 1 and (title := _hangul_title(tokens[-1], inside=bool(titles))):
        titles.append(title)
        tokens.pop()
    if titles:
        yield Styled(" ".join(tokens), tuple(titles))
    # Written as one word, 강유정대변인: a family name and a given name must be left of it.
    elif len(tokens) == 1 and (title := _hangul_title(text)) and len(text) > len(title) + 1:
        yield Styled(text.removesuffix(title), (title,))


def _hangul_title(token: str, *, inside: bool = False) -> str:
    """The office that a word ends in, or the institution when an office follows it."""
    bodies = [ending for ending in HANGUL_BODIES if inside and token.endswith(ending)]
    return max([hangul_office(token), *bodies], key=len)
