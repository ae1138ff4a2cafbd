# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Printing one notification: to hand it over before it is brought back to a few codes."""

from collections.abc import Mapping
from dataclasses import dataclass

from casuskluis.documents.papers.agenda import CONFIDENTIAL
from casuskluis.documents.papers.notification import NotificationPaper, WeighingLine
from casuskluis.domain.assessment import Assessment
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import NotificationId, OrganisationId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.intake.notifications import NotificationFile, NotificationService
from casuskluis.services.keeping.control import control_of
from casuskluis.services.papers import PrintedPaper, sound_paper
from casuskluis.storage.transaction import Transaction

SHIELDED = "bron afgeschermd"


@dataclass(frozen=True, slots=True)
class NotificationPrinter:
    """Makes the paper of a notification."""

    context: Context

    def draw(self, notification_id: NotificationId) -> PrintedPaper:
        """Return the notification as a PDF, checked, to look at on the screen.

        Raises:
            NotFound: When it is not in the vault.
            PaperUnsound: When the PDF fails the program's own check.
        """
        file = NotificationService(self.context).file(notification_id)
        from casuskluis.documents import notification  # noqa: PLC0415 - only a paper waits for this

        with self.context.read(Permission.OWN_CASES) as transaction:
            pdf = notification.build(self._paper(transaction, file))
        number = file.notification.number
        return sound_paper(pdf, file_name=f"melding-{number}.pdf", title=f"Melding {number}")

    def record(self, notification_id: NotificationId) -> None:
        """Enter in the journal that a copy left."""
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.notifications.get(notification_id)  # refuses one of others
            transaction.journal.record(JournalAction.PRINTED, f"notification:{notification_id}")

    def _paper(self, transaction: Transaction, file: NotificationFile) -> NotificationPaper:
        told = file.notification
        codes = transaction.codes.book()
        names = {found.id: found.name for found in transaction.organisations.all()}
        return NotificationPaper(
            number=told.number,
            municipality=transaction.settings.get(SettingKey.MUNICIPALITY).value,
            legal_basis=transaction.settings.get(SettingKey.LEGAL_BASIS).value,
            marking=CONFIDENTIAL,
            printed_at=self.context.clock.now(),
            facts=(*_about(file, codes), *_notifier(file, codes)),
            observed=told.observed_behaviour,
            opinion=told.notifier_opinion,
            danger_action=told.danger_action,
            weighings=tuple(_weighing(held, codes, names) for held in file.assessments),
            control=control_of(transaction),
        )


def _about(file: NotificationFile, codes: CodeBook) -> list[tuple[str, str]]:
    told, subject = file.notification, file.subject
    born = str(subject.birth_date) if subject and subject.birth_date else ""
    return [
        ("Betrokkene", subject.name.display if subject else "nog niet bekend"),
        ("Geboren", born),
        ("Fenomeen", codes.label(CodeList.IDEOLOGY, told.ideology)),
        ("Ontvangen op", dutch_date(told.received_on)),
        ("Kanaal", codes.label(CodeList.CHANNEL, told.channel)),
        ("Wanneer", str(told.incident_on) if told.incident_on else ""),
        ("Plaats", told.incident_place),
        ("Doorgeleid naar", file.routed_to),
    ]


def _notifier(file: NotificationFile, codes: CodeBook) -> list[tuple[str, str]]:
    told = file.notification
    if told.shield_source:
        return [("Melder", SHIELDED)]
    return [
        ("Melder", codes.label(CodeList.NOTIFIER_KIND, told.notifier_kind)),
        ("Organisatie", file.notifier_organisation),
        ("Naam van de melder", told.notifier_name),
        ("Bereikbaar via", told.notifier_reach),
    ]


def _weighing(
    held: Assessment, codes: CodeBook, names: Mapping[OrganisationId, str]
) -> WeighingLine:
    grounds = (
        ("Motivering", held.motivation),
        ("Criteria van de wet", held.criteria),
        ("Samenhang van de signalen", held.coherence),
        ("Sociale relaties", held.social_relations),
        ("Zelfredzaamheid", held.self_reliance),
        ("Noodzaak", held.necessity),
        ("Proportionaliteit", held.proportionality),
        ("Subsidiariteit", held.subsidiarity),
        ("Alternatieven", held.alternatives),
    )
    return WeighingLine(
        held_on=held.held_on,
        outcome_label=codes.label(CodeList.ASSESSMENT_OUTCOME, held.outcome),
        present=", ".join(names.get(place, "") for place in held.present),
        grounds=tuple((title, text) for title, text in grounds if text.strip()),
    )
