# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reports of others, as the national model writes them."""

from datetime import date
from typing import Any

import pytest

from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.subject import Gender
from casuskluis.exchange.national import shape
from casuskluis.exchange.national.reports import (
    Report,
    read_reports,
)
from casuskluis.exchange.reading import Reading
from casuskluis.exchange.refusals import Reason
from exchange.national.report_samples import (
    PATHS,
    Json,
    dumped,
    incident,
    person,
    report,
    with_value,
    without,
)
from national_schema import FOLDER, complaints, schema_parts, validator

TODAY = date(2026, 11, 21)
needs_schema = pytest.mark.skipif(not FOLDER.is_dir(), reason="the schemas are not there")
TOLERATED = {"url", "id", "voorvoegsel"}


def read(value: Any) -> Reading[Report]:
    return read_reports(dumped(value), today=TODAY)


def refused(value: Any) -> str:
    found = read(value)
    assert not found.taken
    return found.refused[0].text


def test_a_report_becomes_a_notification_without_number_and_person() -> None:
    (taken,) = read(report()).taken

    told = taken.record.notification
    assert told.external_id == taken.key == "ext-2026-1"
    assert told.received_on == date(2026, 11, 10)
    assert told.observed_behaviour == (
        "Woont sinds kort alleen.\n\nTrekt zich terug.\n\n"
        "Incident op 02-11-2026 om 00:30, Station: Riep leuzen."
    )
    assert told.notifier_opinion == (
        "Soort melding: VT\n\nVerzoek van de melder: Graag bespreken.\n\n"
        "Vraag: Sinds wanneer?\n\nAntwoord: Sinds de zomer.\n\nOverige informatie: Geen."
    )
    assert told.incident_on == PartialDate(2026, 11, 2)  # in Dutch time
    assert told.incident_place == "Station"
    assert told.notifier_name == "M. de Wit"
    assert told.notifier_reach == "m@voorbeeld.invalid, 0612345678"
    assert told.feedback_wanted
    assert told.subject_id is None
    assert taken.notes == ()


def test_the_person_of_a_report_is_read_whole() -> None:
    (taken,) = read(report()).taken

    (found,) = taken.record.persons
    assert found.name.display == "Jan Willem van den Berg"
    assert (found.street, found.postcode, found.town) == (
        "Kerkstraat 12",
        "1234 AB",
        "Veldhaven",
    )
    assert found.gender is Gender.MALE
    assert found.bsn == "999993653"


@pytest.mark.parametrize(
    "wrap",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"pagina": 1, "paginaGrootte": 10, "resultaten": [one]},
    ],
    ids=["one", "list", "page"],
)
def test_a_file_holds_one_report_a_list_or_a_page(wrap: Any) -> None:
    assert len(read(wrap(report())).taken) == 1


def test_a_mark_at_the_start_does_no_harm() -> None:
    assert len(read_reports(b"\xef\xbb\xbf" + dumped(report()), today=TODAY).taken) == 1


@needs_schema
@pytest.mark.gate
@pytest.mark.parametrize("path", PATHS, ids=lambda path: "/".join(map(str, path)))
def test_every_field_that_the_published_schema_misses_is_named(path: tuple[Any, ...]) -> None:
    broken = without(report(), path)
    checker = validator("Melding.yaml", "Melding")

    found = read(broken)

    sentences = " ".join([*(one.text for one in found.refused), *_notes(found)])
    if complaints(checker, broken):
        assert path[-1] in sentences
        assert found.refused or path[-1] in TOLERATED
    else:
        assert found.taken


@needs_schema
@pytest.mark.gate
@pytest.mark.parametrize("value", [None, "", "x", 7, 1.5, True, [], {}, [None], "x" * 300])
def test_every_value_that_the_published_schema_refuses_is_refused(value: Any) -> None:
    checker = validator("Melding.yaml", "Melding")
    for path in PATHS:
        broken = with_value(report(), path, value)

        found = read(broken)

        if complaints(checker, broken):
            sentences = " ".join([*(one.text for one in found.refused), *_notes(found)])
            assert path[-1] in sentences
            assert found.refused or path[-1] in TOLERATED


@needs_schema
@pytest.mark.gate
def test_the_sample_is_valid_and_the_model_has_no_field_we_do_not_know() -> None:
    assert complaints(validator("Melding.yaml", "Melding"), report()) == []
    published = {
        name
        for title, part in schema_parts("Melding.yaml").items()
        if not title.startswith("Gepagineerd")
        for name in part["properties"]
    }
    assert published == {path[-1] for path in PATHS}


def _notes(found: Reading[Report]) -> list[str]:
    return [note for taken in found.taken for note in taken.notes]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"soort": "ANDERS"}, "Het veld “soort” moet een van deze zijn: NAZ, VT, ZVH."),
        ({"terugkoppelingGewenst": "ja"}, "Het veld “terugkoppelingGewenst” moet true of"),
        ({"datumTijd": "10-11-2026"}, "Het veld “datumTijd” is geen datum met tijd en"),
        ({"datumTijd": "2026-11-10T09:15:00"}, "Het veld “datumTijd” is geen datum met tijd"),
        ({"datumTijd": "2026-02-31T09:15:00Z"}, "Het veld “datumTijd” is geen datum met tijd"),
        ({"datumTijd": "0001-01-01T00:00:00+14:00"}, "Het veld “datumTijd” is geen datum"),
        ({"id": ""}, "Het veld “id” is leeg."),
        ({"id": " \u0000 "}, "Het veld “id” is leeg."),
        ({"id": "x" * 201}, "Het veld “id” is langer dan 200 tekens."),
        ({"naarAanleidingVan": {}}, "Het veld “naarAanleidingVan” moet een lijst zijn."),
        (
            {"heeftBetrekkingOp": [person(), person(burgerservicenummer="12")]},
            "Het veld “heeftBetrekkingOp 2, burgerservicenummer” moet uit negen cijfers",
        ),
        (
            {"heeftBetrekkingOp": [person(burgerservicenummer="٩٩٩٩٩٣٦٥٣")]},
            "Het veld “heeftBetrekkingOp 1, burgerservicenummer” moet uit negen cijfers",
        ),
        (
            {"heeftBetrekkingOp": [person(adres={"huisnummer": 2**31, "postcode": "1234AB"})]},
            "Het veld “heeftBetrekkingOp 1, adres, postcode” moet vier cijfers, een spatie",
        ),
        (
            {"heeftBetrekkingOp": [person(adres={"huisnummer": True})]},
            "Het veld “heeftBetrekkingOp 1, adres, huisnummer” moet een heel getal zijn.",
        ),
    ],
)
def test_a_field_that_breaks_the_model_is_named_with_its_place(
    changes: Json, sentence: str
) -> None:
    assert sentence in refused(report(**changes))


def test_what_is_wrong_is_told_without_the_value() -> None:
    secret = "Geheimzinnig"

    text = refused(
        report(soort=secret, datumTijd=secret, heeftBetrekkingOp=[person(geslacht=secret)])
    )

    assert secret not in text
    assert text.count("Het veld") == 3


def test_a_report_of_nothing_but_mistakes_gets_a_list_that_ends() -> None:
    text = refused(report(heeftBetrekkingOp=[{}] * 100))

    assert text.count("Het veld") == 20
    assert text.endswith("Er zijn nog meer velden niet goed.")


def test_one_broken_report_does_not_cost_the_others() -> None:
    found = read([report(id="a"), report(id="b", soort=""), report(id="c")])

    assert [taken.key for taken in found.taken] == ["a", "c"]
    assert [(one.row, one.reason) for one in found.refused] == [(2, Reason.MODEL_BROKEN)]


def test_the_same_report_twice_in_a_file_counts_once() -> None:
    found = read([report(), report()])

    assert len(found.taken) == 1
    assert found.refused[0].reason is Reason.REPORT_REPEATED


def test_a_report_without_an_observation_or_out_of_the_future_is_refused() -> None:
    worry = report()["zorgelijkeSituatie"] | {"situatieSchets": " ", "nadereOmschrijving": ""}
    empty = report(zorgelijkeSituatie=worry, naarAanleidingVan=[])

    assert read(empty).refused[0].reason is Reason.NOTHING_OBSERVED
    late = report(datumTijd="2026-11-22T00:00:00+01:00")
    assert read(late).refused[0].reason is Reason.REPORTED_IN_FUTURE


def test_a_number_that_starts_with_a_nought_is_taken_and_noted() -> None:
    (taken,) = read(report(heeftBetrekkingOp=[person(burgerservicenummer="012345672")])).taken

    assert taken.record.persons[0].bsn == "012345672"
    assert taken.notes[0].startswith("Het burgerservicenummer begint met een nul.")


def test_a_number_that_fails_the_eleven_test_is_left_out_and_noted() -> None:
    (taken,) = read(report(heeftBetrekkingOp=[person(burgerservicenummer="123456789")])).taken

    assert taken.record.persons[0].bsn == ""
    assert "burgerservicenummer bestaat niet" in taken.notes[0]


def test_what_only_a_server_can_fill_in_may_be_absent_and_is_noted() -> None:
    told = without(without(report(), ("url",)), ("zorgelijkeSituatie", "vraagAntwoord", "id"))

    (taken,) = read(told).taken

    assert taken.notes == (
        (
            "Deze velden ontbreken in het bestand; dat mag hier: url; "
            "zorgelijkeSituatie, vraagAntwoord, id."
        ),
    )


def test_several_persons_incidents_and_unknown_fields_are_noted() -> None:
    many = report(
        heeftBetrekkingOp=[person(), person()],
        naarAanleidingVan=[incident(datumTijd="2026-11-12T10:00:00Z"), None, incident()],
        extra="x",
    )

    (taken,) = read(many).taken

    assert len(taken.record.persons) == 2
    assert taken.record.notification.incident_on is None
    assert taken.record.notification.incident_place == ""
    assert [note.split(" ", 3)[:3] for note in taken.notes] == [
        ["De", "melding", "gaat"],
        ["Het", "incident", "ligt"],
        ["Velden", "die", "het"],
    ]


def test_a_report_may_be_about_nobody_and_nothing() -> None:
    bare = without(without(report(), ("heeftBetrekkingOp",)), ("naarAanleidingVan",))

    (taken,) = read(bare).taken

    assert taken.record.persons == ()
    assert taken.record.notification.incident_on is None


def test_odd_characters_are_cleaned_and_lines_stay() -> None:
    odd = "Regel 1\r\nregel\u00002 \\ud83d half, 😀 \u202eom"
    data = dumped(report(verzoek=odd)).replace(b"\\\\ud83d", b"\\ud83d")

    (taken,) = read_reports(data, today=TODAY).taken

    assert "Regel 1\nregel2  half, 😀 \u202eom" in taken.record.notification.notifier_opinion


def test_the_model_in_our_words_knows_every_kind_and_gender() -> None:
    for kind in shape.KINDS:
        assert read(report(soort=kind)).taken
    for gender in shape.GENDERS:
        assert read(report(heeftBetrekkingOp=[person(geslacht=gender)])).taken
