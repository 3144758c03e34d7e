"""German around quotations."""

from __future__ import annotations

import re

from .table import Grammar, word_forms

GERMAN = Grammar(
    saying=word_forms(
        """
        sagte sagt erklärte erklärt betonte betont teilte fügte ergänzte kündigte meinte
        antwortete entgegnete fragte schrieb warnte forderte lobte kritisierte nannte
        versprach räumte bekräftigte erwiderte äußerte berichtete behauptete unterstrich
        mahnte rief gesagt erklärt betont
        """
    ),
    beside=word_forms("hat hatte haben auch dann später zudem noch nur selbst dazu ferner"),
    days=word_forms("gestern heute"),
    passive=word_forms("wurde wurden wird werden worden"),
    prepositions=word_forms(
        """
        von vom für zu zum zur aus in im an am auf bei beim mit nach vor über unter
        gegen um durch ohne seit gegenüber zwischen laut wegen des der den dem
        """
    )
    # Genitives go on with a noun, `Sprecher des Ministers`; but `der` is above all an article.
    - word_forms("der"),
    joining=word_forms("und oder sowie"),
    opening=word_forms("dass aber während als wenn weil dann und heute gestern"),
    articles=word_forms("der die das ein eine sein seine ihr ihre dieser diese"),
    pronouns=word_forms("er sie es"),
    relative=word_forms("der die"),
    according=word_forms("laut zufolge"),
    titles=re.compile(
        r"(?:herr|frau|dr|prof|\w*(?:minister|präsident|kanzler|sprecher|chef|meister|sekretär|direktor|"
        r"botschafter|kommissar|vorsitzende[rn]?|führer|leiter|general|admiral|kandidat|abgeordnete[rn]?"
        r"|senator|richter|berater|politiker)(?:in)?)",
        re.IGNORECASE,
    ),
    genders=(
        word_forms("er ihm ihn sein seine seiner herr"),
        word_forms("sie ihr ihre ihrer frau"),
    ),
    capital_nouns=True,
    former=word_forms("ehemalige ehemaliger frühere früherer ex"),
)
