"""The site in the terms of MkDocs and Material."""

from .abbreviations import Abbreviations
from .build import build_into
from .config import prepare_config, settings_or_abort, watch_folders
from .dossier_files import add_dossiers
from .editions import Editions, offer_languages
from .ending import Ending
from .files import add_assets, add_pages, source_names, write_redirects
from .finishing import Finishing
from .frames import PageKinds, prepare_templates
from .headers import SiteHeaders
from .indexing import indexing
from .kept_templates import KeptTemplates
from .known_config import project_of
from .last_build import LastBuild
from .links_followed import LinksFollowed
from .machine_files import MachineFiles
from .memory import all_stays, keep_large_apart, trim
from .navigation import prepare_navigation
from .neighbours import changed_files, refused_plugins
from .options import PluginOptions, settings_from
from .order import Order
from .other_words import with_other_words
from .page_metadata import make_printable
from .page_words import PageWords
from .pipeline import KeptPages, PageResults, Pipeline
from .printed import printable_site
from .rebuilding import AwaitedFolder, KeptPreview, PageFirst
from .refused_files import refused_files
from .reporting import aborting, report, say, say_all
from .sanitising import Sanitising
from .source_links import SourceLinks
from .swap import SiteSwap

__all__ = [
    "Abbreviations",
    "AwaitedFolder",
    "Editions",
    "Ending",
    "Finishing",
    "KeptPages",
    "KeptPreview",
    "KeptTemplates",
    "LastBuild",
    "LinksFollowed",
    "MachineFiles",
    "Order",
    "PageFirst",
    "PageKinds",
    "PageResults",
    "PageWords",
    "Pipeline",
    "PluginOptions",
    "Sanitising",
    "SiteHeaders",
    "SiteSwap",
    "SourceLinks",
    "aborting",
    "add_assets",
    "add_dossiers",
    "add_pages",
    "all_stays",
    "build_into",
    "changed_files",
    "indexing",
    "keep_large_apart",
    "make_printable",
    "offer_languages",
    "prepare_config",
    "prepare_navigation",
    "prepare_templates",
    "printable_site",
    "project_of",
    "refused_files",
    "refused_plugins",
    "report",
    "say",
    "say_all",
    "settings_from",
    "settings_or_abort",
    "source_names",
    "trim",
    "watch_folders",
    "with_other_words",
    "write_redirects",
]
