"""Templates that are not compiled again, where all is known that decides what comes of them."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from ..cache import Store
from ..rendering import compile_once, restore_compiled, save_compiled
from .known_config import is_known, store_of


class KeptTemplates:
    """Our templates and the theme's, from build to build."""

    def __init__(self) -> None:
        self._store: Store | None = None

    def begin(self, config: MkDocsConfig) -> None:
        """Begin a build, before the first template is asked for."""
        is_first = self._store is None
        # Others may change what templates are compiled to.
        self._store = store_of(config) if is_known(config) else None
        # Once: what this process has compiled since, it still has.
        if is_first and self._store is not None:
            restore_compiled(self._store)

    def serve(self, environment: Any) -> None:
        """Have an environment of the theme's compile nothing twice."""
        compile_once(environment, self._store)

    def save(self) -> None:
        """Remember what there was to compile."""
        if self._store is not None:
            save_compiled(self._store)
