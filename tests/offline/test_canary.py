# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A canary: a marker typed into every text field shows up in no file and no output."""

import base64
import logging
from dataclasses import MISSING, dataclass, fields, replace
from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.activity import Activity
from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import Case, LifeDomainNote, RelatedPerson
from casuskluis.domain.coding import CodeList
from casuskluis.domain.information import InformationItem
from casuskluis.domain.lists import CaseQuery, ContactQuery, SubjectQuery
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    CaseMeeting,
    Decision,
    SecrecyOrder,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.subject import Subject
from casuskluis.services.editions.holders import EditionRequest
from services.bureau import PASSPHRASE, TODAY, VAULTS, Office, open_office

CANARY = "Kanariepietje"
_CODES = frozenset(
    ["bsn", "ideology", "channel", "source_domain", "kind", "life_domain", "relation",
     "closing_reason", "pillar", "number", "source"]
)  # fmt: skip
"""Text fields that hold codes or numbers, never words of an officer."""


def sung(record_class: type[Any], **given: object) -> Any:
    """Return a record with the canary in every text field."""
    values: dict[str, object] = {}
    for one in fields(record_class):
        if one.name in given:
            values[one.name] = given[one.name]
        elif one.type in {str, "str"}:
            values[one.name] = "" if one.name in _CODES else f"{CANARY} {one.name}"
        elif one.type in {PersonName, "PersonName"}:
            values[one.name] = PersonName(family=CANARY, prefix="van", given=CANARY)
        elif one.default is MISSING and one.default_factory is MISSING:
            values[one.name] = TODAY
    return record_class(**values)


@dataclass(frozen=True)
class Aviary:
    """What the canary was let loose in."""

    root: Path
    output: str
    log: str


@pytest.fixture
def aviary(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> Aviary:
    """Work a day with the canary in every field; every passing file comes into one folder."""
    scratch, home = tmp_path / "tmp", tmp_path / "home"
    for name, place in (("TMPDIR", scratch), ("HOME", home), ("XDG_CACHE_HOME", home)):
        place.mkdir(exist_ok=True)
        monkeypatch.setenv(name, str(place))
    monkeypatch.chdir(scratch)
    with caplog.at_level(logging.DEBUG):
        office = open_office(tmp_path)
        meeting = _type_everywhere(office)
        _work(office, meeting)
        # The vault is still open here, with whatever journal and lock it keeps beside it.
        assert _nests(tmp_path) == []
        office.workspace.close()
    captured = capfd.readouterr()
    return Aviary(tmp_path, captured.out + captured.err, caplog.text)


def _type_everywhere(office: Office) -> CaseMeeting:
    with office.workspace.context.write() as transaction:
        organisation = transaction.organisations.add(sung(Organisation))
        transaction.contacts.add(sung(Contact, organisation_id=organisation.id))
        subject = transaction.subjects.add(sung(Subject))
        notification = transaction.notifications.add(
            sung(Notification, number="M2026-0001", subject_id=subject.id)
        )
        assessment = transaction.assessments.add(
            sung(
                Assessment,
                notification_id=notification.id,
                outcome=AssessmentOutcome.PERSON_CENTRED,
            )
        )
        case = transaction.cases.add(
            sung(Case, number="2026-0001", subject_id=subject.id, assessment_id=assessment.id)
        )
        transaction.related_persons.add(sung(RelatedPerson, case_id=case.id))
        transaction.life_domain_notes.add(
            sung(LifeDomainNote, case_id=case.id, life_domain="work")
        )
        information = sung(InformationItem, case_id=case.id, source_id=organisation.id)
        transaction.information.add(information)
        order = sung(SecrecyOrder)
        meeting = transaction.meetings.add(sung(CaseMeeting, number="2026-01", secrecy=order))
        transaction.agenda_items.add(
            sung(AgendaItem, meeting_id=meeting.id, position=1, case_id=case.id)
        )
        transaction.decisions.add(
            sung(Decision, number="B-1", meeting_id=meeting.id, case_id=case.id)
        )
        transaction.actions.add(
            sung(ActionItem, number="A-1", case_id=case.id, owner_id=organisation.id)
        )
        transaction.activities.add(sung(Activity))
    stored: CaseMeeting = meeting
    return stored


def _work(office: Office, meeting: CaseMeeting) -> None:
    workspace = office.workspace
    for setting in workspace.settings.all():
        if setting.unit == "text":
            workspace.settings.save(replace(setting, value=CANARY))
    workspace.codes.extend(CodeList.RELATION, CANARY)
    workspace.drafts.keep("notification", 0, {"observed": CANARY})
    workspace.meetings.invite(_guest(office, meeting))
    assert workspace.search.find(CANARY)
    assert workspace.cases.ids(CaseQuery(text=CANARY))
    assert workspace.partners.contact_ids(ContactQuery(text=CANARY))
    person = workspace.persons.get(workspace.persons.ids(SubjectQuery(text=CANARY))[0])
    workspace.persons.save(replace(person, alias=f"{CANARY} nogmaals"))
    request = EditionRequest(organisation_id=office.school)
    assert workspace.agenda_printer.print(meeting.id, request).pdf
    workspace.backups.make()


def _guest(office: Office, meeting: CaseMeeting) -> Attendance:
    return Attendance(meeting_id=meeting.id, organisation_id=office.school)


def _songs() -> list[bytes]:
    texts = {CANARY, CANARY.casefold(), CANARY.upper()}
    plain = [
        text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "utf-16-be")
    ]
    # Base64 shifts with what stands before it: the middle is the same in one of three.
    shifted = [base64.b64encode(b"x" * n + CANARY.encode())[4:-4] for n in range(3)]
    return [*plain, *shifted]


def _nests(root: Path) -> list[str]:
    """Return every file that holds the canary in its name or content."""
    songs = _songs()
    return [
        str(path.relative_to(root))
        for path in root.rglob("*")
        if CANARY in path.name
        or (path.is_file() and any(song in path.read_bytes() for song in songs))
    ]


def test_the_canary_is_in_no_file_and_in_no_output(aviary: Aviary) -> None:
    assert _nests(aviary.root) == []
    assert CANARY.casefold() not in (aviary.output + aviary.log).casefold()
    assert len(_kinds_for_who_may_read_it(aviary)) >= 6


def test_the_search_for_the_canary_can_find_it(tmp_path: Path) -> None:
    (tmp_path / "plat.txt").write_text(f"hier zit {CANARY}")
    (tmp_path / "breed.txt").write_text(f"hier zit {CANARY}", encoding="utf-16")
    (tmp_path / CANARY).mkdir()
    (tmp_path / "niets.txt").write_text("geen vogel")

    assert sorted(_nests(tmp_path)) == [CANARY, "breed.txt", "plat.txt"]


def _kinds_for_who_may_read_it(aviary: Aviary) -> set[str]:
    workspace = VAULTS.open(aviary.root / "Proef.kluis", bytearray(PASSPHRASE))
    try:
        return {str(hit.object_kind) for hit in workspace.search.find(CANARY, limit=200)}
    finally:
        workspace.close()


def test_a_record_shows_no_name_and_no_free_text_when_it_is_logged() -> None:
    given = {"number": "2026-0001", "outcome": AssessmentOutcome.ADVICE, "position": 1}
    for record_class in (Subject, Contact, Case, Notification, Assessment, InformationItem,
                         LifeDomainNote, ActionItem, Decision):  # fmt: skip
        assert CANARY not in repr(sung(record_class, **given)), record_class.__name__
