# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the sheet of a case on an agenda tells beside its notes: sections D, E, F and H."""

from dataclasses import replace
from datetime import date, timedelta

from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.plan import Goal, Intervention
from casuskluis.domain.request import Informing
from casuskluis.domain.review import NecessityReview
from casuskluis.services.editions.holders import EditionRequest
from services.bureau import TODAY, Office, text_of
from services.sitting import Table, lay

JUDGEMENT = "De zorg neemt af zolang de dagbesteding doorloopt."


def fill(table: Table) -> None:
    """Adopt a plan, review the case, tell the subject, name an instrument."""
    work, case = table.workspace, table.case
    plan = work.plans.draft(case.id)
    work.plans.save_goal(
        Goal(
            plan_id=plan.id,
            case_id=case.id,
            text="Werkt vier dagen per week.",
            indicator="geen verzuim",
            target_on=TODAY + timedelta(days=90),
        )
    )
    work.plans.save_intervention(
        Intervention(
            plan_id=plan.id,
            case_id=case.id,
            name="Gesprekken met een mentor",
            executor_id=table.office.school,
            starts_on=TODAY,
        )
    )
    work.plans.adopt(plan.id, on=TODAY)
    work.reviews.record(
        NecessityReview(
            case_id=case.id,
            held_on=TODAY,
            necessity="Zonder aanpak werken partners langs elkaar heen.",
            proportionality="Er wordt niet meer gedeeld dan nodig is.",
        )
    )
    work.informings.record(
        Informing(
            case_id=case.id,
            recorded_on=TODAY,
            informed=True,
            informed_on=TODAY,
            manner="gesprek",
        )
    )
    work.instruments.add(
        InstrumentReference(
            case_id=case.id,
            instrument="VERA-2R",
            organisation_id=table.police,
            used_on=TODAY,
            location="de reclassering",
        )
    )


def agenda_of(office: Office, meeting: Table, request: EditionRequest) -> str:
    return text_of(office.workspace.agenda_printer.draw(meeting.meeting_id, request).pdf)


def test_every_section_of_a_sheet_is_filled(office: Office) -> None:
    table = lay(office)
    fill(table)
    text = agenda_of(office, table, EditionRequest(organisation_id=table.police))

    for words in (
        "Geïnformeerd op",
        "VERA-2R, gebruikt door Politie Veldhaven",
        "F. Plan van aanpak",
        "Versie 1, vastgesteld op",
        "Werkt vier dagen per week.",
        "Gesprekken met een mentor",
        "H. Noodzaak en proportionaliteit",
        "Zonder aanpak werken partners langs elkaar heen.",
    ):
        assert words in text


def test_what_was_left_undone_is_marked_and_the_last_judgement_comes_back(
    office: Office,
) -> None:
    table = lay(office, TODAY)
    table.move(MeetingStatus.BUSY)
    table.say(table.item.item, judgement=JUDGEMENT)
    later = office.meeting(date(2026, 12, 24))
    added = office.workspace.agendas.add_case(later.id, table.case.id)
    with office.workspace.context.write() as transaction:
        transaction.agenda_items.save(replace(added, carried_from=table.item_id))
    request = EditionRequest(organisation_id=office.core[CoreRole.POLICE])
    text = text_of(office.workspace.agenda_printer.draw(later.id, request).pdf)

    assert f"Overgenomen van overleg {table.meeting.number}" in text
    assert f"Overleg {table.meeting.number}: {JUDGEMENT}" in text


def test_who_leads_gets_room_to_write(office: Office) -> None:
    table = lay(office)
    keeper = office.core[CoreRole.MUNICIPALITY]
    plain = EditionRequest(organisation_id=keeper)

    assert "Besluit en afspraken: wie" not in agenda_of(office, table, plain)
    assert "Besluit en afspraken: wie" in agenda_of(
        office, table, replace(plain, room_to_write=True)
    )
