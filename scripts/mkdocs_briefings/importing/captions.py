"""Lines below pictures, and who made the pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..names import HANGUL


@dataclass(frozen=True, slots=True)
class Caption:
    """What a line below a picture says, and whom it credits."""

    text: str
    credit: str = ""


_AGENCY = (
    r"(?:AP|AFP|Reuters|EPA|UPI|Xinhua|Kyodo|Yonhap|Newsis|News1|Getty Images?|연합뉴스|뉴시스"
    r"|뉴스1|로이터|신화|교도)"
)
_CREDITS = (
    # … / Source: Example Photo    … | Photo by Jane Doe    … (Photo: Example)
    re.compile(
        r"\s*[/|(\[]?\s*\b(?:source|photos?|image|picture|credit|courtesy)\s*(?:credit)?\s*"
        r"(?::|by|of|courtesy of|=)\s*(?P<credit>[^()\[\]/|]{2,60}?)[)\]]?\s*\.?$",
        re.IGNORECASE,
    ),
    # … [사진=예시일보]   … /사진제공=예시부   … 사진: 예시부
    re.compile(
        r"\s*[/|(\[<]?\s*(?:사진|자료|이미지|출처|영상)\s*(?:제공|출처)?\s*[=:：/]\s*(?:사진\s*)?"
        r"(?P<credit>[^()\[\]<>/|=]{2,40}?)(?:\s*제공)?\s*[)\]>]?\s*\.?$"
    ),
    # … (Yonhap)   … (AFP-Yonhap)   … (AP Photo/Jane Doe)   … /연합뉴스   … ⓒ뉴스1
    re.compile(
        rf"\s*[(\[]\s*(?P<credit>{_AGENCY}[^()\[\]]{{0,40}}|[^()\[\]]{{0,40}}[-/]\s?{_AGENCY})"
        r"\s*[)\]]\s*\.?$",
        re.IGNORECASE,
    ),
    re.compile(rf"\s*[/ⓒ©]\s*(?P<credit>{_AGENCY}(?:[\s·/-]\S+)?|[{HANGUL}A-Za-z]{{2,15}})\s*\.?$"),
    re.compile(rf"\s*[.]\s*(?P<credit>[{HANGUL}]{{2,12}}\s?제공|자료사진)\s*\.?$"),
    # … (Sample Photo)   … (File photo)
    re.compile(
        r"\s*[(\[](?P<credit>(?:[A-Z][\w.&-]*\s){0,3}(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?))[)\]]\s*\.?$"
    ),
    # …=見本通信
    re.compile(r"[=＝](?P<credit>[\u3040-\u9fff]{2,10}(?:通信|新聞|提供|撮影))$"),
)
_OF_AGENCY = re.compile(
    r"^[\[(][^\[\]()=]+=(?P<credit>[^\[\]()]+)[\])][^=]{0,30}=\s*(?P<text>.+?)"
    r"(?:\s*\d{4}\.\d{1,2}\.\d{1,2}\.?)?\s*\S+@\S+$"
)
"""`[서울=예시통신] 홍길동 기자 = … 2025.12.16. photo@example.org`."""
_ENDS_IN_A_DAY = re.compile(
    r"[.다]\s*\(?(?:19|20)\d{2}\.\s?\d{1,2}\.\s?\d{1,2}\.?\)?$|[（(](?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:撮影)?[)）]$"
)
"""`… 손을 흔들고 있다. 2025.07.06.`: no article closes with a day."""
_MARKED = re.compile(
    r"^(?:▲|△|◀|▶\s*\(사진|\[?사진\s*(?:설명)?\]?\s*[=:：]|(?:photo )?caption:)\s*", re.IGNORECASE
)


def find(line: str) -> Caption | None:
    """The line as a caption, if it credits somebody or is marked as one."""
    if agency := _OF_AGENCY.match(line):
        return Caption(agency["text"], agency["credit"])
    credited = _credited(line)
    marked = bool(_MARKED.match(line) or _ENDS_IN_A_DAY.search(line))
    if credited is None and not marked:
        return None
    caption = credited or Caption(line)
    text = _MARKED.sub("", caption.text).strip()
    return Caption(text, caption.credit) if text or caption.credit else None


def parse(text: str) -> Caption | None:
    """A text that is known to be a caption."""
    return find(text) or (Caption(text) if text else None)


def _credited(line: str) -> Caption | None:
    if len(line) > 600:
        return None
    for pattern in _CREDITS:
        if match := pattern.search(line):
            return Caption(line[: match.start()].strip(" /|"), match["credit"].strip(" .:="))
    return None
