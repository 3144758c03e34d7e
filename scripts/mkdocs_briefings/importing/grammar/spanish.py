"""Spanish around quotations."""

from __future__ import annotations

import re

from .table import Grammar, word_forms

SPANISH = Grammar(
    saying=word_forms(
        """
        dijo dice declaró declara añadió añade afirmó afirma aseguró asegura explicó
        explica señaló señala indicó indica respondió responde preguntó pregunta
        escribió anunció anuncia destacó destaca subrayó advirtió prometió agregó
        sostuvo manifestó comentó reconoció lamentó pidió exigió criticó insistió habló
        aclaró recordó concluyó dicho declarado afirmado
        """
    ),
    beside=word_forms("ha han había también luego después además ya"),
    days=word_forms("ayer hoy"),
    passive=word_forms("fue es era fueron sido"),
    prepositions=word_forms(
        """
        de del a al en con por para contra ante sobre bajo desde hacia hasta sin según
        tras durante entre
        """
    ),
    joining=word_forms("y e o u"),
    opening=word_forms("que pero cuando mientras si luego ayer hoy"),
    articles=word_forms("el la los las un una su sus este esta"),
    pronouns=word_forms("él ella"),
    relative=word_forms("quien que"),
    according=word_forms("según"),
    # `pesca` too: in `ministra de Pesca Juana Doe` it is what stands before the name.
    titles=re.compile(
        r"(?:señor|señora|sr|sra|don|doña|ministr[oa]|president[ea]|alcalde|alcaldesa|diputad[oa]|"
        r"senador|senadora|gobernador|gobernadora|general|embajador|embajadora|portavoz|jef[ea]|"
        r"director|directora|secretari[oa]|canciller|pesca)",
        re.IGNORECASE,
    ),
    genders=(word_forms("él señor sr"), word_forms("ella señora sra")),
    former=word_forms("ex expresidente exministro antiguo antigua"),
    drops_subjects=True,
)
