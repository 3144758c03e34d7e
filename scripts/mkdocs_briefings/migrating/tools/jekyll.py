"""Jekyll: `_posts` and `_drafts`, dates in file names, defaults and permalinks of `_config.yml`.

The rules of addresses are those of jekyllrb.com/docs/permalinks.
"""

from __future__ import annotations

import datetime as dt
import fnmatch
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from ...slugs import slugify
from ..archive import MARKDOWN, Archive
from ..front_matter import BrokenError, Front, yaml_fields
from ..liquid import liquid
from ..moments import dated_name, day_only, moment_of
from ..permalinks import aliases_of, parts_of_day, with_colons
from ..post import Findings, Left, Note, Post
from ..tool import NO_DATE, Tool, Wanted, fronts
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

_CONFIG = ("_config.yml", "_config.yaml")
_STYLES = {
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title.html",
    "weekdate": "/:categories/:year/W:week/:short_day/:title.html",
    "none": "/:categories/:title.html",
}
_POSTS, _DRAFTS = "_posts", "_drafts"
_OTHER_TEXTS = (".html", ".htm", ".textile", ".org", ".adoc", ".rst")
_OWN = ("layout", "excerpt_separator", "comments", "sitemap", "toc")
_BY_FILE = "draft dated by the time of its file"


def _recognises(archive: Archive) -> bool:
    return any(name in archive.files for name in _CONFIG) or any(
        _is_post(path) for path in archive.files
    )


def _is_post(path: str) -> bool:
    return _POSTS in PurePosixPath(path).parts[:-1]


def _is_draft(path: str) -> bool:
    return _DRAFTS in PurePosixPath(path).parts[:-1]


class _Site:
    def __init__(self, archive: Archive, wanted: Wanted) -> None:
        self.archive, self.wanted = archive, wanted
        self.config = self._config(archive)
        self.zone = one_text(self.config.get("timezone"))
        self.authors = self._authors(archive)

    @staticmethod
    def _config(archive: Archive) -> dict[str, Any]:
        try:
            return dict(yaml_fields(archive.first_text(*_CONFIG)[1]))
        except BrokenError:
            return {}

    @staticmethod
    def _authors(archive: Archive) -> Mapping[str, str]:
        """The names of authors by the ids that posts give them."""
        try:
            known = yaml_fields(archive.first_text("_data/authors.yml", "_data/authors.yaml")[1])
        except BrokenError:
            return {}
        named = {one: value for one, value in known.items() if isinstance(value, Mapping)}
        return {str(one): one_text(value.get("name")) or str(one) for one, value in named.items()}

    def defaults(self, path: str) -> dict[str, object]:
        """What the configuration gives to every post there; what is said later counts more."""
        given = self.config.get("defaults")
        found: dict[str, object] = {}
        for one in given if isinstance(given, list) else []:
            scope, values = (
                (one.get("scope"), one.get("values")) if isinstance(one, dict) else ({}, {})
            )
            if isinstance(scope, dict) and isinstance(values, dict) and _is_in_scope(path, scope):
                found |= {str(name).lower(): value for name, value in values.items()}
        return found

    def address(self, fields: Mapping[str, object], values: Mapping[str, str]) -> str:
        """Where a post is, by its own pattern or that of the site."""
        collections = self.config.get("collections")
        of_posts = collections.get("posts") if isinstance(collections, dict) else None
        given = (fields, of_posts if isinstance(of_posts, dict) else {}, self.config)
        pattern = next(filter(None, (one_text(one.get("permalink")) for one in given)), "date")
        pattern = _STYLES.get(pattern, pattern).replace(":output_ext", ".html")
        return with_colons(pattern, values) or ""


def _is_in_scope(path: str, scope: Mapping[str, object]) -> bool:
    of_type = one_text(scope.get("type"))
    folder = one_text(scope.get("path")).strip("/")
    is_there = not folder or path.startswith(f"{folder}/") or fnmatch.fnmatch(path, folder)
    return is_there and of_type in ("", "posts", "drafts")


def _find(archive: Archive, wanted: Wanted) -> Findings:
    site, left, posts = _Site(archive, wanted), list[Left](), list[Post]()
    paths = [path for path in archive.files if _is_post(path) or _is_draft(path)]
    folders = tuple(dict.fromkeys(PurePosixPath(path).parent.as_posix() for path in paths))
    mine = (
        path for path in paths if wanted.is_among(path, folders) and path.lower().endswith(MARKDOWN)
    )
    for path, text, front in fronts(archive, mine, left):
        post = _post(path, text, front, site)
        if post:
            posts.append(post)
        else:
            left.append(Left(path, NO_DATE))
    others = (path for path in paths if path.lower().endswith(_OTHER_TEXTS))
    left += [
        Left(path, "it is not Markdown: convert it, with pandoc for example") for path in others
    ]
    top = (one for path in paths if (one := _top(path)))
    return Findings(
        posts=tuple(posts),
        left=tuple(left),
        site_url=f"{one_text(site.config.get('url'))}{one_text(site.config.get('baseurl'))}",
        folders=tuple(dict.fromkeys(top)),
        variables={
            str(name): text for name, value in site.config.items() if (text := one_text(value))
        },
        zone=site.zone,
    )


def _top(path: str) -> str:
    parts = PurePosixPath(path).parts
    at = next(at for at, part in enumerate(parts) if part in (_POSTS, _DRAFTS))
    return "/".join(parts[: at + 1])


def _post(path: str, text: str, front: Front, site: _Site) -> Post | None:
    fields = {**site.defaults(path), **front.fields}
    named_day, name = dated_name(PurePosixPath(path).stem)
    moment = moment_of(fields.get("date"), site.zone) or named_day
    notes = list(unknown_fields(front.fields, path, *_OWN))
    if moment is None and _is_draft(path):
        # As Jekyll does, for which a draft has no date of its own.
        seconds = site.archive.files[path].stat().st_mtime
        moment = dt.datetime.fromtimestamp(seconds, dt.UTC).date()
        notes.append(Note(_BY_FILE, path))
    if moment is None:
        return None
    slug = one_text(fields.get("slug")) or name
    categories = _categories(path, fields)
    values = _values(fields, moment, slug, categories)
    address = site.address(fields, values)
    return Post(
        path=path,
        text=text,
        body=front.body,
        title=first_line(fields, "title") or _title_of(name),
        moment=moment,
        updated=next(
            filter(None, (day_only(fields.get(one), site.zone) for one in _CHANGED)), None
        ),
        slug=slug,
        draft=_is_draft(path) or is_no(fields.get("published")) or is_yes(fields.get("draft")),
        summary=first_line(fields, "summary", "description", "excerpt"),
        terms=tuple(dict.fromkeys((*_tags(fields), *_listed(fields)))) or categories,
        named=named_of(fields),
        authors=author_names(fields.get("authors") or fields.get("author"), site.authors),
        address="" if _is_draft(path) else address,
        aliases=aliases_of(fields.get("redirect_from"), address),
        cited=cited_of(fields),
        notes=tuple(notes),
    )


_CHANGED = ("last_modified_at", "updated", "modified")


def _title_of(name: str) -> str:
    """As Jekyll makes one of a file name: each word with a capital."""
    return " ".join(word.capitalize() for word in re.split(r"[-_]+", name) if word) or name


def _tags(fields: Mapping[str, object]) -> tuple[str, ...]:
    # In a text, Jekyll has spaces between tags; commas stand there as well.
    found: list[str] = []
    for name in ("tags", "tag"):
        value = fields.get(name)
        is_text = isinstance(value, str) and "," not in value
        found += several(value, "" if is_text and name == "tags" else ",")
    return tuple(found)


def _listed(fields: Mapping[str, object]) -> tuple[str, ...]:
    many = fields.get("categories")
    separator = "," if isinstance(many, str) and "," in many else ""
    return (*several(fields.get("category"), ","), *several(many, separator))


def _categories(path: str, fields: Mapping[str, object]) -> tuple[str, ...]:
    """Those of the folders above `_posts`, then those of the front matter."""
    above = _top(path).split("/")[:-1]
    return tuple(dict.fromkeys((*above, *_listed(fields))))


def _values(
    fields: Mapping[str, object],
    moment: dt.date | dt.datetime,
    slug: str,
    categories: tuple[str, ...],
) -> dict[str, str]:
    parts = parts_of_day(moment)
    return {
        **parts,
        "title": slug,
        "slug": slugify(slug),
        "name": slugify(slug),
        "categories": "/".join(re.sub(r"\s+", "%20", one.lower()) for one in categories),
        "slugified_categories": "/".join(map(slugify, categories)),
    }


JEKYLL = Tool("jekyll", _recognises, _find, liquid, lists_join=True)
