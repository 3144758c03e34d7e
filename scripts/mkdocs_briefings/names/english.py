"""English as it is spelled in Britain and in America: one form for both."""

from __future__ import annotations

AMERICAN = {
    **{"defence": "defense", "offence": "offense", "licence": "license", "practise": "practice"},
    **{"labour": "labor", "harbour": "harbor", "neighbour": "neighbor", "colour": "color"},
    **{"favour": "favor", "honour": "honor", "armour": "armor", "behaviour": "behavior"},
    **{"centre": "center", "theatre": "theater", "metre": "meter", "fibre": "fiber"},
    **{"programme": "program", "cheque": "check", "grey": "gray", "tyre": "tire"},
    **{"organisation": "organization", "modernisation": "modernization"},
    **{"denuclearisation": "denuclearization", "mobilisation": "mobilization"},
    **{"aluminium": "aluminum", "aeroplane": "airplane", "manoeuvre": "maneuver"},
}
"""Words that news on politics has, as Britain writes them, each as America does."""


def american(word: str) -> str:
    """A folded word as America spells it, in the plural too; most are so already."""
    if word in AMERICAN:
        return AMERICAN[word]
    singular = word.removesuffix("s")
    return f"{AMERICAN[singular]}s" if singular in AMERICAN else word
