"""The link by which a reader reports a mistake: it already says on which page."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from ..settings import Settings
from .words import Words

_NEW_ISSUE = {
    "github.com": "{repo}/issues/new?title={title}&body={body}",
    "gitlab.com": "{repo}/-/issues/new?issue[title]={title}&issue[description]={body}",
    "codeberg.org": "{repo}/issues/new?title={title}&body={body}",
}
"""How these hosts have an issue begun by a link."""


def mistake_link(settings: Settings, words: Words, title: str, url: str) -> str:
    """The address that begins a report about the page of that title and address.

    It leads to the publisher's contact, else to the issues of the repository. Empty if neither is
    known, or if the host of the repository takes no issues by a link.
    """
    contact = settings.publisher.contact
    values = {
        "title": _quoted(words("report_subject", title=title)),
        "body": _quoted(words("report_body", url=url)),
    }
    if "@" in contact and "/" not in contact:
        address = contact.removeprefix("mailto:")
        return f"mailto:{address}?subject={values['title']}&body={values['body']}"
    if contact:
        return contact.replace("{title}", _quoted(title)).replace("{url}", _quoted(url))
    repo = settings.repo_url.removesuffix("/").removesuffix(".git")
    form = _NEW_ISSUE.get(urlsplit(repo).netloc, "")
    return form.format(repo=repo, **values)


def _quoted(text: str) -> str:
    return quote(text, safe="")
