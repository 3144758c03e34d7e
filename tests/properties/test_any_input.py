"""Whatever is written, there is a site or there are problems: never an exception, never a hang."""

from __future__ import annotations

import tempfile
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.content import BriefingFields
from mkdocs_briefings.content.frontmatter import parse_front_matter
from mkdocs_briefings.content.profile_fields import PROFILE_FIELDS
from mkdocs_briefings.model import Kind
from mkdocs_briefings.problem_codes import CODES
from mkdocs_briefings.site import Site
from mkdocs_briefings.visible import visible
from tests.properties.corpus import body, word, yaml_text
from tests.sites import site_of, write_files

NAME = "briefings/2026-01-10-talks.md"
BRIEFING = {
    "title": "Talks begin",
    "date": "2026-01-10",
    "topics": ["Harbour"],
    "sources": [{"id": "daily", "publisher": "Example Daily"}],
}
FIELDS = sorted(field.alias or name for name, field in BriefingFields.model_fields.items())
values = st.recursive(
    st.one_of(word, st.integers(), st.floats(), st.booleans(), st.none(), st.dates()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from((*FIELDS, "id", "by", "says", "person", "src")), inner),
    ),
    max_leaves=6,
)


def made(files: dict[str, str]) -> Site:
    """The site of some files, every page of it made as far as that goes without MkDocs."""
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder), files)
        site = site_of(Path(folder), open_data=True, include_drafts=True)
        if not any(one.severity == "error" for one in site.problems):
            for page in site.pages.values():
                assert site.html(page, site.own_html(page, "<p>x</p>"))
            for file in site.files({}, [page.url for page in site.pages.values()]):
                assert isinstance(file.content, str | bytes)
    return site


def badly_told(files: dict[str, str]) -> list[str]:
    """Problems without a known code or a place in a file, or that a terminal would obey."""
    return [
        str(one)
        for one in made(files).problems
        if one.code not in CODES or one.position.line < 1 or visible(str(one)) != str(one)
    ]


def text_of(front: dict[str, object], words: str = "They met [@daily].") -> str:
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n{words}\n"


@given(field=st.sampled_from(FIELDS), value=values)
def test_any_value_in_any_field_is_taken_or_told(field: str, value: object) -> None:
    assert badly_told({NAME: text_of({**BRIEFING, field: value})}) == []


@given(words=body)
def test_any_words_are_taken_or_told(words: str) -> None:
    assert badly_told({NAME: text_of(dict(BRIEFING), words), "docs/about.md": words}) == []


@given(front=yaml_text, words=body)
def test_any_front_matter_is_taken_or_told(front: str, words: str) -> None:
    assert (
        badly_told(
            {NAME: f"---\n{front}\n---\n{words}", "docs/people/jane-doe.md": f"---\n{front}\n---\n"}
        )
        == []
    )


@given(kind=st.sampled_from(Kind), data=st.data())
def test_any_value_in_any_profile_is_taken_or_told(kind: Kind, data: st.DataObject) -> None:
    fields = sorted(PROFILE_FIELDS[kind].model_fields)
    front = {"name": "Example", data.draw(st.sampled_from(fields)): data.draw(values)}
    assert (
        badly_told(
            {NAME: text_of(dict(BRIEFING)), f"docs/{kind.plural}/example.md": text_of(front)}
        )
        == []
    )


@given(names=st.lists(word, min_size=1, max_size=6), kind=st.sampled_from(Kind))
def test_any_names_are_taken_or_told(names: list[str], kind: Kind) -> None:
    assert (
        badly_told({NAME: text_of({**BRIEFING, kind.plural: names, "not_mentioned": names[:2]})})
        == []
    )


@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    for start in (b"", b"---\n", b"---\ntitle: a\n---\n"):
        front, problems = parse_front_matter(start + data, "a.md")
        assert front is not None or problems
