"""Open data: tables, their columns, and the package that describes them."""

from .dataset import Dataset

__all__ = [
    "Dataset",
]
