"""What holds for every library: who is on which page, what follows what, where links lead."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from urllib.parse import unquote, urljoin

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings import urls
from mkdocs_briefings.model import Kind
from mkdocs_briefings.site import Site
from tests.properties.published import outputs
from tests.properties.test_any_input import text_of
from tests.sites import site_of, write_files

SECRET = "zwxqsecret"
TOPICS = ("Harbour", "Ferry line", "Kim's law", "항만")
PEOPLE = ("Jane Doe", "John Roe", "이재명", "José Núñez", "Владимир Иванов")
DAYS = st.integers(1, 28).map(lambda day: f"2026-01-{day:02}")
HREF = re.compile(r'\b(?:href|src)="([^"#?:]+)(?:[#?][^"]*)?"')


@st.composite
def briefings(draw: st.DrawFn) -> dict[str, dict[str, object]]:
    """A few briefings by their file names, some held back, each following only earlier ones."""
    days = draw(st.lists(DAYS, min_size=1, max_size=6, unique=True).map(sorted))
    made: dict[str, dict[str, object]] = {}
    for number, day in enumerate(days):
        earlier = [name for name, front in made.items() if not is_hidden(front)]
        hidden = draw(st.sampled_from(("no", "no", "draft", "ahead")))
        day = day.replace("2026", "2027") if hidden == "ahead" else day
        mark = f" {SECRET}" if hidden != "no" else ""
        made[f"{day}-event-{number}"] = {
            "title": f"Event {number}{mark}",
            "date": day,
            "summary": f"What happened{mark}.",
            "topics": draw(st.lists(st.sampled_from(TOPICS), min_size=1, max_size=3, unique=True)),
            "people": draw(st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True)),
            "places": [f"Port{mark}"],
            "sources": [{"id": "daily", "publisher": f"Example Daily{mark}"}],
            "follows": draw(st.lists(st.sampled_from(earlier), max_size=2, unique=True))
            if earlier
            else [],
            **({"status": "draft"} if hidden == "draft" else {}),
        }
    return made


def is_hidden(front: dict[str, object]) -> bool:
    return SECRET in str(front["title"])


def site_with(fronts: dict[str, dict[str, object]]) -> Site:
    words = "They met [@daily]. Jane Doe spoke on the harbour."
    files = {
        f"briefings/{name}.md": text_of(front, f"{words} {SECRET if is_hidden(front) else ''}")
        for name, front in fronts.items()
    }
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder), files)
        return site_of(Path(folder))


@given(fronts=briefings())
def test_what_is_not_published_is_in_no_byte(fronts: dict[str, dict[str, object]]) -> None:
    site = site_with(fronts)
    assert not [one for one in site.problems if one.severity == "error"]
    leaks = [url for url, text in outputs(site).items() if SECRET in text or SECRET in url]
    assert leaks == []


@given(fronts=briefings())
def test_a_briefing_is_on_the_page_of_each_of_its_subjects(
    fronts: dict[str, dict[str, object]],
) -> None:
    library = site_with(fronts).library
    for briefing in library.briefings:
        for kind in Kind:
            for subject in briefing.subjects(kind):
                assert briefing in library.of(kind, subject)
                assert library.has(kind, subject)
    for kind in Kind:
        for one in library.subjects(kind):
            assert all(one.id in found.subjects(kind) for found in library.of(kind, one.id))


@given(fronts=briefings())
def test_threads_have_no_circle_and_read_the_same_both_ways(
    fronts: dict[str, dict[str, object]],
) -> None:
    library = site_with(fronts).library
    for briefing in library.briefings:
        before = {one.id for one in library.earlier(briefing.id)}
        after = {one.id for one in library.later(briefing.id)}
        assert briefing.id not in before | after
        assert before.isdisjoint(after)
        for one in before:
            assert briefing.id in {later.id for later in library.later(one)}


@given(fronts=briefings())
def test_every_link_leads_to_a_page_or_a_file(fronts: dict[str, dict[str, object]]) -> None:
    site = site_with(fronts)
    made, topics = outputs(site), site.library.subjects(Kind.TOPIC)
    # Dossiers, the theme's files and the index of the search are the host's to add.
    known = {f"/{url}" for url in made} | {f"/{urls.dossier_url(one.id)}" for one in topics}
    for url in [page.url for page in site.pages.values()]:
        for target in HREF.findall(made[url]):
            led = unquote(urljoin(f"/{url}", target))
            assert led in known, (url, target)


@given(fronts=briefings())
def test_the_same_content_gives_the_same_bytes(fronts: dict[str, dict[str, object]]) -> None:
    turned = dict(reversed(list(fronts.items())))
    assert outputs(site_with(fronts)) == outputs(site_with(turned))
