"""Documents to the model: every name an id, every source found."""

from .resolve import Resolved, resolve

__all__ = [
    "Resolved",
    "resolve",
]
