"""Links and pictures of a post, led to the new files; what leads nowhere stays as words."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urljoin, urlsplit

from ..content import is_inside
from ..hosts import host_of, with_wider
from ..settings import Settings
from .archive import MARKDOWN, is_below
from .body import Body, Piece, as_code
from .link_syntax import (
    ALT,
    DEFINITION,
    HREF,
    IMG,
    LINK,
    LINK_BY_LABEL,
    PICTURE,
    PICTURE_BY_LABEL,
    SRC,
    tag_attribute,
)
from .post import Post
from .targets import NewFiles, plain_address, relative, way
from .tool import INTERNAL, ArchiveShelf

OLD_SITE = "link to a page that is not moved: it leads to the old site"
DEAD = "link to what is not there: its words stay"
NO_PICTURE = "picture that is not there: it stays as text"
ELSEWHERE = "picture on another host: a link to it stands in its place"
NO_FILE = "file that is not published from beside briefings"
TOO_LARGE = "file that is too large to be copied"
MOST_BYTES = 20 * 1024 * 1024
"""The largest file that is copied beside the briefings."""
FILES = "files"
"""The folder in that of the briefings that gets pictures and other files."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Nowhere:
    """What a target is that leads to nothing that is moved."""

    why: str = ""
    """A heading of the report, where it is another than that nothing is there."""


NOWHERE = Nowhere()
Led = str | None | Nowhere
"""The new target; None if the one that is there stays right."""


@dataclass(slots=True)
class Links:
    """All links of an archive, and the files that they need beside the briefings."""

    shelf: ArchiveShelf
    targets: NewFiles
    settings: Settings
    site_url: str
    roots: tuple[str, ...]
    folders: tuple[str, ...]
    """Those of the posts."""
    page_address: Callable[[str], str]
    """Where a page that is not a post is on the old site, by its path."""
    copied: dict[Path, str] = field(default_factory=dict)
    """New files, with the path in the archive of what they hold."""

    def rewrite(self, body: Body, post: Post, here: Path) -> None:
        """Lead every link and picture of the words in a new file to where it is now."""
        one = _Relinking(self, body, post, here)
        labels = {piece["label"].lower(): piece["target"] for piece in body.pieces(DEFINITION)}
        body.replace(PICTURE_BY_LABEL, lambda piece: one.by_label(piece, labels))
        body.replace(PICTURE, one.picture)
        body.replace(IMG, one.img)
        body.replace(LINK, one.link)
        body.replace(DEFINITION, one.defined)
        body.replace(LINK_BY_LABEL, one.used)
        body.replace(HREF, one.href)

    def copy(self, path: str) -> Path | None:
        """Where a file of the archive is from now on; None if it cannot be taken along."""
        inner = PurePosixPath(path)
        is_safe = all(part.isprintable() and not part.startswith(".") for part in inner.parts)
        if inner.suffix.lower() not in self.settings.attachments or not is_safe:
            return None
        new = self.settings.briefings_dir / FILES / inner
        self.copied[new] = path
        return new


class _Relinking:
    """The links of one post."""

    def __init__(self, links: Links, body: Body, post: Post, here: Path) -> None:
        self.links, self.body, self.post, self.here = links, body, post, here
        self.shelf, self.files = links.shelf, links.shelf.archive.files
        self.dead: set[str] = set()

    def link(self, piece: Piece) -> str | None:
        """A link, its target led on; its words alone where that leads nowhere."""
        led = self._led(piece["target"])
        if led is None:
            return None
        if isinstance(led, Nowhere):
            old = self._at_old_site(piece["target"])
            self.body.note(led.why or (OLD_SITE if old else DEAD), piece[0])
            return f"[{piece['words']}]({old}{piece['title']})" if old else piece["words"]
        return f"[{piece['words']}]({led}{piece['title']})"

    def picture(self, piece: Piece) -> str | None:
        """A picture; a link to it where it is elsewhere, its text where it is not there."""
        led = self._led(piece["target"])
        if led is None and self._is_foreign(piece["target"]):
            self.body.note(ELSEWHERE, piece[0])
            words = piece["words"].strip() or host_of(piece["target"])
            return f"[{words}]({piece['target']})"
        if isinstance(led, Nowhere):
            self.body.note(led.why or NO_PICTURE, piece[0])
            return as_code(piece[0])
        return None if led is None else f"![{piece['words']}]({led}{piece['title']})"

    def by_label(self, piece: Piece, labels: dict[str, str]) -> str | None:
        """The same of a picture whose address stands elsewhere in the text."""
        label = (piece["label"] or piece["words"]).lower()
        if label not in labels:
            return None
        led = self._led(labels[label])
        if isinstance(led, Nowhere):
            self.body.note(led.why or NO_PICTURE, piece[0])
            return as_code(piece[0])
        if led is None and self._is_foreign(labels[label]):
            self.body.note(ELSEWHERE, piece[0])
            return f"[{piece['words'] or label}][{label}]"
        return None

    def defined(self, piece: Piece) -> str | None:
        """The address of links that stands by itself; it goes where it leads nowhere."""
        led = self._led(piece["target"])
        if isinstance(led, Nowhere):
            old = self._at_old_site(piece["target"])
            self.body.note(led.why or (OLD_SITE if old else DEAD), piece[0])
            if not old:
                self.dead.add(piece["label"].lower())
                return ""
            led = old
        return None if led is None else f"{piece['start']}{led}{piece['rest']}"

    def used(self, piece: Piece) -> str | None:
        """A link by such an address that has gone: its words."""
        label = (piece["label"] or piece["words"]).lower()
        return piece["words"] if label in self.dead else None

    def img(self, piece: Piece) -> str | None:
        """A picture in HTML."""
        source = tag_attribute(SRC, piece[0])
        led = self._led(source)
        if led is None and self._is_foreign(source):
            self.body.note(ELSEWHERE, piece[0])
            return f"[{tag_attribute(ALT, piece[0]) or host_of(source)}]({source})"
        if isinstance(led, Nowhere):
            self.body.note(led.why or NO_PICTURE, piece[0])
            return as_code(piece[0])
        new = f'src="{self._in_html(led)}"' if led else ""
        return None if led is None else SRC.sub(lambda match: new, piece[0], count=1)

    def href(self, piece: Piece) -> str | None:
        """A link in HTML."""
        led = self._led(piece["target"])
        if isinstance(led, Nowhere):
            old = self._at_old_site(piece["target"])
            self.body.note(led.why or (OLD_SITE if old else DEAD), piece[0])
            return f'{piece["start"]}"{old or "#"}"'
        return None if led is None else f'{piece["start"]}"{self._in_html(led)}"'

    def _in_html(self, led: str) -> str:
        """The way from page to page: MkDocs follows the way from file to file in Markdown only."""
        path, hash_, anchor = led.partition("#")
        file = Path(os.path.normpath(self.here.parent / unquote(path)))
        return quote(way(file, self.here, self.links.settings)) + hash_ + anchor

    def _led(self, target: str) -> Led:
        if target.startswith(INTERNAL):
            inner, _, anchor = target.removeprefix(INTERNAL).partition("#")
            return self._to(unquote(inner), anchor)
        inner_target = self._within(target)
        if inner_target is None:
            return None
        path, _, anchor = inner_target.partition("#")
        path = unquote(path.partition("?")[0])
        found = next(filter(None, self._candidates(path)), "")
        return self._to(found, anchor) if found else NOWHERE

    def _within(self, target: str) -> str | None:
        """The target as a path of the old site; None if it leads elsewhere, or is on this page."""
        if not target or target.startswith("#") or "{{" in target or "{%" in target:
            return None
        if not _SCHEME.match(target) and not target.startswith("//"):
            return self._from_root(target) if target.startswith("/") else target
        site = host_of(self.links.site_url)
        if not site or host_of(target) != site or not target.lower().startswith(("http", "//")):
            return None
        parts = urlsplit(target)
        return self._from_root(parts.path or "/") + (f"#{parts.fragment}" if parts.fragment else "")

    def _from_root(self, path: str) -> str:
        """A path of the old host as one of the old site, which may be in a folder of it."""
        base = urlsplit(self.links.site_url).path.rstrip("/")
        is_inside = bool(base) and f"{path}/".startswith(f"{base}/")
        return (path.removeprefix(base) or "/") if is_inside else path

    def _candidates(self, path: str) -> Iterator[str]:
        """Which file of the archive may be meant: by its path, or by an old address."""
        for one in self._places(path):
            yield from (name for name in _endings(one) if name in self.files)
        address = urljoin(self.post.address or "/", path) if path else ""
        yield (
            self.links.targets.addresses.get(plain_address(address), "")
            if plain_address(address)
            else ""
        )

    def _places(self, path: str) -> Iterator[str]:
        folder = PurePosixPath(self.post.path).parent
        if not path.startswith("/"):
            yield posixpath.normpath((folder / path).as_posix())
        yield from (posixpath.normpath(f"{root}/{path}".lstrip("/")) for root in self.links.roots)

    def _to(self, path: str, anchor: str) -> Led:
        file = self.links.targets.files.get(path)
        if file:
            return relative(file, self.here) + (f"#{anchor}" if anchor else "")
        if path not in self.files:
            return NOWHERE
        stays = is_inside(self.files[path], self.links.settings)
        # The archive may be in this very site: what is beside its posts goes when they do.
        if stays and not is_below(path, self.links.folders):
            return relative(self.files[path], self.here) + (f"#{anchor}" if anchor else "")
        if path.lower().endswith(MARKDOWN):
            return NOWHERE
        if self.files[path].stat().st_size > MOST_BYTES:
            return Nowhere(TOO_LARGE)
        new = self.links.copy(path)
        return Nowhere(NO_FILE) if new is None else relative(new, self.here)

    def _at_old_site(self, target: str) -> str:
        """The full old address of a page that is not moved; empty if nobody knows it."""
        if _SCHEME.match(target) and not target.startswith(INTERNAL):
            return target
        path, hash_, anchor = target.removeprefix(INTERNAL).partition("#")
        if PurePosixPath(path).suffix in MARKDOWN:
            path = self._page_address(unquote(path))
        if not path or not host_of(self.links.site_url):
            return ""
        try:
            base = self.links.site_url.rstrip("/")
            within = urljoin(self.post.address or "/", self._from_root(path))
            return f"{base}{quote(unquote(within))}{hash_}{anchor}"
        except ValueError:
            return ""

    def _page_address(self, path: str) -> str:
        """Where the tool puts a page of Markdown; empty if nobody knows."""
        found = next((one for one in self._places(path) if one in self.files), "")
        return self.links.page_address(found) if found else ""

    def _is_foreign(self, target: str) -> bool:
        """Whether a picture would be loaded from a host that the site does not allow."""
        host = host_of(target)
        is_web = target.lower().startswith(("http://", "https://", "//"))
        return is_web and not set(with_wider(host)) & set(self.links.settings.media_hosts)


def _endings(path: str) -> Iterator[str]:
    bare = path.rstrip("/")
    yield bare
    yield from (f"{bare}{ending}" for ending in MARKDOWN[:2])
    yield f"{bare}/index.md"
