"""French around quotations."""

from __future__ import annotations

import re

from .table import Grammar, forms

FRENCH = Grammar(
    saying=forms(
        """
        dit déclaré déclare ajouté ajoute expliqué explique affirmé affirme souligné
        souligne répondu répond demandé demande écrit assuré assure annoncé annonce
        précisé précise estimé estime indiqué indique lancé lance rappelé rappelle
        promis promet averti salué dénoncé martelé confié insisté insiste conclu conclut
        poursuivi reconnu regretté
        """
    ),
    beside=forms("a ont avait aussi ensuite également encore alors nous"),
    passive=forms("été est fut était sont furent"),
    prepositions=forms(
        """
        de du des d’ à au aux en dans sur sous par pour avec contre chez devant vers
        sans selon après avant
        """
    ),
    joining=forms("et ou"),
    opening=forms("que mais quand alors si puis hier"),
    articles=forms("le la les l’ un une son sa ses leur ce cette"),
    pronouns=forms("il elle a-t-il a-t-elle"),
    relative=forms("qui"),
    according=forms("selon d’après"),
    titles=re.compile(
        r"(?:m|mme|mlle|dr|monsieur|madame|ministre|président|présidente|maire|premier|première|"
        r"député|députée|sénateur|sénatrice|général|ambassadeur|ambassadrice|porte-parole|chef|cheffe|"
        r"directeur|directrice|secrétaire|mer)",
        re.IGNORECASE,
    ),
    genders=(forms("il lui m. monsieur a-t-il"), forms("elle mme madame a-t-elle")),
    former=forms("ancien ancienne ex"),
)
