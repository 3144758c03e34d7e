"""Quotations in an article: what is quoted, who said it, and who passed it on."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..names import HANGUL, OFFICES, SUBJECT_PARTICLES, Mention, syllables_in

_QUOTED = re.compile(r"“([^“”]+)”?|\"([^\"]+)\"|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»")
_FEWEST_WORDS = 5
_FEWEST_SYLLABLES = 10
_SAYING = re.compile(
    r"\b(?:said|says|saying|told|tells|added|adds|noted|notes|stated|states|remarked|explained|"
    r"stressed|emphasi[sz]ed|vowed|warned|argued|asked|replied|wrote|declared|announced|pledged|"
    r"described|calling|called|praised|expressed|urged|insisted|claimed|reiterated|commented)\b"
    r"|(?:말|강조|설명|주장|언급|당부|평가|답|반박|지적|요청|약속|촉구|경고|제안|덧붙|밝|전|소개)(?:했|하|혔|히|였|였다|했다|이|한)"
)
_RELAYING = re.compile(
    r"\baccording to\b|\b(?:spokes(?:man|woman|person)|press secretary)\b|\bquoted\b|\brelayed\b"
    rf"|대변인|(?:고|라고)\s*(?:[{HANGUL} ]{{2,20}}(?:이|가)\s*)?(?:전했다|소개했다|브리핑)"
)
_QUOTING = re.compile(r"\bquot(?:ed|ing)\b.{2,60}\bas\s+saying\b")
_IS_SUBJECT = re.compile(rf"[{HANGUL} ]{{0,20}}?(?:{SUBJECT_PARTICLES})(?:\s|$)")
_PRONOUN = re.compile(rf"\b(?:he|she)\b|(?<![{HANGUL}])(?:그|그녀|이 대통령)(?:는|가|도)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks."""

    text: str
    by: str = ""
    """The id of the speaker; empty if it could not be told."""
    via: str = ""
    doubt: str = ""
    """Why the speaker is a guess."""


Offices = Mapping[str, Collection[str]]


def quotations(
    paragraphs: Sequence[str], seen: Mapping[str, list[Mention]], offices: Offices
) -> tuple[Quotation, ...]:
    """Every quotation long enough to be a statement.

    `seen` has the people of each paragraph, by whatever part of their names; `offices` has the
    offices of everybody in the article, the first mentioned first.
    """
    found: list[Quotation] = []
    last = ""
    for paragraph in paragraphs:
        people = [one for one in seen[paragraph] if not _is_quoted(paragraph, one)]
        for match in _QUOTED.finditer(paragraph):
            text = next(filter(None, match.groups()))
            if _is_statement(text):
                quotation = _attributed(paragraph, match, people, offices, last)
                found.append(quotation)
                last = quotation.by or last
        own = [one.id for one in people if "spokesperson" not in offices[one.id]]
        last = (own[0] if own and not _QUOTED.search(paragraph) else last) or last
    return tuple(found)


def _is_statement(text: str) -> bool:
    syllables = syllables_in(text)
    return len(text.split()) >= _FEWEST_WORDS or syllables >= _FEWEST_SYLLABLES


def _is_quoted(paragraph: str, mention: Mention) -> bool:
    return any(m.start() < mention.start < m.end() for m in _QUOTED.finditer(paragraph))


def _attributed(
    paragraph: str,
    match: re.Match[str],
    people: Sequence[Mention],
    offices: Offices,
    last: str,
) -> Quotation:
    text = next(filter(None, match.groups()))
    start, end = _sentence(paragraph, match)
    near = [one for one in people if start <= one.start < end]
    via = _relayer(paragraph, near, offices, match)
    candidates = [one for one in near if one.id != via and not _owns(paragraph, one)]
    by = _speaker(paragraph, candidates, match)
    if by:
        return Quotation(text, by, via)
    around = _QUOTED.sub(" ", paragraph[start:end])
    if via and not candidates and _QUOTING.search(around):
        return Quotation(text, "", via)
    if via and not candidates and not _PRONOUN.search(around):
        return Quotation(text, via)
    if by := _by_office(around, offices):
        return Quotation(text, by, via, "attributed to an office")
    earlier = [one.id for one in people if one.start < match.start() and one.id != via]
    guess = earlier[-1] if earlier else last
    named = "to a pronoun" if _PRONOUN.search(around) else "to nobody in its sentence"
    return Quotation(text, guess, via, f"attributed {named}") if guess else Quotation(text, "", via)


def _sentence(paragraph: str, match: re.Match[str]) -> tuple[int, int]:
    """The sentence around a quotation; if it ends inside the marks, with the attribution."""
    starts = [0] + [
        m.end() for m in _ENDS.finditer(_blanked(paragraph)) if m.end() <= match.start()
    ]
    ends = [m.end() for m in _ENDS.finditer(_blanked(paragraph)) if m.start() >= match.end()]
    return starts[-1], ends[0] if ends else len(paragraph)


_ENDS = re.compile(
    r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|Lt))(?<!\b(?:Gen|Adm|Sen|Rep|Gov|Col|Maj|Cpt|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec))[.!?。](?=\s|$)\s*"
)


def _blanked(paragraph: str) -> str:
    """The paragraph, its quotations turned into letters, except a full stop at the end."""

    def blank(match: re.Match[str]) -> str:
        is_whole = match[0][-2:-1] in ".!?" and not paragraph[: match.start()].rstrip().endswith(
            ","
        )
        is_end = is_whole and not re.match(
            r"\s*(?:라고|고|이라고|라며|며|[a-z])", paragraph[match.end() :]
        )
        return "x" * (len(match[0]) - 1) + ("." if is_end else "x")

    return _QUOTED.sub(blank, paragraph)


def _speaker(paragraph: str, candidates: Sequence[Mention], match: re.Match[str]) -> str:
    """The person nearest to a word for saying; before the quotation, the grammatical subject."""
    after = [one for one in candidates if one.start >= match.end()]
    before = [one for one in candidates if one.end <= match.start()]
    for one in after[:1]:
        between = paragraph[match.end() : one.start]
        behind = paragraph[one.end : one.end + 40]
        if len(between) < 60 and (_SAYING.search(between) or _SAYING.search(behind)):
            return one.id
    subjects = [one for one in before if _IS_SUBJECT.match(paragraph, one.end, one.end + 24)]
    return (subjects or before)[0].id if before else ""


def _owns(paragraph: str, mention: Mention) -> bool:
    """Whether the name is only a possessive: `President Roe’s decision`."""
    return bool(re.match(r"['’]s\s(?!\w+\s(?:said|says))", paragraph[mention.end :]))


def _by_office(text: str, offices: Offices) -> str:
    """The first person in the article with the office that speaks: `The president also said`."""
    match = re.search(
        r"\b[Tt]he (?P<word>[a-z]+)\b(?=(?: \w+){0,2} (?:said|says|expressed|told|added|"
        r"also|called|noted|described|stressed|asked|praised))",
        text,
    )
    office = OFFICES.get(match["word"]) if match else None
    return next((person for person, held in offices.items() if office in held), "")


def _relayer(
    paragraph: str, near: Sequence[Mention], offices: Offices, match: re.Match[str]
) -> str:
    """A spokesperson in the sentence, if somebody else can be the speaker."""
    around = paragraph[max(0, match.start() - 200) : match.end() + 200]
    relayers = [one.id for one in near if "spokesperson" in offices[one.id]]
    return relayers[-1] if relayers and _RELAYING.search(around) else ""
