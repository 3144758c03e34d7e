"""Quotations in an article: what is quoted, who said it, and who passed it on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Person
from .attribution import attributed
from .office_holders import holders
from .people import Cast
from .quotation_marks import Quoted
from .short_names import Seen
from .speakers import Discourse, Speaker


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, long enough to be a statement."""

    text: str
    speaker: Speaker
    via: str = ""
    """The id of the spokesperson who passed the words on."""

    @property
    def by(self) -> str:
        """The id of the speaker; empty if it could not be told for certain."""
        return self.speaker.id


def quotations(
    paragraphs: Sequence[str], cast: Cast, people: Mapping[str, Person], day: dt.date, language: str
) -> tuple[Quotation, ...]:
    """Every statement in quotation marks, in order."""
    discourse = Discourse(
        lambda office: holders(office, people.values(), cast.written, day),
        lambda key: people[key].name if key in people else "",
    )
    found: list[Quotation] = []
    for paragraph in paragraphs:
        seen = cast.named.get(paragraph, ())
        for quoted, speaker in attributed(paragraph, seen, discourse, language):
            if quoted.is_statement:
                via = _relayer(paragraph, quoted, speaker, seen, cast)
                found.append(Quotation(quoted.text, speaker, via))
        discourse.next_paragraph()
    return tuple(_of_one_pronoun(found))


_PRONOUN_PAIRS = (("he", "she"), ("er", "sie"), ("il", "elle"), ("él", "ella"))


def _of_one_pronoun(found: Sequence[Quotation]) -> Iterator[Quotation]:
    """Nobody is both `he` and `she`: then one of the two was somebody else."""
    used: dict[str, set[str]] = {}
    for one in found:
        used.setdefault(one.by, set()).add(one.speaker.pronoun)
    for one in found:
        is_both = any(used[one.by].issuperset(pair) for pair in _PRONOUN_PAIRS)
        if one.by and one.speaker.pronoun and is_both:
            reason = f"'{one.speaker.pronoun}' may be somebody else"
            yield replace(one, speaker=Speaker(reason=reason))
        else:
            yield one


_RELAYING = re.compile(
    r"\baccording to\b|\b(?:spokes(?:man|woman|person)|press secretary)\b"
    # Without `\b`: in Korean a particle follows without a space, `대변인은`.
    r"|\bquot(?:ed|ing)\b|\brelayed\b|대변인"
)


def _relayer(
    paragraph: str, quoted: Quoted, speaker: Speaker, seen: Sequence[Seen], cast: Cast
) -> str:
    """A spokesperson in the words around it, if somebody known is the speaker."""
    start, end = max(0, quoted.start - 200), quoted.end + 200
    near = [one.ids[0] for one in seen if len(one.ids) == 1 and start <= one.start < end]
    relayers = [one for one in near if "spokesperson" in cast.held[one] and one != speaker.id]
    is_relayed = speaker.id and "spokesperson" not in cast.held[speaker.id]
    return (
        relayers[-1] if relayers and is_relayed and _RELAYING.search(paragraph[start:end]) else ""
    )
