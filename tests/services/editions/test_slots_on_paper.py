# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Each partner reads when it is expected; never when another guest is."""

from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.domain.meeting import AgendaItem, Attendance
from casuskluis.domain.partner import CoreRole, Organisation
from casuskluis.services.editions.holders import EditionRequest
from documents.reading import whole_text
from services.bureau import Office


def _meeting_with_guests(office: Office) -> tuple[MeetingId, OrganisationId]:
    """Return a meeting with two guests, each for ten minutes, and the second of them."""
    workspace, meeting = office.workspace, office.meeting()
    care = workspace.partners.save_organisation(Organisation(name="GGZ Veldhaven")).id
    for guest in (office.school, care):
        workspace.meetings.invite(
            Attendance(meeting_id=meeting.id, organisation_id=guest, stays=False)
        )
        workspace.agendas.add(
            AgendaItem(
                meeting_id=meeting.id,
                position=0,
                title="Onderwerp",
                restricted_to=(guest, office.core[CoreRole.MUNICIPALITY]),
            )
        )
    return meeting.id, care


def _text(office: Office, meeting: MeetingId, holder: OrganisationId | None) -> str:
    request = EditionRequest(organisation_id=holder)
    return whole_text(office.workspace.agenda_printer.print(meeting, request).pdf)


def test_a_guest_reads_its_own_time_and_not_that_of_another_guest(office: Office) -> None:
    meeting, care = _meeting_with_guests(office)
    school_reads, care_reads = (_text(office, meeting, one) for one in (office.school, care))
    assert "13:55 – 14:05" in school_reads
    assert "14:05 – 14:15" not in school_reads
    assert "14:05 – 14:15" in care_reads
    assert "13:55 – 14:05" not in care_reads


def test_the_keeper_of_the_vault_reads_every_time_and_the_general_copy_none(
    office: Office,
) -> None:
    meeting, _ = _meeting_with_guests(office)
    kept = _text(office, meeting, office.core[CoreRole.MUNICIPALITY])
    general = _text(office, meeting, None)
    for slot in ("13:55 – 14:05", "14:05 – 14:15"):
        assert slot in kept
        assert slot not in general


def test_where_everybody_stays_no_times_stand_beside_the_names(office: Office) -> None:
    meeting = office.meeting()
    office.workspace.agendas.add(
        AgendaItem(meeting_id=meeting.id, position=0, title="Onderwerp")
    )
    assert "Aan tafel" not in _text(office, meeting.id, office.core[CoreRole.MUNICIPALITY])
