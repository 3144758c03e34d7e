"""French around quotations."""

from __future__ import annotations

import re

from .table import Grammar, word_forms

FRENCH = Grammar(
    saying=word_forms(
        """
        dit déclaré déclare ajouté ajoute expliqué explique affirmé affirme souligné
        souligne répondu répond demandé demande écrit assuré assure annoncé annonce
        précisé précise estimé estime indiqué indique lancé lance rappelé rappelle
        promis promet averti salué dénoncé martelé confié insisté insiste conclu conclut
        poursuivi reconnu regretté
        """
    ),
    beside=word_forms("a ont avait aussi ensuite également encore alors nous"),
    days=word_forms("lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd’hui"),
    passive=word_forms("été est fut était sont furent"),
    prepositions=word_forms(
        """
        de du des d’ à au aux en dans sur sous par pour avec contre chez devant vers
        sans selon après avant
        """
    ),
    joining=word_forms("et ou"),
    opening=word_forms("que mais quand alors si puis hier"),
    articles=word_forms("le la les l’ un une son sa ses leur ce cette"),
    pronouns=word_forms("il elle a-t-il a-t-elle"),
    relative=word_forms("qui"),
    according=word_forms("selon d’après"),
    # `mer` too: in `ministre de la Mer Jeanne Doe` it is what stands before the name.
    titles=re.compile(
        r"(?:m|mme|mlle|dr|monsieur|madame|ministre|président|présidente|maire|premier|première|"
        r"député|députée|sénateur|sénatrice|général|ambassadeur|ambassadrice|porte-parole|chef|cheffe|"
        r"directeur|directrice|secrétaire|mer)",
        re.IGNORECASE,
    ),
    genders=(word_forms("il lui m. monsieur a-t-il"), word_forms("elle mme madame a-t-elle")),
    former=word_forms("ancien ancienne ex"),
)
