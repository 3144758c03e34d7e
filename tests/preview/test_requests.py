"""Who may read the desk and start drafts, held by the protocol against a real preview."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from tests.preview.desk_site import ARTICLE, DAY, SITE, own_headers, request
from tests.serving import Server, serving
from tests.sites import SiteFolder

NEW = json.dumps(
    {"expectation": "inspection", "title": "The inspection came", "day": "2026-05-30"}
).encode()
WRITTEN = "briefings/2026/2026-05-30-the-inspection-came.md"


BEHIND = (".cache/briefings/search/", ".cache/briefings/preview/")
"""Where the search is made while a preview is shown already, whatever is asked of it."""


def names(folder: SiteFolder) -> set[str]:
    """Every file of the project, but those of the site that is shown."""
    files = (path for path in folder.root.rglob("*") if path.is_file())
    return {
        name
        for name in (path.relative_to(folder.root).as_posix() for path in files)
        if not name.startswith(BEHIND)
    }


@pytest.fixture
def unchanged(folder: SiteFolder) -> Iterator[None]:
    """Nothing is written, and no journal left."""
    before = names(folder)
    yield
    assert names(folder) == before


HOSTILE_READS = {
    "another name that leads here": {"Host": "evil.example:8000"},
    "a name that only begins like ours": {"Host": "localhost.evil.example"},
    "no name": {"Host": ""},
    "an address of the network": {"Host": "192.168.1.5:8000"},
    "through a proxy": {"X-Forwarded-For": "203.0.113.7"},
    "through a tunnel": {"Forwarded": "for=203.0.113.7"},
}


@pytest.mark.parametrize("headers", HOSTILE_READS.values(), ids=HOSTILE_READS)
def test_the_desk_is_shown_on_this_machine_alone(preview: Server, headers: dict[str, str]) -> None:
    answer = request(preview.address, "/desk/", headers=headers)
    assert answer.status == 403
    assert b"only for the machine on which the preview runs" in answer.body
    assert b"data-token" not in answer.body


def test_no_page_may_put_the_desk_into_a_frame_or_keep_it(preview: Server) -> None:
    answer = request(preview.address, "/desk/")
    assert answer.status == 200
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in answer.headers


HOSTILE_WRITES = {
    **HOSTILE_READS,
    "no token": {"X-Briefings-Token": ""},
    "a wrong token": {"X-Briefings-Token": "guessed"},
    "a token that is no text": {"X-Briefings-Token": "\xff\xfe"},
    "another page": {"Origin": "https://evil.example"},
    "another server on this machine": {"Origin": "http://127.0.0.1:1"},
    "a page without a name": {"Origin": "null"},
    "no browser": {"Origin": ""},
    "a browser that knows better": {"Sec-Fetch-Site": "cross-site"},
}


@pytest.mark.parametrize("path", ["new", "import", "import-file"])
@pytest.mark.parametrize("headers", HOSTILE_WRITES.values(), ids=HOSTILE_WRITES)
@pytest.mark.usefixtures("unchanged")
def test_only_the_desks_own_page_may_write(
    preview: Server, headers: dict[str, str], path: str
) -> None:
    given = {**own_headers(preview.address), **headers}
    answer = request(preview.address, f"/.briefings/{path}", "POST", given, NEW)
    assert (answer.status, answer.json["field"]) == (403, "")
    assert "This is not for others" in answer.json["error"]


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "OPTIONS"])
def test_only_what_is_sent_as_a_form_can_write(preview: Server, method: str) -> None:
    own = own_headers(preview.address)
    assert request(preview.address, "/.briefings/new", method, own, NEW).status == 405


def test_another_machine_sees_pages_and_problems_and_no_desk(
    site: Callable[[str], SiteFolder],
) -> None:
    outside = _address_of_this_machine()
    with serving(site(SITE).root, "0.0.0.0", **DAY) as server:
        port = urlsplit(server.address).port
        assert f"The desk: http://127.0.0.1:{port}/desk/" in server.log
        there, here = f"http://{outside}:{port}", f"http://127.0.0.1:{port}"
        assert b"Test site" in request(there, "/").body
        told = request(there, "/.briefings/problems.json").json
        assert told["desk"] == ""
        assert request(here, "/.briefings/problems.json").json["desk"] == "/desk/"
        # Whatever it says of itself, it comes from another address.
        pretending = {"Host": f"127.0.0.1:{port}"}
        assert request(there, "/desk/").status == 403
        assert request(there, "/desk/", headers=pretending).status == 403
        stolen = {**own_headers(here), **pretending}
        assert request(there, "/.briefings/new", "POST", stolen, NEW).status == 403


def _address_of_this_machine() -> str:
    """One by which other machines reach it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing
        except OSError:
            pytest.skip("this machine has no address but its own")
        return str(probe.getsockname()[0])


HALF_FILLED = {
    "nothing": ({}, "expectation", "Choose what is expected."),
    "no title": ({"expectation": "inspection", "title": " "}, "title", "Write a title."),
    "no such day": (
        {"expectation": "inspection", "title": "A", "day": "30 May"},
        "day",
        "That is not a day. Write it as YYYY-MM-DD.",
    ),
    "an unknown expectation": (
        {"expectation": "inspektion", "title": "A"},
        "",
        "no expectation 'inspektion'. Did you mean 'inspection'?",
    ),
    "a title of signs": (
        {"expectation": "inspection", "title": "!?"},
        "",
        "the title '!?' has no letter or digit, so no file name can be made from it."
        " Write a title with words in it.",
    ),
}


@pytest.mark.parametrize(("fields", "field", "words"), HALF_FILLED.values(), ids=HALF_FILLED)
@pytest.mark.usefixtures("unchanged")
def test_a_form_half_filled_in_says_what_it_lacks(
    preview: Server, fields: dict[str, str], field: str, words: str
) -> None:
    own, body = own_headers(preview.address), json.dumps(fields).encode()
    answer = request(preview.address, "/.briefings/new", "POST", own, body)
    assert (answer.status, answer.json) == (422, {"error": words, "field": field})


NO_FORM = {
    "not JSON": (b"title=A", {}, 400, "cannot be read"),
    "a list": (b"[]", {}, 400, "cannot be read"),
    "a number in it": (b'{"title": 1}', {}, 400, "cannot be read"),
    "brackets in brackets": (b"[" * 60_000, {}, 400, "cannot be read"),
    "no UTF-8": (b'{"title": "\xff"}', {}, 400, "cannot be read"),
    "no length": (None, {}, 411, "cannot be read"),
    "a length that is not a number": (b"{}", {"Content-Length": "x"}, 411, "cannot be read"),
    "a length below nothing": (b"{}", {"Content-Length": "-1"}, 413, "too large"),
}


@pytest.mark.parametrize(("body", "headers", "status", "words"), NO_FORM.values(), ids=NO_FORM)
@pytest.mark.usefixtures("unchanged")
def test_what_is_no_form_is_refused(
    preview: Server, body: bytes | None, headers: dict[str, str], status: int, words: str
) -> None:
    given = {**own_headers(preview.address), **headers}
    answer = request(preview.address, "/.briefings/new", "POST", given, body)
    assert answer.status == status
    assert words in answer.json["error"]


NO_ARTICLE = {
    "a PDF": ("a.pdf", b"%PDF-1.7\n%", "a.pdf is a PDF, not text. Save the article as text"),
    "a picture": ("a.html", b"\x89PNG\r\n\x1a\n\0", "a.html is a picture, not text."),
    "nothing": ("a.txt", b"", "a.txt is empty."),
    "a program": ("a.txt", b"\x7fELF\0\0", "a.txt is not text: it has null bytes."),
    "no paragraph": ("a.html", b"<html><title>A</title></html>", "has no paragraph of text in it."),
    "a name that climbs": ("../../x/a.txt", b"", "a.txt is empty."),
    "a name of dots": ("..", b"", "article is empty."),
    "a name with a mark of direction": ("a\u202etxt.exe", b"", "a_txt.exe is empty."),
    "a name too long for any disk": ("x" * 5000 + ".txt", b"", "x.txt is empty."),
}


@pytest.mark.parametrize(("name", "data", "words"), NO_ARTICLE.values(), ids=NO_ARTICLE)
@pytest.mark.usefixtures("unchanged")
def test_what_is_no_article_is_refused_by_its_name(
    preview: Server, name: str, data: bytes, words: str
) -> None:
    address = f"/.briefings/import?{urlencode({'name': name})}"
    answer = request(preview.address, address, "POST", own_headers(preview.address), data)
    assert answer.status == 422
    assert words in answer.json["error"]
    assert "/tmp" not in answer.json["error"]


@pytest.mark.usefixtures("unchanged")
def test_an_article_without_headline_and_day_asks_for_them_in_their_fields(
    preview: Server,
) -> None:
    own = own_headers(preview.address)
    data = b"<p>Everybody said at length that the harbour will be rebuilt from the ground up.</p>"
    lacking = {"": ("title", "neither headline nor day"), "&title=Talks": ("day", "its day")}
    for more, (field, words) in lacking.items():
        address = f"/.briefings/import?name=a.html{more}"
        answer = request(preview.address, address, "POST", own, data)
        assert (answer.status, answer.json["field"]) == (422, field)
        assert words in answer.json["error"]


@pytest.mark.usefixtures("unchanged")
def test_a_picture_of_40_megabytes_is_refused_with_a_word(preview: Server) -> None:
    body, own = bytes(40 * 1024**2), own_headers(preview.address)
    answer = request(preview.address, "/.briefings/import?name=a.jpg", "POST", own, body)
    assert answer.status == 413
    assert "at most 5 MB" in answer.json["error"]


@pytest.mark.usefixtures("unchanged")
def test_of_a_connection_that_is_lost_nothing_is_written(preview: Server) -> None:
    host = urlsplit(preview.address)
    own = own_headers(preview.address)
    head = "\r\n".join(f"{name}: {value}" for name, value in own.items())
    with socket.create_connection((host.hostname or "", host.port or 0), timeout=60) as line:
        line.sendall(
            f"POST /.briefings/import?name=a.html HTTP/1.1\r\nHost: {host.netloc}\r\n{head}\r\n"
            f"Content-Length: {len(ARTICLE)}\r\n\r\n{ARTICLE[:200]}".encode()
        )
        line.shutdown(socket.SHUT_WR)
        answer = line.makefile("rb").read()
    assert b"400 Bad Request" in answer
    assert b"The connection was lost on the way. Nothing was written" in answer


PATHS = {
    "nothing": ("", "Choose a file"),
    "nobody's home": ("~no-such-user-here/a.txt", "Choose a file"),
    "no such file": ("no-such.html", "cannot be read (No such file or directory)"),
    "a folder": ("docs", "is not a file. Give a file with one saved article."),
    "a device": ("/dev/zero", "is not a file. Give a file with one saved article."),
    "a null byte": ("a\0b", "Choose a file"),
}


@pytest.mark.parametrize(("path", "words"), PATHS.values(), ids=PATHS)
@pytest.mark.usefixtures("unchanged")
def test_a_path_that_is_no_article_is_refused(preview: Server, path: str, words: str) -> None:
    own, body = own_headers(preview.address), json.dumps({"path": path}).encode()
    answer = request(preview.address, "/.briefings/import-file", "POST", own, body)
    assert answer.status == 422
    assert words in answer.json["error"]


def test_of_two_at_once_one_writes_and_the_other_is_told(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    with serving(folder.root, **DAY) as server, ThreadPoolExecutor(4) as several:
        own = own_headers(server.address)

        def send(_: int) -> int:
            return request(server.address, "/.briefings/new", "POST", own, NEW).status

        assert sorted(several.map(send, range(4))) == [200, 422, 422, 422]
        text = (folder.root / WRITTEN).read_text("utf-8")
        assert "#   - of: inspection" in text
        assert "follows: [2026-01-10-talks]" in text
    # The same journal as the commands': what the desk has begun, they can take back.
    undone = folder.run("mkdocs_briefings", "new", "--undo")
    assert "briefings new 'The inspection came' --date 2026-05-30" in undone.output
    assert not (folder.root / WRITTEN).exists()


def test_a_site_with_a_desk_of_its_own_keeps_it_and_a_faulty_template_is_a_message(
    site: Callable[[str], SiteFolder],
) -> None:
    own = "-- docs/desk.md --\n# Our help desk\n"
    template = "-- overrides/briefings/desk.html.j2 --\n{{ no_such_name }}\n"
    with serving(site(SITE + own + template).root, **DAY) as server:
        assert "The desk: " in server.log
        assert f"{server.address}.briefings/desk/" in server.log
        assert b"Our help desk" in request(server.address, "/desk/").body
        answer = request(server.address, "/.briefings/desk/")
        assert (answer.status, answer.json["error"]) == (
            500,
            "UndefinedError: 'no_such_name' is undefined",
        )
        assert "Traceback" not in server.log


def test_a_server_that_never_builds_again_shows_the_site_alone(
    site: Callable[[str], SiteFolder],
) -> None:
    with serving(site(SITE).root, livereload="--no-livereload", **DAY) as server:
        assert b"briefings/overlay.js" not in request(server.address, "/").body
        assert request(server.address, "/desk/").status == 404
        assert request(server.address, "/.briefings/problems.json").status == 404


def test_the_preview_needs_no_option(site: Callable[[str], SiteFolder]) -> None:
    with serving(site(SITE).root, livereload="", **DAY) as server:
        assert b"briefings/overlay.js" in request(server.address, "/").body
        assert request(server.address, "/desk/").status == 200


def test_an_article_becomes_the_draft_that_the_command_makes(
    site: Callable[[str], SiteFolder], tmp_path_factory: pytest.TempPathFactory
) -> None:
    saved = tmp_path_factory.mktemp("saved") / "talks.html"
    saved.write_text(ARTICLE, "utf-8")
    folder = site(SITE)
    with serving(folder.root, **DAY) as server:
        own = own_headers(server.address)
        sent = f"/.briefings/import?{urlencode({'name': saved.name})}"
        uploaded = request(server.address, sent, "POST", own, ARTICLE.encode())
        assert uploaded.status == 200, uploaded.body
        draft = next(folder.root.glob("briefings/2026/*.md"))
        by_desk = draft.read_text("utf-8")
        assert uploaded.json["written"] == f"Written: {draft.relative_to(folder.root)}"
        assert uploaded.json["notes"] != []
        draft.unlink()
        body = json.dumps({"path": str(saved)}).encode()
        by_path = request(server.address, "/.briefings/import-file", "POST", own, body)
        assert (by_path.status, draft.read_text("utf-8")) == (200, by_desk)
        draft.unlink()
    assert folder.run("mkdocs_briefings", "import", str(saved)).code == 0
    assert draft.read_text("utf-8") == by_desk


def test_a_folder_that_cannot_be_written_is_a_message(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    Path(folder.root / "briefings/2026").write_text("a file where a folder should be", "utf-8")
    with serving(folder.root, **DAY) as server:
        own = own_headers(server.address)
        answer = request(server.address, "/.briefings/new", "POST", own, NEW)
    assert answer.status >= 422
    assert "2026" in answer.json["error"]
    assert "Traceback" not in server.log
    assert not (folder.root / ".briefings").exists()
