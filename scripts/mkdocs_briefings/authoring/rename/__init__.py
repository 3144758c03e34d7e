"""A subject becoming another, or two becoming one, in every file."""

from .rename import Plan, merge_subjects, rename_subject

__all__ = [
    "Plan",
    "merge_subjects",
    "rename_subject",
]
