# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case
from casuskluis.domain.naming import PersonName
from casuskluis.domain.officer import CaseShielded, NotAllowed, Officer, Role
from casuskluis.domain.partner import Contact, CoreRole
from casuskluis.services.office.handover import Handover, NothingToHandOver, ReceiverMissing
from casuskluis.services.office.handover_papers import DossierRequest
from services.bureau import TODAY, Office, reopen, text_of

LEAVING, RECEIVER = "Toets", "Nieuwe collega"
SECOND = b"een tweede rij van losse woorden"


@pytest.fixture
def case(office: Office) -> Case:
    """Return a case with an action and a partner that all hang on the colleague who leaves."""
    case = office.case()
    municipality = office.core[CoreRole.MUNICIPALITY]
    contact = office.workspace.partners.save_contact(
        Contact(name=PersonName.parse(LEAVING), organisation_id=municipality)
    )
    office.workspace.actions.add(
        ActionItem(
            number="",
            case_id=case.id,
            description="Belt de school.",
            owner_id=municipality,
            owner_contact_id=contact.id,
            recorded_on=TODAY,
            due_on=date(2026, 12, 1),
        )
    )
    school = office.workspace.partners.organisation(office.school)
    office.workspace.partners.save_organisation(replace(school, account_officer=LEAVING))
    return case


def test_all_of_a_colleague_is_proposed_and_goes_over(office: Office, case: Case) -> None:
    service = office.workspace.handover
    found = service.proposal(LEAVING)
    assert LEAVING in service.colleagues()

    service.carry_out(
        Handover(
            leaving=LEAVING,
            receiver=RECEIVER,
            cases=[one.id for one in found.cases],
            actions=[one.id for one in found.actions],
            partners=[one.id for one in found.partners],
        )
    )

    assert [one.id for one in found.cases] == [case.id]
    assert service.proposal(LEAVING).is_empty
    assert office.workspace.cases.file(case.id).case.case_coordinator == RECEIVER
    assert office.workspace.partners.organisation(office.school).account_officer == RECEIVER
    (action,) = office.workspace.cases.file(case.id).actions
    assert action.owner_contact_id is None


def test_a_restricted_case_stays_open_to_who_takes_it_over(office: Office, case: Case) -> None:
    office.workspace.officers.restrict(case.id, [])
    office.workspace.officers.add(
        Officer(label=RECEIVER, roles=(Role.CASE_COORDINATOR,)), bytearray(SECOND)
    )
    office.workspace.handover.carry_out(
        Handover(leaving=LEAVING, receiver=RECEIVER, cases=[case.id])
    )
    colleague = reopen(office, SECOND)

    assert colleague.workspace.cases.file(case.id).case.id == case.id
    with pytest.raises(NotAllowed):
        colleague.workspace.handover.proposal(RECEIVER)
    colleague.workspace.abandon()


def test_who_may_open_a_restricted_case_already_is_let_in_once(
    office: Office, case: Case
) -> None:
    office.workspace.officers.restrict(case.id, [RECEIVER])
    office.workspace.handover.carry_out(
        Handover(leaving=LEAVING, receiver=RECEIVER, cases=[case.id])
    )

    let_in = [one.officer for one in office.workspace.officers.authorisations(case.id)]
    assert let_in.count(RECEIVER) == 1


def test_an_action_of_a_case_of_others_is_not_handed_over(office: Office, case: Case) -> None:
    (action,) = office.workspace.cases.file(case.id).actions
    with office.workspace.context.write() as transaction:
        stored = transaction.cases.get(case.id)
        transaction.cases.save(
            replace(stored, restricted=True, case_coordinator="", process_coordinator="")
        )

    with pytest.raises(CaseShielded):
        office.workspace.handover.carry_out(
            Handover(leaving=LEAVING, receiver=RECEIVER, actions=[action.id])
        )


@pytest.mark.parametrize("receiver", ["", "  ", "toets", LEAVING])
def test_somebody_else_must_take_over(office: Office, case: Case, receiver: str) -> None:
    with pytest.raises(ReceiverMissing):
        office.workspace.handover.carry_out(
            Handover(leaving=LEAVING, receiver=receiver, cases=[case.id])
        )


def test_nothing_cannot_be_handed_over(office: Office) -> None:
    with pytest.raises(NothingToHandOver):
        office.workspace.handover.carry_out(Handover(leaving=LEAVING, receiver=RECEIVER))


@pytest.mark.parametrize("with_names", [False, True])
def test_the_dossier_tells_what_runs_and_names_only_when_asked(
    office: Office, case: Case, *, with_names: bool
) -> None:
    proposal = office.workspace.handover.proposal(LEAVING)
    printer = office.workspace.handover_printer

    text = text_of(
        printer.draw(
            proposal,
            DossierRequest(receiver=RECEIVER, with_names=with_names, notes="Bel eerst."),
        ).pdf
    )
    printer.record(proposal)

    for wanted in (case.number, "Belt de school.", "Lyceum De Terp", RECEIVER, "Bel eerst"):
        assert wanted in text
    assert ("Jan van den Berg" in text) is with_names
    assert "handover" in [line.object for line in office.workspace.journal.newest(5)]
