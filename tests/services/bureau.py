# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An office with an open vault and three core partners, and the steps of its daily work."""

import atexit
import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # publishes no types

from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.case import Case
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.closing import ClosingStep
from casuskluis.domain.identifiers import MeetingNumber, NotificationNumber, OrganisationId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import CoreRole, Organisation
from casuskluis.domain.subject import Subject
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
PASSPHRASE = b"vijf losse woorden zijn genoeg"
VAULTS = Vaults(FixedClock(NOW), "toets", FLOOR)
CORE = {
    CoreRole.MUNICIPALITY: "Gemeente Veldhaven",
    CoreRole.POLICE: "Politie Veldhaven",
    CoreRole.PROSECUTION: "Openbaar Ministerie",
}


@dataclass(frozen=True)
class Office:
    """An open vault, and who is who in it."""

    workspace: Workspace
    sheet: PrintedPaper
    core: dict[CoreRole, OrganisationId]
    school: OrganisationId

    def subject(self, name: str = "Jan van den Berg") -> Subject:
        return self.workspace.persons.add(
            Subject(name=PersonName.parse(name), birth_date=PartialDate(1995, 2))
        )

    def notification(self, subject: Subject | None = None) -> Notification:
        return self.workspace.notifications.register(
            Notification(
                number=NotificationNumber(""),
                received_on=TODAY,
                recorded_on=TODAY,
                subject_id=subject.id if subject else None,
                observed_behaviour="Deelt filmpjes met geweld.",
                known_reason="Nieuw gedrag.",
                source_domain="education",
            )
        )

    def weigh(
        self,
        notification: Notification,
        outcome: AssessmentOutcome = AssessmentOutcome.PERSON_CENTRED,
    ) -> Assessment:
        waits = outcome is AssessmentOutcome.MORE_INFORMATION
        return self.workspace.notifications.assess(
            Assessment(
                notification_id=notification.id,
                held_on=TODAY,
                present=tuple(self.core.values()),
                criteria="Getoetst.",
                coherence="Sterk.",
                necessity="Nodig.",
                proportionality="Passend.",
                subsidiarity="Lichter kan niet.",
                motivation="Samen besloten.",
                outcome=outcome,
                more_information_until=TODAY + timedelta(days=14) if waits else None,
            )
        )

    def case(self, name: str = "Jan van den Berg") -> Case:
        assessment = self.weigh(self.notification(self.subject(name)))
        return self.workspace.notifications.open_case(assessment.id, reason="Zorgen op school.")

    def settle(self, case: Case) -> None:
        """Tick what is left to an officer on the closing checklist."""
        for step in (ClosingStep.FEEDBACK, ClosingStep.PARTNERS, ClosingStep.SUBJECT):
            self.workspace.closing.mark(case.id, step)

    def close(self, case: Case, on: date = TODAY) -> Case:
        """Close a case with everything on its checklist ticked."""
        self.settle(case)
        return self.workspace.closing.close(case.id, on=on, reason="goals_reached")

    def inform(self, case: Case, text: str, *shared_with: OrganisationId) -> InformationItem:
        return self.workspace.cases.add_information(
            InformationItem(
                case_id=case.id,
                recorded_on=TODAY,
                source_id=self.core[CoreRole.POLICE],
                text=text,
                purpose="Bespreken",
                shared_with=shared_with,
            )
        )

    def meeting(self, on: date = date(2026, 12, 3)) -> CaseMeeting:
        return self.workspace.meetings.plan(CaseMeeting(number=MeetingNumber(""), held_on=on))


def open_office(folder: Path) -> Office:
    """Open an office of its own in a folder: a vault with four partners in it.

    Making one takes three times as long as opening one, so it is made once and copied.
    """
    return copy_of(_furnished(), folder)


def copy_of(pattern: Office, folder: Path) -> Office:
    """Copy a closed office to a folder, and open it there."""
    place = folder / pattern.workspace.place.name
    shutil.copytree(pattern.workspace.place, place)
    return replace(pattern, workspace=VAULTS.open(place, bytearray(PASSPHRASE)))


def storeroom() -> Path:
    """Return a folder for what tests copy; it goes when all of them are over."""
    folder = tempfile.mkdtemp(prefix="casuskluis-patterns-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


@cache
def _furnished() -> Office:
    office = furnish(storeroom())
    office.workspace.abandon()
    return office


def furnish(folder: Path) -> Office:
    """Make a vault in a folder and put four partners in it."""
    workspace, sheet = VAULTS.create(
        folder / "Proef", bytearray(PASSPHRASE), municipality="Veldhaven", label="Toets"
    )
    save = workspace.partners.save_organisation
    core = {
        role: save(Organisation(name=name, core_role=role)).id for role, name in CORE.items()
    }
    return Office(workspace, sheet, core, save(Organisation(name="Lyceum De Terp")).id)


def reopen(office: Office, passphrase: bytes = PASSPHRASE) -> Office:
    """Close the vault and open it again."""
    place = office.workspace.place
    office.workspace.close()
    return replace(office, workspace=VAULTS.open(place, bytearray(passphrase)))


def text_of(pdf: bytes) -> str:
    """Return the words of a finished PDF, with single spaces."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return " ".join(" ".join(pages).split())
