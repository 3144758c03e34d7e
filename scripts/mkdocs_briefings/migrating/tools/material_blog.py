"""The blog plugin of Material for MkDocs: `docs/blog/posts`, authors, `post_url_format`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from ...urls import document_url
from ..archive import Archive
from ..body import Body
from ..front_matter import BrokenError, Front, yaml_fields
from ..moments import day_only, moment_of
from ..permalinks import lower_slug, old_path, unicode_day, with_braces
from ..post import Findings, Left, Post
from ..tool import NO_DATE, ArchiveShelf, Tool, Wanted, fronts, without_heading
from ..values import (
    author_names,
    cited_of,
    first_line,
    is_yes,
    named_of,
    one_text,
    several,
    unknown_fields,
)

_CONFIG = ("mkdocs.yml", "mkdocs.yaml")
_NAMES = ("blog", "material/blog")
_OWN = ("pin", "readtime", "hide", "icon", "template")
_MORE = re.compile(r"^[ \t]*<!--[ \t]*more[ \t]*-->[ \t]*\n?", re.MULTILINE)
_SNIPPET = re.compile(r"^[ \t]*-{1,}8<-{1,}.*$", re.MULTILINE)
_ICONS = re.compile(r"[ ]?:(?:material|fontawesome|octicons|simple)-[\w-]+:(?:\{[^{}\n]*\})?[ ]?")


def _recognises(archive: Archive) -> bool:
    return bool(_options(_config(archive)[1]))


def _config(archive: Archive) -> tuple[str, Mapping[str, Any]]:
    """The folder of `mkdocs.yml` and what it says; tags such as `!ENV` mean nothing here."""
    path, text = archive.first_text(*_CONFIG)
    try:
        return PurePosixPath(path).parent.as_posix().removeprefix("."), yaml_fields(text)
    except BrokenError:
        return "", {}


def _options(config: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The options of each blog of the site."""
    plugins = config.get("plugins")
    listed = (
        [{name: value} for name, value in plugins.items()] if isinstance(plugins, dict) else plugins
    )
    found = []
    for one in listed if isinstance(listed, list) else []:
        name, options = next(iter(one.items())) if isinstance(one, dict) and one else (one, {})
        if name in _NAMES:
            found.append(options if isinstance(options, Mapping) else {})
    return found


class _Blog:
    """One blog of a site."""

    def __init__(
        self, archive: Archive, config: Mapping[str, Any], options: Mapping[str, Any]
    ) -> None:
        self.docs = one_text(config.get("docs_dir")) or "docs"
        self.options = options
        folder = one_text(options.get("blog_dir")) or "blog"
        self.folder = "" if folder == "." else f"{folder.strip('/')}/"
        self.directory_urls = config.get("use_directory_urls") is not False
        self.authors = self._authors(archive)
        self.meta = {
            path: text
            for path in archive.files
            if path.endswith(".meta.yml") and (text := archive.first_text(path)[1])
        }

    def option(self, name: str, default: str) -> str:
        return (one_text(self.options.get(name)) or default).replace(
            "{blog}", self.folder.rstrip("/") or "."
        )

    @property
    def posts(self) -> str:
        return _joined(self.docs, self.option("post_dir", "{blog}/posts"))

    def _authors(self, archive: Archive) -> Mapping[str, str]:
        path = _joined(self.docs, self.option("authors_file", "{blog}/.authors.yml"))
        try:
            known = yaml_fields(archive.first_text(path)[1]).get("authors")
        except BrokenError:
            known = None
        pairs = known.items() if isinstance(known, Mapping) else ()
        return {
            str(one): one_text(value.get("name"))
            for one, value in pairs
            if isinstance(value, Mapping)
        }

    def fields(self, path: str, front: Front) -> Mapping[str, object]:
        """The fields of a post with those that `.meta.yml` gives to all in its folder."""
        found: dict[str, object] = {}
        for meta in sorted(self.meta, key=len):
            if path.startswith(meta.removesuffix(".meta.yml")):
                try:
                    found |= {
                        str(name).lower(): value
                        for name, value in yaml_fields(self.meta[meta]).items()
                    }
                except BrokenError:
                    continue
        return {**found, **front.fields}

    def address(self, post_slug: str, day: Any, path: str, categories: tuple[str, ...]) -> str:
        """Where a post is, by `post_url_format`."""
        form = self.option("post_url_format", "{date}/{slug}")
        written = unicode_day(self.option("post_url_date_format", "yyyy/MM/dd"), day)
        most = self.options.get("post_url_max_categories")
        chosen = categories[: most if isinstance(most, int) else 1]
        values = {
            "slug": post_slug,
            "file": PurePosixPath(path).stem,
            "categories": "/".join(map(lower_slug, chosen)),
        }
        inner = with_braces(form.replace("{date}", written), values, day)
        ending = "/" if self.directory_urls else ".html"
        return old_path(f"{self.folder}{inner.rstrip('/')}{ending}") if inner else ""


def _joined(folder: str, path: str) -> str:
    return PurePosixPath(folder, path).as_posix()


def _find(archive: Archive, wanted: Wanted) -> Findings:
    _, config = _config(archive)
    left, posts, folders, terms = list[Left](), list[Post](), list[str](), list[str]()
    for options in _options(config) or [{}]:
        blog = _Blog(archive, config, options)
        folders.append(blog.posts)
        terms.append(
            old_path(blog.folder + blog.option("categories_url_format", "category/{slug}") + "/")
        )
        paths = (path for path in archive.markdown() if wanted.is_among(path, (blog.posts,)))
        for path, text, front in fronts(archive, paths, left):
            if post := _post(path, text, front, blog):
                posts.append(post)
            else:
                left.append(Left(path, NO_DATE))
    return Findings(
        posts=tuple(posts),
        left=tuple(left),
        site_url=one_text(config.get("site_url")),
        term_addresses=tuple(terms),
        folders=tuple(folders),
    )


def _post(path: str, text: str, front: Front, blog: _Blog) -> Post | None:
    fields = blog.fields(path, front)
    given = fields.get("date")
    dates = given if isinstance(given, Mapping) else {"created": given}
    moment = moment_of(dates.get("created"))
    if moment is None:
        return None
    heading, body = without_heading(front.body)
    # The heading may be dressed up with icons; the field is plain text.
    title = (
        first_line(fields, "title")
        or one_text(_ICONS.sub(" ", heading))
        or PurePosixPath(path).stem
    )
    slug = one_text(fields.get("slug")) or lower_slug(
        first_line(fields, "title") or heading or title
    )
    categories = several(fields.get("categories"))
    day = day_only(moment)
    return Post(
        path=path,
        text=text,
        body=body,
        title=title,
        moment=moment,
        updated=day_only(dates.get("updated")),
        slug=slug,
        draft=is_yes(fields.get("draft")),
        summary=first_line(fields, "description"),
        terms=tuple(dict.fromkeys((*categories, *several(fields.get("tags"))))),
        named=named_of(fields),
        authors=author_names(fields.get("authors"), blog.authors),
        address=blog.address(slug, day, path, categories),
        cited=cited_of(fields),
        notes=unknown_fields(fields, path, *_OWN),
    )


def _words(body: Body, post: Post, shelf: ArchiveShelf) -> None:
    body.replace(_MORE, lambda piece: "")
    body.replace(_SNIPPET, body.keep("snippet: it is read only by the extension pymdownx.snippets"))


def _page_address(path: str) -> str:
    return old_path(document_url(path.removeprefix("docs/"))) if path.startswith("docs/") else ""


MATERIAL_BLOG = Tool(
    "material-blog", _recognises, _find, _words, roots=("docs",), page_address=_page_address
)
