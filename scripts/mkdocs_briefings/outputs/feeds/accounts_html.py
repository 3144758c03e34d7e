"""Where accounts differ, as HTML for feeds that hold whole texts."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from ...library import Library
from ...model import Account, Briefing, Difference
from ...rendering import Words


def accounts_html(briefing: Briefing, library: Library, words: Words) -> str:
    """A heading, and each account with who gives it; empty if the briefing tells of none."""
    if not briefing.differences:
        return ""
    told = "".join(_difference(one, briefing, library) for one in briefing.differences)
    return f"<h2>{escape(words('differences'))}</h2>\n<dl>{told}</dl>"


def _difference(one: Difference, briefing: Briefing, library: Library) -> str:
    accounts = "".join(_accounts(one, briefing, library))
    return f"<dt>{escape(one.about)}</dt>{accounts}"


def _accounts(one: Difference, briefing: Briefing, library: Library) -> Iterator[str]:
    for account in one.accounts:
        names = ", ".join(_publishers(account, briefing, library))
        yield Markup("<dd>{} ({})</dd>").format(account.says, names)


def _publishers(account: Account, briefing: Briefing, library: Library) -> dict[str, None]:
    cited = (source for source in briefing.sources if source.id in account.sources)
    return dict.fromkeys(library.publishers.of(source).name for source in cited)
