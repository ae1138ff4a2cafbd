# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a copy comes to its holder: for every paper of a meeting the same steps, in one place.

A copy is numbered after what left before. What is handed out went through the gate and the
check of the PDF. When it leaves, the journal and the list of copies get their line, in one
transaction with what the paper itself has to record.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from casuskluis.domain.copies import CopyKind
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.editions.copies import CopyService, register
from casuskluis.services.editions.gate import Reader, check_paper
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.papers import Departure, PrintedPaper, sound_paper
from casuskluis.storage.transaction import Transaction

_NAMES: Mapping[CopyKind, tuple[str, str]] = {
    CopyKind.AGENDA: ("agenda", "Agenda"),
    CopyKind.ASSESSMENT_FORM: ("weegformulier", "Weegformulier"),
    CopyKind.DECISIONS: ("besluitenlijst", "Besluiten- en actielijst"),
    CopyKind.MINUTES: ("verslag", "Verslag"),
    CopyKind.ACTION_CARD: ("actiekaart", "Actiekaart"),
}
"""Of each kind of copy the name of its file and its title."""


def gated(
    context: Context,
    pdf: bytes,
    meeting_id: MeetingId,
    reader: Reader,
    *,
    file_name: str,
    title: str,
) -> PrintedPaper:
    """Return a finished paper of a meeting; the only way in which one is handed out.

    Raises:
        EditionLeaks: When it holds what its reader may not have.
        PaperUnsound: When the PDF fails the program's own check.
    """
    check_paper(context, pdf, meeting_id, reader)
    return sound_paper(pdf, file_name=file_name, title=title)


@dataclass(frozen=True, slots=True)
class Issue:
    """The numbered copies of one kind of paper."""

    context: Context
    kind: CopyKind

    def holder(self, file: MeetingFile, request: EditionRequest) -> Holder:
        """Return for whom a copy would be, with the number it would bear.

        Raises:
            NoAttendees, NotInvited, NamesNotAllowed: As `Holder.of`.
        """
        issued = CopyService(self.context).issued(file.meeting.id)
        return Holder.of(file, request, issued, self.kind)

    def paper(
        self, file: MeetingFile, pdf: bytes, reader: Reader, *, position: int | None = None
    ) -> PrintedPaper:
        """Return one finished copy.

        Args:
            file: The meeting.
            pdf: The copy, built a moment ago.
            reader: Who holds it, and what it tells of.
            position: Of the agenda item, when it tells of one only.

        Raises:
            EditionLeaks, PaperUnsound: As `gated`.
        """
        number, holder = file.meeting.number, reader.holder
        name, title = _NAMES[self.kind]
        part, words = (f"-punt-{position}", f" punt {position}") if position else ("", "")
        copy = f"-exemplaar-{holder.copy_number}" if holder.organisation else ""
        return gated(
            self.context,
            pdf,
            file.meeting.id,
            reader,
            file_name=f"{name}-{number}{part}{copy}.pdf",
            title=f"{title} {number}{words}, exemplaar voor {holder.label}",
        )

    @contextmanager
    def leaving(
        self, file: MeetingFile, request: EditionRequest, departure: Departure
    ) -> Iterator[tuple[Transaction, Holder]]:
        """Enter that a copy left, in the journal and in the list of copies.

        Yields:
            The transaction, to record in what else the paper tells of, and the holder.
        """
        meeting_id = file.meeting.id
        with self.context.write(Permission.MEETINGS) as transaction:
            issued = transaction.copies.of_meeting(meeting_id)
            holder = Holder.of(file, request, issued, self.kind)
            transaction.journal.record(
                JournalAction.PRINTED, f"meeting:{meeting_id}:{self.kind}"
            )
            register(transaction, self.context, meeting_id, holder, departure, self.kind)
            yield transaction, holder
