"""The site in the terms of MkDocs and Material."""

from .abbreviations import Abbreviations
from .build import build_into
from .failures import failure
from .files import (
    add_dossiers,
    add_files,
    add_outputs,
    add_search,
    contents,
    describe,
    described,
    indexed,
    prepare_config,
    source_names,
    with_not_found,
)
from .frames import FrameEnvironment, PageKinds, reuse_frames
from .material_fixes import mended
from .options import PluginOptions, settings_from, settings_of
from .printed import printable_config, printable_nav, printable_page, printable_tags
from .publication import Publication
from .sanitising import Sanitising
from .source_links import SourceLinks
from .withheld import withheld

__all__ = [
    "Abbreviations",
    "FrameEnvironment",
    "PageKinds",
    "PluginOptions",
    "Publication",
    "Sanitising",
    "SourceLinks",
    "add_dossiers",
    "add_files",
    "add_outputs",
    "add_search",
    "build_into",
    "contents",
    "describe",
    "described",
    "failure",
    "indexed",
    "mended",
    "prepare_config",
    "printable_config",
    "printable_nav",
    "printable_page",
    "printable_tags",
    "reuse_frames",
    "settings_from",
    "settings_of",
    "source_names",
    "with_not_found",
    "withheld",
]
