# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The text of one cell becomes actions, and says so where it is not sure."""

from datetime import date

import pytest

from casuskluis.exchange.moving.acting import Setting, read_actions
from casuskluis.exchange.moving.cleaning import tidy
from casuskluis.exchange.moving.owners import Owners
from casuskluis.exchange.moving.pairing import with_columns

PARTNERS = (
    "Gemeente Veldhaven", "Politie basisteam Zuid", "Openbaar Ministerie", "GGZ Rivierenland",
    "Reclassering Nederland", "ROC De Linge",
)  # fmt: skip
OWNERS = Owners(PARTNERS, ("Anna de Boer", "Karim Haddou"))
SETTING = Setting(OWNERS, date(2026, 3, 10), date(2026, 2, 1))
Said = tuple[str, str, date | None]


def certain(text: str) -> list[Said]:
    found = read_actions(tidy(text), SETTING)
    assert [one.doubts for one in found if one.doubts] == []
    return [(one.text, one.owner.name if one.owner else "", one.due_on) for one in found]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "- OM: advies uiterlijk 15 april",
            ("advies", "Openbaar Ministerie", date(2026, 4, 15)),
        ),
        ("school belt", ("school belt", "School", None)),
        ("huisbezoek (pol, 5-3)", ("huisbezoek", "Politie basisteam Zuid", date(2026, 3, 5))),
        ("begeleiding 24/7 door GGZ", ("begeleiding 24/7", "GGZ Rivierenland", None)),
        ("Anna: nabellen vóór 1-1", ("nabellen", "Anna de Boer", date(2027, 1, 1))),
        ("@Karim plan schrijven", ("plan schrijven", "Karim Haddou", None)),
        ("wijkteam: bezoek, deadline 1 mei 2026", ("bezoek", "Wijkteam", date(2026, 5, 1))),
    ],
)
def test_an_action_has_its_text_owner_and_day(text: str, said: Said) -> None:
    if said[2] == date(2027, 1, 1):  # eleven months after the talk: the year is a guess
        (found,) = read_actions(text, SETTING)
        assert found.due_on == said[2]
        assert found.doubts
        return
    assert certain(text) == [said]


def test_a_cell_holds_several_actions_in_many_ways() -> None:
    whole = [("advies", "Openbaar Ministerie", None), ("intake", "GGZ Rivierenland", None)]

    for text in (
        "OM: advies; GGZ: intake",
        "- OM: advies\n- GGZ: intake",
        "1. OM: advies\n2. GGZ: intake",
        "1) OM: advies 2) GGZ: intake",
        "Acties: OM: advies;\nGGZ: intake;",
        "OM: advies\r\nGGZ: intake_x000D_",
    ):
        assert certain(text) == whole, text


def test_a_deadline_after_a_semicolon_belongs_to_the_action_before_it() -> None:
    assert certain("OM: advies; uiterlijk 1-4; GGZ: intake") == [
        ("advies", "Openbaar Ministerie", date(2026, 4, 1)),
        ("intake", "GGZ Rivierenland", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "actie: politie, voor 1-3",
        "School zoeken",
        "Politie informeren over adres",
        "politie/OM: overleg voor 1-3",
        "politie en school: gesprek",
        "Karim belt met politie, GGZ levert info aan",
        "Gesprek gehad op 12-2, wacht op GGZ",
        "terugkoppeling politie 12-3 en OM 15-3",
        "Politie: adrescheck. School: verzuim",
        "politie: adrescheck, school: verzuim",
        "actie politie: huisbezoek en school: gesprek",
        "Politie belt school voor 1/3 van de zaken",
        "GGZ: intake 3-4 gesprekken",
        "OM: 2-3 weken monitoren",
        "Anna: nabellen vr",
        "Anna: evaluatie week 12",
        "OM: advies in april",
        "school belt ouders voor de zomer",
        "Moeder: contact opnemen",
        "informatie opvragen bij politie",
        "OM: advies voor 1 april 2025",
        "OM: advies voor 31-2",
        "OM: zitting 12-3, advies voor 1-4",
        "GGZ: plan is afgerond wanneer moeder belt",
        "GGZ traject starten",
        "Politie → OM: dossier",
        "Politie spreekt vader. Daarna OM.",
        "- GGZ belt\n  moeder",
        "GGZ belt\nmoeder",
        "uitzoeken",
    ],
)
def test_what_can_be_read_in_two_ways_is_doubtful(text: str) -> None:
    assert all(one.doubts for one in read_actions(text, SETTING))


def test_a_day_without_a_year_is_doubtful_when_nobody_knows_when_it_was_agreed() -> None:
    (found,) = read_actions("OM: advies voor 1-4", Setting(OWNERS, date(2026, 3, 10)))

    assert found.due_on == date(2026, 4, 1)
    assert found.doubts


def test_a_whole_report_in_a_cell_is_doubtful_and_costs_no_time() -> None:
    for sign in ("(", "- ", "1-", "politie ", "a, "):
        assert all(one.doubts for one in read_actions(sign * 5000, SETTING))


def test_what_was_done_is_told_apart() -> None:
    (done,) = read_actions("Politie - huisbezoek - 5-3 - gedaan", SETTING)

    assert done.done
    assert done.text == "huisbezoek"


def test_an_owner_two_partners_could_be_is_doubtful() -> None:
    owners = Owners(("Politie Noord", "Politie Zuid"), ())
    (found,) = read_actions("politie: huisbezoek", Setting(owners, date(2026, 3, 10)))

    assert found.doubts


def test_owner_and_day_may_stand_in_columns_of_their_own() -> None:
    actions = read_actions("huisbezoek; intake", SETTING)

    visit, intake = with_columns(actions, "politie; GGZ", "1-4; 1-5-2026", SETTING)

    assert visit.owner is not None
    assert visit.owner.name == "Politie basisteam Zuid"
    assert visit.due_on == date(2026, 4, 1)
    assert intake.due_on == date(2026, 5, 1)
    assert not intake.doubts


def test_one_owner_beside_several_actions_is_doubtful() -> None:
    actions = read_actions("huisbezoek; intake; brief", SETTING)

    assert all(one.doubts for one in with_columns(actions, "politie; GGZ", "", SETTING))
