"""Whom an unknown name can mean by its sound."""

from __future__ import annotations

from typing import NamedTuple


class Heard(NamedTuple):
    """Who can be meant by the sound of a name, and whether that is certain."""

    ids: tuple[str, ...] = ()
    is_sure: bool = False
