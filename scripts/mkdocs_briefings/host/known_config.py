"""Whether all that a configuration makes a site from is known, or something looks elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..cache import Store, content_digest

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


def is_known(config: MkDocsConfig) -> bool:
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
    return (_short_names().get(one, one) for one in extensions)


@cache
def _short_names() -> Mapping[str, str]:
    return {one.name: one.module for one in entry_points(group="markdown.extensions")}


def _reads_no_files(module: str) -> bool:
    """Whether an extension of Markdown is one of those that take in nothing from elsewhere."""
    return module.startswith(_EXTENSIONS) and module not in _READS_FILES


def project_of(config: MkDocsConfig) -> Path:
    """The folder of the project."""
    return Path(config.config_file_path).parent.resolve()


def store_of(config: MkDocsConfig, *depends: str) -> Store:
    """What is remembered of the project for `mkdocs.yml` as it is written, and for `depends`."""
    return Store(project_of(config), content_digest(_text(config)), *depends)


def _text(config: MkDocsConfig) -> bytes:
    return Path(config.config_file_path).read_bytes()
