"""Every code of a problem, how bad it is, and its title."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: errors stop a build, warnings only a strict one."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

CODES: dict[str, tuple[Severity, str]] = {
    "BR101": (_E, "unreadable file"),
    "BR102": (_E, "empty file"),
    "BR103": (_E, "no front matter"),
    "BR104": (_E, "front matter never closed"),
    "BR105": (_E, "invalid YAML"),
    "BR106": (_E, "front matter is not a mapping"),
    "BR107": (_E, "duplicate key"),
    "BR108": (_E, "front matter too large"),
    "BR109": (_E, "YAML feature not allowed"),
    "BR110": (_E, "required field missing"),
    "BR111": (_E, "wrong kind of value"),
    # A warning, since an unknown field does no harm; it only has no effect.
    "BR112": (_W, "unknown field"),
    "BR113": (_E, "file name is not a date and a slug"),
    "BR114": (_E, "date differs from the file name"),
    "BR115": (_E, "link out of the content folder"),
    "BR116": (_E, "control character"),
    "BR117": (_E, "draft in the words of another tool"),
    "BR118": (_E, "content in the wrong place"),
    "BR119": (_W, "link out of docs left out"),
    "BR120": (_E, "no folder of briefings"),
    "BR121": (_E, "file too large"),
    "BR122": (_E, "name too long"),
    "BR123": (_W, "value cut short by a comment"),
    "BR124": (_W, "citation in plain text"),
    "BR140": (_E, "words that cannot be used"),
    "BR141": (_W, "words that no page says"),
    # Hints, since a site of ours in another language was built before without a word of this.
    "BR142": (_I, "words left in English"),
    "BR143": (_W, "words that are not read"),
    # A hint, since its author has said so, and so does its page.
    "BR145": (_I, "no source recorded"),
    "BR150": (_E, "translation without its original"),
    "BR151": (_E, "translation into no language of the site"),
    "BR152": (_W, "translation with another fact"),
    # Hints, since who changes an original need not know the other language.
    "BR153": (_I, "translation of another list"),
    "BR154": (_I, "translation older than its original"),
    "BR155": (_I, "not translated"),
    "BR156": (_I, "translation that cites otherwise"),
    "BR160": (_W, "page taken out by another plugin"),
    "BR161": (_W, "content made by another plugin"),
    "BR162": (_E, "plugin that cannot be beside ours"),
    # Almost a known name is an error, since it would make two pages of one subject; an unknown one
    # may simply be new.
    "BR201": (_E, "misspelt name"),
    "BR202": (_W, "unknown name"),
    "BR203": (_E, "ambiguous name"),
    "BR204": (_E, "name claimed twice"),
    "BR205": (_E, "follows an unknown briefing"),
    "BR206": (_E, "thread runs in a circle"),
    "BR207": (_E, "citation without source"),
    "BR208": (_W, "source never cited"),
    "BR209": (_E, "duplicate source id"),
    "BR210": (_W, "person named outside any role"),
    "BR211": (_E, "parent runs in a circle"),
    "BR212": (_W, "subject named twice"),
    "BR301": (_W, "mentioned but not declared"),
    "BR302": (_I, "declared but never mentioned"),
    "BR303": (_W, "two subjects that are nearly one"),
    "BR304": (_W, "roles overlap or leave a gap"),
    "BR305": (_W, "role contradicts the profile"),
    "BR306": (_W, "topic status out of date"),
    "BR307": (_W, "summary too long or no summary"),
    "BR308": (_W, "heading out of order"),
    "BR309": (_W, "empty section"),
    "BR310": (_I, "paragraph without citation"),
    "BR311": (_I, "over-long sentence"),
    "BR312": (_W, "picture without words"),
    "BR313": (_I, "topic mentioned in passing"),
    # A hint, since a plugin of the site's may read it.
    "BR314": (_I, "Markdown that is read otherwise"),
    "BR315": (_W, "comment of another tool"),
    "BR316": (_W, "citation where none can be"),
    "BR317": (_W, "not a citation"),
    "BR320": (_E, "note still in the file"),
    "BR321": (_E, "words of the source repeated"),
    "BR322": (_E, "placeholder still in the file"),
    "BR330": (_W, "date in the future"),
    "BR331": (_W, "published before what it tells"),
    "BR332": (_W, "changed before it was published"),
    "BR333": (_W, "said after its sources"),
    "BR334": (_W, "office ends before it begins"),
    "BR335": (_W, "quotation too long"),
    "BR350": (_W, "positions of a topic out of order"),
    "BR340": (_E, "outcome of an unknown expectation"),
    "BR341": (_E, "two expectations with one id"),
    "BR342": (_E, "move without its time"),
    # Hints, since a build that nobody has changed must not fail because a day has gone by.
    "BR343": (_I, "overdue, and no outcome"),
    "BR344": (_I, "time nearly up"),
    "BR345": (_W, "expected twice"),
    "BR346": (_W, "outcome out of order"),
    "BR385": (_E, "difference with one account"),
    "BR386": (_W, "accounts that do not differ"),
    # Hints, since nobody but a reader can say whether two sentences are about one thing.
    "BR387": (_I, "figure told in two ways"),
    "BR388": (_I, "pages without title or date"),
    # Errors, and told by the reader, so that nothing else is made to work through the file.
    "BR360": (_E, "too many names"),
    "BR361": (_E, "too many sources"),
    "BR362": (_E, "too many parts"),
    "BR363": (_E, "nested too deep"),
    "BR364": (_E, "too much left open"),
    # A hint: no site may fail its strict build because a day has gone by.
    "BR351": (_I, "status names a day gone by"),
    "BR370": (_W, "alphabets mixed in a word"),
    "BR371": (_W, "invisible character"),
    "BR372": (_E, "text turned around"),
    "BR373": (_W, "name that looks like another"),
    "BR374": (_E, "address with a user name"),
    "BR375": (_W, "host that looks like another"),
    # Hints where nobody but the author knows whether two names are one.
    "BR380": (_I, "two publishers at one host"),
    "BR381": (_I, "publisher spelled two ways"),
    "BR382": (_W, "weak sources and no caveat"),
    "BR383": (_W, "status on weak sources"),
    "BR384": (_I, "publisher without a profile"),
    "BR390": (_I, "place in doubt"),
    "BR391": (_E, "chart or table without its data"),
    "BR392": (_W, "maps or pictures cannot be made"),
    "BR393": (_I, "picture without credit or licence"),
    "BR394": (_E, "picture that cannot be opened"),
    "BR395": (_W, "editing page cannot be made"),
    "BR396": (_W, "editing page without a repository"),
    "BR401": (_E, "two pages at one address"),
    "BR402": (_E, "listing names nothing known"),
    "BR404": (_E, "picture not found"),
    "BR405": (_W, "file used but not published"),
    "BR406": (_I, "files left out"),
    "BR407": (_E, "picture on another host"),
    "BR410": (_W, "HTML left out"),
    "BR501": (_W, "site has no address"),
    "BR502": (_W, "cards cannot be drawn"),
    "BR503": (_W, "security.txt is not made"),
    "BR504": (_W, "card without a line"),
    "BR510": (_E, "no search index"),
    "BR511": (_E, "page cannot be made"),
    "BR512": (_E, "site cannot be written"),
    # Warnings: readers of the rest lose nothing. A strict build stops for them.
    "BR520": (_W, "link leads nowhere"),
    "BR521": (_W, "link leads to no such place"),
    "BR522": (_W, "address that the site does not have"),
    "BR523": (_W, "link statuses cannot be read"),
    "BR900": (_E, "fault of the program"),
}
"""Every code with its severity and its title. `docs/guide/checks.md` explains each of them."""


OF_FILES_ANYWHERE = frozenset(
    ("BR101", "BR115", "BR118", "BR119", "BR120", "BR391", "BR392", "BR394", "BR404")
)
"""The codes of problems with files that may lie, or be missing, outside the content folders."""
