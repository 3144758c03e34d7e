"""What rests on weak sources alone says so where it is read."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Kind, WeakEvidence, weak_evidence
from ..problems import Problem
from .caveats import has_caveat
from .registry import Content, check
from .written_statuses import written_statuses


@check("BR382")
def headlines_without_caveat(content: Content) -> Iterator[Problem]:
    """Briefings known from weak sources alone, whose title and summary do not say so."""
    for entry in content.entries:
        briefing = entry.briefing
        evidence = briefing.weak
        told = f"{briefing.title} {briefing.summary}"
        if evidence and not has_caveat(told, evidence.publishers):
            message = f"what the headline tells rests on {_weak(evidence)} alone"
            hint = "Say so in the summary, such as 'according to …', or cite something better."
            yield Problem(entry.document.at("summary"), "BR382", message, hint)


@check("BR383")
def statuses_without_caveat(content: Content) -> Iterator[Problem]:
    """Where a topic stands according to weak sources alone, and the status does not say so."""
    for one in written_statuses(content):
        topic, status = content.subjects[Kind.TOPIC][one.topic], one.fields
        evidence = weak_evidence(status.sources, topic.sources)
        if evidence and not has_caveat(status.text, evidence.publishers):
            message = f"this status rests on {_weak(evidence)} alone"
            hint = "Say so in it, such as 'according to …', or cite something better."
            yield Problem(one.at("text"), "BR383", message, hint)


def _weak(evidence: WeakEvidence) -> str:
    kinds = " and ".join(kind.value for kind in evidence.kinds)
    return f"{' and '.join(evidence.publishers)} ({kinds})"
