# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.request import (
    AccessRequest,
    DecisionWithoutWords,
    ExtendedTooLate,
    ExtensionWithoutReason,
    IdentityNotChecked,
    RequestDecided,
    RequestIncomplete,
    RequestKind,
    RequestOutcome,
)
from casuskluis.services.rights.requests import (
    NobodyToGrantTo,
    NotDecidedYet,
    RequestDayImpossible,
    holds,
)
from services.bureau import TODAY, Office

METHOD = "Paspoort getoond aan de balie"


def _receive(
    office: Office,
    subject: SubjectId | None = None,
    *,
    kind: RequestKind = RequestKind.ACCESS,
    received: date = TODAY,
) -> AccessRequest:
    return office.workspace.requests.receive(
        AccessRequest(
            number="",
            kind=kind,
            subject_id=subject,
            requester="Jan van den Berg",
            received_on=received,
            due_on=received,
        )
    )


def _held(office: Office, subject: SubjectId) -> bool:
    with office.workspace.context.read() as transaction:
        return holds(transaction, subject)


def test_a_request_gets_a_number_and_a_clock(office: Office) -> None:
    first = _receive(office)
    second = _receive(office)

    assert (first.number, second.number) == ("AVG2026-01", "AVG2026-02")
    assert first.due_on == date(2026, 12, 21)  # a month on is a Sunday
    assert [one.id for one in office.workspace.requests.running()] == [first.id, second.id]


def test_a_request_from_nobody_or_from_the_future_is_refused(office: Office) -> None:
    request = _receive(office)

    with pytest.raises(RequestIncomplete):
        office.workspace.requests.save(replace(request, requester=" "))
    with pytest.raises(RequestIncomplete):
        _receive(office, received=TODAY + timedelta(days=1))


def test_the_steps_and_the_clock_are_not_changed_by_hand(office: Office) -> None:
    request = _receive(office)
    requests = office.workspace.requests
    subject = office.subject()

    linked = requests.save(replace(request, subject_id=subject.id, note="Belt vrijdag."))
    assert linked.subject_id == subject.id
    with pytest.raises(FieldFixed):
        requests.save(replace(linked, due_on=TODAY + timedelta(days=300)))
    with pytest.raises(FieldFixed):
        requests.save(replace(linked, outcome=RequestOutcome.GRANTED))


def test_an_extension_counts_from_the_receipt_and_comes_once(office: Office) -> None:
    requests = office.workspace.requests
    request = _receive(office, received=date(2026, 11, 2))

    with pytest.raises(ExtensionWithoutReason):
        requests.extend(request.id, reason=" ")
    extended = requests.extend(request.id, reason="Veel stukken.")
    with pytest.raises(ExtendedTooLate):
        requests.extend(request.id, reason="Nog meer stukken.")

    assert requests.file(request.id).request == extended
    assert (request.due_on, extended.due_on) == (date(2026, 12, 2), date(2027, 2, 2))


def test_a_term_that_has_ended_is_not_extended(office: Office) -> None:
    late = _receive(office, received=date(2026, 10, 1))

    assert late.is_late(TODAY)
    with pytest.raises(ExtendedTooLate):
        office.workspace.requests.extend(late.id, reason="Vergeten.")


def test_access_is_granted_to_somebody_known_and_checked(office: Office) -> None:
    requests = office.workspace.requests
    request = _receive(office)
    granted = RequestOutcome.GRANTED

    with pytest.raises(IdentityNotChecked):
        requests.decide(request.id, outcome=granted, motivation="", on=TODAY)
    with pytest.raises(IdentityNotChecked):
        requests.check_identity(request.id, on=TODAY, method=" ")
    with pytest.raises(RequestDayImpossible):
        requests.check_identity(request.id, on=TODAY - timedelta(days=1), method=METHOD)
    requests.check_identity(request.id, on=TODAY, method=METHOD)
    with pytest.raises(NobodyToGrantTo):
        requests.decide(request.id, outcome=granted, motivation="", on=TODAY)
    requests.save(replace(requests.get(request.id), subject_id=office.subject().id))
    decided = requests.decide(request.id, outcome=granted, motivation="", on=TODAY)

    assert decided.outcome is granted
    with pytest.raises(RequestDecided):
        requests.decide(request.id, outcome=granted, motivation="", on=TODAY)
    with pytest.raises(RequestDecided):
        requests.save(replace(decided, subject_id=None))


@pytest.mark.parametrize("outcome", [RequestOutcome.REFUSED, RequestOutcome.PARTLY])
def test_what_is_not_granted_needs_words(office: Office, outcome: RequestOutcome) -> None:
    request = _receive(office)
    with pytest.raises(DecisionWithoutWords):
        office.workspace.requests.decide(request.id, outcome=outcome, motivation=" ", on=TODAY)


def test_an_answer_is_sent_after_the_decision(office: Office) -> None:
    requests = office.workspace.requests
    request = _receive(office)
    refused = RequestOutcome.REFUSED

    with pytest.raises(NotDecidedYet):
        requests.send(request.id, on=TODAY)
    requests.decide(request.id, outcome=refused, motivation="Niet bekend.", on=TODAY)
    with pytest.raises(RequestDayImpossible):
        requests.send(request.id, on=TODAY + timedelta(days=1))
    assert requests.send(request.id, on=TODAY).sent_on == TODAY
    assert requests.running() == []


def test_a_request_without_a_decision_holds_the_data(office: Office) -> None:
    requests = office.workspace.requests
    subject = office.subject()
    assert not _held(office, subject.id)

    erasure = _receive(office, subject.id, kind=RequestKind.ERASURE)
    assert _held(office, subject.id)
    refused = RequestOutcome.REFUSED
    requests.decide(erasure.id, outcome=refused, motivation="Nog nodig.", on=TODAY)
    assert not _held(office, subject.id)


def test_access_holds_the_data_until_the_answer_is_sent(office: Office) -> None:
    requests = office.workspace.requests
    subject = office.subject()
    request = _receive(office, subject.id)
    requests.check_identity(request.id, on=TODAY, method=METHOD)
    requests.decide(request.id, outcome=RequestOutcome.GRANTED, motivation="", on=TODAY)
    assert _held(office, subject.id)

    requests.send(request.id, on=TODAY)
    assert not _held(office, subject.id)


def test_a_withdrawn_request_waits_for_nothing(office: Office) -> None:
    requests = office.workspace.requests
    subject = office.subject()
    request = _receive(office, subject.id, received=date(2026, 10, 1))
    requests.decide(request.id, outcome=RequestOutcome.WITHDRAWN, motivation="", on=TODAY)

    assert requests.running() == []
    assert not requests.get(request.id).is_late(TODAY)
    assert not _held(office, subject.id)
