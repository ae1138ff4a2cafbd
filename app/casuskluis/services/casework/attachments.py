# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Attachments: files inside the vault, and the two ways a copy of one leaves it.

A file that was attached stays where it came from as well; the program does not remove it and
does not keep where that was. Nothing is ever written to a temporary file.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

from casuskluis.domain.attachment import Attachment, AttachmentAlreadyThere
from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.identifiers import AttachmentId, CaseId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import PLAUSIBLE, SettingKey, Unit
from casuskluis.exchange.attachment_files import AttachmentFile, judge, read_attachment
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction

MEBIBYTE = 1024 * 1024
_NEEDS = Permission.OWN_CASES


@dataclass(frozen=True, slots=True)
class AttachmentCopy:
    """What leaves the vault: a name to propose, and the content."""

    name: str = field(repr=False)
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class AttachmentService:
    """The files that belong to cases."""

    context: Context

    def of_case(self, case_id: CaseId) -> tuple[Attachment, ...]:
        """Return what is known of the attachments of a case, oldest first; no contents."""
        with self.context.read(_NEEDS) as transaction:
            transaction.cases.get(case_id)
            return tuple(transaction.attachments.of_case(case_id))

    def limit(self) -> int:
        """Return how large an attachment may be, in bytes.

        Raises:
            SettingNotANumber: When the setting is empty or absurd.
        """
        lowest, highest = PLAUSIBLE[Unit.MEGABYTES]
        with self.context.read() as transaction:
            setting = transaction.settings.get(SettingKey.ATTACHMENT_LIMIT)
        return setting.number(lowest=lowest, highest=highest) * MEBIBYTE

    def add(self, case_id: CaseId, path: Path, description: str = "") -> Attachment:
        """Take in a file; where it came from is forgotten.

        Raises:
            AttachmentUnreadable: When it is gone, a folder, or not ours to read.
            CasuskluisError: As `add_content`.
        """
        limit = self._ready(case_id)
        return self._store(case_id, read_attachment(path, limit), description)

    def add_content(
        self, case_id: CaseId, name: str, data: bytes, description: str = ""
    ) -> Attachment:
        """Take in something that is in memory already.

        Raises:
            CaseClosed: When the case is closed.
            ReviewOverdue: When its necessity review is past its date.
            AttachmentTooLarge: When it is larger than the setting allows.
            AttachmentEmpty: When there is nothing in it.
            AttachmentKindUnknown: When it is no PDF, Word document, PNG or JPEG.
            AttachmentLies: When the ending of its name says something else than its content.
            AttachmentHasMacros: When it is a Word document with a program in it.
            AttachmentAlreadyThere: When the same content is attached to this case already.
        """
        limit = self._ready(case_id)
        return self._store(case_id, judge(name, data, limit), description)

    def describe(
        self, attachment_id: AttachmentId, description: str, *, version: int | None = None
    ) -> Attachment:
        """Say in a few words what an attachment is; that can be changed at any time.

        Args:
            attachment_id: Which one.
            description: In place of the words there are.
            version: Of the attachment as somebody saw it; None writes whatever changed.

        Raises:
            ChangedMeanwhile: When somebody else described it in between.
        """
        with self.context.write(_NEEDS) as transaction:
            found = _guarded(transaction, attachment_id)
            if version not in {None, found.version}:
                raise ChangedMeanwhile
            return transaction.attachments.save(
                replace(found, description=" ".join(description.split()))
            )

    def remove(self, attachment_id: AttachmentId) -> None:
        """Remove an attachment for good, content included."""
        with self.context.write(_NEEDS) as transaction:
            _guarded(transaction, attachment_id)
            transaction.attachments.remove(attachment_id)

    def content(self, attachment_id: AttachmentId) -> bytes:
        """Return the content, to show it inside the program."""
        with self.context.read(_NEEDS) as transaction:
            _guarded(transaction, attachment_id)
            return transaction.attachments.content(attachment_id)

    def hand_out(self, attachment_id: AttachmentId) -> AttachmentCopy:
        """Return a copy that is going to be saved outside the vault.

        The journal has it before the copy is handed over: what is written there is never less
        than what left.
        """
        with self.context.write(_NEEDS) as transaction:
            found = _guarded(transaction, attachment_id)
            data = transaction.attachments.content(attachment_id)
            transaction.journal.record(JournalAction.EXPORTED, f"attachment:{attachment_id}")
        return AttachmentCopy(found.name, data)

    def _ready(self, case_id: CaseId) -> int:
        """Refuse a case that takes nothing new, before a file is read; return the limit."""
        with self.context.read(_NEEDS) as transaction:
            transaction.cases.get(case_id).check_takes_information(self.context.clock.today())
        return self.limit()

    def _store(self, case_id: CaseId, file: AttachmentFile, description: str) -> Attachment:
        with self.context.write(_NEEDS) as transaction:
            transaction.cases.get(case_id).check_takes_information(self.context.clock.today())
            held = transaction.attachments.of_case(case_id)
            if any(one.digest == file.digest for one in held):
                raise AttachmentAlreadyThere
            added = transaction.attachments.add(
                Attachment(
                    case_id=case_id,
                    name=file.name,
                    kind=file.kind,
                    size=len(file.data),
                    digest=file.digest,
                    description=" ".join(description.split()),
                    added_on=self.context.clock.today(),
                    author=self.context.actor.label,
                )
            )
            transaction.attachments.put_content(added.id, file.data)
            return added


def _guarded(transaction: Transaction, attachment_id: AttachmentId) -> Attachment:
    """Return an attachment of a case that the officer at work may open."""
    found = transaction.attachments.get(attachment_id)
    transaction.cases.get(found.case_id)
    return found
