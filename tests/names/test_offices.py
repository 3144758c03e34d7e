"""Each word for an office stands for exactly one office, in four languages."""

from __future__ import annotations

import pytest

from mkdocs_briefings.names.offices import offices_in
from mkdocs_briefings.names.titles import office_matches, styled

HELD = [
    ("President of the Republic", {"president"}),
    ("Prime Minister", {"premier"}),
    ("Deputy Prime Minister", {"deputy premier"}),
    ("Minister of Examples", {"minister"}),
    ("Minister without Portfolio", {"minister"}),
    ("Secretary of State", {"minister"}),
    ("Secretary of Defense", {"minister"}),
    ("Vice Minister of Examples", {"vice minister"}),
    ("Under Secretary of Defense for Policy", {"under minister"}),
    ("Press Secretary", {"spokesperson"}),
    ("Secretary-General of the Example Union", {"secretary general"}),
    ("General Secretary of the Example Party", {"secretary general"}),
    ("Attorney General", {"attorney general"}),
    ("Governor General", {"governor general"}),
    ("Lieutenant Governor", {"lieutenant governor"}),
    ("Chief of Staff to the President", {"chief of staff"}),
    ("Assistant to the President", set[str]()),
    ("Chief Justice", {"judge"}),
    ("Minister of Justice", {"minister"}),
    ("Chargé d'affaires ad interim (acting U.S. ambassador)", {"charge", "acting ambassador"}),
    ("Permanent Representative to the Example Nations", {"permanent representative"}),
    ("Special Representative for the Harbour", {"envoy"}),
    ("U.S. Trade Representative", {"negotiator"}),
    ("Representative for Exampleland", {"representative"}),
    ("U.S. Representative from Exampleland", {"representative"}),
    ("Member of the National Assembly (Example District)", {"representative"}),
    ("Member of the 22nd National Assembly", {"representative"}),
    ("National Assembly member", {"representative"}),
    ("Member of Parliament for Exampleville", {"representative"}),
    ("Member of the European Parliament", {"european member"}),
    ("Member of the U.S. House of Representatives", {"representative"}),
    ("Member of the Senate", {"senator"}),
    ("Member of Congress", {"lawmaker"}),
    ("Member, Example Defense Committee", set[str]()),
    ("Member of the House Armed Services Committee", set[str]()),
    ("Member of the board of Example Shipping", set[str]()),
    ("Commander, Example Fleet", {"commander"}),
    ("Chairman of the Joint Chiefs of Staff", {"chairman"}),
    ("Speaker of the House of Representatives", {"speaker"}),
    ("National Security Adviser (Director of National Security)", {"adviser", "director"}),
    ("국방부 장관", {"minister"}),
    ("국방부장관", {"minister"}),
    ("국방부 부장관", {"deputy minister"}),
    ("부통령", {"vice president"}),
    ("국무총리", {"premier"}),
    ("대변인", {"spokesperson"}),
    ("국회의원", {"representative"}),
    ("상원의원", {"senator"}),
    ("의원", {"lawmaker"}),
    ("Bundesministerin der Verteidigung", {"minister"}),
    ("Außenminister", {"minister"}),
    ("Ministerpräsidentin", {"minister president"}),
    ("Stellvertretender Regierungssprecher", {"deputy spokesperson"}),
    ("Parlamentarischer Staatssekretär", {"state secretary"}),
    ("Mitglied des Deutschen Bundestages", {"representative"}),
    ("Oberbürgermeister", {"mayor"}),
    ("Ministre de la Défense", {"minister"}),
    ("Première ministre", {"premier"}),
    ("Secrétaire d'État", {"state secretary"}),
    ("Secrétaire général", {"secretary general"}),
    ("Porte-parole du gouvernement", {"spokesperson"}),
    ("Députée", {"representative"}),
]
ABBREVIATIONS = [
    ("Rep.", "representative"),
    ("Sen.", "senator"),
    ("Gov.", "governor"),
    ("Lt. Gov.", "lieutenant governor"),
    ("Amb.", "ambassador"),
    ("Sec.", "minister"),
    ("Sec. Gen.", "secretary general"),
    ("Atty. Gen.", "attorney general"),
    ("Min.", "minister"),
    ("PM", "premier"),
    ("VP", "president"),
    ("Pres.", "president"),
    ("Chmn.", "chairman"),
    ("Dir.", "director"),
    ("Del.", "delegate"),
    ("Cllr", "councillor"),
    ("MdB", "representative"),
    ("MdEP", "european member"),
    ("Abg.", "representative"),
    ("Min.-Präs.", "minister president"),
    ("StS", "state secretary"),
    ("dép.", "representative"),
    ("sén.", "senator"),
]
RANKS = ["Gen.", "Lt. Gen.", "Adm.", "Col.", "Cmdr.", "Mr.", "M.", "Mme", "Herr", "Frau", "Dr."]


@pytest.mark.parametrize(("title", "offices"), HELD)
def test_a_title_says_which_offices_are_held(title: str, offices: set[str]) -> None:
    found = {" ".join([*sorted(one.degrees), one.noun]) for one in offices_in(title)}
    assert found == offices


@pytest.mark.parametrize(("short", "office"), ABBREVIATIONS)
def test_an_abbreviation_stands_for_one_office(short: str, office: str) -> None:
    assert {one.noun for one in offices_in(styled(f"{short} Jane Doe").titles)} == {office}
    assert styled(f"{short} Jane Doe").bare == "Jane Doe"


@pytest.mark.parametrize("rank", RANKS)
def test_a_rank_or_a_courtesy_is_no_office(rank: str) -> None:
    assert styled(f"{rank} Jane Doe").bare == "Jane Doe"
    assert styled(f"{rank} Jane Doe").offices == frozenset()


@pytest.mark.parametrize(
    ("called", "title", "matches"),
    [
        ("Rep. Doe", "Representative for Exampleland", True),
        ("Rep. Doe", "Member of the National Assembly", True),
        ("Rep. Doe", "Senator for Exampleland", False),
        ("Rep. Doe", "Special Representative for the Harbour", False),
        ("Rep. Doe", "State Representative", True),
        ("Sen. Doe", "Senator for Exampleland", True),
        ("Sen. Doe", "Representative for Exampleland", False),
        ("Congresswoman Doe", "Senator for Exampleland", False),
        ("MP Doe", "Member of Parliament", True),
        ("Lawmaker Doe", "Senator for Exampleland", True),
        ("Lawmaker Doe", "Representative for Exampleland", True),
        ("Minister Doe", "Prime Minister", False),
        ("PM Doe", "Prime Minister", True),
        ("Secretary Doe", "Press Secretary", False),
        ("Secretary Doe", "Secretary-General", False),
        ("President Doe", "Chief of Staff to the President", False),
        ("President Doe", "President-designate", False),
        ("VP Doe", "Vice President", True),
        ("VP Doe", "President", False),
        ("Vizekanzler Doe", "Vice Chancellor", True),
        ("Chairman Doe", "Head of the Example Office", False),
        ("Gov. Doe", "Lieutenant Governor", False),
        ("홍길동 의원", "Member of the National Assembly", True),
        ("홍길동 의원", "Senator for Exampleland", True),
        ("홍길동 하원의원", "Senator for Exampleland", False),
        ("홍길동 장관", "Minister of Examples", True),
        ("홍길동 장관", "Vice Minister of Examples", False),
        ("홍길동 차관", "Vice Minister of Examples", True),
        ("홍길동 차관", "Minister of Examples", False),
        ("홍길동 부총리", "Deputy Prime Minister", True),
        ("홍길동 의장", "Speaker of the National Assembly", True),
        ("홍길동 검찰총장", "Prosecutor General", True),
        ("홍길동 총장", "Judge", False),
    ],
)
def test_who_is_called_so_holds_that_office(called: str, title: str, matches: bool) -> None:
    assert office_matches(styled(called), title) is matches


@pytest.mark.parametrize("name", ["Min Young-ho", "Del Roe", "Dir Roe", "Dep Roe"])
def test_a_name_that_looks_like_an_abbreviation_stays(name: str) -> None:
    assert styled(name).bare == name
