"""Citations in front matter."""

from __future__ import annotations

from typing import Any

import pytest

from mkdocs_briefings.content.briefing_fields import BriefingFields
from mkdocs_briefings.content.cited_values import without_citations
from mkdocs_briefings.content.frontmatter import parse_front_matter
from mkdocs_briefings.content.profile_fields import PersonFields, TopicFields
from mkdocs_briefings.content.validation import validate
from mkdocs_briefings.problems import ordered

BRIEFING = """title: Talks
date: 2025-11-04
topics: [a-topic]
sources: [{id: a, publisher: Example News}, {id: b, publisher: Example Daily}]
"""


def read(text: str, kind: Any) -> tuple[Any, list[str]]:
    front, problems = parse_front_matter(f"---\n{text}\n---\n".encode(), "a.md")
    assert front is not None
    assert problems == ()
    fields, problems = validate(kind, front)
    return fields, [str(problem) for problem in ordered(problems)]


@pytest.mark.parametrize(
    ("text", "plain", "ids"),
    [
        ("They met [@a].", "They met.", ("a",)),
        ("They met [@a; @b] again [@c, p. 2]", "They met again", ("a", "b", "c")),
        ("They met.", "They met.", ()),
        ("Write [to @desk] or jane@example.org.", "Write [to @desk] or jane@example.org.", ()),
    ],
)
def test_citations_are_taken_out_of_a_text(text: str, plain: str, ids: tuple[str, ...]) -> None:
    assert without_citations(text) == (plain, ids)


def test_what_has_sources_of_its_own_may_cite_in_its_words() -> None:
    fields, problems = read(
        BRIEFING
        + """statements:
  - {by: jane-doe, says: "Yes [@a].", sources: [b]}
  - {by: jane-doe, says: "No [@a] and no [@a].", sources: [a]}
upcoming: [{date: 2026, title: "Talks [@b]"}]
outcomes: [{of: talks, result: met, note: "So it went [@a]."}]""",
        BriefingFields,
    )
    assert problems == []
    assert [(one.says, one.sources) for one in fields.statements] == [
        ("Yes.", ("b", "a")),
        ("No and no.", ("a",)),
    ]
    assert [(one.title, one.sources) for one in fields.upcoming] == [("Talks", ("b",))]
    assert [(one.note, one.sources) for one in fields.outcomes] == [("So it went.", ("a",))]


def test_profiles_may_cite_in_status_glossary_and_roles() -> None:
    topic, problems = read(
        """name: A topic
status: {text: "It stands [@a].", as_of: 2025-11-04}
glossary: [{term: ET, meaning: "A treaty [@a]."}]""",
        TopicFields,
    )
    assert problems == []
    assert [(one.text, one.sources) for one in topic.status] == [("It stands.", ("a",))]
    assert [(one.meaning, one.sources) for one in topic.glossary] == [("A treaty.", ("a",))]
    person, problems = read('name: Jane Doe\nroles: [{title: "Minister [@a]"}]', PersonFields)
    assert problems == []
    assert [(one.title, one.sources) for one in person.roles] == [("Minister", ("a",))]


def test_key_points_keep_their_citations() -> None:
    fields, problems = read(f'{BRIEFING}key_points: ["One [@a]."]', BriefingFields)
    assert (fields.key_points, problems) == (("One [@a].",), [])


def test_a_citation_in_plain_text_is_left_out_and_named_with_its_line() -> None:
    fields, problems = read(
        BRIEFING
        + """summary: They met [@a].
image: {src: a.png, alt: Two people, caption: "The two [@b]."}
corrections: [{date: 2025-11-07, text: "Wrong [@a; @b]."}]""",
        BriefingFields,
    )
    assert fields.summary == "They met."
    assert fields.image.caption == "The two."
    assert fields.corrections[0].text == "Wrong."
    hint = "but is plain text. Cite it in the body."
    assert problems == [
        f"a.md:6: BR124 'summary' cites 'a', {hint}",
        f"a.md:7: BR124 'caption' in 'image' cites 'b', {hint}",
        f"a.md:8: BR124 'text' in 'corrections' cites 'a', {hint}",
        f"a.md:8: BR124 'text' in 'corrections' cites 'b', {hint}",
    ]
