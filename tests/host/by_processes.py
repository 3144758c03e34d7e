"""A site that is large enough for several processes, and its builds by one or by more."""

from __future__ import annotations

import re

import pytest

from tests.sites import Result, SiteFolder

KNOWN = "{{topics: [{}], people: [{}]}}".format(
    *(", ".join(f"{name}{n}" for n in range(1, 29)) for name in ("Topic ", "Person Number"))
)
"""All that its briefings name."""
BRIEFING = """\
-- briefings/2026/2026-01-{number:02}-talks-{number}.md --
---
title: Talks {number}
date: 2026-01-{number:02}
topics: ["Topic {number}"]
people: ["Person Number{number}"]
sources: [{{id: a, publisher: Example Daily, url: "https://example.org/{number}"}}]
---
They met [@a]. {words}
"""


def briefings(words: str = "") -> str:
    """Enough of them for several processes."""
    return "".join(BRIEFING.format(number=one, words=words) for one in range(1, 29))


def built(folder: SiteFolder, workers: int, monkeypatch: pytest.MonkeyPatch) -> Result:
    monkeypatch.setenv("BRIEFINGS_WORKERS", str(workers))
    return folder.build("--strict")


def said(result: Result) -> list[str]:
    """What it printed, without times and names of the moment."""
    ours = (line for line in result.output.splitlines() if "Documentation built" not in line)
    return [re.sub(r"new-\w+", "new", line) for line in ours]
