"""How builds end before their time, and with them whatever is at work for them."""

from __future__ import annotations

import gc
import logging
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority

from ..search import SearchIndex
from .failures import failure
from .order import Order
from .pipeline import KeptPages
from .rebuilding import KeptPreview, PageFirst
from .reporting import say
from .swap import SiteSwap

log = logging.getLogger("mkdocs.plugins.briefings")


class Ending:
    """The events of MkDocs for builds that fail, or are over, as a part of the plugin."""

    config: Any
    swap: SiteSwap
    index: SearchIndex
    kept: KeptPages
    page_first: PageFirst
    kept_preview: KeptPreview | None
    editions: Any

    @event_priority(Order.LAST)
    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it is, and name what went wrong instead of showing the program."""
        config_file = Path(self.config.config_file_path or "mkdocs.yml")
        problem = failure(error, self.swap.site_dir, config_file)
        self._give_up()
        if problem:
            log.debug("The program failed here:", exc_info=error)
            say(problem)
            raise Abort("Nothing was published: the site cannot be made.") from error

    def on_shutdown(self) -> None:
        """Leave no work unfinished."""
        indexes = [one.index for one in (self, *self.editions.parts.values())]
        is_whole = not any(one.is_behind for one in indexes)
        self._give_up()
        if self.kept_preview:
            self.kept_preview.end(is_whole=is_whole)
        # Else Python would look through everything once more, to free what ends with it anyway.
        gc.freeze()

    def _give_up(self) -> None:
        for one in (self, *self.editions.parts.values()):
            one.index.stop()
            one.kept.give_up()
        self.swap.give_up()
