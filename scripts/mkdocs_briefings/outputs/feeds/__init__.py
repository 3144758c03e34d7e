"""Feeds: one channel, written as Atom, JSON Feed and OPML."""

from .feed_files import feed_files

__all__ = ["feed_files"]
