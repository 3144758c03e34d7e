"""The site in the terms of MkDocs and Material."""

from .abbreviations import Abbreviations
from .build import build_into
from .config import prepare_config, settings_or_abort
from .failures import failure
from .files import add_dossiers, add_files, add_outputs, add_search, source_names
from .frames import FrameEnvironment, PageKinds, reuse_frames
from .headers import SiteHeaders
from .indexing import indexed, indexing
from .links_followed import LinksFollowed
from .navigation import prepare_navigation
from .options import PluginOptions, settings_from
from .other_words import with_other_words
from .page_metadata import (
    contents,
    describe,
    described,
    finished,
    with_not_found,
    with_trail,
)
from .pipeline import PageResults, Pipeline
from .printed import printable_page, printable_site, printable_tags
from .rebuilding import PageFirst
from .refused_files import refused_files
from .reporting import aborting, report, say, say_mildly
from .sanitising import Sanitising
from .source_links import SourceLinks, folder_of
from .swap import SiteSwap

__all__ = [
    "Abbreviations",
    "FrameEnvironment",
    "LinksFollowed",
    "PageFirst",
    "PageKinds",
    "PageResults",
    "Pipeline",
    "PluginOptions",
    "Sanitising",
    "SiteHeaders",
    "SiteSwap",
    "SourceLinks",
    "aborting",
    "add_dossiers",
    "add_files",
    "add_outputs",
    "add_search",
    "build_into",
    "contents",
    "describe",
    "described",
    "failure",
    "finished",
    "folder_of",
    "indexed",
    "indexing",
    "prepare_config",
    "prepare_navigation",
    "printable_page",
    "printable_site",
    "printable_tags",
    "refused_files",
    "report",
    "reuse_frames",
    "say",
    "say_mildly",
    "settings_from",
    "settings_or_abort",
    "source_names",
    "with_not_found",
    "with_other_words",
    "with_trail",
]
