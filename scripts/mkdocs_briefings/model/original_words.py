"""Words that a page shows in the language of the original, since nobody has translated them."""

from __future__ import annotations


class OriginalWords(str):
    """A text in another language than the page's: what prints it says so.

    A text like any other, so that whatever handles texts need not know of it; made into another
    text it is a plain one.
    """

    __slots__ = ("language",)

    language: str
    """A BCP 47 tag."""

    @classmethod
    def of(cls, text: str, language: str) -> str:
        """The text with its language; an empty one is in none."""
        if not text:
            return text
        made = cls(text)
        made.language = language
        return made
