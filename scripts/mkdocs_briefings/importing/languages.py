"""Which language a text is written in, and how much of it is read."""

from __future__ import annotations

import re

from ..names import syllables_in

WHOLE = frozenset(["en", "ko"])
"""Read whole: also days, offices and everybody who speaks."""
IN_PART = frozenset(["de", "fr", "es", "ja", "zh"])
"""Read for title, day, publisher, known names and where quotations begin and end."""

_SMALL_WORDS = {
    "en": """
        the and of to in that said was for with is on by he she it at as from has had
        not would
    """,
    "de": """
        der die das und ist nicht mit von zu den im für ein eine hat sich auf dem am als
        wie seine ich er sie es dass bei aus nach vor wird wurde sagte
    """,
    "fr": """
        le la les des et est dans une un pour sur que du au ont par a qui en il elle ne
        pas ce se sont mais
    """,
    "es": "el la los las de que en y un una del por con para su se ha al es no lo como más pero",
    "nl": "de het een van en is dat zijn voor met op te niet aan bij ook na hij ze werd",
    "it": "il la che di e un una per con del della sono non nel gli le",
    "pt": "o a os as de que e do da em um uma para com não no na foi",
    "pl": "w i na z do się nie po że o jest przez",
    "sv": "och att det som en på är av för med till den har inte",
}
_COMMON = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_FEWEST = 0.15
"""The share of small words from which a text counts as being in that language."""


def language_of(text: str) -> str:
    """The language that most of a text is written in; empty if that is not clear."""
    return _by_script(text) or _by_small_words(text)


def base_of(tag: str) -> str:
    """The language of a tag such as `en-GB`."""
    return tag.replace("_", "-").partition("-")[0].lower()


def chosen(declared: str, text: str) -> str:
    """The language that a page declares, unless its text is in another one."""
    found = language_of(text)
    if not found or base_of(declared) == found:
        return declared or found
    return found


def _by_script(text: str) -> str:
    letters = sum(character.isalpha() for character in text)
    if not letters:
        return ""
    counts = {
        "ko": syllables_in(text) / letters,
        "ja": len(re.findall(r"[\u3041-\u30ff]", text)) / letters,
        "zh": len(re.findall(r"[\u3400-\u9fff]", text)) / letters,
    }
    if counts["ko"] > 1 / 2:
        return "ko"
    # Asked before Chinese: most characters of Japanese may be Han, but Chinese has no kana.
    if counts["ja"] > 0.15:
        return "ja"
    return "zh" if counts["zh"] > 1 / 2 else ""


def _by_small_words(text: str) -> str:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if not words:
        return ""
    shares = {
        language: sum(word in common for word in words) / len(words)
        for language, common in _COMMON.items()
    }
    best, second = sorted(shares, key=lambda one: -shares[one])[:2]
    # Spanish and Portuguese share many small words.
    is_clear = shares[best] > _FEWEST and shares[best] > shares[second] * 1.2
    return best if is_clear else ""
