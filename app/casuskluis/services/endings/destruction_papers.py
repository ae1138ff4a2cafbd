# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The two papers of a destruction: the list to sign before it, and the record after it."""

from dataclasses import dataclass
from datetime import datetime, time

from casuskluis.documents.papers import (
    DestroyedFile,
    DestructionListPaper,
    DestructionRecordPaper,
    FileToDestroy,
    RetentionTerm,
)
from casuskluis.domain.destruction import DestructionRecord, FileKind
from casuskluis.domain.identifiers import DestructionListId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.context import Context
from casuskluis.services.endings.destroyed_words import contents_pairs
from casuskluis.services.endings.retention import pending_requests
from casuskluis.services.keeping.control import control_of
from casuskluis.services.papers import PrintedPaper, sound_paper
from casuskluis.services.terms.deadline_words import term_words
from casuskluis.storage.transaction import Transaction

_GROUND = "De bewaartermijn is voorbij. Bron van de termijn: {source}."
_HELD_ONE = (
    "Eén dossier is over de datum en blijft: er loopt een verzoek, klacht of rechtszaak."
)
_HELD = (
    "{count} dossiers zijn over de datum en blijven: er loopt een verzoek, klacht of "
    "rechtszaak."
)
_KINDS = {FileKind.CASE: "casus", FileKind.NOTIFICATION: "melding"}


@dataclass(frozen=True, slots=True)
class DestructionPapers:
    """Makes the papers; who prints enters it in the journal first."""

    context: Context

    def of_list(self, list_id: DestructionListId) -> PrintedPaper:
        """Return the list as a PDF, to sign.

        Raises:
            PaperUnsound: When the PDF fails the program's own check.
        """
        with self.context.read(Permission.DESTROY) as transaction:
            found = transaction.destruction_lists.get(list_id)
            records = transaction.destruction_records.of_list(list_id)
            term = transaction.settings.get(SettingKey.CASE_RETENTION)
            paper = DestructionListPaper(
                municipality=transaction.settings.get(SettingKey.MUNICIPALITY).value,
                number=found.number,
                drawn_up_on=found.drawn_on,
                ground=_GROUND.format(source=term.source),
                terms=(_term(term),),
                files=tuple(map(_to_destroy, records)),
                not_listed=self._not_listed(transaction),
                author=found.drawn_by,
                second_person=found.confirmed_by,
                printed_at=self.context.clock.now(),
                control=control_of(transaction),
            )
        from casuskluis.documents import destruction_list  # noqa: PLC0415 - only a paper waits for this

        pdf = destruction_list.build(paper)
        return _sound(
            pdf, f"vernietigingslijst-{found.number}", "Vernietigingslijst", found.number
        )

    def of_record(self, list_id: DestructionListId) -> PrintedPaper:
        """Return the record of a list that was carried out.

        Raises:
            PaperUnsound: When the PDF fails the program's own check.
        """
        with self.context.read(Permission.DESTROY) as transaction:
            found = transaction.destruction_lists.get(list_id)
            records = transaction.destruction_records.of_list(list_id)
            term = transaction.settings.get(SettingKey.CASE_RETENTION)
            paper = DestructionRecordPaper(
                municipality=transaction.settings.get(SettingKey.MUNICIPALITY).value,
                number=found.number,
                list_number=found.number,
                ground=_GROUND.format(source=term.source),
                files=tuple(map(_destroyed, records)),
                author=found.drawn_by,
                second_person=found.confirmed_by,
                destroyed_at=self._destroyed_at(transaction, records),
                printed_at=self.context.clock.now(),
                control=control_of(transaction),
            )
        from casuskluis.documents import destruction_record  # noqa: PLC0415 - only a paper waits for this

        pdf = destruction_record.build(paper)
        name = f"verklaring-van-vernietiging-{found.number}"
        return _sound(pdf, name, "Verklaring van vernietiging", found.number)

    def _not_listed(self, transaction: Transaction) -> str:
        """Return how many files are past their day and must stay."""
        past = transaction.cases.past_destruction(self.context.clock.today())
        count = sum(
            case.legal_hold or bool(pending_requests(transaction, case)) for case in past
        )
        if not count:
            return ""
        return _HELD_ONE if count == 1 else _HELD.format(count=count)

    def _destroyed_at(
        self, transaction: Transaction, records: list[DestructionRecord]
    ) -> datetime:
        """Return the moment of the last removal, as the journal has it."""
        moments = [
            transaction.journal.last(JournalAction.REMOVED, f"case:{one.record_id}")
            for one in records
        ]
        known = [moment for moment in moments if moment is not None]
        if known:
            return max(known).astimezone()
        days = [one.destroyed_on for one in records if one.destroyed_on]
        zone = self.context.clock.now().astimezone().tzinfo
        return datetime.combine(max(days), time(), zone)


def _term(term: Setting) -> RetentionTerm:
    checked = ""
    if term.is_checked and term.checked_on:
        checked = f"{term.checked_by}, {dutch_date(term.checked_on)}"
    return RetentionTerm(
        kind_label=_KINDS[FileKind.CASE],
        term=f"{term_words(term)} na sluiting",
        source=term.source,
        checked=checked or "te controleren",
    )


def _to_destroy(record: DestructionRecord) -> FileToDestroy:
    return FileToDestroy(
        number=record.number,
        kind_label=_KINDS[record.kind],
        opened_on=record.opened_on,
        closed_on=record.closed_on,
        destroy_on=record.destroy_on,
        basis=record.ground,
        remarks=record.remark,
    )


def _destroyed(record: DestructionRecord) -> DestroyedFile:
    return DestroyedFile(
        number=record.number,
        kind_label=_KINDS[record.kind],
        contents=contents_pairs(record.contents),
        ground=f"bewaartermijn voorbij op {dutch_date(record.destroy_on)}",
    )


def _sound(pdf: bytes, name: str, title: str, number: str) -> PrintedPaper:
    return sound_paper(pdf, file_name=f"{name}.pdf", title=f"{title} {number}")
