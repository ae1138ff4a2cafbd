# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Copies made in one job are the same as those made one by one, and checked the same."""

from dataclasses import replace

import pytest

from casuskluis.domain.meeting import Attendance
from casuskluis.domain.partner import CoreRole
from casuskluis.services.editions.cabinet import PaperWish, TablePaper
from casuskluis.services.editions.gate import EditionLeaks
from casuskluis.services.editions.jobs import PrintJob
from services.bureau import Office, text_of

_SECRET = "Alleen de school weet van de verhuizing naar een ander adres."


def wishes(office: Office) -> list[PaperWish]:
    roles = (CoreRole.MUNICIPALITY, CoreRole.POLICE, CoreRole.PROSECUTION)
    places = (*(office.core[role] for role in roles), office.school)
    return [PaperWish(kind=TablePaper.AGENDA, organisation_id=place) for place in places]


def test_each_copy_is_the_same_as_when_it_is_made_alone(office: Office) -> None:
    work, meeting = office.workspace, office.meeting()
    case = office.case("Anna Bakker")
    office.inform(case, "Zat rustig in de klas.", *office.core.values(), office.school)
    office.inform(case, _SECRET, office.school)
    work.agendas.add_case(meeting.id, case.id)
    work.agendas.add_case(
        meeting.id, office.case("Bram Visser").id, restricted_to=(office.school,)
    )
    work.meetings.invite(Attendance(meeting_id=meeting.id, organisation_id=office.school))
    job = PrintJob(work.cabinet)

    told = {}
    for wish in (*wishes(office), *wishes(office)):
        made = job.draw(meeting.id, wish)
        assert made == work.cabinet.draw(meeting.id, wish)
        told[wish.organisation_id] = text_of(made.pdf)

    assert "verhuizing" in told[office.school]
    assert "verhuizing" not in told[office.core[CoreRole.POLICE]]


def test_every_copy_goes_through_the_gate(office: Office) -> None:
    work, meeting = office.workspace, office.meeting()
    case = office.case("Anna Jonkman")
    work.agendas.add_case(meeting.id, case.id)
    job = PrintJob(work.cabinet)
    municipality, police, *_ = wishes(office)
    named = replace(municipality, with_names=True)

    stored = work.cases.file(case.id).case
    work.cases.save(replace(stored, reason="Jonkman trekt zich terug."))

    assert "Jonkman" in text_of(job.draw(meeting.id, named).pdf)
    with pytest.raises(EditionLeaks):
        job.draw(meeting.id, police)
