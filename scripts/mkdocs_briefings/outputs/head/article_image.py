"""The picture that stands for a briefing in search results, as a node of JSON-LD."""

from __future__ import annotations

from ... import urls
from ...library import figure_address
from ...model import Briefing
from ...settings import Settings
from .source_node import Node, filled_node


def article_image(briefing: Briefing, settings: Settings, card: str | None) -> Node:
    """The briefing's own picture; else its card, given by its address; empty without either."""
    figure = briefing.figure
    address = figure_address(briefing, settings) if figure else None
    # Search engines show no drawings (Google, Article structured data).
    if figure and address and not (card and address.lower().endswith(".svg")):
        return filled_node(
            {
                "@type": "ImageObject",
                "url": urls.absolute_file(address, settings),
                "caption": figure.caption,
                "creditText": figure.credit,
            }
        )
    return {"@type": "ImageObject", "url": urls.absolute(card, settings)} if card else {}
