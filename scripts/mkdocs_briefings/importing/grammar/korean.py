"""Korean around quotations: the words that stand behind names, and what follows a quotation."""

from __future__ import annotations

import re

from ...names import HANGUL, HANGUL_FAMILY_NAMES, HANGUL_OFFICES, SUBJECT_PARTICLES
from .table import word_forms

OFFICES = tuple(
    sorted(
        word_forms(
            """
            후보 예비후보 당선인 당선자 외무상 외상 방위상 관방장관 총재 서기장 주석
            회장 부회장 사장 부사장 단장 부장 과장 팀장 센터장 소장 이사장 이사 차관보
            특보 비서관 행정관 교수 박사 연구위원 연구원 위원 변호사 판사 검사 기자 작가
            감독 선수 조합장 지부장 사무총장 총장 군수 구청장 장군 대령 중령 제독 중장
            대장 참모총장 특사 공사 참사관 상인 어민 시민 주민 선장 도선사 원내대표
            최고위원 간사 처장 여사 씨 사무관 주무관 논설위원
            """
        )
        | frozenset(HANGUL_OFFICES),
        key=len,
        reverse=True,
    )
)
"""What may stand behind a person's name, the longest first."""

# In the order of `OFFICES`: of 대변인 and 부대변인 the longer has to be tried first.
OFFICE = re.compile("|".join(OFFICES))
SUBJECT = re.compile(rf"(?P<stem>.+?)(?P<particle>께서는|께서도|{SUBJECT_PARTICLES}|도)$")
"""A word that is marked as a subject or topic."""
ADVERBIAL = re.compile(r"(?:에서|에게|으로|에|까지|부터|보다|[하되않가보]지|때)[는은도]$")
"""Marked as a topic, but not a subject: `벽에는`."""
ADNOMINAL = re.compile(
    r"(?:하|되|있|없|받|맡|찾|이끄|모르|열리|나오|떠나|만나|않|같|많|높|남|걸|맞|지나|밝히|전하|위하|대하|"
    r"관하|따르|이르|다니|보이|지키|바라|살|죽|묻|믿|입|먹|늘어나|줄어드|지내|벌이|펼치|드러내|나서|두|아|내|잇)"
    r"[는은]$"
)
"""A verb before its noun, which ends like a topic: `편지를 받은`."""
CLOSING = re.compile(
    r"(?:며|지만|는데|려고|도록|다가|[해아어여]서|[하되]고|[했됐]고|[하되]자|[하되있없]는|받은|[했됐]던|"
    r"[위통향대]해|만나|찾아)$"
)
"""A predicate that ends the clause in which a subject stood."""
ADVERBS = word_forms(
    """
    이 그 저 많이 같이 없이 높이 깊이 굳이 일일이 더욱이 누가 나이 사이 여러 이날 그날
    """
)
CONNECTIVES = word_forms("이에 이어 이날 한편 정작 당초 이후 이번 이미 지난 현재 이제 최근 오히려")
"""Words that look like names, since they begin like family names."""
MODIFIERS = word_forms("전 신임 새 현 당시 차기 前 現")

QUOTATIVE = re.compile(
    r"\s*(?P<noun>(?:이라|라|다|냐|자)?는|이?란|던)(?=\s)"
    rf"|\s*(?P<speech>이?라면서|이?라며|이?라고|고|면서|며|하고|이?라)(?=[\s{HANGUL}.]|$)"
)
"""What marks the words before it as said: with a noun after it, or with a verb."""
SAYING_NOUNS = re.compile(
    r"\s*(?:\S+\s+){0,1}(?:입장|뜻|취지|의견|생각|견해|의지|소회|소감|말|당부|주장|계획|방침|각오|답변|반응|메시지)"
    rf"[{HANGUL}]*\s+(?:\S+\s+){{0,2}}?(?:밝|전|말|피력|표명|내놨|내놓|강조|남겼|했|드러|재확인)"
)
NOT_SAID = re.compile(
    r"\s*(?:\S+\s+)?(?:불리|불린|불렸|알려|적힌|적혀|쓰인|쓰여|써\s?있|새겨|평가받|지적받|비판받|요구받|돼\s?있)"
)
QUESTION_NOUNS = re.compile(r"\s*(?:\S+\s+)?(?:질문|물음|지적|비판|요구|요청|우려)(?:에|을|를)")
SAID_SO = re.compile(
    rf"\s*(?:그렇게|이렇게|이같이|이처럼|그같이)\s+[{HANGUL}]*(?:말|답|밝|전|덧붙|강조|외|묻|적|썼|했)"
)
SOMEBODY_OF = re.compile(
    rf"(?:\s\S+)?의\s(?:\S+\s)?(?P<somebody>{'|'.join(OFFICES)}|측근|아내|남편|아들|딸|형|동생|친구)"
)
"""`박 장관의 대변인`: perhaps it is he who goes on."""
OWN_WORDS = re.compile(r"의\s+(?:첫\s)?말(?:이다|이었다|입니다)")
LEFT_BEHIND = re.compile(r"(?:남긴|한|던진|꺼낸)\s+(?:첫\s)?말(?:이다|이었다|입니다)")
"""`… 떠나며 남긴 말이다`: who said the quotation in the sentence before."""
PREDICATE = re.compile(r"(?:자|며|서|지만|데|고|다|니|던|자마자|[했됐]을)$")
THINGS = re.compile(
    r"(?:.*(?:방문|회담|법안|결정|조치|정책|합의|협정|사업|예산|발언|문제|상황|관계|계획|회의|행사|훈련|사건|사고|제도|"
    r"대책|개혁|노력|협력|평화|경제|안보|선거|투표|이유|목적|목표|것|점|일|법|말))"
)
"""Nouns that never speak."""

PRONOUNS = word_forms("그 그녀 자신")
NAME = re.compile(rf"(?P<name>[{HANGUL_FAMILY_NAMES}][{HANGUL}]{{1,3}})(?:\([^)]*\))?$")
