"""Sources asked over real sockets, from servers that misbehave."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path

import pytest

from mkdocs_briefings.links.outside.archive import archived_copy
from mkdocs_briefings.links.outside.asking import Asker, Finding, PostponedError
from mkdocs_briefings.links.outside.options import AskingOptions
from mkdocs_briefings.links.outside.pace import StoppedError
from mkdocs_briefings.links.outside.patience import wanted_wait
from mkdocs_briefings.links.outside.rounds import Round
from mkdocs_briefings.links.outside.statuses import due, with_findings
from mkdocs_briefings.links.outside.web import NoAnswerError
from mkdocs_briefings.model import LinkStatus, Reach
from tests.misbehaving import Misbehaving, SoftAnswers, misbehaving

QUICK = AskingOptions(
    agent="mkdocs-briefings/0 (+https://example.org/)",
    private_hosts=frozenset(["127.0.0.1"]),
    gap=0.0,
    first_wait=0.01,
    silence=0.4,
    deadline=1.0,
    longest_wait=2.0,
)


@pytest.fixture(scope="module")
def server() -> Iterator[Misbehaving]:
    with misbehaving() as server:
        yield server


@pytest.fixture
def asker() -> Iterator[Asker]:
    asker = Asker(QUICK)
    yield asker
    asker.close()


@pytest.mark.parametrize(
    ("path", "reach", "code"),
    [
        ("/ok", Reach.OK, 200),
        ("/ok#place", Reach.OK, 200),
        ("/elsewhere", Reach.OK, 200),
        ("/moved", Reach.MOVED, 200),
        ("/no-head", Reach.OK, 200),
        ("/no-word", Reach.OK, 200),
        ("/short", Reach.OK, 200),
        ("/endless", Reach.OK, 200),
        ("/flaky", Reach.OK, 200),
        ("/busy", Reach.OK, 200),
        ("/nothing", Reach.GONE, 404),
        ("/gone", Reach.GONE, 410),
        ("/forbidden", Reach.REFUSED, 403),
        ("/broken", Reach.UNREACHABLE, 500),
        ("/loop", Reach.UNREACHABLE, 0),
        ("/staircase", Reach.UNREACHABLE, 0),
        ("/slow", Reach.UNREACHABLE, 0),
        ("/drip", Reach.UNREACHABLE, 0),
        ("/reset", Reach.UNREACHABLE, 0),
        ("/garbage", Reach.UNREACHABLE, 0),
        ("/headers", Reach.UNREACHABLE, 0),
        ("/long-header", Reach.UNREACHABLE, 0),
        ("/nonsense", Reach.UNREACHABLE, 0),
        ("/hidden", Reach.UNASKED, 0),
        ("/inward", Reach.UNASKED, 0),
        ("/file", Reach.UNASKED, 0),
        ("/home", Reach.DOUBTFUL, 200),
    ],
)
def test_what_is_found_at_a_server_that_misbehaves(
    server: Misbehaving, asker: Asker, path: str, reach: Reach, code: int
) -> None:
    start = time.monotonic()
    found = asker.find(server.url(path))
    assert (found.reach, found.code) == (reach, code), found.words
    assert found.to == (server.url("/ok") if reach is Reach.MOVED else "")
    assert found.words or reach in (Reach.OK, Reach.MOVED)
    # The deadline of four requests at the very most, whatever the server does.
    assert time.monotonic() - start < 10


def test_a_host_that_shows_one_page_for_everything_is_doubted(asker: Asker) -> None:
    with misbehaving(SoftAnswers) as soft:
        assert asker.find(soft.url("/real")).reach is Reach.OK
        found = asker.find(soft.url("/never-there"))
        assert (found.reach, found.words) == (
            Reach.DOUBTFUL,
            "its host shows the same page for any address",
        )


def test_head_comes_first_and_get_only_where_it_must(asker: Asker) -> None:
    with misbehaving() as server:
        asker.find(server.url("/ok"))
        asker.find(server.url("/no-head"))
        assert server.times("/ok") == ["HEAD"]
        assert server.times("/no-head") == ["HEAD", "GET"]
        assert server.times("/robots.txt") == ["GET"]
        assert {one.agent for one in server.asked} == {QUICK.agent}


def test_what_robots_may_not_ask_is_not_asked(asker: Asker) -> None:
    with misbehaving() as server:
        asker.find(server.url("/hidden"))
        server_wide = asker.find(server.url("/hidden/deeper"))
        assert server_wide.words == "its host forbids it to robots"
        assert {one.path for one in server.asked} == {"/robots.txt"}


def test_a_host_is_given_the_time_that_it_asks_for(asker: Asker) -> None:
    with misbehaving() as server:
        assert asker.find(server.url("/busy")).reach is Reach.OK
        times = [one.at for one in server.asked if one.path == "/busy"]
        assert min(later - sooner for sooner, later in pairwise(times)) >= 1
        with pytest.raises(PostponedError, match="asks for 3600 seconds of patience"):
            asker.find(server.url("/busy-all-day"))


def test_requests_to_one_host_keep_their_distance_and_hosts_do_not_wait_for_others() -> None:
    with misbehaving() as one, misbehaving() as two:
        one.robots = "User-agent: *\nCrawl-delay: 0.2\n"
        asker = Asker(replace(QUICK, gap=0.1))
        urls = [server.url(f"/ok?{n}") for server in (one, two) for n in range(4)]
        found: dict[str, Finding] = {}
        Round(Path("/dev/null")).ask(urls, asker, found.__setitem__)
        assert {finding.reach for finding in found.values()} == {Reach.OK}
        for server, gap in ((one, 0.2), (two, 0.1)):
            times = [asked.at for asked in server.asked if asked.path.startswith("/ok")]
            assert min(later - sooner for sooner, later in pairwise(times)) >= gap
        # The two hosts took turns: each began before the other had ended.
        assert max(one.asked[0].at, two.asked[0].at) < min(one.asked[-1].at, two.asked[-1].at)


@pytest.mark.parametrize(
    "url",
    [
        *("http://127.0.0.1:{port}/ok", "http://localhost:{port}/ok", "http://[::1]:{port}/ok"),
        *(
            "http://0.0.0.0:{port}/ok",
            "http://[::ffff:127.0.0.1]:{port}/ok",
            "http://2130706433:{port}/ok",
        ),
        *("http://10.0.0.1/", "http://169.254.169.254/latest/meta-data", "http://192.168.0.1/"),
        *("file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:{port}/"),
    ],
)
def test_no_private_address_is_asked(url: str) -> None:
    with misbehaving() as server:
        asker = Asker(replace(QUICK, private_hosts=frozenset()))
        found = asker.find(url.format(port=server.port))
        assert (found.reach, found.words) == (
            Reach.UNASKED,
            "it is not an address of the public web",
        )
        assert server.asked == []


def test_tls_to_a_host_that_has_none_is_no_answer(server: Misbehaving, asker: Asker) -> None:
    found = asker.find(f"https://127.0.0.1:{server.port}/ok")
    assert found.reach is Reach.UNREACHABLE
    assert "SSL" in found.words


def test_a_host_that_is_silent_is_waited_for_once(asker: Asker) -> None:
    with misbehaving() as gone:
        port = gone.port
    first = asker.find(f"http://127.0.0.1:{port}/a")
    assert (first.reach, asker.find(f"http://127.0.0.1:{port}/b")) == (Reach.UNREACHABLE, first)


def test_a_round_that_is_ended_goes_on_where_it_was(tmp_path: Path) -> None:
    notes = tmp_path / "cache" / "links.jsonl"
    with misbehaving() as server:
        urls = [server.url(f"/ok?{n}") for n in range(5)]
        seen: list[str] = []

        def found(url: str, finding: Finding) -> None:
            seen.append(url)
            if len(seen) == 3:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            Round(notes).ask(urls, Asker(QUICK), found)
        with notes.open("a", encoding="utf-8") as file:
            file.write('["https://example.org/half", "o')  # killed in the middle of a line
        again = Round(notes)
        assert sorted(again.found_before()) == sorted(seen)
        left = [url for url in urls if url not in again.found_before()]
        again.ask(left, Asker(QUICK), lambda url, finding: seen.append(url))
        assert sorted(seen) == urls
        assert all(server.times(url.removeprefix(server.url(""))) == ["HEAD"] for url in urls[:3])
        again.over()
        assert not notes.exists()


def test_ctrl_c_does_not_wait_for_a_slow_host(tmp_path: Path) -> None:
    with misbehaving() as server:
        asker = Asker(replace(QUICK, silence=60, deadline=60))
        ended: list[Finding | str] = []

        def ask() -> None:
            try:
                ended.append(asker.find(server.url("/slow")))
            except StoppedError:
                ended.append("stopped")

        thread = threading.Thread(target=ask)
        thread.start()
        server.wait_for("/slow")
        start = time.monotonic()
        asker.close()
        thread.join()
        assert (ended, time.monotonic() - start < 5) == (["stopped"], True)


def test_copies_are_made_by_the_service_that_the_site_names(
    server: Misbehaving, asker: Asker
) -> None:
    service = server.url("/save?{url}")
    made = archived_copy("https://example.org/ok", service, asker)
    assert made == server.url("/kept/https://example.org/ok")
    assert archived_copy("https://example.org/x", service, asker) == server.url("/kept/x")
    with pytest.raises(NoAnswerError, match="the service answers 502 and names no copy"):
        archived_copy("https://example.org/no-head", service, asker)


def test_patience_is_asked_for_in_seconds_or_until_a_date() -> None:
    assert [wanted_wait(text) for text in ("120", "", "soon", "-1", "٣")] == [120, 0, 0, 0, 0]
    then = format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True)
    assert 95 < wanted_wait(then) <= 100


TODAY = date(2026, 6, 1)


def test_only_what_was_not_asked_lately_is_due() -> None:
    def status(days: int, reach: Reach) -> LinkStatus:
        day = TODAY - timedelta(days=days)
        return LinkStatus(day, reach, day)

    known = {
        "fresh": status(29, Reach.OK),
        "old": status(30, Reach.OK),
        "gone-today": status(0, Reach.GONE),
        "gone": status(1, Reach.GONE),
    }
    assert list(due(["new", *known], known, TODAY, 30)) == ["new", "old", "gone"]


def test_a_source_is_dead_when_it_is_gone_or_silent_on_two_days() -> None:
    silent = {"a": Finding(Reach.UNREACHABLE)}
    first = with_findings({}, silent, TODAY)
    second = with_findings(first, silent, TODAY + timedelta(days=1))
    assert [one["a"].is_dead for one in (first, second)] == [False, True]
    assert with_findings({}, {"a": Finding(Reach.GONE, 404)}, TODAY)["a"].is_dead
    postponed = {"a": Finding(Reach.UNASKED, later=True)}
    assert with_findings(second, postponed, TODAY + timedelta(days=2)) == second
    assert json.loads(json.dumps(str(Reach.GONE))) == "gone"
