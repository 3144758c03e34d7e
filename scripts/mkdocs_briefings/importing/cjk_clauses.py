"""Who speaks in Japanese and Chinese, where a known full name stands right at the quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .phrases import Phrase, Who
from .quotation_marks import Quoted
from .short_names import Seen

_TITLE = (
    r"[^\s、。，,「」“”:：はがもの]{0,8}?"
    r"(?:氏|さん|相|長官|長|大臣|首相|大統領|会長|社長|議員|知事)?"
)
# Without another は or が in between, which would mark another subject.
_JAPANESE_SUBJECT = re.compile(rf"{_TITLE}(?:は|が|も)(?P<between>[^。はが]*)$")
_JAPANESE_SAID = re.compile(
    r"(?:など)?と(?:[^。「]{0,12})?"
    r"(?:述べ|語|話|言|発言|強調|説明|表明|指摘|主張|付け加え|答え|訴え|書|約束|批判|警告)"
)
_FULL_STOP = re.compile("\\s*。")
_JAPANESE_SAID_SO = re.compile(
    rf"{_TITLE}(?:は|が|も)[^。はが「]*(?:こう|そう|このように)(?:述べ|語|話|言|強調|説明|指摘|訴え)"
)
_CHINESE_SAID = (
    "(?:说|說|表示|指出|强调|強調|回应|回應|回答|称|稱|补充|補充|认为|認為|"
    "告诉|告訴|写道|寫道|宣布|解释|解釋|警告|承诺|承諾)"
)
_CHINESE_BEFORE = re.compile(
    rf"[^。！？，,；;：:质质问問]{{0,14}}?{_CHINESE_SAID}(?:道|过|過)?[：:，,]?\s*$"
)
_CHINESE_AFTER = re.compile(rf"[^。！？，,；;：:]{{0,12}}?{_CHINESE_SAID}")
_SENTENCE = re.compile(r"[。！？]")


def framed_in_japanese(paragraph: str, quotation: Quoted, seen: Sequence[Seen]) -> Phrase | None:
    """`山田花子外相は…「…」と述べた`."""
    if not _JAPANESE_SAID.match(paragraph, quotation.end):
        return _said_so(paragraph, quotation, seen)
    start = _sentence_start(paragraph, quotation.start)
    before = [one for one in seen if start <= one.start and one.end <= quotation.start]
    for one in reversed(before):
        between = _JAPANESE_SUBJECT.fullmatch(_hidden(paragraph, one.end, quotation.start))
        if between:
            return Phrase(Who.PERSON, paragraph[one.start : one.end], one.ids, start=one.start)
    return Phrase(Who.OTHER, "")


def _said_so(paragraph: str, quotation: Quoted, seen: Sequence[Seen]) -> Phrase | None:
    """`「…」。山田花子外相はこう語った`: the sentence behind a quotation that is one itself."""
    if not _FULL_STOP.match(paragraph, quotation.end):
        return None
    for one in [one for one in seen if one.start >= quotation.end][:1]:
        begins = not paragraph[quotation.end : one.start].strip("。 ")
        if begins and _JAPANESE_SAID_SO.match(paragraph, one.end):
            return Phrase(Who.PERSON, paragraph[one.start : one.end], one.ids, start=one.start)
    return None


def framed_in_chinese(paragraph: str, quotation: Quoted, seen: Sequence[Seen]) -> Phrase | None:
    """`张三表示：“…”`, `“…”，张三说`."""
    start = _sentence_start(paragraph, quotation.start)
    for one in reversed([one for one in seen if start <= one.start < quotation.start]):
        between = paragraph[one.end : quotation.start]
        if _CHINESE_BEFORE.fullmatch(between):
            return Phrase(Who.PERSON, paragraph[one.start : one.end], one.ids, start=one.start)
        break
    for one in [one for one in seen if one.start >= quotation.end][:1]:
        directly = not re.sub(r"[，,。\s]", "", paragraph[quotation.end : one.start])
        if start == quotation.start and directly and _CHINESE_AFTER.match(paragraph, one.end):
            return Phrase(Who.PERSON, paragraph[one.start : one.end], one.ids, start=one.start)
    return None


def _sentence_start(paragraph: str, before: int) -> int:
    """Where the sentence begins; full stops inside earlier quotations count as well, so that a
    name there is never taken."""
    return max((match.end() for match in _SENTENCE.finditer(paragraph, 0, before)), default=0)


def _hidden(paragraph: str, start: int, end: int) -> str:
    return re.sub(r"「[^」]*」", "", paragraph[start:end])
