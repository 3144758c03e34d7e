"""The options of the editing page in `mkdocs.yml`, and where it saves if they do not say."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from mkdocs.config import base, config_options

from ..hosts import host_of
from ..settings import EditorSettings

_BACKENDS = ("github", "gitlab", "gitea")
_OF_HOST = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "gitea"}
_OWN_HOST = re.compile(
    r"https://[\w.-]+(:\d+)?(/[\w./-]*)?|http://(localhost|127\.0\.0\.1)(:\d+)?/?"
)
_REPO = re.compile(r"[\w.-]+(/[\w.-]+)+")


class HostAddress(config_options.Type[str]):
    """The address of a server, by https; on this machine by http as well."""

    def run_validation(self, value: object) -> str:
        """The same, without a slash at its end."""
        text = super().run_validation(value)
        if text and not _OWN_HOST.fullmatch(text):
            raise base.ValidationError(f"'{text}' is not one. Write 'https://git.example.org'.")
        return text.rstrip("/")


class Repository(config_options.Type[str]):
    """A repository by its owner and name."""

    def run_validation(self, value: object) -> str:
        """The same, if it is one."""
        text = super().run_validation(value)
        if text and not _REPO.fullmatch(text):
            raise base.ValidationError(f"'{text}' is not one. Write 'owner/name'.")
        return text


class EditorOptions(base.Config):
    """The page on which people without Git write."""

    enabled = config_options.Type(bool, default=False)
    backend = config_options.Choice(("", *_BACKENDS), default="")
    repo = Repository(str, default="")
    branch = config_options.Type(str, default="")
    host = HostAddress(str, default="")
    app_id = config_options.Type(str, default="")
    sign_in = HostAddress(str, default="")
    review = config_options.Type(bool, default=False)


def editor_of(options: EditorOptions, repo_url: str) -> EditorSettings:
    """The settings of the editing page; what is not given, `repo_url` says if it can."""
    given = dict(options)
    known = _OF_HOST.get(host_of(repo_url), "")
    given["backend"] = given["backend"] or ("" if given["repo"] else known)
    if not given["repo"] and given["backend"] == known and known:
        given["repo"] = urlsplit(repo_url).path.strip("/").removesuffix(".git")
        given["host"] = given["host"] or _host(known, repo_url)
    return EditorSettings(**given)


def _host(backend: str, repo_url: str) -> str:
    """Where Gitea's and Forgejo's API is: unlike the others', it has no place of its own."""
    return f"https://{host_of(repo_url)}" if backend == "gitea" else ""
