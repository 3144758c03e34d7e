"""What is known of Material for MkDocs, and of no other theme."""

from .fixes import SCRIPT, mended, mended_script
from .skip_link import with_skip_link
from .theme_facts import CHARSET, CONTENTS_ENTRY, FONTS, OWN_EMOJI, PAGE_TEMPLATE, WORDS_BEGIN

__all__ = [
    "CHARSET",
    "CONTENTS_ENTRY",
    "FONTS",
    "OWN_EMOJI",
    "PAGE_TEMPLATE",
    "SCRIPT",
    "WORDS_BEGIN",
    "mended",
    "mended_script",
    "with_skip_link",
]
