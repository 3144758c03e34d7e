"""The command `briefings`."""

from .main import main

__all__ = [
    "main",
]
