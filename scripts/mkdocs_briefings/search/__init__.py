"""What the search index and the search box are told."""

from .entries import Marks, marked, marks_of, office
from .pagefind import SearchIndex
from .subjects import subjects_file_name, subjects_json

__all__ = [
    "Marks",
    "SearchIndex",
    "marked",
    "marks_of",
    "office",
    "subjects_file_name",
    "subjects_json",
]
