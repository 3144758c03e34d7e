"""How readers ask: the words of a question that say nothing of what is looked for."""

from __future__ import annotations

from typing import Any

from ..names import HANGUL_PARTICLES

_ASKING = """
who whom whose what when where why how which is are was were did does do has have had will would
can could should tell show find give me us many much long often list please
누구 누가 언제 어디 어디서 왜 무엇 무슨 뭐 뭐라고 어떻게 어떤 몇 얼마 얼마나
"""
"""Words at the start of a question, or anywhere in a Korean one."""
_SMALL = """
a an the of on in at to for from by with about and or as into than that this these those his her
its their there it they he she we you be been being not
대해 대해서 대한 관해 관해서 관한 관하여 대하여 및 또는 그리고
"""
"""Words that only join others."""
_SAYING = """
say said says saying tell told comment comments commented remark remarks remarked statement
statements state stated think thinks thought claim claims claimed quote quotes
말 말했나 말했나요 말했는가 말했다 말하다 말한 말씀 발언 했나 했나요 했는가 했다 입장 언급
"""
"""Words that ask for what somebody said."""
_BEING = """
인가 인가요 입니까 이야 인지 인지요 되나 되나요 됐나 됐나요 있나 있나요 알려줘 알려주세요
"""
"""How Korean questions end."""
_ENDS = "?？"


def reading_questions() -> dict[str, Any]:
    """What a browser needs to find what a question is about."""
    return {
        "asking": f"{_ASKING} {_BEING}".split(),
        "small": _SMALL.split(),
        "saying": _SAYING.split(),
        "ends": _ENDS,
        "particles": HANGUL_PARTICLES,
    }
