"""How to cite a briefing: APA, Chicago, BibTeX and CSL-JSON.

Written here, since libraries for this need megabytes of style files for four short lines. APA is
the 7th edition's form for a web page, Chicago the 17th edition's form for a bibliography.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache

from .words import Words

# As both styles have it in English; in another language a day is written as that language does.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)
# In an address LaTeX reads everything literally, but BibTeX counts braces.
_TEX_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited: a page of a site, with the day of its publication and that of its event."""

    id: str
    title: str
    site: str
    day: date | None
    """When it was published; None if nobody says so."""
    about: date
    """When it happened."""
    url: str
    language: str = ""


def citations(work: Work) -> tuple[tuple[str, str], ...]:
    """The name of each form with the finished text, in the order in which they are shown."""
    return (
        ("APA", apa(work)),
        ("Chicago", chicago(work)),
        ("BibTeX", bibtex(work)),
        ("CSL-JSON", csl_json(work)),
    )


def apa(work: Work) -> str:
    """`Site. (2025, November 4). Title. https://…`; `(n.d.)` for a text without a date."""
    words = _words(work.language or "en")
    if work.day is None:
        day = words("cite_undated")
    elif words.language == "en":
        day = f"{work.day.year}, {_month(work.day)} {work.day.day}"
    else:
        day = words.day(work.day)
    return f"{_ended(work.site)} ({day}). {_ended(work.title)} {work.url}"


def chicago(work: Work) -> str:
    """`Site. “Title.” November 4, 2025. https://….`; `n.d.` for a text without a date."""
    # Quotation marks within quotation marks are single.
    title = work.title.replace("“", "‘").replace("”", "’")
    words = _words(work.language or "en")
    if work.day is None:
        day = words("cite_undated")
    elif words.language == "en":
        day = f"{_month(work.day)} {work.day.day}, {work.day.year}."
    else:
        day = f"{words.day(work.day)}."
    return f"{_ended(work.site)} {words('quoted', says=_ended(title))} {day} {work.url}."


def bibtex(work: Work) -> str:
    """A `@misc` entry; a second pair of braces keeps the capitals of the title."""
    fields = {
        "author": f"{{{work.site.translate(_TEX)}}}",
        "title": f"{{{work.title.translate(_TEX)}}}",
        **_bibtex_day(work.day),
        "url": work.url.translate(_TEX_URL),
    }
    if work.language:
        # biblatex knows languages by the names that babel and polyglossia give them.
        base = work.language.partition("-")[0]
        fields["langid"] = _words("en").language_name(base).lower()
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{work.id},\n{lines}}}"


def _bibtex_day(day: date | None) -> dict[str, str]:
    if day is None:
        return {}
    return {"year": f"{day.year:04}", "month": str(day.month), "day": str(day.day)}


def csl_json(work: Work) -> str:
    """A list of one item of the type `webpage`."""
    item = {
        "id": work.id,
        "type": "webpage",
        "title": work.title,
        "author": [{"literal": work.site}],
        "container-title": work.site,
        "issued": _csl_day(work.day) if work.day else None,
        "event-date": _csl_day(work.about),
        "URL": work.url,
        "language": work.language,
    }
    filled = {name: value for name, value in item.items() if value}
    # A line for each field, like BibTeX above it: every day on lines of its own would be half a KB.
    lines = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in filled.items()
    )
    return f"[{{\n{lines}\n}}]"


def _csl_day(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


@cache
def _words(language: str) -> Words:
    return Words(language)


def _month(day: date) -> str:
    return MONTHS[day.month - 1]


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", ".”", ".’")) else f"{text}."
