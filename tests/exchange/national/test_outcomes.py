# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The outcome of a meeting as the national model writes it."""

import json
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings

from casuskluis.domain.naming import PersonName
from casuskluis.domain.subject import Subject, SubjectKind
from casuskluis.exchange.national.outcomes import (
    Level,
    NationalFile,
    NothingToExchange,
    OutcomeMeeting,
    TooManyToExchange,
)
from casuskluis.exchange.national.writing import MOST_CASES, build
from exchange.national.outcome_samples import (
    COMPLETE,
    action,
    case,
    decision,
    meeting,
    outcome_meetings,
)
from national_schema import FOLDER, complaints, objects_in, validator

needs_schema = pytest.mark.skipif(not FOLDER.is_dir(), reason="the schemas are not there")
PERSONAL = ("999993653", "Berg", "Jan", "Kerkstraat", "1234 AB", "Veldhaven", "Politie")


def written(found: NationalFile) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = json.loads(found.data)["resultaten"]
    return results


@needs_schema
@pytest.mark.gate
def test_every_level_of_random_meetings_is_valid_against_the_published_schema() -> None:
    checker = validator("UitkomstOverleg.yaml", "GepagineerdCasusoverlegLijst")

    @settings(max_examples=300, deadline=None)
    @given(found=outcome_meetings())
    def holds(found: OutcomeMeeting) -> None:
        for level in Level:
            made = build(found, level)
            assert complaints(checker, json.loads(made.data.decode("utf-8"))) == []

    holds()


@needs_schema
@pytest.mark.gate
def test_the_check_against_the_schema_can_fail() -> None:
    checker = validator("UitkomstOverleg.yaml", "GepagineerdCasusoverlegLijst")
    value = json.loads(build(meeting(), Level.FULL).data)
    person = value["resultaten"][0]["betreft"]["heeftActie"][0]["heeftBetrekkingOp"]
    person["burgerservicenummer"] = "012345672"
    person["adres"]["postcode"] = "1234AB"
    del person["naam"]["voornamen"]
    value["resultaten"][0]["betreft"]["startDatum"] = "2026-02-31"
    value["resultaten"][0]["url"] = "geen adres"

    assert len(complaints(checker, value)) == 5


def test_level_0_tells_that_and_when_and_nothing_more() -> None:
    made = build(meeting(), Level.EXISTS)

    (found,) = written(made)
    assert set(found["betreft"]) == {"url", "id", "startDatum"}
    assert found["betreft"]["id"] == "2026-0147"
    assert found["notulen"] == "Niet verstrekt (informatieniveau 0: bestaat)."
    assert found["startTijd"]["tijd"] == "13:30:00"
    text = made.data.decode()
    assert not [word for word in (*PERSONAL, "school", "open") if word in text]


def test_level_1_adds_the_decisions_and_names_nobody() -> None:
    made = build(meeting(), Level.LIMITED)

    (found,) = written(made)
    assert [one["omschrijving"] for one in found["betreft"]["heeftBesluit"]] == [
        "De casus blijft open."
    ]
    assert "heeftActie" not in found["betreft"]
    assert not [word for word in (*PERSONAL, "school") if word in made.data.decode()]


@pytest.mark.parametrize(
    "text",
    [
        "Jan gaat naar school",
        "De familie BERG wordt bezocht",
        "Huisbezoek aan kerkstraat 12",
        "Nummer 9999.93.653 opvragen",
        "Fatima belt terug",
    ],
)
def test_below_level_2_a_decision_that_names_somebody_stays_out_and_is_reported(
    text: str,
) -> None:
    told = replace(case(decisions=(decision(text=text),)), other_names=("Fatima",))

    made = build(meeting(told), Level.LIMITED)

    assert written(made)[0]["betreft"]["heeftBesluit"] == []
    assert "Besluit 2026-07/1 van casus 2026-0147 noemt een persoon" in made.report[0]
    assert build(meeting(told), Level.FULL).report == ()


def test_level_2_holds_minutes_decisions_and_actions_with_the_person() -> None:
    (found,) = written(build(meeting(), Level.FULL))

    assert found["notulen"] == "Jan gaat weer naar school."
    (done,) = found["betreft"]["heeftActie"]
    assert done["idCasusoverleg"] == found["id"] == "2026-07_2026-0147"
    assert done["belegdBij"]["oin"] == "00000001234567890000"
    person = done["heeftBetrekkingOp"]
    assert person["burgerservicenummer"] == "999993653"
    assert person["adres"]["postcode"] == "1234 AB"
    assert person["adres"]["straatnaam"] == "Kerkstraat"
    assert person["adres"]["huisnummer"] == 12
    assert person["naam"]["voorvoegsel"] == "van den"


def test_a_prefix_or_number_that_is_not_there_is_left_out_and_not_empty() -> None:
    bare = replace(COMPLETE, name=PersonName(family="Berg", given="Jan"))
    owner = action()
    assert owner.owner is not None
    no_number = replace(owner, owner=replace(owner.owner, oin=""))

    (found,) = written(build(meeting(case(subject=bare, actions=(no_number,))), Level.FULL))

    done = found["betreft"]["heeftActie"][0]
    assert "voorvoegsel" not in done["heeftBetrekkingOp"]["naam"]
    assert "oin" not in done["belegdBij"]


at = "Bij de betrokkene van casus 2026-0147 "
change = partial(replace, COMPLETE)


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        (change(bsn=""), "ontbreekt het burgerservicenummer."),
        (change(bsn="123456789"), "klopt het burgerservicenummer niet."),
        (change(bsn="012345672"), "begint het burgerservicenummer met een nul;"),
        (change(kind=SubjectKind.LEGAL, bsn=""), "het is een rechtspersoon."),
        (change(name=PersonName(family="Berg")), "ontbreken de voornamen."),
        (change(name=PersonName(family="", given="Jan")), "ontbreekt de achternaam."),
        (change(name=PersonName(family="x" * 201, given="J")), "is de achternaam langer"),
        (change(name=PersonName(family="x", given="J" * 201)), "zijn de voornamen langer"),
        (
            change(name=PersonName(family="x", given="J", prefix="uijt te den")),
            "is het voorvoegsel langer dan 10 tekens.",
        ),
        (change(address_shielded=True), "is het adres geheim (geheimhouding in de BRP)."),
        (change(street=""), "ontbreekt de straat."),
        (change(street="Kerkstraat"), "ontbreekt het huisnummer."),
        (change(street="Plein 1944 12"), "is niet zeker welk deel van het adres"),
        (change(street="Kerkstraat bij 12"), "is niet zeker welk deel van het adres"),
        (
            change(street="Burgemeester van Nispenstraat 4"),
            "is de straatnaam langer dan 24 tekens (NEN 5825);",
        ),
        (change(postcode=""), "ontbreekt de postcode."),
        (change(postcode="0234 AB"), "is de postcode geen Nederlandse postcode"),
        (change(town=" "), "ontbreekt de woonplaats."),
    ],
)
def test_what_the_vault_does_not_have_is_named_and_its_actions_stay_out(
    subject: Subject, sentence: str
) -> None:
    made = build(meeting(case(subject=subject)), Level.FULL)

    (found,) = written(made)
    assert found["betreft"]["heeftActie"] == []
    assert sum(sentence in line for line in made.report) == 1
    assert all(line.startswith(at) for line in made.report[:-1])
    assert made.report[-1].startswith("Van casus 2026-0147: 1 actie staat daarom niet")
    assert found["notulen"].endswith("Niet in dit bestand: 1 actie, omdat gegevens die het "
                                     "landelijke model vraagt ontbreken.")  # fmt: skip


def test_a_report_never_holds_a_value() -> None:
    wrong = change(bsn="123456789", street="Geheimelaan", postcode="9999", town="")

    made = build(meeting(case(subject=wrong)), Level.FULL)

    assert len(made.report) == 5
    for value in ("123456789", "Geheimelaan", "9999", "Berg", "Jan"):
        assert value not in " ".join(made.report)


def test_a_person_is_only_checked_when_an_action_needs_one() -> None:
    made = build(meeting(case(subject=change(bsn=""), actions=())), Level.FULL)

    assert made.report == ()


def test_an_addition_to_the_house_number_is_kept_and_reported() -> None:
    made = build(meeting(case(subject=change(street="Kerkstraat 12A-3"))), Level.FULL)

    address = written(made)[0]["betreft"]["heeftActie"][0]["heeftBetrekkingOp"]["adres"]
    assert (address["huisnummer"], address["huisnummertoevoeging"]) == (12, "A-3")
    assert "extra veld huisnummertoevoeging" in made.report[0]


def test_an_action_of_nobody_stays_out_and_the_others_stay_in() -> None:
    both = case(actions=(action("A-1", owner=None), action("A-2")))

    made = build(meeting(both), Level.FULL)

    assert [one["id"] for one in written(made)[0]["betreft"]["heeftActie"]] == ["A-2"]
    assert made.report == (
        (
            "Actie A-1 van casus 2026-0147 heeft geen actiehouder en staat daarom niet in het "
            "bestand."
        ),
    )


def test_what_belongs_to_no_case_is_counted() -> None:
    made = build(replace(meeting(), loose_decisions=2, loose_actions=1), Level.FULL)

    assert made.report == (
        "2 besluiten van dit overleg horen niet bij een casus en staan niet in het bestand.",
        "1 actie van dit overleg hoort niet bij een casus en staat niet in het bestand.",
    )


def test_the_same_meeting_gives_the_same_bytes_and_every_reference_is_its_own() -> None:
    found = meeting(case(), case("2026-0200"))

    made = build(found, Level.FULL)

    assert made.data == build(found, Level.FULL).data
    urls = [one["url"] for one in objects_in(json.loads(made.data)) if "url" in one]
    assert all(url.startswith("urn:uuid:") for url in urls)
    other = replace(found, origin=found.origin.__class__(int=1))
    assert not set(urls) & {
        one["url"]
        for one in objects_in(json.loads(build(other, Level.FULL).data))
        if "url" in one
    }


def test_half_a_character_does_not_stop_the_file() -> None:
    odd = case(decisions=(decision(text="Half \ud83d teken, \x00 en 😀"),))

    made = build(meeting(odd), Level.FULL)

    (told,) = written(made)[0]["betreft"]["heeftBesluit"]
    assert told["omschrijving"] == "Half ? teken, \x00 en 😀"


def test_a_meeting_without_cases_or_with_too_many_is_refused() -> None:
    with pytest.raises(NothingToExchange):
        build(replace(meeting(), cases=()), Level.FULL)
    with pytest.raises(TooManyToExchange):
        build(meeting(*[case(f"2026-{one:04}") for one in range(MOST_CASES + 1)]), Level.FULL)
