"""The builds of a site's other languages, inside of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from mkdocs.commands.build import build
from mkdocs.config import config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from ...site import Site, in_language
from ..pipeline import Pipeline
from ..written_pages import let_go
from .navigation_in import navigation_in

log = logging.getLogger("mkdocs.plugins.briefings")


class PluginOfPart(Protocol):
    """Our plugin, as it makes the part of a site that is in one language."""

    part: Site | None
    """The site of that language; None in the plugin that makes the whole."""
    pipeline: Pipeline


_P = TypeVar("_P", bound=PluginOfPart)


class Editions(Generic[_P]):
    """The builds of all other languages, through all builds of the site."""

    def __init__(self, new: Callable[[], _P]) -> None:
        self._new = new
        """Makes a plugin of ours for one language."""
        self._kinds: dict[str, type[MkDocsConfig]] = {}
        self.parts: dict[str, _P] = {}
        """Our plugins, by their languages."""

    def build(self, site: Site, config: MkDocsConfig, *, preview: bool) -> Iterator[_P]:
        """Build the site in each of its other languages, into folders of the finished site."""
        for language in site.settings.languages:
            inner = self._config(language, site, config, preview=preview)
            log.info("Building the site in '%s'", language)
            build(inner, serve_url=config.site_url if preview else None)
            if (maker := self.parts[language].pipeline.maker) is not None:
                let_go(maker.files)
            yield self.parts[language]

    def _config(
        self, language: str, site: Site, config: MkDocsConfig, *, preview: bool
    ) -> MkDocsConfig:
        """The configuration as written, for one language."""
        is_first = language not in self._kinds
        if is_first:
            self.parts[language] = self._new()
            self._kinds[language] = _kind(self.parts[language])
        made = in_language(site, language)
        self.parts[language].part = made
        inner = _loaded(self._kinds[language], config)
        inner.site_dir = str(Path(config.site_dir, language))
        inner.site_url = made.settings.site_url or None
        inner.site_name = made.settings.site_name
        inner.site_description = made.settings.site_description or None
        inner.theme["language"] = language
        inner.nav = navigation_in(inner.nav, made, site.settings.languages[language].nav)
        if is_first:
            inner.plugins.on_startup(command="serve" if preview else "build", dirty=False)
        return inner


def _kind(plugin: Any) -> type[MkDocsConfig]:
    """A kind of configuration whose plugins are others than those of the whole site."""
    option = config_options.Plugins(theme_key="theme", default=["search"])
    # MkDocs keeps plugins in it through all builds of a preview, and so makes no other of ours.
    option.plugin_cache["briefings"] = plugin
    return type("LanguageConfig", (MkDocsConfig,), {"plugins": option})


def _loaded(kind: type[MkDocsConfig], config: MkDocsConfig) -> MkDocsConfig:
    """The file of the configuration read again: what the build has made of it is for one language.

    What was said on the command line counts too.
    """
    inner = kind(config_file_path=config.config_file_path)
    with Path(config.config_file_path).open("rb") as file:
        inner.load_file(file)
    inner.load_dict({name: config[name] for name in _SAID})
    errors, _ = inner.validate()
    if errors:
        raise Abort(f"The configuration cannot be read again: {errors[0][1]}")
    return inner


_SAID = ("strict", "use_directory_urls")
"""What the command line says in the place of the file."""
