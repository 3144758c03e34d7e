"""A whole build of a site into some other folder, for what needs finished pages."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from ..problems import RefusedError


def build_into(folder: Path, config_file: Path) -> None:
    """Build the site, without its search index; RefusedError if its content has an error."""
    try:
        config = load_config(config_file=str(config_file), site_dir=str(folder))
        # Nobody searches what is made here, and the index takes a fifth of a large build.
        config.plugins["briefings"].config["search"]["enabled"] = False
        config.plugins["briefings"].config["links"]["check"] = False
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except MkDocsException as error:
        raise RefusedError(f"the site cannot be built. {error}".strip()) from error
