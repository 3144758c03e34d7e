"""How a build ends of which nobody wants the result any more."""

from __future__ import annotations


# Not an Exception: MkDocs says of each that a page cannot be made.
class Superseded(BaseException):
    """Raised in a build of a preview when something has been saved since it began."""
