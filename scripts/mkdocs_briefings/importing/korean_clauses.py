"""Who speaks in a Korean sentence: the nearest subject before what is marked as said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .grammar import korean
from .phrases import Phrase, Who
from .quotation_marks import Quoted
from .short_names import Seen

_HIDDEN = "\x00"


@dataclass(frozen=True, slots=True)
class KoreanSentence:
    """A sentence of a paragraph; what is quoted in it is hidden."""

    text: str
    start: int
    seen: Sequence[Seen]

    @property
    def end(self) -> int:
        """Where it ends in the paragraph."""
        return self.start + len(self.text)


# Before a space: `3.5%` goes on.
_END = re.compile(r"[.!?…](?=\s|$)\s*")


def korean_sentences(
    paragraph: str, quotations: Sequence[Quoted], seen: Sequence[Seen]
) -> list[KoreanSentence]:
    """The sentences of a paragraph; a quotation that nothing follows is a sentence of its own."""
    hidden = list(paragraph)
    for one in quotations:
        hidden[one.start : one.end] = _HIDDEN * (one.end - one.start)
        if one.text.endswith((".", "!", "?", "…")) and re.match(r"\s+\S|$", paragraph[one.end :]):
            hidden[one.end - 1] = "."
    text = "".join(hidden)
    cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return [
        KoreanSentence(text[start:end], start, [one for one in seen if start <= one.start < end])
        for start, end in pairwise(cuts)
        if text[start:end].strip()
    ]


def framed_in_korean(
    sentence: KoreanSentence, quotation: Quoted, following: KoreanSentence | None
) -> Phrase | None:
    """Whoever says the quotation; None if the sentence does not say that it is said."""
    after = sentence.text[quotation.end - sentence.start :]
    before = quotation.start - sentence.start
    if label := _labelled(sentence, before):
        return label
    mark = korean.QUOTATIVE.match(after)
    if mark is None:
        return _in_a_row(sentence, quotation, after) or _said_so(after, following)
    tail = after[mark.end() :]
    if mark["noun"]:
        if korean.QUESTION_NOUNS.match(tail):
            return Phrase(Who.ASKED, "")
        if not korean.SAYING_NOUNS.match(tail):
            return None
    elif korean.NOT_SAID.match(tail):
        return None
    behind = _subject_behind(sentence, len(sentence.text) - len(tail))
    return behind or _nearest_subject(sentence, before) or Phrase(Who.PRONOUN, "", start=before)


def _in_a_row(sentence: KoreanSentence, quotation: Quoted, after: str) -> Phrase | None:
    """`"…", "…"라고 말했다`: what is said of the last is said of all."""
    match = re.match(rf"\s*[,·]?\s*(?:또\s)?({_HIDDEN}+)", after)
    if match is None:
        return None
    start = quotation.end + match.start(1)
    return framed_in_korean(sentence, Quoted("", start, quotation.end + match.end(1)), None)


def _said_so(after: str, following: KoreanSentence | None) -> Phrase | None:
    """`"…" 대통령은 그렇게 답했다.`, `"…" 대통령이 남긴 말이다.`"""
    if after.strip(" .") or following is None:
        return None
    if owned := korean.OWN_WORDS.search(following.text):
        return _owner(following, owned.start())
    if left := korean.LEFT_BEHIND.search(following.text):
        return _nearest_subject(following, left.start())
    for word in re.finditer(r"\S+", following.text[:40]):
        if korean.SAID_SO.match(following.text, word.end()):
            return _nearest_subject(following, word.end())
    return None


def _owner(sentence: KoreanSentence, at: int) -> Phrase | None:
    for one in sentence.seen:
        title = sentence.text[one.end - sentence.start : at].strip()
        if one.end - sentence.start <= at and (not title or korean.OFFICE.fullmatch(title)):
            return Phrase(Who.PERSON, title, one.ids, start=one.start)
    return None


def _labelled(sentence: KoreanSentence, before: int) -> Phrase | None:
    """`강 대변인: "…"`."""
    head = sentence.text[:before].rstrip()
    if not head.endswith((":", "：")) or len(head) > 25:
        return None
    name = head.rstrip(":： ")
    for one in sentence.seen:
        rest = name[one.end - sentence.start :].strip()
        if one.start - sentence.start == 0 and (not rest or korean.OFFICE.fullmatch(rest)):
            return Phrase(Who.PERSON, name, one.ids, start=one.start)
    return None


def _subject_behind(sentence: KoreanSentence, at: int) -> Phrase | None:
    """`"…"고 이길동 총리는 말했다`: a person before the first predicate."""
    words = list(re.finditer(rf"[^\s{_HIDDEN}]+", sentence.text[at:]))
    for number, word in enumerate(words):
        found = _subject(sentence, at, words, number, is_closed=False)
        if found and found.who in (Who.PERSON, Who.STRANGER):
            return found
        if found or korean.PREDICATE.search(word[0].rstrip(".,")):
            return None
    return None


def _nearest_subject(sentence: KoreanSentence, end: int, start: int = 0) -> Phrase | None:
    words = list(re.finditer(rf"[^\s{_HIDDEN}]+", sentence.text[start:end]))
    is_closed = False
    for number in range(len(words) - 1, -1, -1):
        word = words[number][0].strip(",.·()[]")
        if found := _subject(sentence, start, words, number, is_closed):
            return found
        is_closed = is_closed or korean.CLOSING.search(word) is not None
    return None


def _subject(
    sentence: KoreanSentence, base: int, words: list[re.Match[str]], number: int, is_closed: bool
) -> Phrase | None:
    word = words[number][0].rstrip(",.")
    match = korean.SUBJECT.fullmatch(word)
    if match is None or word in korean.ADVERBS or korean.ADVERBIAL.search(word):
        return None
    start = base + words[number].start()
    spot = _Spot(sentence, [words[i][0] for i in range(number)], match["stem"], start)
    if found := _person(spot, [base + words[i].start() for i in range(number)]):
        return _alone(sentence, found)
    if match["stem"] in korean.PRONOUNS:
        return Phrase(Who.PRONOUN, match["stem"], start=sentence.start + start)
    if korean.ADNOMINAL.search(word) or match["particle"] == "도" or _is_thing(match):
        return None
    # A subject with 이 or 가 ends with its clause; a topic with 은 or 는 lasts to the end.
    if is_closed and match["particle"] in ("이", "가"):
        return None
    text = (
        " ".join([*_modifiers(spot.before), match["stem"]]) if _is_office(match["stem"]) else word
    )
    who = Who.OFFICE if _is_office(match["stem"]) else Who.OTHER
    return Phrase(who, text, start=sentence.start + start)


def _alone(sentence: KoreanSentence, found: Phrase) -> Phrase:
    """Of `박 장관과 최 대표는` neither is the speaker."""
    before = sentence.text[: found.start - sentence.start].rstrip()
    is_one_of_several = re.search(r"\S(?:[과와]|및|,|·)$", before) is not None
    return Phrase(Who.OTHER, found.text, start=found.start) if is_one_of_several else found


@dataclass(frozen=True, slots=True)
class _Spot:
    """A word that is a subject, and the words before it."""

    sentence: KoreanSentence
    before: list[str]
    stem: str
    start: int


def _is_thing(match: re.Match[str]) -> bool:
    """The subject of what is said, not of saying: `이번 방문이 "…"이라고`."""
    return match["particle"] in ("이", "가") and korean.THINGS.fullmatch(match["stem"]) is not None


def _modifiers(before: Sequence[str]) -> list[str]:
    """The words before an office that belong to it: `예시당 신임`."""
    found: list[str] = []
    for word in reversed(before[-3:]):
        if _ends_a_phrase(word) or word in korean.CONNECTIVES:
            break
        found.insert(0, word)
    return found


def _is_office(stem: str) -> bool:
    # 씨 is a courtesy: without a name it says nothing.
    return any(stem.endswith(office) for office in korean.OFFICES if office != "씨")


def _person(spot: _Spot, starts: list[int]) -> Phrase | None:
    """A known person or a stranger whose name, or whose office after the name, the word is."""
    end = spot.sentence.start + spot.start + len(spot.stem)
    for one in spot.sentence.seen:
        if one.end == end or (one.start < end and one.end <= end and _glued(spot, one)):
            return Phrase(Who.PERSON, spot.stem, one.ids, start=one.start)
    if not any(spot.stem.endswith(office) for office in korean.OFFICES):
        return None
    for back in range(1, min(4, len(spot.before)) + 1):
        word, start = spot.before[-back], spot.sentence.start + starts[-back]
        between = spot.before[len(spot.before) - back + 1 :]
        office = " ".join([*between, spot.stem])
        for one in spot.sentence.seen:
            if one.start <= start and one.end == start + len(re.sub(r"\(.*", "", word)):
                return Phrase(Who.PERSON, word, one.ids, office, one.start)
        if name := _stranger(word, spot.before[: len(spot.before) - back], between):
            return Phrase(Who.STRANGER, name[0], office=_office(name[1], office), start=start)
        if _ends_a_phrase(word):
            return None
    return None


def _glued(spot: _Spot, one: Seen) -> bool:
    """`홍길동대통령은`: the office is written with the name."""
    rest = spot.stem[one.end - spot.sentence.start - spot.start :]
    begins = one.start == spot.sentence.start + spot.start
    return begins and korean.OFFICE.fullmatch(rest) is not None


def _stranger(word: str, before: Sequence[str], between: Sequence[str]) -> tuple[str, str] | None:
    """A name that nobody known has, and the work that stands before it: `상인 나상인 씨`."""
    match = korean.NAME.match(word)
    is_body = _is_body(word) and not any(map(_is_body, between))
    is_small = word in korean.MODIFIERS or word in korean.CONNECTIVES
    if match is None or is_small or is_body or word in _BODIES:
        return None
    work = before[-1] if before and _is_office(before[-1]) else ""
    if before and before[-1].endswith("인") and _is_office(before[-1][:-1]):
        work = before[-1][:-1]
    return match["name"], work


_BODIES = frozenset(
    [
        "노조",
        "정부",
        "국회",
        "검찰",
        "경찰",
        "회사",
        "협회",
        "여당",
        "야당",
        "단체",
        "학교",
        "시장",
        "법원",
    ]
)
_BODY = re.compile(
    r".*(?:부|처|청|당|국|실|원|회|위|군|시|도|소|대|단|사|노조|협회|연구소|대학교?|일보|신문)$"
)


def _is_body(word: str) -> bool:
    """Whether the word is an institution: `외교부 장관`, `예시당 대표`."""
    return word in _BODIES or (len(word) > 2 and _BODY.match(word) is not None)


def _ends_a_phrase(word: str) -> bool:
    """Whether the word has a particle, so that what follows is another phrase."""
    return re.search(
        r"(?:[을를의과와에]|에게|에서|으로|[은는]|께|이|가|한|된|인|며|고|,)$", word
    ) is not None and not (korean.OFFICE.fullmatch(word) or word in korean.MODIFIERS)


def _office(before: str, behind: str) -> str:
    return before if behind == "씨" else behind


def subject_of(sentence: KoreanSentence) -> Phrase | None:
    """The subject nearest to the end of a sentence without quotations."""
    return _nearest_subject(sentence, len(sentence.text))
