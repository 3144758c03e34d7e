"""Names that a door lets out late: their modules are imported when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module


def late(door: str, **homes: tuple[str, ...]) -> Callable[[str], object]:
    """The `__getattr__` of a door: by module, the names that somebody may ask for."""
    module_of = {name: f"{door}.{module}" for module, names in homes.items() for name in names}

    def found(name: str) -> object:
        if name not in module_of:
            raise AttributeError(f"module {door!r} has no attribute {name!r}")
        return getattr(import_module(module_of[name]), name)

    return found
