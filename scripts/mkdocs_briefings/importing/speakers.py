"""Who said the quotations of an article, by evidence; if it could be several people, nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..names import HANGUL
from .phrases import Phrase, Who


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever said something, as far as the text tells."""

    id: str = ""
    """The id of somebody known; empty unless it is certain who is meant."""
    name: str = ""
    """Of a stranger."""
    office: str = ""
    reason: str = ""
    """Why it is not somebody known."""
    pronoun: str = ""
    """The pronoun that stood for the speaker."""

    @property
    def key(self) -> str:
        """What tells this speaker from others in the article."""
        return self.id or self.name or self.reason


HoldersOf = Callable[[str], list[str]]
NameOf = Callable[[str], str]


@dataclass(slots=True)
class Discourse:
    """What an article has said so far: who was named, and who spoke last."""

    holders: HoldersOf
    name_of: NameOf
    mentions: list[tuple[int, str]] = field(default_factory=list)
    """The people of this paragraph outside quotations: where, and who."""
    before: frozenset[str] = frozenset()
    """The people of the paragraph before, and whoever spoke in it."""
    last: Speaker | None = None
    """Who spoke last in this paragraph."""
    last_at: int = 0
    strangers: dict[str, Speaker] = field(default_factory=dict)
    """By the last word of their names."""
    spoke_before: Speaker | None = None
    """Who spoke last in the paragraph before."""
    genders: set[int] = field(default_factory=set)
    """0 if this paragraph or the one before has a word for a man, 1 for a woman."""
    genders_here: set[int] = field(default_factory=set)

    def next_paragraph(self) -> None:
        """What was said in this paragraph is now what was said before."""
        spoken = {self.last.key} if self.last else set()
        if self.mentions or self.last:
            self.spoke_before = self.last
            self.before = frozenset(key for _, key in self.mentions) | spoken
        self.mentions, self.last, self.last_at = [], None, 0
        self.genders, self.genders_here = self.genders_here, set()

    def spoke(self, speaker: Speaker, at: int) -> Speaker:
        """Note who spoke, and where."""
        self.last, self.last_at = speaker, at
        if speaker.name:
            self.strangers.setdefault(speaker.name.split()[-1], speaker)
        return speaker

    def resolve(self, phrase: Phrase) -> Speaker:
        """Whoever a subject is, in the light of what was said before."""
        return _RESOLVING[phrase.who](self, phrase)

    def named_here(self, at: int) -> set[str]:
        """Everybody named in the paragraph since somebody last spoke in it, and the speaker."""
        since = self.last_at if self.last else -1
        here = {key for where, key in self.mentions if since <= where < at}
        if self.last:
            here.add(self.last.key)
        return here

    def named_lately(self, at: int) -> set[str]:
        """Everybody named before that place in this paragraph, else in the one before."""
        here = {key for where, key in self.mentions if where < at}
        return here | ({self.last.key} if self.last else set()) or set(self.before)

    def speaker_of(self, key: str) -> Speaker:
        """Somebody named before, as a speaker."""
        if self.name_of(key):
            return Speaker(key)
        known = [one for one in self.strangers.values() if one.name == key]
        return known[0] if known else Speaker(reason=key)


def _person(discourse: Discourse, phrase: Phrase) -> Speaker:
    if len(phrase.ids) == 1:
        return Speaker(phrase.ids[0])
    return Speaker(reason=f"'{phrase.text}' may be {_any_of(discourse, phrase.ids)}")


def _office(discourse: Discourse, phrase: Phrase) -> Speaker:
    found = discourse.holders(phrase.text)
    if len(found) == 1:
        return Speaker(found[0])
    near = [one for one in found if one in discourse.named_lately(phrase.start)]
    if len(near) == 1:
        return Speaker(near[0])
    if found:
        return Speaker(reason=f"'{phrase.text}' may be {_any_of(discourse, found)}")
    return _of_that_family(discourse, phrase) or Speaker(reason=_named(phrase.text))


def _of_that_family(discourse: Discourse, phrase: Phrase) -> Speaker | None:
    """`나 교장`: a stranger of that family name who was introduced before."""
    family = re.match(rf"([{HANGUL}]) \S+$", phrase.text)
    known = [one for one in discourse.strangers.values() if family and one.name[0] == family[1]]
    return known[0] if len(known) == 1 else None


def _pronoun(discourse: Discourse, phrase: Phrase) -> Speaker:
    if phrase.text.lower() in ("they", "it", "we", "i", "es"):
        return Speaker(reason=_named(phrase.text))
    here = discourse.named_here(phrase.start)
    candidates = here or set(discourse.before)
    # Nobody spoke just before, so the pronoun may go back further than we look.
    if not here and discourse.spoke_before is None:
        candidates |= {"somebody else"}
    genders = discourse.genders_here | (set() if here else discourse.genders)
    # Nobody tells us who is a man or a woman; where a text has both, a pronoun decides nothing.
    if len(candidates) == 1 and len(genders) < 2:
        return replace(discourse.speaker_of(next(iter(candidates))), pronoun=phrase.text.lower())
    shown = f"'{phrase.text}'" if phrase.text else "a verb without a subject"
    known = [one for one in sorted(candidates) if discourse.name_of(one)]
    meant = f"may be {_any_of(discourse, known)}" if known else "may be anybody"
    return Speaker(reason=f"{shown} {meant}")


def _stranger(discourse: Discourse, phrase: Phrase) -> Speaker:
    earlier = discourse.strangers.get(phrase.text.split()[-1])
    is_same = earlier and (" " not in phrase.text or earlier.name == phrase.text)
    # A single word with a capital may be a place or a party.
    if not earlier and " " not in phrase.text and phrase.text.isascii():
        return Speaker(reason=_named(phrase.text))
    name = earlier.name if earlier and is_same else phrase.text
    office = phrase.office or (earlier.office if earlier and is_same else "")
    speaker = Speaker(name=name, office=office, reason="not known")
    discourse.strangers[name.split()[-1]] = speaker
    return speaker


def _other(discourse: Discourse, phrase: Phrase) -> Speaker:
    return Speaker(reason=_named(phrase.text) if phrase.text else "said by nobody known")


def _named(text: str) -> str:
    return f"the text only says '{text}'"


def _asked(discourse: Discourse, phrase: Phrase) -> Speaker:
    return Speaker(reason="it was put to somebody, not said by them")


_RESOLVING: Mapping[Who, Callable[[Discourse, Phrase], Speaker]] = {
    Who.PERSON: _person,
    Who.OFFICE: _office,
    Who.PRONOUN: _pronoun,
    Who.STRANGER: _stranger,
    Who.OTHER: _other,
    Who.ASKED: _asked,
}


def _any_of(discourse: Discourse, ids: Sequence[str]) -> str:
    return " or ".join(discourse.name_of(one) or one for one in ids)
