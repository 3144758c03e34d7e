"""Material's source maps, which show its authors where in their sources a script's line stands.

They are larger than its scripts and stylesheets together, and no reader's browser asks for them.
"""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_MAP = re.compile(r"assets/(?:javascripts|stylesheets)/.+\.min\.(?:js|css)\.map")
_REFERENCE = re.compile(r"\n//# sourceMappingURL=\S+\s*\Z|\n/\*# sourceMappingURL=\S+ \*/\s*\Z")


def leave_out_source_maps(files: Files, config: MkDocsConfig) -> None:
    """Take the theme's source maps out of the site, and out of its scripts what asks for them."""
    for file in [one for one in files if _is_themes(one, config)]:
        described = files.get_file_from_path(file.src_uri.removesuffix(".map"))
        if described is not None and _is_of_theme(described, config):
            files.remove(file)
            text = described.content_string
            if "sourceMappingURL" in text:
                described.content_string = _REFERENCE.sub("\n", text)


def _is_themes(file: File, config: MkDocsConfig) -> bool:
    return _MAP.fullmatch(file.src_uri) is not None and _is_of_theme(file, config)


def _is_of_theme(file: File, config: MkDocsConfig) -> bool:
    """Whether it is not the author's own file of that name."""
    return file.src_dir != config.docs_dir
