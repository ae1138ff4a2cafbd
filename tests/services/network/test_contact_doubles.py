# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts that stand somewhere twice: in the vault, in a file, or in both."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.contact_doubles import ContactPart, Likeness, SameContact, Side
from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.lists import ContactQuery
from casuskluis.domain.meeting import Attendance, AttendanceStatus, CaseMeeting
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.domain.series import MeetingSeries, SeriesAttendee
from casuskluis.services.network.import_plans import (
    DoubleAnswer,
    DoubleWay,
    NothingToImport,
    RowFate,
)
from casuskluis.storage.tables import metadata
from services.bureau import TODAY, Office

HEADER = "Achternaam;Voornaam;Organisatie;Functie;E-mailadres;Telefoon;Mobiel\n"


def contact(office: Office, name: str = "Els Jansen", **values: object) -> Contact:
    made = Contact(name=PersonName.parse(name), organisation_id=office.school)
    return office.workspace.partners.save_contact(replace(made, **values))  # type: ignore[arg-type]  # any field


def contacts(office: Office) -> list[Contact]:
    partners = office.workspace.partners
    return list(partners.contacts(partners.contact_ids(ContactQuery())).values())


def csv_file(folder: Path, *rows: str) -> Path:
    path = folder / "adressen.csv"
    path.write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ({"email": "els@school.example"}, {"email": "ELS@school.example"}, Likeness.EMAIL),
        ({"mobile": "06-12345678"}, {"phone": "+31 6 1234 5678"}, Likeness.PHONE),
        ({"phone": "0320-123456"}, {"phone": "0031 320 123456"}, Likeness.PHONE),
        ({}, {}, Likeness.NAME),
    ],
)
def test_what_resembles_is_found(
    office: Office, first: dict[str, str], second: dict[str, str], reason: Likeness
) -> None:
    contact(office, "E. Jansen", **first)
    contact(office, "Els Jansen", **second)

    (pair,) = office.workspace.doubles.pairs()

    assert reason in pair.reasons
    assert pair.kept.contact.id < pair.other.contact.id


@pytest.mark.parametrize(
    "values",
    [{"email": "info@school.example"}, {"phone": "0320-123456"}],
)
def test_the_box_and_the_number_of_a_desk_make_nobody_double(
    office: Office, values: dict[str, str]
) -> None:
    contact(office, "Els Jansen", **values)
    contact(office, "Piet de Vries", **values)

    assert office.workspace.doubles.pairs() == []


def test_one_name_at_two_organisations_is_of_two_people(office: Office) -> None:
    contact(office)
    contact(office, organisation_id=next(iter(office.core.values())))

    assert office.workspace.doubles.pairs() == []


def test_merging_keeps_all_that_is_known_and_moves_what_names_the_other(
    office: Office,
) -> None:
    kept = contact(office, "E. Jansen", email="els@school.example", note="Belt graag.")
    other = contact(
        office,
        "Els Jansen",
        email="els@school.example",
        phone="0320-123456",
        note="Niet op vrijdag.",
        last_contact_on=TODAY,
    )
    workspace = office.workspace
    action = workspace.actions.add(
        ActionItem(
            number="",
            description="Bellen",
            owner_id=office.school,
            owner_contact_id=other.id,
            recorded_on=TODAY,
        )
    )
    meeting = workspace.meetings.plan(CaseMeeting(number=MeetingNumber(""), held_on=TODAY))
    invited = Attendance(
        meeting_id=meeting.id, organisation_id=office.school, contact_id=other.id
    )
    with workspace.context.write() as transaction:
        attendance = transaction.attendances.add(invited)

    (pair,) = workspace.doubles.pairs()
    saved = workspace.doubles.merge(pair, {})

    assert saved.id == kept.id
    assert saved.name == other.name
    assert (saved.phone, saved.last_contact_on) == ("0320-123456", TODAY)
    assert saved.note == "Belt graag.\nNiet op vrijdag."
    with workspace.context.read() as transaction:
        assert transaction.actions.get(action.id).owner_contact_id == kept.id
        assert transaction.attendances.get(attendance.id).contact_id == kept.id
    with pytest.raises(NotFound):
        workspace.partners.contact(other.id)
    assert workspace.doubles.pairs() == []


def test_a_merge_is_taken_back_as_a_whole(office: Office) -> None:
    kept = contact(office, "E. Jansen", email="els@school.example")
    other = contact(office, "Els Jansen", email="els@school.example", mobile="06-12345678")
    workspace = office.workspace
    with workspace.context.write() as transaction:
        action = transaction.actions.add(
            ActionItem(
                number="A-1",
                description="Bellen",
                owner_id=office.school,
                owner_contact_id=other.id,
                recorded_on=TODAY,
            )
        )
    workspace.doubles.merge(workspace.doubles.pairs()[0], {})

    last = workspace.bin.last()
    assert last is not None
    workspace.bin.put_back(last.id)

    assert workspace.partners.contact(kept.id).name == kept.name
    assert workspace.partners.contact(other.id).mobile == "06-12345678"
    with workspace.context.read() as transaction:
        assert transaction.actions.get(action.id).owner_contact_id == other.id


def test_what_is_chosen_is_taken_and_the_rest_can_go_in_the_note(office: Office) -> None:
    contact(office, email="els@school.example", function="mentor")
    contact(office, email="els@school.example", function="decaan", note="Nieuw.")
    (pair,) = office.workspace.doubles.pairs()

    saved = office.workspace.doubles.merge(
        pair,
        {ContactPart.FUNCTION: Side.OTHER, ContactPart.NOTE: Side.KEPT},
        rest_in_note=True,
    )

    assert saved.function == "decaan"
    assert saved.note == "Functie: mentor\nNotitie: Nieuw."


def test_a_merge_of_what_was_changed_meanwhile_is_refused(office: Office) -> None:
    kept = contact(office, email="els@school.example")
    contact(office, email="els@school.example", phone="0320-123456")
    (pair,) = office.workspace.doubles.pairs()
    office.workspace.partners.save_contact(replace(kept, function="mentor"))

    with pytest.raises(ChangedMeanwhile):
        office.workspace.doubles.merge(pair, {})
    assert len(contacts(office)) == 2


def test_a_contact_is_not_merged_with_itself(office: Office) -> None:
    kept = contact(office)

    with pytest.raises(SameContact):
        office.workspace.doubles.pair(kept.id, kept.id)


def test_everything_that_can_name_a_contact_is_moved() -> None:
    naming = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if any(key.column.table.name == "contacts" for key in column.foreign_keys)
    }

    assert naming == {
        "action_items.owner_contact_id",
        "attendances.contact_id",
        "printed_copies.contact_id",
        "series_attendees.contact_id",
    }


def test_who_may_be_known_is_asked_about_and_not_added(office: Office, tmp_path: Path) -> None:
    contact(office, "E. Jansen", email="els@school.example", phone="0320-111111")
    imports = office.workspace.imports
    path = csv_file(
        tmp_path,
        "Jansen;Els;Nieuwe School;mentor;els@school.example;0320-222222;",
        "Vos;Anna;Buurthuis;;anna@buurt.example;;",
        "Vos;A.;Buurthuis;coach;anna@buurt.example;;0611111111",
        "Vos;Anna;Buurthuis;;anna@buurt.example;;",
    )
    plan = imports.plan_contacts(path)

    assert [row.fate for row in plan.rows] == [
        RowFate.LIKE, RowFate.NEW, RowFate.LIKE, RowFate.KNOWN,
    ]  # fmt: skip
    assert plan.rows[0].text == ("Lijkt op E. Jansen, in de kluis: hetzelfde e-mailadres.")
    assert "hoger in dit bestand" in plan.rows[2].text
    assert "2 misschien dubbel" in plan.summary
    assert imports.apply_contacts(plan) == 1
    assert len(contacts(office)) == 2


def test_each_row_that_may_be_known_goes_where_the_officer_says(
    office: Office, tmp_path: Path
) -> None:
    contact(office, "E. Jansen", email="els@school.example", phone="0320-111111")
    imports = office.workspace.imports
    path = csv_file(
        tmp_path,
        "Jansen;Els;Nieuwe School;mentor;els@school.example;0320-222222;",
        "Vos;Anna;Buurthuis;;anna@buurt.example;;",
        "Vos;A.;Buurthuis;coach;anna@buurt.example;;0611111111",
        "Jansen;E.;Nieuwe School;rector;els@school.example;;",
    )
    plan = imports.plan_contacts(path)
    merges = DoubleAnswer(
        way=DoubleWay.MERGE,
        choices={ContactPart.PHONE: Side.OTHER, ContactPart.ORGANISATION: Side.OTHER},
    )

    taken = imports.apply_contacts(
        plan,
        {2: merges, 4: DoubleAnswer(way=DoubleWay.MERGE), 5: DoubleAnswer(way=DoubleWay.ADD)},
    )

    found = {one.function: one for one in contacts(office)}
    assert taken == 4
    assert set(found) == {"mentor", "coach", "rector"}
    assert found["mentor"].name.given == "Els"
    assert found["mentor"].phone == "0320-222222"
    place = found["mentor"].organisation_id
    assert place is not None
    assert office.workspace.partners.organisation(place).name == "Nieuwe School"
    assert (found["coach"].name.given, found["coach"].mobile) == ("Anna", "0611111111")
    with pytest.raises(ChangedMeanwhile):
        imports.apply_contacts(plan, {2: merges})


def test_a_file_read_again_after_a_merge_holds_nothing_new(
    office: Office, tmp_path: Path
) -> None:
    contact(office, "E. Jansen", email="els@school.example")
    imports = office.workspace.imports
    path = csv_file(tmp_path, "Jansen;Els;;mentor;els@school.example;0320-222222;0612345678")
    imports.apply_contacts(imports.plan_contacts(path), {2: DoubleAnswer(way=DoubleWay.MERGE)})

    again = imports.plan_contacts(path)

    assert [row.fate for row in again.rows] == [RowFate.KNOWN]
    with pytest.raises(NothingToImport):
        imports.apply_contacts(again)


def test_dates_are_kept_on_the_careful_side(office: Office) -> None:
    values = {"email": "els@school.example"}
    contact(office, **values, keep_until=date(2028, 1, 1), secrecy_signed_on=date(2024, 1, 1))
    contact(office, **values, keep_until=date(2027, 1, 1), secrecy_signed_on=date(2026, 1, 1))
    (pair,) = office.workspace.doubles.pairs()
    saved = office.workspace.doubles.merge(pair, {})

    assert saved.keep_until == date(2027, 1, 1)
    assert saved.secrecy_signed_on == date(2026, 1, 1)


def test_who_was_invited_twice_is_invited_once_after_a_merge(office: Office) -> None:
    kept, other = contact(office, "E. Jansen"), contact(office, "Els Jansen")
    workspace = office.workspace
    meeting = workspace.meetings.plan(CaseMeeting(number=MeetingNumber(""), held_on=TODAY))
    with workspace.context.write() as transaction:
        for one in (kept, other):
            transaction.attendances.add(
                Attendance(
                    meeting_id=meeting.id, organisation_id=office.school, contact_id=one.id
                )
            )

    (pair,) = workspace.doubles.pairs()
    workspace.doubles.merge(pair, {})

    with workspace.context.read() as transaction:
        invited = transaction.attendances.of_meeting(meeting.id)
    assert [one.contact_id for one in invited if one.contact_id] == [kept.id]


def test_who_was_present_under_one_of_both_names_was_present(office: Office) -> None:
    kept, other = contact(office, "E. Jansen"), contact(office, "Els Jansen")
    workspace = office.workspace
    meeting = workspace.meetings.plan(CaseMeeting(number=MeetingNumber(""), held_on=TODAY))
    with workspace.context.write() as transaction:
        for one, status in (
            (kept, AttendanceStatus.INVITED),
            (other, AttendanceStatus.PRESENT),
        ):
            transaction.attendances.add(
                Attendance(
                    meeting_id=meeting.id,
                    organisation_id=office.school,
                    contact_id=one.id,
                    status=status,
                )
            )

    (pair,) = workspace.doubles.pairs()
    workspace.doubles.merge(pair, {})

    with workspace.context.read() as transaction:
        invited = transaction.attendances.of_meeting(meeting.id)
    (stays,) = (one for one in invited if one.contact_id)
    assert (stays.contact_id, stays.status) == (kept.id, AttendanceStatus.PRESENT)


def test_who_is_a_regular_twice_is_one_after_a_merge(office: Office) -> None:
    kept, other = contact(office, "E. Jansen"), contact(office, "Els Jansen")
    workspace = office.workspace
    with workspace.context.write() as transaction:
        series = transaction.series.add(MeetingSeries(name="Overleg", first_on=TODAY))
        for one in (kept, other):
            transaction.series_attendees.add(
                SeriesAttendee(
                    series_id=series.id, organisation_id=office.school, contact_id=one.id
                )
            )

    (pair,) = workspace.doubles.pairs()
    workspace.doubles.merge(pair, {})

    with workspace.context.read() as transaction:
        (regular,) = transaction.series_attendees.of_series(series.id)
    assert regular.contact_id == kept.id
