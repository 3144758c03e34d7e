"""What editors ask while somebody writes, by the Language Server Protocol; it writes nothing."""

from .serving import serve

__all__ = [
    "serve",
]
