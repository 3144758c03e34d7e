"""Who published an article, from what its lines say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..names import HANGUL

_OWNERS = (
    re.compile(
        r"(?:copyright|ⓒ|©|\(c\))\s*(?:ⓒ|©|\(c\))?\s*(?:\d{4}(?:[-–]\d{4})?,?\s*)?(?:by\s+)?"
        r"(?P<name>[^,.;|<>()\[\]ⓒ©]{2,50}?)"
        r"(?=\s*(?:[,.;|<>()\[\]]|all rights|무단|$|\d{4}|prohibits))",
        re.IGNORECASE,
    ),
    re.compile(
        r"저작권자\s*(?:ⓒ|©|\(c\))?\s*(?P<name>[^,.;|<>()\[\]]{2,30}?)"
        r"(?=\s*(?:[,.;|<>()\[\]]|무단|$))",
        re.IGNORECASE,
    ),
)
_REPORTER = r"(?:기자|특파원|통신원)"
_DATELINES = (
    # [예시통신 = 홍길동 기자]
    re.compile(rf"^[(\[]\s*(?P<name>[{HANGUL}A-Za-z0-9]{{2,15}})\s*=[^=)\]]*{_REPORTER}\s*[)\]]"),
    # (서울=예시뉴스) 홍길동 기자 =      [예시일보 홍길동 기자]      SEOUL, Nov. 4 (Example News) --
    re.compile(rf"^[(\[]\s*[{HANGUL}·]+\s*=\s*(?P<name>[{HANGUL}A-Za-z0-9 ]{{2,20}})[)\]]"),
    re.compile(
        rf"^\[\s*(?P<name>[{HANGUL}A-Za-z0-9]{{2,15}}(?:일보|신문|뉴스|경제|투데이|타임스|방송|데일리))\b"
    ),
    re.compile(
        r"^[A-Z][A-Z .,]+(?:,\s*\w+\.?\s*\d{1,2})?\s*\((?P<name>[A-Z][\w .&-]{2,30})\)\s*[-–—]"
    ),
)
_MORE_DATELINES = (
    # Beispielstadt (Muster-Agentur) –      Villa Ejemplo, 4 nov (Agencia Ejemplo).-
    re.compile(r"^[^()]{2,50}\s\((?P<name>[^\W\d_][^()]{2,39})\)\s*\.?\s?[-–—]"),
    # 【見本市=見本通信】      示例社示例市11月4日电      来源：示例社
    re.compile(r"^【[^】=＝]+[=＝](?P<name>[^】]{2,15})】"),
    re.compile(r"^(?P<name>[\u4e00-\u9fff]{1,6}社)[\u4e00-\u9fff]{2,8}\d{1,2}月\d{1,2}日[电電]"),
    re.compile(r"(?:来源|來源|출처)\s*[:：]\s*(?P<name>\S{2,20})"),
    re.compile(r"^\((?P<name>[A-Z][\w .&-]{2,30})\)\s+[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}$"),
)
_MASTHEAD = re.compile(
    r"^(?:the\s+)?(?:[A-Z][\w.&’'-]*\s+){0,3}(?:times|post|herald|daily|journal|tribune|gazette|"
    r"chronicle|today|observer|broadcasting|press|review|standard|telegraph|mirror|globe|wire|"
    r"news(?:\s+agency)?)$"
    r"|^(?:die|der|das)?\s?[A-ZÄÖÜ][\w-]*(?:zeitung|nachrichten|anzeiger|rundschau|kurier|tagblatt|"
    r"post|bote|presse|agentur|blatt)$"
    r"|^(?:le|la|les|l['’])\s?(?:gazette|courrier|journal|dépêche|voix|tribune|écho|progrès)\b[^.!?]{0,30}$"
    r"|^(?:agence|agencia)\s[A-Z][\w’'-]*$"
    r"|^(?:el|la)\s(?:diario|heraldo|gaceta|periódico|correo|voz|tribuna)\b[^.!?]{0,30}$"
    r"|^[\u3040-\u30ff\u4e00-\u9fff]{1,8}(?:新聞|通信|タイムズ|日報|テレビ|ニュース|放送|日报|时报|時報|晚报|晚報|新闻)$"
    rf"|^[{HANGUL}A-Za-z]{{2,6}}(?:경제|통신)$"
    rf"|^[{HANGUL}A-Za-z0-9 ]{{1,12}}(?:일보|신문|뉴스|방송|타임스|투데이|저널|데일리)$",
    re.IGNORECASE,
)


_TOP = 8
"""Where a masthead may stand: menus and the weather come before it."""


def named_in(lines: Sequence[str]) -> str:
    """The publisher named by a line about rights or a dateline; otherwise by a masthead."""
    # Rights from the end: a © further up is a picture's.
    for patterns, some in ((_OWNERS, reversed(lines)), ((*_DATELINES, *_MORE_DATELINES), lines)):
        for line in some:
            if name := _first(patterns, line):
                return name
    names = (line.removesuffix(behind_name(line)).strip(" ,|·") for line in lines[:_TOP])
    return next((name for name in names if is_masthead(name)), "")


def is_masthead(line: str) -> bool:
    """Whether the line is nothing but the name of a newspaper."""
    return bool(_MASTHEAD.match(line)) and len(line.split()) <= 4


def behind_name(line: str) -> str:
    """What stands on a line behind the name of a newspaper; empty if that is all."""
    if is_masthead(line):
        return ""
    name, _, rest = re.sub(r"\s*[|·,]\s*", "\n", line, count=1).partition("\n")
    return rest if is_masthead(name) else line


def _first(patterns: Sequence[re.Pattern[str]], line: str) -> str:
    for pattern in patterns:
        # `© 2025` alone names nobody.
        if (match := pattern.search(line)) and re.search(r"[^\W\d_]", match["name"]):
            return match["name"].strip()
    return ""
