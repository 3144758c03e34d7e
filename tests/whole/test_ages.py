"""What a page says of how old it is, when it is built and without a script."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.sites import SiteFolder

SITE = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false, language: LANGUAGE}
plugins: [{briefings: {search: {enabled: false}OPTIONS}}]
-- docs/topics/harbour.md --
---
name: Harbour
status: {text: A deal is near., as_of: 2026-05-21}
---
-- docs/topics/fees.md --
---
name: Fees
stale_after: 10
status:
  - {text: They rise., as_of: 2026-05-21}
  - {text: They fall., as_of: 2025-05-21}
---
-- docs/topics/tides.md --
---
name: Tides
stale_after: 0
status: {text: They come and go., as_of: 2010-05-21}
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles: [{title: Minister of Examples, from: 2024-05-01}]
---
-- briefings/2026-05-26-talks.md --
---
title: Talks on harbour, fees and tides
date: 2026-05-26
topics: [harbour, fees, tides]
people: [jane-doe]
sources: [{id: daily, publisher: Example Daily}]
upcoming: [{date: 2026-06, title: The second round}]
---
They began [@daily].
"""
MARKS = re.compile(
    r'<span class="([\w-]+)" data-br-from="([\d-]+)"(?: (hidden) [^>]*)?>(.*?)</span>'
)

Make = Callable[[str], SiteFolder]


@pytest.fixture
def built(site: Make, monkeypatch: pytest.MonkeyPatch) -> Callable[..., SiteFolder]:
    """Build the site on a day."""

    def build(day: str, options: str = "", language: str = "en") -> SiteFolder:
        moment = datetime.fromisoformat(day).replace(tzinfo=UTC)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
        folder = site(SITE.replace("OPTIONS", options).replace("LANGUAGE", language))
        assert folder.build().code == 0
        return folder

    return build


def marks(folder: SiteFolder, url: str) -> list[str]:
    """The marks of a page that are shown without a script."""
    return [words for _, _, hidden, words in MARKS.findall(folder.article(url)) if not hidden]


def waiting(folder: SiteFolder, url: str) -> list[tuple[str, str]]:
    """The marks that a page holds back, with the day from which they are true."""
    found = MARKS.findall(folder.article(url))
    return [(day, words.strip(" ,()")) for _, day, hidden, words in found if hidden]


REPORTED = "in office when last reported, 26 May 2026"
ELSEWHERE = "in office when last reported"
"""On the page of another subject."""


def test_a_fresh_site_has_no_mark_and_holds_back_those_to_come(
    built: Callable[..., SiteFolder],
) -> None:
    folder = built("2026-05-27")
    assert [marks(folder, url) for url in ("", "topics/harbour", "people/jane-doe")] == [[], [], []]
    assert ("2026-08-25", "more than 90 days old") in waiting(folder, "")
    assert waiting(folder, "topics/harbour") == [
        ("2026-08-20", "may be out of date"),
    ]
    # From that day on the browser asks whether other briefings have reported it since.
    assert (
        'data-br-person="jane-doe" data-br-asked-from="2026-08-25" hidden data-search-exclude>'
        f" ({ELSEWHERE})</span>"
    ) in folder.article("topics/harbour")
    assert waiting(folder, "people/jane-doe") == [("2026-08-25", REPORTED)] * 2
    harbour = folder.article("topics/harbour")
    assert '<time datetime="2026-05-21" data-br-age>as of 21 May 2026</time>' in harbour
    home = folder.article("")
    assert '<time datetime="2026-05-26" data-br-age>Newest briefing: 26 May 2026</time>' in home


def test_a_site_built_again_later_has_its_marks(built: Callable[..., SiteFolder]) -> None:
    folder = built("2026-08-25")
    assert marks(folder, "topics/harbour") == ["may be out of date"]
    assert f"Minister of Examples ({ELSEWHERE})</span>" in folder.article("topics/harbour")
    assert f"Minister of Examples ({REPORTED})</span>" in folder.article("people")
    assert marks(folder, "topics/tides") == []
    assert marks(folder, "people/jane-doe") == [f", {REPORTED}"] * 2
    assert "more than 90 days old" in marks(folder, "")
    assert marks(folder, "topics").count("may be out of date") == 2


def test_the_day_before_it_has_none(built: Callable[..., SiteFolder]) -> None:
    folder = built("2026-08-24")
    assert "more than 90 days old" not in marks(folder, "")
    assert marks(folder, "people/jane-doe") == []


def test_a_topic_has_a_measure_of_its_own(built: Callable[..., SiteFolder]) -> None:
    folder = built("2026-06-01")
    assert marks(folder, "topics/fees") == ["may be out of date"]
    assert marks(folder, "topics/harbour") == []


def test_the_site_may_have_another_measure_or_none(built: Callable[..., SiteFolder]) -> None:
    folder = built("2026-06-01", ", stale_after: 5", "ko")
    assert "5일이 넘음" in marks(folder, "")
    assert marks(folder, "topics/harbour") == ["현재와 다를 수 있음"]
    assert "Minister of Examples (마지막 보도 당시 재임)" in folder.article("topics/harbour")
    folder = built("2036-06-01", ", stale_after: 0")
    assert [marks(folder, url) for url in ("", "topics/harbour", "people/jane-doe")] == [
        ["may be out of date"],
        [],
        [],
    ]


def test_what_is_shown_never_says_how_long_ago(built: Callable[..., SiteFolder]) -> None:
    folder = built("2026-11-27")
    for path in folder.root.glob("site/**/*.html"):
        text = re.sub(r'data-br-ages="[^"]*"', "", path.read_text("utf-8"))
        assert not re.search(r"\bago\b|(?<!\w)today", text), path
