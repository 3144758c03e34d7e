"""What a body of Markdown is made of: code, spans, blocks, sentences, citations."""

from .blocks import Block, Sort, blocks
from .citations import CitedKey, cited_ids, find_citations
from .cited_sentences import CitedSentence, cited_sentences
from .code import without_code
from .declarations import failing_declaration
from .excess import Excess, ExcessSort, excesses
from .links import link_targets
from .misread import Misread, MisreadSort, misread
from .sentences import sentences
from .spans import TextSpan, link_texts, no_prose, quotation_spans, unlinkable_spans

__all__ = [
    "Block",
    "CitedKey",
    "CitedSentence",
    "Excess",
    "ExcessSort",
    "Misread",
    "MisreadSort",
    "Sort",
    "TextSpan",
    "blocks",
    "cited_ids",
    "cited_sentences",
    "excesses",
    "failing_declaration",
    "find_citations",
    "link_targets",
    "link_texts",
    "misread",
    "no_prose",
    "quotation_spans",
    "sentences",
    "unlinkable_spans",
    "without_code",
]
