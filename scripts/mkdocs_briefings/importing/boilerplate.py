"""The lines around an article that are not part of it, in English and Korean."""

from __future__ import annotations

import re

from ..names import HANGUL


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_STRONG = _words(
    """
    print font facebook twitter tweet share email e-mail mail copy link url kakaotalk kakao linkedin
    whatsapp reddit telegram naver bookmark listen comments comment scrap subscribe login log-in
    menu advertisement sponsored instagram youtube newsletter pinterest bluesky threads flipboard
    인쇄 인쇄하기 프린트 공유 공유하기 글자크기 글자 글씨크기 크게 작게 폰트 페이스북 트위터
    카카오톡 카카오스토리 네이버 밴드 블로그 메일 이메일 스크랩 복사 복사하기
    링크 듣기 북마크 댓글 좋아요
    구독 구독하기 로그인 회원가입 광고 닫기 더보기 기사저장 기사보내기 본문듣기 메뉴 전체메뉴 검색
    맨위로 엑스 url복사 주소복사 화나요 슬퍼요 추천해요 기사공유 기사듣기 글자크기조절 링크복사
    """
)
_WEAK = _words(
    """
    a b c page small smaller big bigger large larger size text by on to the this us via x in out up
    and or more save story article close follow line like likes add read view all news sign with
    google post send original webpage view zoom reset increase decrease a- a+ aa whole medium
    가 기사 본문 크기 조절 변경 보통 아주 다른 찾기 홈 이전 다음 목록 보내기 로 이 글 뉴스 설정
    기능 하기
    """
)
_SECTIONS = _words(
    """
    home news politics national world business opinion economy defense defence diplomacy society
    culture sports international korea asia latest breaking exclusive update
    정치 사회 경제 국제 외교 국방 국방·외교 외교·안보 북한 문화 스포츠
    오피니언 홈 뉴스 전체기사 속보 단독
    """
)
_PATTERNS = re.compile(
    r"""
      (?:^|\b)(?:copyright|ⓒ|©|\(c\))\s*(?:\W|by\b|\d{4})   # whose the words are
    | all\ rights\ reserved | no\ part\ of\ this | not\ be\ (?:published|reproduced|redistributed)
    | 저작권자 | 무단\s*(?:전재|복제|배포|사용) | 재배포\s*금지 | AI\s*학습
    | ^(?:read\s+(?:more|also|next)|see\s+also|also\s+read|more\s+(?:from|on)\b|you\s+may\s+also)
    | ^(?:관련\s*기사|관련\s*뉴스|추천\s*기사|이\s*기사를?\s*추천)\s*[:：]
    | ^(?:advertisement|sponsored|광고)\b.{0,20}$
    | \b(?:subscribe|sign\ up)\b.{0,40}\b(?:to|for|now|today|newsletter|channel)\b
    | \bfollow\ us\b | \bdownload\ (?:the|our)\ app\b | \b(?:accept|use)s?\ cookies\b
    | 구독(?:하|을|과|해|은).{0,20}(?:세요|주십시오|클릭)? | 제보(?:하기|는|를)\b | 카카오톡\s*:
    | ^(?:조회수?|추천수?|댓글|views?|hits?)\s*[:：]?\s*[\d,]+\s*$
    | ^\d+\s*(?:min(?:ute)?s?\s+read|분\s*읽기)$
    | ^[▶☞◆■▷※]\s*.{0,60}(?:바로가기|보기|클릭|구독|제보)
    | ^\W*$ | ^\d{1,4}$
      # Ways past the menu, in every language that is read
    | ^(?:skip|jump|go)\s+(?:directly\s+)?to\s+(?:the\s+)?(?:main\s+)?
      (?:content|navigation|menu|search|article)
    | ^(?:\S*\s?바로\s?가기\s*)+$ | (?:누리집|홈페이지|사이트)에\s*오신\s*것을\s*환영
    | ^welcome\s+to\s+.{0,30}\b(?:web\s?site|home\s?page)\b
    | ^(?:direkt\s+)?zu[mr]\s+(?:haupt)?(?:inhalt|navigation|menü|suche)\b.{0,20}$
    | ^(?:aller|accéder|passer)\s+(?:directement\s+)?(?:au|à\s+la)\s+
      (?:contenu|menu|recherche|navigation)
    | ^(?:saltar|ir|pasar)\s+al\s+(?:contenido|menú)
    | ^(?:本文|コンテンツ|メニュー)(?:へ|に|まで)(?:スキップ|移動|ジャンプ)?
    | ^跳[到至转過过].{0,8}(?:内容|內容|导航)$
      # The weather
    | ^(?:[^\W\d]+\s+){0,4}-?\d{1,2}\s?[°º℃]\s?[CF]?\b.{0,40}$
    | ^(?:[^\W\d]+\s+){0,4}-?\d{1,2}\s?[°º℃].{0,40}$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TAIL = re.compile(
    r"^\W*(?:related(?:\s+(?:articles?|stories|news|posts))?|most\s+(?:read|popular|viewed)"
    r"|recommended(?:\s+\w+)?|trending(?:\s+\w+)?|latest\s+news|more\s+stories|top\s+stories"
    r"|mehr\s+zum\s+thema|lesen\s+sie\s+auch|à\s+lire\s+aussi|sur\s+le\s+même\s+sujet"
    r"|te\s+puede\s+interesar|más\s+noticias|関連記事|相关(?:阅读|新闻)|相關新聞|comments?|kommentare"
    r"|commentaires|comentarios"
    r"|관련\s*(?:기사|뉴스)|많이\s*본\s*(?:기사|뉴스)|인기\s*(?:기사|뉴스)|추천\s*(?:기사|뉴스)"
    r"|주요\s*뉴스|실시간\s*\S*|이\s*시각\s*\S*|댓글)\W*$",
    re.IGNORECASE,
)
# With a capital, where the rest does not mind case: `by train` is not a byline.
_NAME = r"(?-i:[^\W\d_a-z])[\w.’'-]+"
_BYLINE = re.compile(
    rf"^(?:(?:by|von|par|por|door)\s+{_NAME}(?:\s+(?:(?:and|und|et|y)\s+)?{_NAME}){{0,6}}"
    r"(?:\s*[,|].{0,40})?"
    r"|(?:staff\s+)?(?:reporter|correspondent)s?\b.{0,60}"
    rf"|\W*[\w.=·\s]{{0,20}}[{HANGUL}]{{2,4}}\s*(?:선임|수석)?(?:기자|특파원|논설위원)\W*(?:\S+@\S+\W*)?"
    r"|\S+@\S+\.\S+)$",
    re.IGNORECASE,
)


def is_furniture(line: str) -> bool:
    """Whether the line belongs to the page around the article."""
    words = [word.strip("()[]|·•:,") for word in line.casefold().split()]
    words = [word for word in words if word]
    if len(words) <= 14 and all(word in _STRONG or word in _WEAK for word in words):
        # Weak words alone may begin an article: `Read all the news`.
        return not _STRONG.isdisjoint(words) or len(words) == 1
    # A paragraph may be about copyright or cookies; what stands around an article is short.
    return bool(_PATTERNS.search(line)) and len(line) < 300


def is_tail(line: str) -> bool:
    """Whether the line is a heading over lists of other articles."""
    return bool(_TAIL.match(line))


def is_section(line: str) -> bool:
    """Whether the line is the name of a section, or the way to it: `Home > Politics`."""
    parts = [part.strip().casefold() for part in re.split(r"\s*[>›»|/]\s*|\s{2,}", line)]
    words = line.casefold().split()
    if len(words) > 1 and all(word in _SECTIONS for word in words):
        return True
    return all(part in _SECTIONS for part in parts) or bool(re.search(r"\S\s+[>›»]\s+\S", line))


def is_byline(line: str) -> bool:
    """Whether the line only names who wrote the article."""
    # A sentence may say where to write to.
    has_address = bool(re.search(r"\S+@\S+\.\w+", line)) and not re.search(r"[.!?]$", line)
    return len(line) < 90 and (has_address or bool(_BYLINE.match(line)))
