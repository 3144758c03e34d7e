"""What each column of the open data means.

People and organisations use the names of Popolo (popoloproject.com) where it has one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

VERSION = "2.3.0"
"""Of the tables and their columns. A new column raises the second number; one that is renamed,
removed or given another meaning, the first."""
SPAN = "A day, a month or a year, or two of them with a slash between: 2026-01/2026-06."
PARTIAL = "A day, a month or a year, as precisely as it is known: 2025-11-04, 2025-11, 2025."


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a table, with a type of the Frictionless Table Schema."""

    name: str
    type: str
    description: str


ID = Column("id", "string", "The address of its page.")
NAME = Column("name", "string", "Its name.")
SUMMARY = Column("summary", "string", "One or two sentences of plain text.")
COUNT = Column("briefings", "integer", "How many briefings name it.")
OTHER_NAMES = Column("other_names", "array", "Other spellings: objects with name and note.")
LINKS = Column("links", "array", "Pages elsewhere: objects with url and note.")
COUNTRY = Column("country", "string", "The country as the profile names it.")
PARENT = Column("parent_id", "string", "What it is part of.")

WEAK = Column("weak", "boolean", "Whether it rests on aggregators and machine-made sources alone.")

BRIEFINGS = (
    ID,
    Column("title", "string", "The headline."),
    Column("date", "date", "The day of the event."),
    Column("time", "string", "The moment of the event with its zone, where it is known."),
    Column("published", "string", "The day or the moment of publication, where it is given."),
    Column("updated", "date", "The day of the last update, if there was one."),
    SUMMARY,
    Column("key_points", "array", "The main points, a sentence each."),
    Column("topics", "array", "Ids of its topics."),
    Column(
        "people",
        "array",
        "Who is in it: objects with id, role that day, and part: present, spoke or mentioned.",
    ),
    Column("organisations", "array", "Ids of its organisations."),
    Column("places", "array", "Ids of its places."),
    Column("sources", "array", "Ids of its sources."),
    Column("follows", "array", "Ids of the earlier briefings that it follows."),
    Column("upcoming", "array", "What it expects: objects with id, date, title and place."),
    Column("corrections", "array", "What was corrected: objects with date and text."),
    Column("image", "object", "Its picture: url, alt, caption, credit and licence."),
    WEAK,
)
PEOPLE = (
    ID,
    NAME,
    OTHER_NAMES,
    Column("family_name", "string", "The family name."),
    Column("sort_name", "string", "The name with the family name first."),
    SUMMARY,
    Column("national_identity", "string", "The country as the profile names it."),
    Column(
        "memberships",
        "array",
        # Here and below `organization` and its dates are spelled as Popolo spells them.
        "Offices, newest first: objects with role, organization, organization_id, start_date, "
        "end_date, standing on the day the data was made: current, reported (held when last "
        "reported), former, future or undated; and last_reported, of an office without an end.",
    ),
    LINKS,
    COUNT,
)
TOPICS = (
    ID,
    NAME,
    OTHER_NAMES,
    PARENT,
    SUMMARY,
    Column("status", "object", "Where it stands now: text, and as_of, the day of writing."),
    LINKS,
    COUNT,
)
STATUSES = (
    Column("id", "string", "The address of the position on its topic's page."),
    Column("topic", "string", "The id of the topic."),
    Column("as_of", "date", "The day of writing."),
    Column("text", "string", "Where the topic stood."),
    Column("sources", "array", "Ids of the sources it rests on, in the list of the topic's page."),
    Column("present", "boolean", "Whether it is the newest, so where the topic stands now."),
    WEAK,
)
ORGANISATIONS = (ID, NAME, OTHER_NAMES, PARENT, SUMMARY, COUNTRY, LINKS, COUNT)
SOURCES = (
    Column("id", "string", "The address of the source in its briefing's list."),
    Column("briefing", "string", "The id of the briefing that cites it."),
    Column("publisher", "string", "Who published it."),
    Column("publisher_id", "string", "The id of who published it."),
    Column("title", "string", "Its title."),
    Column("url", "string", "Its address."),
    Column("archived", "string", "The address of an archived copy."),
    Column("date", "string", f"When it was published. {PARTIAL}"),
    Column("language", "string", "Its language (BCP 47)."),
    Column("note", "string", "A remark."),
)
DIFFERENCES = (
    Column("id", "string", "The address of the account on its briefing's page."),
    Column("difference", "string", "The address of the difference, one for all its accounts."),
    Column("briefing", "string", "The id of the briefing that tells of it."),
    Column("date", "date", "The day of that briefing's event."),
    Column("topics", "array", "Ids of the topics that it concerns, most of all first."),
    Column("about", "string", "What the accounts differ about."),
    Column("account", "string", "What this account says."),
    Column("publishers", "string", "Who published its sources, between semicolons."),
    Column("sources", "array", "Ids of its sources."),
)
PUBLISHERS = (
    ID,
    NAME,
    Column("other_names", "array", "Other spellings."),
    Column(
        "kind",
        "string",
        "How it comes by what it publishes: primary, agency, news, aggregator, state media or "
        "machine-made.",
    ),
    Column("weak", "boolean", "Whether that kind knows nothing at first hand."),
    COUNTRY,
    Column("language", "string", "The language in which it mostly publishes (BCP 47)."),
    Column("hosts", "array", "Where it publishes."),
    Column("note", "string", "A remark."),
    Column("briefings", "integer", "How many briefings cite it."),
    Column("sources", "integer", "How many of their sources it published."),
)
EXPECTATIONS = (
    Column("id", "string", "The address of the announcement on its briefing's page."),
    Column("key", "string", "The id that outcomes name in front matter."),
    Column("title", "string", "What is expected."),
    Column("kind", "string", "What it is: event, deadline, pledge or target."),
    Column("briefing", "string", "The id of the briefing that announces it."),
    Column("announced", "date", "The day of that briefing's event."),
    Column("date", "string", f"When it was expected at first. {SPAN}"),
    Column("expected", "string", f"When it is, or was last, expected; empty for words. {SPAN}"),
    Column("expected_words", "string", "What stands for a time that nobody knows."),
    Column(
        "state",
        "string",
        "Where it stood on the day the data was made: due, open, moved, overdue, met, missed, "
        "dropped or overtaken.",
    ),
    Column("moves", "integer", "How often it was put off."),
    Column("topics", "array", "Ids of its topics."),
    Column("owners", "array", "Ids of the people and organisations that are to bring it about."),
    Column("place", "string", "The id of its place."),
    Column("sources", "array", "Ids of the announcement's own sources."),
)
OUTCOMES = (
    Column("id", "string", "The address of the outcome on its briefing's page."),
    Column("expectation", "string", "The id of what it is the outcome of."),
    Column("briefing", "string", "The id of the briefing that reports it."),
    Column("result", "string", "What came of it: met, missed, moved, dropped or overtaken."),
    Column("date", "string", f"When it came to that. {PARTIAL}"),
    Column("to", "string", f"The time to which it moved. {SPAN}"),
    Column("to_words", "string", "What stands for a time that nobody knows."),
    Column("note", "string", "A sentence that says more."),
    Column("sources", "array", "Ids of its sources."),
)


def without_lists(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The same columns for a table that can hold no lists, as `csv_line` writes them."""
    return tuple(map(_flat, columns))


def _flat(column: Column) -> Column:
    told = column.description.removesuffix(".")
    if column.type not in ("array", "object"):
        return column
    if told.startswith("Ids "):
        told = f"{told}, between spaces."
    elif "objects with id" in told:
        told = f"{told.partition(':')[0]}: ids, between spaces."
    else:
        told = f"{told}; between commas, and one from another between bars."
    return replace(column, type="string", description=told)
