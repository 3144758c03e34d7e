"""A site in another language, made in this process: whose words are shown, and which."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mkdocs_briefings.model import Kind, OriginalWords, Person, Topic
from mkdocs_briefings.settings import LanguageSettings
from mkdocs_briefings.site import Site, in_language
from tests.sites import files_of, site_of, write_files

SITE = """\
-- docs/topics/talks.md --
---
name: Talks
status:
  - {as_of: 2026-01-10, text: They talk.}
  - {as_of: 2026-01-01, text: They wait.}
glossary: [{term: ET, expansion: Example Treaty, meaning: A treaty.}]
---
-- docs/topics/talks.ko.md --
---
name: 회담
status: [{as_of: 2026-01-01, text: 기다린다.}]
glossary: [{term: ET, meaning: 조약.}]
---
-- docs/people/jane-doe.md --
---
name: Doe Jane
family_name: Doe
native_name: 도제인
roles: [{title: Mayor, from: 2025-01-01, until: 2026-01-05}, {title: Minister, from: 2026-01-06}]
---
-- docs/people/jane-doe.ko.md --
---
roles: [{title: 시장, from: 2025-01-01}, {title: 장관, from: 2026-01-06}]
---
-- docs/people/john-roe.md --
---
name: John Roe
aliases: [회담]
---
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
summary: They met.
topics: [talks]
people: [jane-doe, 회담]
key_points: [One., Two.]
statements:
  - {by: jane-doe, says: I talk., sources: [daily]}
  - {by: john-roe, says: I listen., sources: [daily]}
sources: [{id: daily, publisher: Example Daily, note: Local}]
---
They met [@daily].
-- briefings/2026-01-10-talks.ko.md --
---
title: 회담이 열리다
key_points: [하나.]
statements:
  - {by: john-roe, says: 듣는다.}
  - {by: jane-doe, says: 말한다.}
---
-- briefings/2026-01-11-draft.md --
---
title: Draft
date: 2026-01-11
topics: [talks]
status: draft
sources: none
---
-- briefings/2026-01-11-draft.ko.md --
---
title: 초안
---
![그림](hidden.png)
-- briefings/2026-01-12-held.md --
---
title: Held
date: 2026-01-12
topics: [talks]
sources: none
---
![Shown](shown.png)
-- briefings/2026-01-12-held.ko.md --
---
title: 보류
status: draft
---
![그림](held.png) ![그림](../docs/held-too.png)
-- briefings/hidden.png --
-- briefings/held.png --
-- briefings/shown.png --
-- docs/held-too.png --
"""


def made(root: Path, **options: Any) -> Site:
    write_files(root, files_of(SITE))
    return site_of(root, languages={"ko": LanguageSettings(site_name="소식")}, **options)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site in its own language."""
    return made(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def korean(site: Site) -> Site:
    """The same in Korean."""
    return in_language(site, "ko")


def languages_of(*texts: str) -> list[str]:
    """In which language each text is left; empty for one of the page's."""
    return [text.language if isinstance(text, OriginalWords) else "" for text in texts]


def test_the_settings_are_those_of_its_part(korean: Site) -> None:
    settings = korean.settings
    assert (settings.site_name, settings.language, settings.site_url) == (
        *("소식", "ko"),
        "https://example.org/ko/",
    )


def test_words_are_translated_one_by_one_and_the_rest_knows_its_language(korean: Site) -> None:
    one = korean.library.by_id["2026-01-10-talks"]
    assert (one.title, one.summary, one.sources[0].note) == ("회담이 열리다", "They met.", "Local")
    assert languages_of(one.title, one.summary, one.sources[0].note, one.body) == [
        *("", "en", "en", "en")
    ]


def test_lists_that_do_not_agree_stay_as_they_are(korean: Site) -> None:
    one = korean.library.by_id["2026-01-10-talks"]
    assert one.key_points == ("One.", "Two.")
    # In another order they would put words into somebody's mouth.
    assert [(said.by, said.says) for said in one.statements] == [
        ("jane-doe", "I talk."),
        ("john-roe", "I listen."),
    ]
    assert languages_of(*one.key_points, *(said.says for said in one.statements)) == ["en"] * 4


def test_items_with_a_key_are_found_by_it(korean: Site) -> None:
    topic = korean.library.subject(Kind.TOPIC, "talks")
    assert isinstance(topic, Topic)
    assert [status.text for status in topic.statuses] == ["They talk.", "기다린다."]
    (term,) = topic.glossary
    assert (term.expansion, term.meaning) == ("Example Treaty", "조약.")
    assert languages_of(term.expansion, term.meaning) == ["en", ""]


def test_a_name_in_letters_of_the_language_alone_is_the_name(korean: Site) -> None:
    person = korean.library.subject(Kind.PERSON, "jane-doe")
    assert isinstance(person, Person)
    assert (person.name, person.native_name, person.family_name) == ("도제인", "Doe Jane", "")
    appearances = korean.library.by_id["2026-01-10-talks"].people
    assert [(one.person, one.role) for one in appearances] == [
        ("jane-doe", "장관"),
        ("john-roe", ""),
    ]


def test_nobody_is_looked_up_by_a_translated_name(site: Site, korean: Site) -> None:
    for one in (site, korean):
        briefing = one.library.by_id["2026-01-10-talks"]
        assert briefing.topics == ("talks",)
        assert briefing.subjects(Kind.PERSON) == ("jane-doe", "john-roe")


def test_drafts_stay_where_they_are_in_any_language(site: Site, korean: Site) -> None:
    for one in (site, korean):
        assert [briefing.title for briefing in one.library.briefings][:1] == ["Held"]
        assert len(one.library.briefings) == 2
        assert [*one.attachments.published] == ["briefings/shown.png"]
        assert {path.name for path in one.attachments.held_back} == {"held-too.png"}


def test_a_preview_shows_drafts_of_translations(tmp_path: Path) -> None:
    preview = in_language(made(tmp_path, include_drafts=True), "ko")
    assert [one.title for one in preview.library.briefings] == ["보류", "초안", "회담이 열리다"]
    assert {*preview.attachments.published} == {
        *(f"briefings/{name}.png" for name in ("hidden", "held", "shown"))
    }
