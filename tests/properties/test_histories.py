"""However a folder came about, edit by edit, the site is that of the folder as it is."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings import site
from mkdocs_briefings.content import Reader
from mkdocs_briefings.site import Site
from tests.properties.corpus import word, yaml_text
from tests.properties.published import outputs
from tests.sites import settings_of

BRIEFINGS = [f"briefings/2026-01-0{day}-talks.md" for day in range(1, 5)]
PROFILES = ["docs/people/jane-doe.md", "docs/topics/harbour.md", "docs/places/port.md"]
ODD = ["briefings/2026-01-01-talks.ko.md", "briefings/notes.txt", "docs/topics/Ärger & Co.md"]

briefing = st.builds(
    "---\ntitle: {}\ndate: 2026-01-0{}\ntopics: [{}]\npeople: [{}]\nstatus: {}\n"
    "sources: [{{id: daily, publisher: Example Daily}}]\n---\nJane Doe spoke [@daily].\n".format,
    st.sampled_from(("Talks begin", "Talks end", "Talks on the harbour")),
    st.integers(1, 4),
    st.sampled_from(("Harbour", "Ferry line", "harbour")),
    st.sampled_from(("Jane Doe", "jane-doe", "Doe, Jane", "John Roe")),
    st.sampled_from(("published", "published", "draft")),
)
profile = st.builds(
    "---\nname: {}\naliases: [{}]\nsources: [{{id: a, publisher: Daily}}]\n---\n"
    "Words [@a].\n".format,
    st.sampled_from(("Jane Doe", "Jane Q. Doe", "Harbour", "Port")),
    st.sampled_from(("Doe", "The harbour", "JD")),
)
odd = st.one_of(yaml_text.map("---\n{}\n---\nx\n".format), word)
edit = st.one_of(
    st.tuples(st.sampled_from(BRIEFINGS), briefing),
    st.tuples(st.sampled_from(PROFILES), profile),
    st.tuples(st.sampled_from([*BRIEFINGS, *PROFILES, *ODD]), odd),
    st.tuples(st.sampled_from([*BRIEFINGS, *PROFILES, *ODD]), st.none()),
    st.tuples(st.sampled_from(BRIEFINGS), st.sampled_from([*BRIEFINGS, *ODD]).map(Path)),
)
"""A file, and what becomes of it: other words, another name, or nothing."""


def done(root: Path, name: str, change: str | Path | None) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(change, str):
        path.write_text(change, "utf-8", errors="surrogatepass")
    elif isinstance(change, Path):
        (root / change).parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            path.rename(root / change)
    else:
        path.unlink(missing_ok=True)


def shown(made: Site) -> object:
    problems = [str(one) for one in made.problems]
    stopped = any(one.severity == "error" for one in made.problems)
    return problems, {} if stopped else outputs(made)


@given(history=st.lists(edit, min_size=1, max_size=8))
def test_a_preview_after_many_edits_is_the_site_of_a_first_build(
    history: list[tuple[str, str | Path | None]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "briefings").mkdir()
        settings = settings_of(root, open_data=True)
        warm = Reader()
        for name, change in history:
            done(root, name, change)
            assert shown(site.build(settings, warm)) == shown(site.build(settings, Reader()))
