"""What a briefing starts from that follows others: their topics, and what is still open on these.

One that is to tell what came of an expectation follows its announcement, and is offered it alone.

What came of an expectation is for its author to say, with a source. So the file offers each as an
entry in comments, whose result is left empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from ..content import flow
from ..library import Expectation, Expectations
from ..model import Briefing, Kind, Result, chronological
from ..names import nearest
from ..problems import RefusedError
from .workspace import Desk

MOST = 20
"""More would bury the fields that have to be filled in."""


def followed(desk: Desk, wishes: Iterable[str]) -> tuple[Briefing, ...]:
    """The briefings of these ids, or files; RefusedError if there is none of that name."""
    wishes = tuple(wishes)
    known = {briefing.id: briefing for briefing in desk.resolved.briefings} if wishes else {}
    found: dict[str, Briefing] = {}
    for wish in wishes:
        briefing_id = PurePath(wish).name.removesuffix(".md")
        if briefing_id not in known:
            near = nearest(briefing_id, known)
            hint = f" Did you mean '{near}'?" if near else ""
            raise RefusedError(f"no briefing '{briefing_id}'.{hint}")
        found[briefing_id] = known[briefing_id]
    return tuple(found.values())


def still_open(desk: Desk, topics: Sequence[str]) -> tuple[Expectation, ...]:
    """What is not settled on any of these topics, soonest first."""
    ledger = Expectations.build(chronological(desk.resolved.briefings), desk.settings.today)
    wanted = {one.id for topic in topics for one in ledger.open_for(topic)}
    return tuple(one for one in ledger.all if one.id in wanted)


def waiting(desk: Desk, expectation_id: str) -> Expectation:
    """The expectation of that id, still to be settled; RefusedError if there is none."""
    ledger = Expectations.build(chronological(desk.resolved.briefings), desk.settings.today)
    found = ledger.by_id.get(expectation_id)
    if found is None:
        near = nearest(expectation_id, ledger.by_id)
        hint = f" Did you mean '{near}'?" if near else ""
        raise RefusedError(f"no expectation '{expectation_id}'.{hint}")
    if found.state.is_settled:
        message = f"'{found.id}' is settled: {found.state}, as {found.last.briefing} tells"
        raise RefusedError(f"{message}. Correct it there.")
    return found


def in_a_line(expectation: Expectation, desk: Desk) -> str:
    """An expectation as its author is asked about it: `A deal (Jane Doe; by 2026-03; overdue)`."""
    owners = (_name(desk, kind, owner) for kind, owner in expectation.by)
    time = str(expectation.time or expectation.words)
    facts = "; ".join([*owners, time, str(expectation.state)])
    return f"{' '.join(expectation.title.split())} ({facts})"


def offered(expectations: Sequence[Expectation], desk: Desk, source_id: str) -> Iterator[str]:
    """Entries of `outcomes`, all of them comments."""
    if not expectations:
        return
    yield "# Still open on these topics. Keep what the source reports, and say what came of it:"
    yield f"# {', '.join(Result)}; what moved also needs 'to'. Delete the rest."
    yield "# outcomes:"
    for one in expectations[:MOST]:
        yield f"#   - of: {one.id}  # {in_a_line(one, desk)}"
        yield "#     result:"
        yield f"#     sources: {flow([source_id])}"
    if len(expectations) > MOST:
        yield f"#   {len(expectations) - MOST} more are on the page /expected/."


def _name(desk: Desk, kind: Kind, subject_id: str) -> str:
    subject = desk.subject(kind, subject_id)
    return subject.name if subject else subject_id
