"""Pelican: `content/` and `pelicanconf.py`, which is read and never run.

The rules of addresses are those of docs.getpelican.com/en/latest/settings.html#url-settings.
"""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from ...slugs import slugify
from ..archive import Archive
from ..body import Body, Piece
from ..front_matter import Front
from ..moments import dated_name, day_only, moment_of
from ..permalinks import old_path, with_braces
from ..post import Findings, Left, Note, Post
from ..tool import NO_DATE, ArchiveShelf, Tool, Wanted, fronts, internal
from ..values import author_names, cited_of, first_line, named_of, one_text, several, unknown_fields

_CONFIG = ("pelicanconf.py", "publishconf.py")
_OWN = ("template", "translation", "save_as", "update", "comments")
_LINK = re.compile(
    r"[{|](?P<sort>filename|static|attach)[}|](?P<path>[^\s)>\"'#]*)(?P<anchor>#[^\s)>\"']*)?"
)
_TERM = re.compile(r"[{|](?P<sort>tag|category|author|index)[}|](?P<name>[^)\">]*)")
_REST = "it is reStructuredText: convert it, with 'pandoc -f rst -t gfm' for example"


def _recognises(archive: Archive) -> bool:
    return any(name in archive.files for name in _CONFIG)


class _Site:
    def __init__(self, archive: Archive) -> None:
        self.settings = _assigned(archive)
        self.zone = one_text(self.settings.get("TIMEZONE"))
        inside = any(path.startswith("content/") for path in archive.files)
        self.content = (one_text(self.settings.get("PATH")) or ("content" if inside else "")).strip(
            "/."
        )
        self.language = one_text(self.settings.get("DEFAULT_LANG")) or "en"

    def inner(self, path: str) -> str:
        return path.removeprefix(f"{self.content}/") if self.content else path

    def is_page(self, path: str) -> bool:
        """Whether a file is a page that stands by itself, or not among the articles."""
        pages = several(self.settings.get("PAGE_PATHS")) or ("pages",)
        articles = several(self.settings.get("ARTICLE_PATHS")) or ("",)
        inner = self.inner(path)
        return _below(inner, pages) or not _below(inner, articles)

    def category(self, fields: Mapping[str, object], path: str) -> str:
        folder = PurePosixPath(self.inner(path)).parent.name
        by_folder = folder if self.settings.get("USE_FOLDER_AS_CATEGORY", True) else ""
        return first_line(fields, "category") or by_folder

    def slug(self, title: str, name: str) -> str:
        """What an article is called in its address, if it does not say so itself."""
        by_name = "slug" in str(self.settings.get("FILENAME_METADATA"))
        return name if by_name else slugify(title)

    def address(
        self,
        fields: Mapping[str, object],
        slug: str,
        category: str,
        authors: tuple[str, ...],
        day: dt.date,
    ) -> str:
        """Where an article is, by its own `url` or by `ARTICLE_URL`."""
        if own := one_text(fields.get("url")):
            return old_path(own)
        values = {"slug": slug, "category": slugify(category or "misc"), "lang": self.language}
        values["author"] = slugify(authors[0]) if authors else ""
        pattern = one_text(self.settings.get("ARTICLE_URL")) or "{slug}.html"
        return with_braces(pattern, values, day) or ""


def _below(path: str, folders: tuple[str, ...]) -> bool:
    return any(
        not folder.strip("/") or path.startswith(f"{folder.strip('/')}/") for folder in folders
    )


def _assigned(archive: Archive) -> dict[str, Any]:
    """The plain values that the settings assign; those of the second file count more."""
    found: dict[str, Any] = {}
    for path in _CONFIG:
        try:
            tree = ast.parse(archive.first_text(path)[1])
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        for node in tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                try:
                    found[node.targets[0].id] = ast.literal_eval(node.value)
                except (ValueError, TypeError, RecursionError, MemoryError):
                    continue
    return found


def _find(archive: Archive, wanted: Wanted) -> Findings:
    site, left, posts = _Site(archive), list[Left](), list[Post]()
    folders = (site.content,)
    paths = archive.markdown(site.content)
    mine = [path for path in paths if wanted.is_among(path, folders)]
    # Whoever names a folder of pages wants them.
    is_left = site.is_page if wanted.folders in ((), folders) else lambda path: False
    articles = (path for path in mine if not is_left(path))
    for path, text, front in fronts(archive, articles, left, headers=True):
        language = one_text(front.fields.get("lang"))
        if language and language != site.language:
            left.append(Left(path, f"it is in another language ({language})"))
        elif post := _post(path, text, front, site):
            posts.append(post)
        else:
            left.append(Left(path, NO_DATE))
    left += [Left(path, _REST) for path in archive.files if _is_article_in_rest(path, site)]
    left += [Left(path, "it is a page, not an article") for path in mine if is_left(path)]
    return Findings(
        posts=tuple(posts),
        left=tuple(left),
        site_url=one_text(site.settings.get("SITEURL")),
        term_addresses=_term_addresses(site.settings),
        folders=folders,
        zone=site.zone,
    )


def _is_article_in_rest(path: str, site: _Site) -> bool:
    is_there = not site.content or path.startswith(f"{site.content}/")
    return path.endswith(".rst") and is_there and not site.is_page(path)


def _term_addresses(settings: Mapping[str, Any]) -> tuple[str, ...]:
    names = {"TAG": "tag/{slug}.html", "CATEGORY": "category/{slug}.html"}
    found = (one_text(settings.get(f"{name}_URL", default)) for name, default in names.items())
    return tuple(old_path(one) for one in found if one)


def _post(path: str, text: str, front: Front, site: _Site) -> Post | None:
    fields = front.fields
    named_day, name = dated_name(PurePosixPath(path).stem)
    moment = moment_of(fields.get("date"), site.zone) or named_day
    if moment is None:
        return None
    title = first_line(fields, "title") or name
    slug = one_text(fields.get("slug")) or site.slug(title, name)
    category, authors = site.category(fields, path), _authors(fields)
    status = one_text(fields.get("status")).lower()
    hidden = [Note("hidden, so a draft", path)] if status == "hidden" else []
    return Post(
        path=path,
        text=text,
        body=front.body.lstrip("\n"),
        title=title,
        moment=moment,
        updated=day_only(fields.get("modified") or fields.get("update"), site.zone),
        slug=slug,
        draft=status in ("draft", "hidden", "skip"),
        summary=first_line(fields, "summary", "description"),
        terms=tuple(filter(None, dict.fromkeys((*several(fields.get("tags")), category)))),
        named=named_of(fields),
        authors=authors,
        address=site.address(fields, slug, category, authors, moment),
        cited=cited_of(fields),
        notes=(*unknown_fields(fields, path, *_OWN), *hidden),
    )


def _authors(fields: Mapping[str, object]) -> tuple[str, ...]:
    """Several are parted by semicolons; a comma stands between a family name and the first."""
    given = author_names(fields.get("authors") or fields.get("author"))
    return tuple(one for names in given for one in several(names, ";"))


def _words(body: Body, post: Post, shelf: ArchiveShelf) -> None:
    folder = PurePosixPath(post.path).parts[0] if "/" in post.path else ""
    body.replace(_LINK, lambda piece: _linked(piece, post, folder, shelf))
    body.replace(_TERM, lambda piece: None if piece["sort"] != "index" else "/")


def _linked(piece: Piece, post: Post, folder: str, shelf: ArchiveShelf) -> str | None:
    """`{filename}` and the others: from the root of the content, or beside the article."""
    path = piece["path"]
    near = PurePosixPath(post.path).parent.as_posix() if not path.startswith("/") else folder
    found = shelf.archive.named(path.lstrip("./"), near)
    return internal(found, piece["anchor"].lstrip("#")) if found else None


PELICAN = Tool(
    "pelican",
    _recognises,
    _find,
    _words,
    roots=("content", "content/extra", "content/static", "static", ""),
)
