"""German around quotations."""

from __future__ import annotations

import re

from .table import Grammar, forms

GERMAN = Grammar(
    saying=forms(
        """
        sagte sagt erklärte erklärt betonte betont teilte fügte ergänzte kündigte meinte
        antwortete entgegnete fragte schrieb warnte forderte lobte kritisierte nannte
        versprach räumte bekräftigte erwiderte äußerte berichtete behauptete unterstrich
        mahnte rief gesagt erklärt betont
        """
    ),
    beside=forms("hat hatte haben auch dann später zudem noch nur selbst dazu ferner"),
    passive=forms("wurde wurden wird werden worden"),
    prepositions=forms(
        """
        von vom für zu zum zur aus in im an am auf bei beim mit nach vor über unter
        gegen um durch ohne seit gegenüber zwischen laut wegen des der den dem
        """
    )
    - forms("der"),
    joining=forms("und oder sowie"),
    opening=forms("dass aber während als wenn weil dann und heute gestern"),
    articles=forms("der die das ein eine sein seine ihr ihre dieser diese"),
    pronouns=forms("er sie es"),
    relative=forms("der die"),
    according=forms("laut zufolge"),
    titles=re.compile(
        r"(?:herr|frau|dr|prof|\w*(?:minister|präsident|kanzler|sprecher|chef|meister|sekretär|direktor|"
        r"botschafter|kommissar|vorsitzende[rn]?|führer|leiter|general|admiral|kandidat|abgeordnete[rn]?"
        r"|senator|richter|berater|politiker)(?:in)?)",
        re.IGNORECASE,
    ),
    genders=(forms("er ihm ihn sein seine seiner herr"), forms("sie ihr ihre ihrer frau")),
    capital_nouns=True,
    former=forms("ehemalige ehemaliger frühere früherer ex"),
)
