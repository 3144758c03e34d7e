"""Whom the words for an office can mean: `the foreign minister`, `the former minister`, `총리`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from ..model import Person, Role
from ..names import DEGREES, HANGUL_FAMILY_NAMES, OFFICES, american, is_hangul, name_words
from .grammar import korean

_PASSED_OVER = frozenset(
    ["the", "a", "an", "new", "current", "incumbent", "of", "and", "for", "in", "s"]
)
_FORMER = frozenset(["former", "ex", "outgoing"])
_OTHER_TIMES = frozenset(["future", "next", "late", "then", "designate", "elect"])
_ONE_WORD = {"fishery": "fisheries", "parliamentary": "parliament"}


def holders(
    office: str, people: Iterable[Person], written: Mapping[str, Iterable[str]], day: dt.date
) -> list[str]:
    """Everybody who then held that office, or whom the text gives it."""
    if is_hangul(office[-1:]):
        return [
            one.id for one in people if _holds_korean(office.split(), one, written[one.id], day)
        ]
    wanted = _plain(office)
    if _key(wanted) is None or not _OTHER_TIMES.isdisjoint(wanted):
        return []
    is_former = not _FORMER.isdisjoint(wanted)
    wanted = [word for word in wanted if word not in _FORMER]
    return [one.id for one in people if _holds(wanted, one, is_former, day)]


def is_office_word(word: str) -> bool:
    """Whether the word is a noun for an office."""
    return word.casefold() in OFFICES


def _holds(wanted: Sequence[str], person: Person, is_former: bool, day: dt.date) -> bool:
    now = person.roles_on(day)
    past = [role for role in person.roles if role.end and role.end.last_day < day]
    roles = past if is_former else now
    # Whoever holds it once more is not `the former minister`.
    is_again = is_former and any(_matches(wanted, role) for role in now)
    return not is_again and any(_matches(wanted, role) for role in roles)


def _matches(wanted: Sequence[str], role: Role) -> bool:
    held = _plain(f"{role.title} {role.organisation}")
    same_degree = (DEGREES & set(wanted)) == (DEGREES & set(held))
    keys = {_key([word]) for word in held} if _key(held) != "premier" else {"premier"}
    noun = [word for word in wanted if word not in OFFICES and word not in _PASSED_OVER]
    return same_degree and _key(wanted) in keys and set(noun) <= set(held)


def _plain(text: str) -> list[str]:
    return [american(_ONE_WORD.get(word, word)) for word in name_words(text)]


def _key(found: Sequence[str]) -> str | None:
    """The word that stands for the office; a prime minister is not a minister."""
    keys = [OFFICES[word] for word in found if word in OFFICES]
    return "premier" if "premier" in keys else (keys[-1] if keys else None)


def _holds_korean(
    office: Sequence[str], person: Person, written: Iterable[str], day: dt.date
) -> bool:
    """With its ministry as the text writes it; a bare office also by the profile."""
    title = office[-1]
    ministry = " ".join(office[:-1][-1:])
    if (ministry and ministry in HANGUL_FAMILY_NAMES) or ministry in korean.MODIFIERS:
        return ministry == "신임" and _holds_korean([title], person, written, day)
    wanted = f"{ministry} {title}".strip()
    if any(_ends_in(one, wanted, title, ministry) for one in written):
        return True
    key = _HIGHEST.get(title)
    return (
        not ministry
        and key is not None
        and any(_key(_plain(role.title)) == key for role in person.roles_on(day))
    )


_HIGHEST = {"대통령": "president", "총리": "premier"}
"""Offices of which there is one: the bare word is enough. A 장관 or a 대표 needs more."""


def _ends_in(written: str, wanted: str, title: str, ministry: str) -> bool:
    last = written.split()[-1]
    if ministry:
        return f" {written}".endswith(f" {wanted}")
    # 부총리 ends in 총리, and is a deputy.
    return last.endswith(title) and last != f"부{title}"
