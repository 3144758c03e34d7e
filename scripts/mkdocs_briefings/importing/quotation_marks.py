"""Where the quotations of a paragraph begin and end, by the marks of every language read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..names import syllables_in

_CLOSING = {
    # Some papers close with the mark that opens.
    "“": "”“",
    "„": "“”",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    '"': '"',
    "＂": "＂",
    "〝": "〟",
}
"""Each mark that opens a quotation, with those that may close it, the likeliest first."""
_GOES_ON_IN_THE_NEXT_PARAGRAPH = "“«„"
# What is shorter names something: the “Second Pact”.
_FEWEST_WORDS = 5
_FEWEST_HANGUL = 10
_FEWEST_HAN = 10
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks, and where they are with their marks."""

    text: str
    start: int
    end: int
    is_open: bool = False
    """Whether no mark closes it: it goes on in the next paragraph."""

    @property
    def is_statement(self) -> bool:
        """Whether it is long enough to say something, rather than to name something."""
        if han := len(_HAN.findall(self.text)):
            return han >= _FEWEST_HAN
        words = [word for word in self.text.split() if any(map(str.isalnum, word))]
        is_sentence = len(words) == _FEWEST_WORDS - 1 and self.text.strip("¿¡ ")[:1].isupper()
        has_words = len(words) >= _FEWEST_WORDS or is_sentence
        return has_words or syllables_in(self.text) >= _FEWEST_HANGUL


def quoted(paragraph: str) -> tuple[Quoted, ...]:
    """The quotations of a paragraph, without those inside another one."""
    return tuple(_spans(paragraph))


def _spans(paragraph: str) -> Iterator[Quoted]:
    at = 0
    while at < len(paragraph):
        if paragraph[at] in _CLOSING and (found := _from(paragraph, at)):
            yield found
            at = found.end
        else:
            at += 1


def _from(paragraph: str, start: int) -> Quoted | None:
    mark = paragraph[start]
    if (mark == '"' and _is_inches(paragraph, start)) or (
        mark == "»" and not _opens(paragraph, start)
    ):
        return None
    for closing in _CLOSING[mark]:
        if (end := paragraph.find(closing, start + 1)) > 0:
            return Quoted(paragraph[start + 1 : end].strip(), start, end + 1)
    if mark in _GOES_ON_IN_THE_NEXT_PARAGRAPH:
        return Quoted(paragraph[start + 1 :].strip(), start, len(paragraph), is_open=True)
    return None


def _is_inches(paragraph: str, at: int) -> bool:
    # `a 6" gun`.
    return paragraph[:at][-1:].isdigit() and paragraph[at + 1 : at + 2] in ("", " ", ",", ".")


def _opens(paragraph: str, at: int) -> bool:
    """Whether a mark stands at the beginning of words: German has »…«, French ends with ` »`."""
    before, after = paragraph[:at][-1:], paragraph[at + 1 : at + 2]
    return before in ("", " ", "(", "[") and after.isalnum()
