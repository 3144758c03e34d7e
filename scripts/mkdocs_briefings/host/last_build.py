"""A build that would make the same site once more is not made: the site stands.

Only where everything is known that the site was made of: the configuration, the day, the program
and all files of the content; nothing that looks elsewhere, and no plugin that might. What is in the
folder of the site is looked at as well, so that a site which anybody has touched is made anew.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from ..cache import FileTree, Store, content_digest, is_still, moment, tree
from ..clock import is_day_of_build
from ..settings import JOURNAL, PENDING, Settings
from ..timings import VARIABLE

log = logging.getLogger("mkdocs.plugins.briefings")

_NAME = "last_build"
_ELSEWHERE = re.compile(
    rb"!ENV|!relative|\b(?:INHERIT|custom_icons)\b|!!python/\S+?:(?!material\.|pymdownx\.)"
)
"""What in `mkdocs.yml` brings in something that stands in no file of the content."""
_EXTENSIONS = ("markdown.extensions.", "pymdownx.", "material.extensions.")
"""Modules of extensions of Markdown that are known, but for these."""
_READS_FILES = {"pymdownx.snippets", "pymdownx.b64"}
"""Extensions of Markdown that take in files from anywhere."""
_PLUGINS = ("mkdocs_briefings.", "mkdocs.contrib.search", "material.plugins.search.")
"""Modules of plugins that look at nothing but the content."""
_ENVIRONMENT = ("BRIEFINGS_", "SOURCE_DATE_EPOCH", "TZ")


@dataclass(frozen=True, slots=True)
class _Scene:
    """Everything that a build is about to read."""

    folders: list[str]
    files: FileTree
    single: dict[str, str]
    """Files outside of these folders: a digest of each, empty if it is not there."""


class LastBuild:
    """What `mkdocs build` made last, and out of what."""

    def __init__(self, command: str, *, dirty: bool) -> None:
        """A preview goes on after building, and so does `gh-deploy`: they always build."""
        if dirty:
            log.info("--dirty saves no time here: each page depends on others, so all are made.")
        self._scene: _Scene | None = None
        self._counts = command == "build" and not dirty
        self._warned = _Warned()
        logging.getLogger("mkdocs").addHandler(self._warned)

    def stop_if_same(self, config: MkDocsConfig) -> None:
        """End the command, as one that went well, if the site is what it would make."""
        self._counts = self._counts and _is_known(config)
        kept = _store(config).load(_NAME) if self._counts else None
        if kept is None or not _stands(kept, config):
            return
        log.info("Nothing has changed: the site stands, as it was built from the same files.")
        log.info("To have it made anew all the same, delete %s", config.site_dir)
        raise SystemExit(0)

    def look(self, config: MkDocsConfig, settings: Settings) -> None:
        """Note what is about to be read, before anybody reads it."""
        zone = getattr(settings.zone, "key", "")
        self._scene = _scene(config, settings) if self._counts and zone else None

    def keep(self, config: MkDocsConfig, settings: Settings, *, published: bool) -> None:
        """Remember a published site, if it can be relied upon and there was nothing to warn of."""
        scene = self._scene
        if scene is None or not published or self._warned.any or not _is_still(scene):
            return
        if (site := tree([str(config.site_dir)], moment(), hidden=True)) is None:
            return
        _store(config).save(
            _NAME,
            {
                "day": settings.today.isoformat(),
                "zone": getattr(settings.zone, "key", ""),
                "folders": scene.folders,
                "files": scene.files,
                "single": scene.single,
                "site": site,
            },
        )


class _Warned(logging.Handler):
    """Whether anything was warned of: a build that is not made would not say it again."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.any = False

    def emit(self, record: logging.LogRecord) -> None:
        self.any = True


def _stands(kept: Any, config: MkDocsConfig) -> bool:
    scene = _Scene(kept["folders"], kept["files"], kept["single"])
    # A command that was killed has to be taken back first: then the files are other ones.
    is_settled = not os.path.lexists(_root(config) / JOURNAL / PENDING)
    is_today = is_settled and is_day_of_build(kept["day"], kept["zone"])
    return (
        is_today
        and _is_still(scene)
        and is_still(kept["site"], [str(config.site_dir)], hidden=True)
    )


def _is_still(scene: _Scene) -> bool:
    if not is_still(scene.files, scene.folders, hidden=True):
        return False
    return all(_digest(path) == digest for path, digest in scene.single.items())


def _scene(config: MkDocsConfig, settings: Settings) -> _Scene | None:
    # The whole folder of overrides, also if there is none yet.
    own = Path(config.theme.custom_dir or settings.root / "overrides")
    folders = [str(one) for one in dict.fromkeys([*settings.content_dirs, own])]
    single = [settings.link_statuses, *settings.card_fonts]
    if (files := tree(folders, moment(), hidden=True)) is None:
        return None
    return _Scene(folders, files, {str(one): _digest(str(one)) for one in single})


def _digest(path: str) -> str:
    try:
        return content_digest(Path(path).read_bytes())
    except OSError:
        return ""


def _is_known(config: MkDocsConfig) -> bool:
    """Whether the configuration has nothing made from what nobody has looked at here."""
    modules = [type(plugin).__module__ for plugin in config.plugins.values()]
    return (
        config.theme.name == "material"
        and not config.hooks
        and all(one.startswith(_PLUGINS) for one in modules)
        and all(map(_reads_no_files, _modules_of(config.markdown_extensions)))
        and not _ELSEWHERE.search(_text(config))
    )


def _modules_of(extensions: Iterable[str]) -> Iterator[str]:
    """The modules of extensions of Markdown, which `mkdocs.yml` may call by short names."""
    named = {one.name: one.module for one in entry_points(group="markdown.extensions")}
    return (named.get(one, one) for one in extensions)


def _reads_no_files(module: str) -> bool:
    """Whether an extension of Markdown is one of those that take in nothing from elsewhere."""
    return module.startswith(_EXTENSIONS) and module not in _READS_FILES


def _store(config: MkDocsConfig) -> Store:
    options = (config.site_dir, config.site_url, config.use_directory_urls, config.docs_dir)
    names = [name for name in os.environ if name.startswith(_ENVIRONMENT) and name != VARIABLE]
    given = {name: os.environ[name] for name in names}
    digest = content_digest(_text(config))
    return Store(_root(config), digest, str(options), str(sorted(given.items())))


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent.resolve()


def _text(config: MkDocsConfig) -> bytes:
    return Path(config.config_file_path).read_bytes()
