"""Lines that say when an article appeared, or when it was changed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from .calendar_words import calendar_words
from .day_forms import WITH_MONTHS
from .days import Spotted, ambiguous, spot
from .masthead import behind_name


class DateLine(IntEnum):
    """What a line says of its day, the best evidence of publication first."""

    PUBLISHED = 1
    WITH_TIME = 2
    BARE = 3
    UPDATED = 4


@dataclass(frozen=True, slots=True)
class Dated:
    """A day on a line of its own."""

    day: dt.date
    kind: DateLine


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UPDATED = re.compile(
    r"updated|modified|revised|review(?:ed)?|수정|최종|업데이트|aktualisiert|geändert"
    r"|mis à jour|modifié|actualizado|更新|修正|変更",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"publish|posted|input|released|issued|입력|등록|승인|송고|작성|게재|발행|보도"
    r"|veröffentlicht|erschienen|publié|publicado|公開|配信|掲載|発行|发布|發布|发表",
    re.IGNORECASE,
)
_AROUND = _words(
    """
    published publish posted updated modified revised last first on at am pm kst gmt utc
    est edt bst t z all news date written released issued by a p m mon tue wed thu fri
    sat sun input review hrs local time cet cest jst 입력 기사입력 수정 최종수정 최종
    등록 승인 발행 게재 작성 작성일 등록일 송고 송고시간 보도 날짜 오전 오후 월 화 수 목
    금 토 일 요일 월요일 화요일 수요일 목요일 금요일 토요일 일요일 업데이트 일시 시간
    시각 시 분 veröffentlicht erschienen aktualisiert geändert am um uhr stand datum vom
    den zuletzt publié mis à jour le modifié par a las del publicado actualizado el h
    fecha date 公開 更新 配信 掲載 時 分 午前 午後 日付 发布 發布 发表 时间 時間 日期
    月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 星期一 星期二 星期三 星期四 星期五
    星期六 星期日
    """
)
_LABEL = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?\s*[:：]?")
_LONGEST_REST = 12


def is_label(line: str) -> bool:
    """Whether the line is nothing but a word for what the date below it means: `Updated`."""
    known = (
        _UPDATED.search(line) or _PUBLISHED.search(line) or line.casefold().strip(" :") == "date"
    )
    return bool(_LABEL.fullmatch(line)) and bool(known) and len(line) < 24


def dated(line: str, label: str = "", language: str = "en") -> Dated | None:
    """The day of a line that says when the article appeared; `label` is the line above it.

    `Nov 05, 2025, 10:05 am`, `Published: 2025-11-05 | Updated: …`, `입력 2025.11.05. 10:05`.
    """
    # `Example Review, 18 September 2025`
    line = behind_name(line)
    days = spot(line, None, language) or _in_any_language(line)
    # A longer line tells of a day, rather than having one.
    if not days or len(line) > 120 or not _is_nothing_else(line, days):
        return None
    # Only what stands before the first day: `Published 4 Nov 2025, updated 5 Nov 2025`.
    before = f"{label} {line[: days[0].start]}"
    return Dated(days[0].day, _kind(before, line))


def ambiguous_line(line: str, language: str) -> str:
    """The date of such a line that can be read in two ways."""
    text = ambiguous(line, language)
    rest = line.replace(text, " 2025-11-05 ") if text else ""
    return text if rest and dated(rest, "", language) else ""


def published_in(found: Sequence[Dated]) -> tuple[dt.date | None, str]:
    """The day of publication by the best line, and a doubt if others of its kind disagree."""
    if not found:
        return None, ""
    best = min(found, key=lambda one: one.kind)
    others = {one.day for one in found if one.kind is best.kind} - {best.day}
    if best.kind is DateLine.UPDATED:
        return best.day, f"the day of publication: {best.day} is only the day of a change"
    if others and best.kind is not DateLine.PUBLISHED:
        shown = ", ".join(map(str, sorted(others)))
        return best.day, f"the day of publication: {best.day} is the first, but a line has {shown}"
    return best.day, ""


def _in_any_language(line: str) -> list[Spotted]:
    return next((days for one in WITH_MONTHS if (days := spot(line, None, one))), [])


def _kind(before: str, line: str) -> DateLine:
    if _UPDATED.search(before):
        return DateLine.UPDATED
    if _PUBLISHED.search(before):
        return DateLine.PUBLISHED
    return DateLine.WITH_TIME if _TIME.search(line) else DateLine.BARE


_TIME = re.compile(
    r"\d{1,2}\s*[:시時时h]\s*\d{1,2}\s*[분分]?(?:\s*[:]\s*\d{2})?|\d{1,2}\s*h\b", re.IGNORECASE
)


def _is_nothing_else(line: str, days: Sequence[Spotted]) -> bool:
    rest = line
    for one in reversed(days):
        rest = rest[: one.start] + " " + rest[one.end :]
    rest = re.sub(
        r"^\s*\([^()]{2,30}\)|(?:来源|來源|출처)\s*[:：]\s*\S+", " ", _TIME.sub(" ", rest)
    )
    left = [word for word in re.findall(r"[^\W\d_]+", rest.casefold()) if word not in _AROUND]
    left = [word for word in left if not any(word in _weekdays(one) for one in WITH_MONTHS)]
    has_sentence = any(
        len(word) > (4 if re.match(r"[\u3040-\u9fff]", word) else _LONGEST_REST) for word in left
    )
    # One unknown word may stand beside a day, such as a place.
    return len(left) <= 1 and not has_sentence


def _weekdays(language: str) -> frozenset[str]:
    return frozenset(calendar_words(language).weekdays)
