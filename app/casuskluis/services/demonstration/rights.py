# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the persons and the partners of the demonstration were told, and what was asked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from casuskluis.domain.identifiers import AccessRequestId, DisclosureId, InformingId
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.request import (
    AccessRequest,
    Disclosure,
    Informing,
    RequestKind,
    RequestOutcome,
)
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.services.demonstration.casework import Docket
from casuskluis.services.demonstration.chance import workday
from casuskluis.services.demonstration.stage import Stage
from casuskluis.services.demonstration.table import Table

_TOLD = (
    ("Gesprek op het gemeentehuis", "Schrok ervan, wil wel meewerken."),
    ("Brief, daarna een gesprek thuis", "Is het er niet mee eens, maar wil hulp bij werk."),
    ("Gesprek met de wijkagent erbij", "Vindt het overdreven. Wil op de hoogte blijven."),
    ("Gesprek op kantoor, met een tolk", "Had vragen over wie dit allemaal weet."),
)
_NOT_YET = "De politie vraagt te wachten: informeren zou een lopend onderzoek schaden."
_ROUND = 6
_PUT_OFF = 4
_REFUSED_EVERY = 9
_WHAT = "Casusblad op de agenda van overleg {number}, exemplaar voor {holder}"
_REFUSAL = "Niet nodig voor wat deze organisatie in de casus doet."


def draw_informings(stage: Stage, dockets: Sequence[Docket]) -> tuple[Informing, ...]:
    """Return whether and how the persons were told that there is a case about them."""
    made = [
        told
        for place, docket in enumerate(dockets)
        for told in _informing(stage, place, docket)
    ]
    return tuple(replace(one, id=InformingId(n)) for n, one in enumerate(made, start=1))


def _informing(stage: Stage, place: int, docket: Docket) -> Iterator[Informing]:
    case = docket.case
    day = workday(case.opened_on + timedelta(days=12 + place % 14))
    if day > stage.last_day:
        return
    if case.is_open and place % _ROUND == _PUT_OFF:
        recorded = stage.last_day - timedelta(days=40 + place % 20)
        yield Informing(
            case_id=case.id,
            recorded_on=max(recorded, case.opened_on),
            informed=False,
            reason_not=_NOT_YET,
            postponed_until=stage.last_day + timedelta(days=25 + place % 20),
            author=case.case_coordinator,
        )
        return
    manner, reaction = _TOLD[place % len(_TOLD)]
    yield Informing(
        case_id=case.id,
        recorded_on=day,
        informed=True,
        informed_on=day,
        manner=manner,
        informed_by=case.case_coordinator,
        reaction=reaction,
        author=case.case_coordinator,
    )


def draw_disclosures(
    stage: Stage, dockets: Sequence[Docket], table: Table
) -> tuple[Disclosure, ...]:
    """Return what the partners at each table got on paper, and now and then a refusal."""
    grounds = {setting.key: setting.value for setting in stage.settings}
    ground = grounds[SettingKey.LEGAL_BASIS]
    names = {one.id: one for one in stage.partners.organisations}
    meetings = {one.id: one for one in table.meetings}
    officers = {docket.case.id: docket.case.process_coordinator for docket in dockets}
    made: list[Disclosure] = []
    for item in table.agenda_items:
        meeting = meetings[item.meeting_id]
        if item.case_id is None or meeting.held_on > stage.last_day:
            continue
        for place in item.restricted_to:
            if names[place].core_role is CoreRole.MUNICIPALITY:
                continue
            refused = names[place].core_role is CoreRole.NONE and not (
                len(made) % _REFUSED_EVERY
            )
            plain = Disclosure(
                id=DisclosureId(len(made) + 1),
                case_id=item.case_id,
                organisation_id=place,
                disclosed_on=meeting.held_on - timedelta(days=1),
                what=_WHAT.format(number=meeting.number, holder=names[place].name),
                legal_basis=ground,
                from_print=True,
                author=officers.get(item.case_id, ""),
            )
            made.append(_refusal(plain) if refused else plain)
    return tuple(made)


def _refusal(plain: Disclosure) -> Disclosure:
    return replace(
        plain,
        what="Het hele plan van aanpak",
        refused=True,
        refusal_reason=_REFUSAL,
        legal_basis="",
        from_print=False,
    )


def draw_requests(
    stage: Stage, dockets: Sequence[Docket], subjects: Sequence[Subject]
) -> tuple[AccessRequest, ...]:
    """Return four requests: past its term, answered, under way, and one that just came in."""
    people = {one.id: one for one in subjects}
    opened = [docket for docket in dockets if docket.case.is_open]
    if not opened:
        return ()
    first, last = people[opened[0].case.subject_id], people[opened[-1].case.subject_id]
    past, answered, running = (
        workday(stage.last_day - timedelta(days=n)) for n in (450, 150, 19)
    )
    made = (
        replace(
            _request(stage, None, past),
            kind=RequestKind.ERASURE,
            requester="A. Verbree",
            outcome=RequestOutcome.REFUSED,
            decided_on=past + timedelta(days=20),
            motivation="Deze persoon staat niet in de kluis.",
            sent_on=past + timedelta(days=21),
        ),
        replace(
            _request(stage, last, answered),
            identity_checked_on=answered + timedelta(days=2),
            identity_method="Paspoort getoond aan de balie",
            outcome=RequestOutcome.PARTLY,
            decided_on=answered + timedelta(days=24),
            motivation="Een deel van de informatie is van de politie en is weggelaten.",
            sent_on=answered + timedelta(days=25),
        ),
        replace(
            _request(stage, first, running),
            identity_checked_on=workday(running + timedelta(days=3)),
            identity_method="Identiteitskaart getoond aan de balie",
            note="Wil het dossier liever ophalen dan per post krijgen.",
        ),
        replace(
            _request(stage, None, workday(stage.last_day - timedelta(days=4))),
            kind=RequestKind.ERASURE,
            requester="D. de Roo",
        ),
    )
    return tuple(_numbered(made))


def _request(stage: Stage, subject: Subject | None, received: date) -> AccessRequest:
    return AccessRequest(
        number="",
        subject_id=subject.id if subject else None,
        requester=subject.name.display if subject else "",
        received_on=received,
        due_on=stage.until(SettingKey.REQUEST_TERM, received),
    )


def _numbered(requests: Sequence[AccessRequest]) -> Iterator[AccessRequest]:
    counted: dict[int, int] = {}
    for place, request in enumerate(requests, start=1):
        year = request.received_on.year
        counted[year] = counted.get(year, 0) + 1
        number = f"AVG{year}-{counted[year]:02}"
        yield replace(request, id=AccessRequestId(place), number=number)
