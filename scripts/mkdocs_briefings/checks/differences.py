"""Whether what briefings tell as a difference is one."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Difference
from ..problems import Problem
from .registry import Content, Entry, check

FEWEST = 2
"""Accounts, since one alone differs from nothing."""


@check("BR385", "BR386")
def differences_that_are_none(content: Content) -> Iterator[Problem]:
    """Differences with a single account, and such with nothing to tell the accounts apart."""
    for entry in content.entries:
        for number, one in enumerate(entry.briefing.differences):
            yield from _problems(one, number, entry)


def _problems(one: Difference, number: int, entry: Entry) -> Iterator[Problem]:
    position = entry.document.at("differences", number, "accounts")
    if len(one.accounts) < FEWEST:
        message = f"'{one.about}' has a single account"
        hint = "Add what other sources say of it, or move the sentence into the text."
        yield Problem(position, "BR385", message, hint)
    elif len({account.says.casefold() for account in one.accounts}) == 1:
        message = f"all accounts of '{one.about}' say the same"
        hint = "Say what each of them has that the other has not."
        yield Problem(position, "BR386", message, hint)
    elif len({frozenset(account.sources) for account in one.accounts}) == 1:
        message = f"all accounts of '{one.about}' rest on the same sources"
        hint = "Give each account only the sources that say so."
        yield Problem(position, "BR386", message, hint)
