"""What we take for granted of the theme, Material for MkDocs. Another theme has other values."""

from __future__ import annotations

THEME = "material"
"""Its name in `mkdocs.yml`."""
PAGE_TEMPLATE = "main.html"
"""Renders every page."""
CONTENTS_ENTRY = "partials/toc-item.html"
"""Renders one line of the table of contents, given as `toc_item`."""
WORDS_BEGIN = '<article class="md-content__inner'
"""How the words of a page begin. No author can write it: cleaning takes out the class."""
SKIP_PLACE = '<div data-md-component="skip">'
"""Where the link stands that skips to the words: the first thing that can have the focus."""
CHARSET = '<meta charset="utf-8">'
"""What says the encoding, first of all in the head."""
FONTS = {
    "style-src": ("https://fonts.googleapis.com",),
    "font-src": ("https://fonts.gstatic.com",),
}
"""Where it takes fonts from, unless `theme.font` is false."""
OWN_EMOJI = "material."
"""How the modules begin whose emoji are in the page itself, not on another host."""
CONTENTS_BEGIN = b'<div class="md-sidebar md-sidebar--secondary'
"""Where the navigation of a page ends, and its table of contents begins, if it shows one."""
# The theme's reference has authors write `md-button`; `md-overlay` would lie over the whole page.
CLASSES_OF_ITS_OWN = r"md-(?!button(?:--primary)?$|tag$|icon$|ellipsis$)"
"""How its classes begin, but for those that authors may write: a regular expression."""
