"""Control characters: those that no content may hold, and so those that can stand for something.

A sentinel marks a place in a page while it is made, and is gone when the page is finished. Nothing
that an author wrote can be taken for one, since content with such a character is refused (BR116).
"""

# Without tab, line feed and carriage return, which XML allows.
CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
"""What XML 1.0, the form of feeds, forbids or discourages, for a set in a regular expression."""

# Four different ones: a page that is a frame has links and citations in it too.
ROOT = "\x1a"
"""The path up to the site's root, until the page is known."""
CITATION = "\x1b"
"""Surrounds the number of a citation while Markdown works."""
FRAME = "\x19"
"""Part of every mark in a page of the theme that is a frame for others."""
TAG = "\x00"
"""A tag between two pieces of text, so that no name is found across it."""
