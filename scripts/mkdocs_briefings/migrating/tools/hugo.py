"""Hugo: `content/`, front matter in YAML, TOML or JSON, page bundles, permalinks, shortcodes.

The rules of addresses are those of gohugo.io/content-management/urls.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from ..archive import Archive
from ..front_matter import BrokenError, Front, json_fields, toml_fields, yaml_fields
from ..moments import dated_name, day_only, moment_of
from ..permalinks import aliases_of, old_path, parts_of_day, urlized, with_colons
from ..post import Findings, Left, Note, Post
from ..shortcodes import shortcodes
from ..tool import ELSEWHERE, NO_DATE, Tool, Wanted, fronts
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

_READERS = {"toml": toml_fields, "yaml": yaml_fields, "yml": yaml_fields, "json": json_fields}
_PLACES = ("", "config/_default/")
_USUAL = ("post", "posts", "blog", "news", "articles")
_SECTION_PAGE = "_index"
_OWN = ("type", "layout", "markup", "publishdate", "expirydate", "categories", "keywords")


def _recognises(archive: Archive) -> bool:
    configured = any(
        f"{place}hugo.{ending}" in archive.files for place in _PLACES for ending in _READERS
    )
    return configured or bool(_config(archive).get("baseurl") and archive.named("_index.md"))


def _config(archive: Archive) -> dict[str, Any]:
    """The configuration of the site; keys in small letters, as Hugo takes them in any."""
    for name in ("hugo", "config"):
        for place in _PLACES:
            for ending, reader in _READERS.items():
                _, text = archive.first_text(f"{place}{name}.{ending}")
                try:
                    found = reader(text) if text else {}
                except BrokenError:
                    continue
                if found:
                    return {str(key).lower(): value for key, value in found.items()}
    return {}


class _Site:
    """What of the configuration matters to posts."""

    def __init__(self, archive: Archive, wanted: Wanted) -> None:
        self.config = _config(archive)
        self.wanted = wanted
        self.language = one_text(self.config.get("defaultcontentlanguage")) or "en"
        self.zone = one_text(self.config.get("timezone"))
        self.permalinks = _permalinks(self.config.get("permalinks"))
        self.content = self._content(archive)

    def _content(self, archive: Archive) -> str:
        """The folder of the content in the language that is moved."""
        base = one_text(self.config.get("contentdir")) or "content"
        own = f"{base}/{self.language}"
        inside = any(path.startswith(f"{own}/") for path in archive.files)
        return own if inside else base

    def sections(self, dated: Counter[str]) -> tuple[str, ...]:
        """The sections with the posts: as configured, else of the usual names, else all."""
        params = self.config.get("params")
        given = params.get("mainSections") if isinstance(params, Mapping) else None
        named = several(given or self.config.get("mainsections"))
        usual = tuple(name for name in _USUAL if dated[name])
        return named or usual or tuple(dated)

    def address(self, fields: Mapping[str, object], inner: str, slug: str, post: Any) -> str:
        """Where a page is: by its own `url`, the pattern of its section, or its path."""
        if own := one_text(fields.get("url")):
            return old_path(own)
        section = inner.split("/")[0] if "/" in inner else ""
        pattern = self.permalinks.get(section)
        if pattern is None:
            return old_path(
                urlized(f"{PurePosixPath(inner).parent.as_posix()}/{slug}/".removeprefix("./"))
            )
        title = urlized(first_line(fields, "title") or slug)
        names = {"section": section, "sections": PurePosixPath(inner).parent.as_posix()}
        stem = _name_of(inner)
        more = {"slug": slug, "title": title, "filename": stem, "contentbasename": stem}
        more |= {"slugorfilename": slug, "slugorcontentbasename": slug}
        return with_colons(pattern, {**parts_of_day(post), **names, **more}) or ""


def _permalinks(value: object) -> dict[str, str]:
    """Patterns by section: Hugo has them directly, or under `page`."""
    if not isinstance(value, Mapping):
        return {}
    page = value.get("page")
    inner = page if isinstance(page, Mapping) else value
    return {
        str(section): one_text(pattern) for section, pattern in inner.items() if one_text(pattern)
    }


def _name_of(inner: str) -> str:
    """The name of a page: that of its folder, where the file is only `index.md`."""
    path = PurePosixPath(inner)
    return path.parent.name if path.stem == "index" else path.stem


def _language_of(path: str) -> tuple[str, str]:
    """The language in a file name, `talks.fr.md`, and the path without it."""
    whole = PurePosixPath(path)
    stem, _, language = whole.stem.rpartition(".")
    is_one = bool(stem) and 2 <= len(language.split("-")[0]) <= 3 and language.isascii()
    if is_one and language.replace("-", "").isalpha():
        return language, whole.with_name(stem + whole.suffix).as_posix()
    return "", path


def _find(archive: Archive, wanted: Wanted) -> Findings:
    site, left = _Site(archive, wanted), list[Left]()
    found = list(_pages(archive, site, left))
    dated = Counter(post.path.removeprefix(f"{site.content}/").split("/")[0] for post in found)
    folders = tuple(f"{site.content}/{name}" for name in site.sections(dated))
    posts = [post for post in found if wanted.is_among(post.path, folders)]
    kept = {post.path for post in posts}
    left += [Left(post.path, ELSEWHERE) for post in found if post.path not in kept]
    names = _taxonomies(site.config)
    return Findings(
        posts=tuple(posts),
        left=tuple(left),
        site_url=one_text(site.config.get("baseurl")),
        term_addresses=tuple(f"/{name}/{{slug}}/" for name in names),
        folders=folders,
        zone=site.zone,
    )


def _taxonomies(config: Mapping[str, object]) -> tuple[str, ...]:
    if "taxonomy" in several(config.get("disablekinds")):
        return ()
    given = config.get("taxonomies")
    return several([*given.values()]) if isinstance(given, Mapping) else ("tags", "categories")


def _pages(archive: Archive, site: _Site, left: list[Left]) -> Iterator[Post]:
    """Every page with a date in the language that is moved."""
    for path, text, front in fronts(archive, archive.markdown(site.content), left):
        language, plain = _language_of(path)
        inner = plain.removeprefix(f"{site.content}/")
        if PurePosixPath(plain).stem == _SECTION_PAGE:
            continue
        if language and language != site.language:
            left.append(Left(path, f"it is in another language ({language})"))
        elif post := _post(path, text, front, inner, site):
            yield post
        else:
            left.append(Left(path, NO_DATE))


def _post(path: str, text: str, front: Front, inner: str, site: _Site) -> Post | None:
    fields, name = front.fields, _name_of(inner)
    named_day, _ = dated_name(name)
    found = (fields.get(one) for one in ("date", "publishdate"))
    moment = next(filter(None, (moment_of(one, site.zone) for one in found)), named_day)
    if moment is None:
        return None
    # Until `publishDate` Hugo holds a page back, whatever its date.
    moment = moment_of(fields.get("publishdate"), site.zone) or moment
    dated = moment_of(fields.get("date"), site.zone) or moment
    slug = one_text(fields.get("slug")) or name
    address = site.address(fields, inner, slug, dated)
    ended = day_only(fields.get("expirydate"))
    gone = ended is not None and ended <= site.wanted.today
    return Post(
        path=path,
        text=text,
        body=front.body,
        title=first_line(fields, "title") or name,
        moment=moment,
        updated=day_only(fields.get("lastmod"), site.zone),
        slug=dated_name(slug)[1] or slug,
        draft=is_yes(fields.get("draft")) or is_no(fields.get("published")) or gone,
        summary=first_line(fields, "summary", "description", "excerpt"),
        terms=_terms(fields, site),
        named=named_of(fields),
        authors=author_names(fields.get("authors") or fields.get("author")),
        address=address,
        aliases=aliases_of(fields.get("aliases"), address),
        cited=cited_of(fields),
        notes=(*unknown_fields(fields, path, *_OWN), *_expired(path, gone=gone)),
    )


def _expired(path: str, *, gone: bool) -> Iterator[Note]:
    if gone:
        yield Note("expired, so a draft", path, "expiryDate")


def _terms(fields: Mapping[str, object], site: _Site) -> tuple[str, ...]:
    names = (*_taxonomies(site.config), "tags", "categories", "category")
    terms = (term for name in names for term in several(fields.get(name)))
    return tuple(dict.fromkeys(terms))


HUGO = Tool("hugo", _recognises, _find, shortcodes, lists_join=True, roots=("static", "assets", ""))
