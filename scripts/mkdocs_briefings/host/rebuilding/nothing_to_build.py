"""The build of a site that is there already: MkDocs builds all the same, but nothing."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


def nothing_to_build(folder: Path) -> MkDocsConfig:
    """A configuration of a site without a page, a file or a plugin, for two folders in `folder`."""
    config = MkDocsConfig()
    for name in ("docs", "site"):
        (folder / name).mkdir()
    config.load_dict(
        {
            "site_name": "",
            "docs_dir": str(folder / "docs"),
            "site_dir": str(folder / "site"),
            "theme": {"name": None, "custom_dir": str(folder / "docs")},
            "plugins": [],
            "markdown_extensions": [],
        }
    )
    config.validate()
    config.theme.static_templates.clear()
    return config
