"""Obsidian: a vault of notes with properties, daily notes, `[[links]]`, embeds and callouts."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from ..archive import Archive, is_below
from ..front_matter import Front
from ..moments import dated_name, day_only, moment_of
from ..permalinks import old_path
from ..post import Findings, Left, Page, Post
from ..tool import ELSEWHERE, Tool, Wanted, fronts, without_heading
from ..values import (
    author_names,
    cited_of,
    first_line,
    is_no,
    is_yes,
    named_of,
    one_text,
    several,
    unknown_fields,
)
from ..wiki import tags_in, wiki

_DATES = ("date", "published", "publish_date")
_OWN = ("cssclass", "cssclasses", "publish", "created", "updated")
_TOKENS = {"YYYY": r"(?P<year>\d{4})", "MM": r"(?P<month>\d{2})", "DD": r"(?P<day>\d{2})"}


def _recognises(archive: Archive) -> bool:
    return any(path.startswith(".obsidian/") for path in archive.files)


def _setting(archive: Archive, name: str, key: str) -> str:
    _, text = archive.first_text(f".obsidian/{name}.json")
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return ""
    return one_text(found.get(key)) if isinstance(found, dict) else ""


class _Vault:
    def __init__(self, archive: Archive) -> None:
        self.templates = _setting(archive, "templates", "folder")
        self.daily = _daily_name(_setting(archive, "daily-notes", "format"))

    def day_in(self, stem: str) -> tuple[dt.date | None, str]:
        """The day that the name of a note says, and the rest of the name."""
        day, rest = dated_name(stem)
        match = self.daily.fullmatch(stem) if self.daily else None
        return (
            (day_only("-".join(match.group("year", "month", "day"))), "") if match else (day, rest)
        )


def _daily_name(form: str) -> re.Pattern[str] | None:
    """The pattern of the names of daily notes; None if it is not of numbers alone."""
    name = form.rpartition("/")[2]
    if any(name.count(token) != 1 for token in _TOKENS) or re.search(
        r"[A-Za-z]", re.sub("YYYY|MM|DD", "", name)
    ):
        return None
    return re.compile(
        "".join(_TOKENS.get(part, re.escape(part)) for part in re.split("(YYYY|MM|DD)", name))
    )


def _find(archive: Archive, wanted: Wanted) -> Findings:
    vault, left = _Vault(archive), list[Left]()
    posts, pages = list[Post](), list[Page]()
    # A template looks like a note, and its `{{date}}` is not a day.
    templates = (vault.templates,) if vault.templates else ("Templates", "templates")
    paths = (path for path in archive.markdown() if not is_below(path, templates))
    for path, text, front in fronts(
        archive, (one for one in paths if not one.startswith(".")), left
    ):
        post = _post(path, text, front, vault)
        if isinstance(post, Page):
            pages.append(post)
        elif wanted.is_among(path, ("",)):
            posts.append(post)
        else:
            left.append(Left(path, ELSEWHERE))
    folders = tuple(dict.fromkeys(PurePosixPath(post.path).parent.as_posix() for post in posts))
    return Findings(posts=tuple(posts), left=tuple(left), pages=tuple(pages), folders=folders)


def _post(path: str, text: str, front: Front, vault: _Vault) -> Post | Page:
    fields, stem = front.fields, PurePosixPath(path).stem
    named_day, rest = vault.day_in(stem)
    found = (moment_of(fields.get(name)) for name in _DATES)
    moment = next(filter(None, found), named_day)
    heading, body = without_heading(front.body)
    # A note without a day is about a subject: it becomes a profile, or the target of links.
    if moment is None:
        aliases = several(fields.get("aliases") or fields.get("alias"))
        return Page(path, stem, front.body, aliases)
    title = first_line(fields, "title") or heading or rest or stem
    permalink = one_text(fields.get("permalink"))
    return Post(
        path=path,
        text=text,
        body=body,
        title=title,
        moment=moment,
        updated=next(
            filter(None, (day_only(fields.get(one)) for one in ("updated", "modified"))), None
        ),
        slug=rest or title,
        draft=_is_held(fields),
        summary=first_line(fields, "summary", "description"),
        terms=tuple(dict.fromkeys((*_terms(fields), *tags_in(body)))),
        named=named_of(fields),
        authors=author_names(fields.get("authors") or fields.get("author")),
        address=old_path(permalink) if permalink else "",
        cited=cited_of(fields),
        notes=unknown_fields(fields, path, *_OWN),
    )


def _is_held(fields: Mapping[str, object]) -> bool:
    return (
        is_yes(fields.get("draft"))
        or is_no(fields.get("publish"))
        or is_no(fields.get("published"))
        or (one_text(fields.get("status")).lower() in ("draft", "private"))
    )


def _terms(fields: Mapping[str, object]) -> tuple[str, ...]:
    found: list[str] = []
    for name in ("tags", "tag", "categories", "category"):
        # Vaults have `tags: one two` as well as `tags: one, two`.
        value = fields.get(name)
        found += several(value, "," if not isinstance(value, str) or "," in value else "")
    # Tags nest: of `#politics/korea` the last part is what the note is about.
    return tuple(one.lstrip("#").rpartition("/")[2] for one in found)


OBSIDIAN = Tool("obsidian", _recognises, _find, wiki, lists_join=True)
