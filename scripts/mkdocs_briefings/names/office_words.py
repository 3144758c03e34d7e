"""The words for offices in English, Korean, German and French, each with the one office it means.

An abbreviation stands for one office and no other: "Rep." is a representative, never a senator.
Where a language has one word for several offices, as Korean 의원 for a member of either chamber,
the word has an office of its own that can be any of them (`MEANS`).
"""

from __future__ import annotations

from .hangul import is_hangul


def words_of(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


# All words are folded: `d'affaires` has lost its apostrophe, `Präsident` its dots, `porte-parole`
# may be one word. No word stands twice, or the later office would silently win.
OFFICES = {
    word: office
    for office, spellings in {
        "president": "president presidente pres prasident prasidentin bundesprasident"
        " bundesprasidentin potus 대통령 부통령 vp vizeprasident vizeprasidentin 주석 총통",
        "premier": "premier pm premierminister premierministerin 총리 부총리 수상",
        "minister": "minister secretary sec secdef secstate secnav ministerin ministre"
        " bundesminister bundesministerin 장관 부장관",
        "deputy minister": "차관",
        "assistant minister": "차관보",
        "state secretary": "staatssekretar staatssekretarin sts psts",
        "ambassador": "ambassador amb botschafter botschafterin ambassadeur ambassadrice 대사",
        "charge": "charge daffaires 대사대리",
        "envoy": "envoy 특사 특별대표",
        "consul": "consul konsul konsulin 영사 총영사",
        "spokesperson": "spokesperson spokesman spokeswoman sprecher sprecherin"
        " regierungssprecher regierungssprecherin porteparole 대변인 부대변인",
        "chairman": "chair chairman chairwoman chairperson chmn chairmen vorsitzender"
        " vorsitzende 위원장 부위원장 합참의장",
        "presiding officer": "의장 부의장",
        "head": "chief head 처장 청장",
        "leader": "leader 원내대표 당대표",
        "party leader": "대표",
        "director": "director 실장 국장 원장",
        "secretary general": "generalsekretar generalsekretarin secretarygeneral 사무총장 총서기",
        "head of institution": "총장",
        "chief of staff": "비서실장 참모총장",
        "adviser": "adviser advisor aide berater beraterin conseiller conseillere"
        " 보좌관 수석 비서관",
        "commander": "commander commandant kommandeur 사령관 부사령관",
        "negotiator": "negotiator 본부장 수석대표",
        "deputy": "차장 대리",
        "representative": "representative rep congressman congresswoman congressperson mp"
        " assemblyman assemblywoman assemblymember mdb mdl msp abg abgeordneter abgeordnete"
        " depute deputee 하원의원 국회의원",
        "senator": "senator sen senatorin senateur senatrice 상원의원",
        "lawmaker": "lawmaker legislator congressmember parliamentarian parlamentarier"
        " parlamentarierin parlementaire 의원",
        "european member": "mep mdep eurodepute eurodeputee",
        "delegate": "delegate",
        "councillor": "councillor councilor councilman councilwoman cllr alderman",
        "governor": "governor gov gouverneur gouverneure gouverneurin 지사 도지사",
        "mayor": "mayor burgermeister burgermeisterin oberburgermeister oberburgermeisterin maire"
        " 시장",
        "minister president": "ministerprasident ministerprasidentin minpras",
        "speaker": "speaker 국회의장",
        "chancellor": "chancellor kanzler kanzlerin bundeskanzler bundeskanzlerin vizekanzler"
        " vizekanzlerin chancelier chanceliere",
        "commissioner": "commissioner kommissar kommissarin commissaire",
        "monarch": "king queen emperor empress",
        "judge": "judge justice richter richterin juge 판사 대법관",
        "attorney general": "ag generalbundesanwalt generalstaatsanwalt",
        "prosecutor": "prosecutor staatsanwalt staatsanwaltin procureur procureure 검사",
        "prosecutor general": "검찰총장",
        "officer": "officer official attorney attache inspector",
    }.items()
    for word in spellings.split()
}
"""Every single word for an office, with the word that stands for all of one office."""

HANGUL_OFFICES = tuple(word for word in OFFICES if is_hangul(word))

# Without these a Press Secretary would be a minister, as a Secretary of State is.
PHRASES = {
    tuple(phrase.split()): office
    for office, phrases in {
        "premier": "prime minister, premier ministre, premiere ministre, prime min",
        "first minister": "first minister",
        "chief minister": "chief minister",
        "minister president": "minister president, min pras",
        "state secretary": "state secretary, secretaire detat, parlamentarischer staatssekretar",
        "secretary general": "secretary general, general secretary, sec gen, gen sec,"
        " secretaire general, secretaire generale",
        "first secretary": "first secretary",
        "party secretary": "party secretary",
        "spokesperson": "press secretary, press sec, porte parole",
        "cabinet secretary": "chief cabinet secretary, cabinet secretary",
        "officer": "private secretary, executive secretary, permanent secretary",
        "adviser": "senior secretary, presidential secretary",
        "attorney general": "attorney general, atty gen, procureur general, procureure generale",
        "prosecutor general": "prosecutor general",
        "solicitor general": "solicitor general",
        "surgeon general": "surgeon general",
        "inspector general": "inspector general",
        "director": "director general, directeur general, directrice generale",
        "consul": "consul general",
        "governor general": "governor general",
        "lieutenant governor": "lieutenant governor, lt gov, lt governor",
        "chief of staff": "chief of staff, chief of the general staff",
        "head": "head of state, head of government, chief executive",
        "envoy": "special representative, special envoy, special rep",
        "negotiator": "trade representative, chief representative",
        "permanent representative": "permanent representative, permanent rep",
        "high representative": "high representative",
        "high commissioner": "high commissioner",
        "commander": "commander in chief",
    }.items()
    for phrase in phrases.split(", ")
}
"""Several words that mean another office than the last of them does alone."""

MEANS = {
    "lawmaker": words_of("representative senator councillor"),
    "presiding officer": words_of("chairman speaker"),
    "party leader": words_of("leader head envoy"),
    "head of institution": frozenset(
        ("secretary general", "prosecutor general", "chief of staff", "president", "head")
    ),
}
"""Words that leave open which office is meant, each with those that it may mean."""

DEGREES = words_of("acting assistant associate deputy former interim under vice")
"""Words that make another office: a Deputy Minister is not a Minister."""
SAME_DEGREE = {
    **{"asst": "assistant", "adjoint": "deputy", "adjointe": "deputy", "dep": "deputy"},
    **{"stellvertretender": "deputy", "stellvertretende": "deputy", "vize": "vice"},
    **{"amtierender": "acting", "amtierende": "acting", "ex": "former", "ancien": "former"},
    **{"ancienne": "former", "ehemaliger": "former", "ehemalige": "former"},
}
"""The same in other words."""
