"""The lines of a saved article by what they are: headline, dates, captions, paragraphs, tags."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from ..names import HANGUL, syllables_in
from . import captions, masthead
from .article import Saved
from .boilerplate import is_byline, is_furniture, is_section, is_tail
from .captions import Caption
from .date_lines import Dated, ambiguous_line, dated, is_label, published_in
from .languages import base_of, chosen

LONGEST_HEADLINE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article taken apart."""

    headline: str
    published: dt.date | None
    publisher: str
    url: str
    language: str
    captions: tuple[Caption, ...]
    paragraphs: tuple[str, ...]
    tags: tuple[str, ...]
    dropped: tuple[str, ...]
    """Lines that are not part of the article."""
    doubts: tuple[str, ...]
    ambiguous: str = ""
    """The only date that can be that of publication, where it can be read in two ways."""


@dataclass(slots=True)
class _Sorted:
    """Lines by what they are, while they are sorted."""

    dates: list[Dated] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def lay_out(saved: Saved) -> Article:
    """Take an article apart; what its page says about itself outweighs guesses from the lines."""
    known = [caption for text in saved.captions if (caption := captions.parse(text))]
    language = chosen(saved.language, " ".join(saved.lines))
    found = _sort(saved, set(saved.captions), base_of(language))
    headline, paragraphs = _headline(saved, found.rest)
    published, doubt = _published(saved, found.dates)
    all_captions = tuple(dict.fromkeys([*known, *found.captions]))
    return Article(
        headline=_SERVICE_MARK.sub("", headline),
        published=published,
        publisher=saved.publisher or masthead.named_in(saved.lines),
        url=saved.url or _address(saved.lines),
        language=language,
        captions=all_captions,
        paragraphs=tuple(_DATELINE.sub("", paragraph) for paragraph in paragraphs),
        tags=tuple(dict.fromkeys([*found.tags, *saved.tags])),
        dropped=tuple(found.dropped),
        doubts=(*saved.doubts, *([doubt] if doubt else [])),
        ambiguous="" if published else _ambiguous(saved, base_of(language)),
    )


def _sort(saved: Saved, known_captions: set[str], language: str) -> _Sorted:
    found = _Sorted()
    in_tail = False
    for above, line in zip(("", *saved.lines), saved.lines, strict=False):
        # Lists of other articles may stand in the middle: a paragraph ends them.
        in_tail = (in_tail or (is_tail(line) and bool(found.rest))) and not _is_prose(line)
        if in_tail or line in known_captions or is_label(line):
            found.dropped.append(line)
        elif one := dated(line, above if is_label(above) else "", language):
            found.dates.append(one)
        elif tags := hashtags(line):
            found.tags += tags
        elif caption := captions.find(line):
            found.captions.append(caption)
        elif is_furniture(line) or is_section(line) or is_byline(line) or _is_address(line):
            found.dropped.append(line)
        else:
            found.rest.append(line)
    return found


def _is_prose(line: str) -> bool:
    """Whether the line is a paragraph rather than a headline: long, or with a sentence's end."""
    return len(line) > 60 and bool(re.search(r"[.!?。][”\"’』」)]*$", line))


_HASHTAG = re.compile(r"#\s?([^#]+)")


def hashtags(line: str) -> list[str]:
    """The tags of a line that is nothing but tags: `#Jane Doe #harbour`."""
    if not re.match(r"\W*#\s?\w", line) or (line.count("#") == 1 and len(line) > 60):
        return []
    label, _, _ = line.partition("#")
    if len(label.strip(" \t·:|")) > 12:
        return []
    return [tag.strip(" ,;·|") for tag in _HASHTAG.findall(line) if tag.strip(" ,;·|")]


_ADDRESS = re.compile(r"https?://[^\s<>\"'）)\]]+")


def _is_address(line: str) -> bool:
    return len(_ADDRESS.sub("", line).strip()) < 25 and bool(_ADDRESS.search(line))


def _address(lines: Sequence[str]) -> str:
    """The address on a line of its own: where the text was copied from."""
    for line in (line for line in lines if _is_address(line)):
        if match := _ADDRESS.search(line):
            return match[0].rstrip(".,;")
    return ""


_SERVICE_MARK = re.compile(
    r"^(?:\((?:\d\w\w )?(?:LEAD|URGENT|UPDATE)\)|\([A-Z][\w .&]{2,30}\)\s*(?:--|—|–)"
    r"|\[(?:속보|단독|종합\d?보?)\])\s*"
)
"""What news agencies put before a headline."""


_DATELINE = re.compile(
    rf"^(?:\([^()=]+=[^()]+\)|\[[^\[\]]+\])\s*(?:[{HANGUL}]{{2,4}}\s*(?:기자|특파원))?\s*=\s*"
)
"""What Korean agencies put before the first sentence: place, agency and reporter."""


def _headline(saved: Saved, rest: list[str]) -> tuple[str, list[str]]:
    """The headline, and the paragraphs without it."""
    if saved.headline:
        return saved.headline, [line for line in rest if line != saved.headline]
    found = list(takewhile(_may_be_headline, rest[:6]))
    named = masthead.named_in(saved.lines)
    long = [
        line
        for line in found
        if line != named and not masthead.is_masthead(line) and _has_words(line)
    ]
    long = long or [line for line in found if line != named and _is_short_title(line)]
    if not long:
        return "", rest
    # The name of a newspaper that is not in the list: short, and all words capitalised.
    words = long[0].split()
    is_name = len(long) > 1 and len(words) < 5 and all(word[:1].isupper() for word in words)
    headline = long[1] if is_name else long[0]
    return headline, [line for line in rest[rest.index(headline) + 1 :] if line != headline]


def _may_be_headline(line: str) -> bool:
    return not _is_prose(line) and len(line) <= LONGEST_HEADLINE


def _is_short_title(line: str) -> bool:
    """Two words that are not the name of a newspaper: `Hafengebühren steigen`."""
    return len(line.split()) == 2 and len(line) > 9 and not masthead.is_masthead(line)


# Fewer are the name of a section or of a newspaper.
def _has_words(line: str) -> bool:
    return (
        len(line.split()) >= 3
        or syllables_in(line) >= 7
        or len(re.findall(r"[\u3041-\u30ff\u3400-\u9fff]", line)) >= 6
    )


def _published(saved: Saved, dates: Sequence[Dated]) -> tuple[dt.date | None, str]:
    """The day that the page says, else a line of its own, else a search of the page; a doubt."""
    if saved.published:
        return saved.published, ""
    day, doubt = published_in(dates)
    if day or not saved.searched:
        return day, doubt
    return saved.searched, f"the day of publication: a search of the page found {saved.searched}"


def _ambiguous(saved: Saved, language: str) -> str:
    return next((text for line in saved.lines if (text := ambiguous_line(line, language))), "")
