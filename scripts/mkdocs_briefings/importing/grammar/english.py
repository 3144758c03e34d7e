"""English around quotations."""

from __future__ import annotations

import re

from ...names import COURTESIES, OFFICES, RANKS
from .table import Grammar, word_forms

_TITLES = frozenset(
    word for word in (*OFFICES, *RANKS, *COURTESIES) if word.isascii()
) | word_forms("candidate president-elect spokespeople author pilot coach")

ENGLISH = Grammar(
    saying=word_forms(
        """
        believes believed thinks thought disagreed
        said says told tells added adds noted stated remarked remarks explained explains
        stressed emphasized emphasised vowed warned warns argued argues asked asks
        replied replies wrote writes declared declares announced announces pledged
        described describes called calls praised urged insisted insists claimed claims
        reiterated commented comments answered answers responded thanked promised
        recalled joked tweeted posted shouted shouts whispered objected went conceded
        admitted acknowledged confirmed denied suggested predicted demanded criticized
        criticised condemned welcomed mused quipped concluded continued repeated
        observed complained accused dismissed testified contended countered maintained
        lamented expressed underlined underscored assured reassured informed reminded
        advised cautioned signalled signaled disclosed revealed pleaded begged mocked
        teased apologised apologized rejected quoted cited laughed smiled grinned sighed
        proposed hoped cried exclaimed stresses warned wondered interjected retorted
        agreed
        """
    )
    # `went` speaks only with `on` (see `speaking_verbs`), `quoted` and `cited` with `as saying`
    # (see `subjects`).
    - word_forms("rejected quoted cited went"),
    going_on=word_forms(
        """
        saying adding noting stressing calling warning arguing insisting explaining emphasizing
        emphasising describing asking writing recalling vowing urging declaring claiming stating
        pledging promising concluding joking
        """
    ),
    beside=word_forms(
        """
        also has had have then later again only simply once himself herself just still
        now often recently already even further repeatedly earlier thus instead never
        did does always sometimes
        """
    ),
    days=word_forms("monday tuesday wednesday thursday friday saturday sunday yesterday today"),
    passive=word_forms("was were is are be been being am"),
    prepositions=word_forms(
        """
        of for to from in on at by with about against after before during near under over into than
        beside between among through without within upon since until like as behind via toward
        towards outside inside across
        """
    ),
    joining=word_forms("and or nor"),
    opening=word_forms(
        """
        that but while as when if because although though so yet then today yesterday tomorrow and
        which whether where after before since until once earlier later meanwhile still
        """
    ),
    articles=word_forms("the a an his her their its our my this that one another some"),
    pronouns=word_forms("he she they it i we"),
    relative=word_forms("who"),
    according=word_forms("according"),
    titles=re.compile("|".join(sorted(_TITLES)), re.IGNORECASE),
    trades=re.compile(
        r"[a-z]*(?:er|or|ist|ian|ant|ent|man|woman|person|chief|head|aide|colleague|rival)"
    ),
    genders=(
        word_forms("he him his himself mr. mr sir lord"),
        word_forms("she her hers herself ms. ms mrs. mrs dame lady"),
    ),
    former=word_forms("former then ex late future next outgoing previous"),
)
