"""MkDocs' configuration, made ready for our folders, theme, assets and extensions of Markdown."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import cast

from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from ..settings import Settings, SettingsError
from .anchors import with_own_anchors
from .joined_assets import ASSETS
from .options import PluginOptions, settings_of

STYLESHEETS = (f"{ASSETS}briefings.css", f"{ASSETS}briefings-tools.css")
SCRIPT = f"{ASSETS}briefings.js"
_PACKAGE = Path(str(resources.files("mkdocs_briefings")))


def settings_or_abort(options: PluginOptions, config: MkDocsConfig, *, preview: bool) -> Settings:
    """Our settings for one build of a site; what is wrong with them ends it, with the reason."""
    try:
        return settings_of(options, config, preview=preview)
    except SettingsError as error:
        raise Abort(str(error)) from error


def watch_folders(config: MkDocsConfig, settings: Settings) -> None:
    """Make MkDocs watch our folders."""
    # The whole folder of overrides: ours in it may be made while the site is served.
    folders = (settings.briefings_dir, Path(config.theme.custom_dir or settings.root / "overrides"))
    config.watch.extend(str(folder) for folder in folders if folder.is_dir())


def prepare_config(config: MkDocsConfig, settings: Settings, *ours: Extension) -> None:
    """Make MkDocs watch our folders, load our assets and use our extensions of Markdown."""
    watch_folders(config, settings)
    _use_theme(config)
    with_own_anchors(config)
    # First, so that the site's own stylesheets win over ours. Once: plugins for languages build
    # several times with one configuration.
    config.extra_css[:0] = [name for name in STYLESHEETS if name not in config.extra_css]
    if SCRIPT not in config.extra_javascript:
        config.extra_javascript.insert(0, SCRIPT)
    # MkDocs types this as names; Python-Markdown also takes an extension itself.
    extensions = cast("list[object]", config.markdown_extensions)
    extensions.extend(extension for extension in ours if extension not in extensions)


def _use_theme(config: MkDocsConfig) -> None:
    """Put our theme overrides after the user's own and before Material's templates."""
    theme = str(_PACKAGE / "theme")
    if theme not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, theme)
