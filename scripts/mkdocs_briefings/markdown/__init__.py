"""What a body of Markdown is made of: code, spans, blocks, sentences, citations."""

from .blocks import Block, Sort, blocks
from .citations import cited_ids, find_citations
from .code import without_code
from .sentences import sentences
from .spans import Span, link_texts, no_prose, quotation_spans

__all__ = [
    "Block",
    "Sort",
    "Span",
    "blocks",
    "cited_ids",
    "find_citations",
    "link_texts",
    "no_prose",
    "quotation_spans",
    "sentences",
    "without_code",
]
