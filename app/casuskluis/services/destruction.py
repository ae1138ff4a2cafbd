# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Destroying files whose time has passed: the list, the second person, and what stays.

The steps: draw up a list, print and sign it, have a second person confirm, carry it out, print
the record. Carrying out is one transaction between `DestructionLedger.intend` and ``settle``:
a computer that stops in between finishes the work at the next opening.
"""

from dataclasses import dataclass, field

from casuskluis.domain.case import Case
from casuskluis.domain.destruction import DestructionList, DestructionRecord
from casuskluis.domain.identifiers import CaseId, DestructionListId
from casuskluis.services.backups import BackupService
from casuskluis.services.context import Context
from casuskluis.services.printing import PrintedPaper
from casuskluis.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class DueFile:
    """A closed case whose day of destruction has come.

    Attributes:
        held: Why it must stay for now: "" when it can go, else in a few Dutch words.
        list_number: The list it is on already; empty when on none.
    """

    case: Case
    held: str = field(default="", repr=False)
    list_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFile:
    """A destruction list with the files on it."""

    list: DestructionList
    records: tuple[DestructionRecord, ...]


@dataclass(frozen=True, slots=True)
class DestructionService:
    """Destruction lists: drawing up, confirming, carrying out."""

    context: Context
    _vault: Vault = field(repr=False)
    _backups: BackupService = field(repr=False)

    def due(self) -> tuple[DueFile, ...]:
        """Return the closed cases whose day has come, soonest first; held ones too."""
        raise NotImplementedError

    def lists(self) -> tuple[ListFile, ...]:
        """Return every destruction list with its files, newest first."""
        raise NotImplementedError

    def remaining(self) -> tuple[DestructionRecord, ...]:
        """Return the neutral records of everything that was destroyed, newest first."""
        raise NotImplementedError

    def draw_up(self, cases: tuple[CaseId, ...] = ()) -> ListFile:
        """Put files on a new list; without choosing: every file that can go.

        Raises:
            NothingToDestroy: When there is none.
            NotYetDue: When the day of a chosen file has not come.
            HeldFromDestruction: When a chosen file must stay.
            ClosedCaseHasNoRetention: When a chosen case is not closed.
        """
        raise NotImplementedError

    def withdraw(self, list_id: DestructionListId) -> DestructionList:
        """Withdraw a list that was not carried out.

        Raises:
            ListNotDrawn: When it was carried out or withdrawn.
        """
        raise NotImplementedError

    def print_list(self, list_id: DestructionListId) -> PrintedPaper:
        """Return the list as a PDF to sign; entered in the journal."""
        raise NotImplementedError

    def carry_out_with_passphrase(
        self, list_id: DestructionListId, passphrase: bytearray
    ) -> ListFile:
        """Destroy what is on a list; a second officer confirms with an own passphrase.

        Args:
            list_id: The list.
            passphrase: Of another officer of this vault; wiped.

        Raises:
            WrongPassphrase: When it is nobody's.
            SamePersonTwice: When it is the officer at work, or who drew up the list.
            CasuskluisError: As `carry_out_on_paper`.
        """
        raise NotImplementedError

    def carry_out_on_paper(
        self, list_id: DestructionListId, second_person: str, *, signed: bool
    ) -> ListFile:
        """Destroy what is on a list; a second person signed it on paper.

        Args:
            list_id: The list.
            second_person: Name of who signed.
            signed: Whether the list was signed.

        Raises:
            SecondPersonMissing: When there is no name, or it was not signed.
            SamePersonTwice: When it is the officer at work, or who drew up the list.
            ListNotDrawn: When it was carried out or withdrawn.
            HeldFromDestruction: When a file on it must stay by now; nothing is destroyed.
            NotYetDue: When a file on it is kept longer by now; nothing is destroyed.
            VaultError: When the ledger cannot be written; nothing is destroyed.
        """
        raise NotImplementedError

    def print_record(self, list_id: DestructionListId) -> PrintedPaper:
        """Return the record of destruction (verklaring) of a list that was carried out.

        Raises:
            NotCarriedOut: When nothing was destroyed yet.
        """
        raise NotImplementedError
