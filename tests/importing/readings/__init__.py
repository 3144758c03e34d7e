"""Saved articles with a careful reader's readings, and how an import compares with them."""
