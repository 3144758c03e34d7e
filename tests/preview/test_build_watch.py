"""What is told of builds, however they end."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from mkdocs.exceptions import Abort

from mkdocs_briefings.model import Position
from mkdocs_briefings.preview.build_watch import BuildWatch, Bulletin
from mkdocs_briefings.preview.notice import Notice
from mkdocs_briefings.problems import Problem, Severity
from tests.preview.desk_site import DAY, SITE, TALKS, request
from tests.serving import serving
from tests.sites import MKDOCS_YML, SiteFolder

log = logging.getLogger("mkdocs.plugins.test")
ERROR = Problem(Position("a.md", 3), "BR201", "no person 'Jane\x1b[2J'", "Did you mean Jane?")
TOLD = Notice(Severity.ERROR, r"no person 'Jane\x1b[2J'", ERROR.position, "BR201", ERROR.hint)
DAYS = [(date(2026, 1, 12) + timedelta(n)).isoformat() for n in range(70)]
"""Of briefings: with so many, other processes help to make the first site."""
LATE = Problem(Position("mkdocs.yml"), "BR510", "no search index")


@pytest.fixture
def watch() -> Iterator[BuildWatch]:
    """One that listens; its first build has ended well."""
    made = BuildWatch()
    made.begin()
    made.tell_end()
    yield made
    made.end()


def newest(watch: BuildWatch) -> Bulletin:
    """The bulletin that a page gets which knows none."""
    return watch.other_than("", seconds=0)


def test_problems_keep_their_place_and_errors_come_first(watch: BuildWatch) -> None:
    def build() -> None:
        log.info("at work")
        for _ in range(2):
            log.warning("a link to '%s'", "nowhere.md")
        log.error(ERROR)

    watch.watched(build)()
    link = Notice(Severity.WARNING, "a link to 'nowhere.md'")
    assert newest(watch) == Bulletin(2, stopped=False, notices=(TOLD, link))


def test_a_build_that_is_stopped_is_told_and_stops_all_the_same(watch: BuildWatch) -> None:
    def build() -> None:
        log.error(ERROR)
        raise Abort("1 problem in the content.")

    with pytest.raises(Abort):
        watch.watched(build)()
    # Said by whoever goes on nevertheless: the page has it already.
    log.error("The last good site stays.")
    assert newest(watch) == Bulletin(2, stopped=True, notices=(TOLD,))


def test_what_stops_a_build_without_a_word_is_the_word(watch: BuildWatch) -> None:
    def build() -> None:
        raise RuntimeError("another plugin")

    with pytest.raises(RuntimeError):
        watch.watched(build)()
    assert newest(watch).notices == (Notice(Severity.ERROR, "another plugin"),)
    watch.watched(lambda: None)()
    assert newest(watch) == Bulletin(3)


def test_what_the_search_index_lacks_is_told_after_the_build(watch: BuildWatch) -> None:
    before = watch.name_of(newest(watch))
    log.warning(LATE)
    told = watch.other_than(before, seconds=60)
    assert [one.code for one in told.notices] == ["BR510"]


def test_what_a_browser_asks_for_in_vain_is_no_problem_of_the_site(watch: BuildWatch) -> None:
    def build() -> None:
        logging.getLogger("mkdocs.livereload").warning('"GET /favicon.ico HTTP/1.1" code 404')

    watch.watched(build)()
    assert newest(watch) == Bulletin(2)


def test_a_page_of_an_earlier_server_is_answered_at_once(watch: BuildWatch) -> None:
    other = BuildWatch()
    assert watch.name_of(newest(watch)) != other.name_of(newest(watch))


def test_what_is_said_of_pages_that_other_processes_make_keeps_its_place(
    site: Callable[[str], SiteFolder],
) -> None:
    fault = TALKS.replace("Jane Doe talked", "<script>x</script> Jane Doe talked")
    days = {day: fault.replace("2026-01-10", day) for day in DAYS}
    texts = {day: re.sub(r"upcoming:\n.*\n", "", text) for day, text in days.items()}
    made = "".join(f"-- briefings/{day}-talks.md --\n{text}" for day, text in texts.items())
    # Material's own search would look at every page.
    alone = MKDOCS_YML.replace("search, ", "")
    folder = site(f"-- mkdocs.yml --\n{alone}{SITE}{made}")
    with serving(folder.root, BRIEFINGS_WORKERS="2", **DAY) as server:
        told = request(server.address, "/.briefings/problems.json").json
    places = {(one["file"], one["line"]) for one in told["notices"] if one["code"] == "BR410"}
    assert places == {(f"briefings/{day}-talks.md", 8) for day in texts}
