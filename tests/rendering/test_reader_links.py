"""Links that begin something elsewhere: a post, a mail, an issue."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from mkdocs_briefings.rendering import Words, mistake_link, share_links
from mkdocs_briefings.settings import SHARE_SERVICES, Settings, SitePublisher

URL = "https://example.org/briefings/2026/01/10/talks/"
TITLE = "Talks & <fees>: “50%” agreed? 회담"


def report(contact: str = "", repo_url: str = "") -> str:
    root = Path("/nowhere")
    publisher = SitePublisher(contact=contact)
    settings = Settings(
        root=root, docs_dir=root, briefings_dir=root, publisher=publisher, repo_url=repo_url
    )
    return mistake_link(settings, Words("en"), TITLE, URL)


@pytest.mark.parametrize("contact", ["desk@example.org", "mailto:desk@example.org"])
def test_a_mail_has_subject_and_page(contact: str) -> None:
    mail = urlsplit(report(contact, "https://github.com/example/site"))
    assert (mail.scheme, mail.path) == ("mailto", "desk@example.org")
    asked = parse_qs(mail.query)
    assert asked["subject"] == [f"Mistake: {TITLE}"]
    assert f"Page: {URL}\n" in asked["body"][0]


def test_a_form_is_given_the_page_where_its_address_asks_for_it() -> None:
    link = report("https://example.org/report?page={url}&about={title}")
    assert parse_qs(urlsplit(link).query) == {"page": [URL], "about": [TITLE]}
    assert report("https://example.org/report") == "https://example.org/report"


@pytest.mark.parametrize(
    ("repo", "begins", "names"),
    [
        ("https://github.com/a/b", "https://github.com/a/b/issues/new?", ["title", "body"]),
        ("https://github.com/a/b.git", "https://github.com/a/b/issues/new?", ["title", "body"]),
        ("https://codeberg.org/a/b/", "https://codeberg.org/a/b/issues/new?", ["title", "body"]),
        (
            "https://gitlab.com/a/b",
            "https://gitlab.com/a/b/-/issues/new?",
            ["issue[title]", "issue[description]"],
        ),
    ],
)
def test_a_repository_gets_an_issue(repo: str, begins: str, names: list[str]) -> None:
    link = report(repo_url=repo)
    assert link.startswith(begins)
    asked = parse_qs(urlsplit(link).query)
    assert [*asked] == names
    assert TITLE in asked[names[0]][0]
    assert URL in asked[names[1]][0]


@pytest.mark.parametrize("repo", ["", "https://git.example.org/a/b"])
def test_without_a_contact_there_is_no_link(repo: str) -> None:
    assert report(repo_url=repo) == ""


def test_each_service_gets_the_address_of_the_page() -> None:
    links = dict(share_links(SHARE_SERVICES, TITLE, URL))
    assert [name for name, link in links.items() if not link] == ["KakaoTalk"]
    for name, link in links.items():
        if link:
            assert URL in unquote(link), name
            assert not set(link) & set(' <>"“'), name
    # What comes after # is never sent to a server.
    assert urlsplit(links["Mastodon"]).query == ""
