# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who told under cover stands in no search, no list, no history and on no paper."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

import pytest

from casuskluis.domain.case import Case
from casuskluis.domain.known import KnownQuery
from casuskluis.domain.lists import CaseQuery, NotificationQuery, SubjectQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification
from casuskluis.domain.partner import CoreRole, Organisation
from casuskluis.domain.request import AccessRequest
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.office.handover_papers import DossierRequest
from casuskluis.services.papers import PrintedPaper
from documents.reading import whole_text
from services.bureau import TODAY, Office

NAME = "Vlierbosch"
REACH = "0699988877"
PLACE = "Stichting Zwijgplicht"
WORDS = (NAME, REACH, PLACE)


@dataclass(frozen=True)
class Told:
    """A case that came of a notification by somebody who stays covered."""

    office: Office
    notification: Notification
    case: Case


@pytest.fixture
def told(office: Office) -> Told:
    work = office.workspace
    place = work.partners.save_organisation(Organisation(name=PLACE))
    first = office.notification(office.subject())
    with work.context.write() as transaction:
        stored = transaction.notifications.get(first.id)
        for name in (NAME, f"W. {NAME}"):  # the first becomes an earlier value
            stored = transaction.notifications.save(
                replace(
                    stored,
                    shield_source=True,
                    notifier_name=name,
                    notifier_reach=REACH,
                    notifier_organisation_id=place.id,
                )
            )
    assessment = office.weigh(stored)
    return Told(office, stored, work.notifications.open_case(assessment.id))


def test_no_word_finds_it(told: Told) -> None:
    work = told.office.workspace
    for word in (NAME, REACH, REACH[-6:]):
        assert work.search.find(word) == []
        assert work.notifications.ids(NotificationQuery(text=word)) == []
        assert work.cases.ids(CaseQuery(text=word)) == []
        assert work.persons.ids(SubjectQuery(text=word)) == []
    assert not work.known.matches(KnownQuery(name=PersonName(family=NAME)))
    # The organisation is a partner like any other; it leads to no notification.
    assert {hit.object_kind for hit in work.search.find("Zwijgplicht")} == {"organisation"}
    assert work.notifications.ids(NotificationQuery(text="Zwijgplicht")) == []


def test_no_list_or_deadline_shows_it(told: Told) -> None:
    work = told.office.workspace
    (line,) = work.notifications.lines([told.notification.id])
    assert line.source == ""
    shown: list[Any] = [line, *work.feedback.owed(), *work.deadlines.watch().deadlines]
    words = " ".join(str(asdict(one)) for one in shown)
    assert not [word for word in WORDS if word in words]


def test_earlier_values_are_covered_and_the_journal_holds_none(told: Told) -> None:
    work = told.office.workspace
    lines = work.histories.of_notification(told.notification.id)
    assert lines
    for line in lines:
        assert not any(word in line.before + line.after for word in WORDS)
    assert not any(word in line.object for line in work.journal.newest(500) for word in WORDS)


def notification(told: Told) -> PrintedPaper:
    return told.office.workspace.notification_printer.draw(told.notification.id)


def agenda(told: Told) -> PrintedPaper:
    work, police = told.office.workspace, told.office.core[CoreRole.POLICE]
    meeting = told.office.meeting()
    work.agendas.add_case(meeting.id, told.case.id)
    wanted = EditionRequest(organisation_id=police, with_names=True)
    return work.agenda_printer.draw(meeting.id, wanted)


def hand_over(told: Told) -> PrintedPaper:
    work = told.office.workspace
    proposal = work.handover.proposal(work.officer)
    request = DossierRequest(receiver="B. Nieuw", with_names=True)
    return work.handover_printer.draw(proposal, request)


def access_dossier(told: Told) -> PrintedPaper:
    requests = told.office.workspace.requests
    request = requests.receive(
        AccessRequest(number="", requester="J. van den Berg", received_on=TODAY, due_on=TODAY)
    )
    requests.save(replace(request, subject_id=told.case.subject_id))
    checked = requests.check_identity(request.id, on=TODAY, method="Paspoort gezien")
    return told.office.workspace.access_dossiers.draw(checked.id)


PAPERS: Mapping[str, Callable[[Told], PrintedPaper]] = {
    "notification": notification,
    "agenda": agenda,
    "hand-over": hand_over,
    "access dossier": access_dossier,
}


@pytest.mark.parametrize("kind", PAPERS)
def test_no_paper_names_it(told: Told, kind: str) -> None:
    text = whole_text(PAPERS[kind](told).pdf)

    assert told.case.number in text or told.notification.number in text
    assert not [word for word in WORDS if word in text]
