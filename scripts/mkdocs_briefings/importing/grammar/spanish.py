"""Spanish around quotations."""

from __future__ import annotations

import re

from .table import Grammar, forms

SPANISH = Grammar(
    saying=forms(
        """
        dijo dice declaró declara añadió añade afirmó afirma aseguró asegura explicó
        explica señaló señala indicó indica respondió responde preguntó pregunta
        escribió anunció anuncia destacó destaca subrayó advirtió prometió agregó
        sostuvo manifestó comentó reconoció lamentó pidió exigió criticó insistió habló
        aclaró recordó concluyó dicho declarado afirmado
        """
    ),
    beside=forms("ha han había también luego después además ya"),
    passive=forms("fue es era fueron sido"),
    prepositions=forms(
        """
        de del a al en con por para contra ante sobre bajo desde hacia hasta sin según
        tras durante entre
        """
    ),
    joining=forms("y e o u"),
    opening=forms("que pero cuando mientras si luego ayer hoy"),
    articles=forms("el la los las un una su sus este esta"),
    pronouns=forms("él ella"),
    relative=forms("quien que"),
    according=forms("según"),
    titles=re.compile(
        r"(?:señor|señora|sr|sra|don|doña|ministr[oa]|president[ea]|alcalde|alcaldesa|diputad[oa]|"
        r"senador|senadora|gobernador|gobernadora|general|embajador|embajadora|portavoz|jef[ea]|"
        r"director|directora|secretari[oa]|canciller|pesca)",
        re.IGNORECASE,
    ),
    genders=(forms("él señor sr"), forms("ella señora sra")),
    former=forms("ex expresidente exministro antiguo antigua"),
    drops_subjects=True,
)
