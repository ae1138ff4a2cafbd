# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Codes that are good for one time: for a new colleague, or one who forgot the passphrase.

Nobody types a passphrase for somebody else that way. The administrator hands over a sheet; the
colleague opens the vault with it once and chooses a passphrase. Whoever makes a code for a
colleague could use it, and so come in under that name: the journal tells who made it and when
it was used, and the colleague finds the code dead.
"""

from dataclasses import dataclass, field
from functools import partial

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.keys.key_papers import once_paper
from casuskluis.services.keys.key_record import on_record
from casuskluis.services.papers import PrintedPaper
from casuskluis.vault.access import once
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.access.slots import new_slot_id
from casuskluis.vault.errors import OfficerExists
from casuskluis.vault.keys import wiped
from casuskluis.vault.vault import Vault


class NoCodeForOneself(RuleViolated):
    """Who is at work has a passphrase, and changes it without a code."""


@dataclass(frozen=True, slots=True)
class OnceCodeService:
    """Makes the codes, and turns one into a passphrase."""

    context: Context
    _vault: Vault = field(repr=False)

    @property
    def waiting(self) -> tuple[str, ...]:
        """Who has a code and no passphrase yet."""
        return self._vault.waiting

    def issue(self, label: str) -> PrintedPaper:
        """Make a code for somebody without a passphrase, and return the sheet to hand over.

        Raises:
            NotAllowed: When the officer at work manages no roles.
            OfficerExists: When somebody is called so already.
            OfficerUnnamed: When the label is empty.
            TooManyOfficers: When the vault has no room for more.
        """
        with self.context.read(Permission.OFFICERS):
            if label in (*self._vault.officers, *self.waiting):  # before a sheet is printed
                raise OfficerExists("a slot with this label is there")
        return self._made(label, once.with_code)

    def issue_again(self, label: str) -> PrintedPaper:
        """Make a code in the place of what a colleague had, and return its sheet.

        The passphrase, the key file or the former code of this colleague opens nothing any
        more; label, roles and cases stay. A backup from before still opens with the old ones.

        Raises:
            NotAllowed: When the officer at work manages no roles.
            NoCodeForOneself: When it is the officer at work.
            OfficerUnknown: When nobody is called so.
            LastOfficer: When nobody with a passphrase would be left.
        """
        with self.context.read(Permission.OFFICERS):
            if label == self.context.actor.label:
                raise NoCodeForOneself
            self._vault.slot_id(label)
        return self._made(label, once.with_code_again)

    def redeem(self, passphrase: bytearray) -> None:
        """Put a passphrase, which is wiped, in the place of the code that opened the vault.

        Raises:
            PassphraseTooWeak: When it is too short or too simple.
            PassphraseInUse: When it is the passphrase of another officer.
        """
        with wiped(passphrase):
            changed = f"slot:{self._vault.slot_id(self._vault.label)}"
            with on_record(self.context, changed):
                self._vault.set_own_passphrase(passphrase)

    def _made(self, label: str, change: "once.Coding") -> PrintedPaper:
        code, slot_id = new_code(), new_slot_id()
        # The sheet first: a code that is on no paper opens the vault for nobody.
        sheet = once_paper(
            self.context, vault_name=self._vault.folder.stem, officer=label, code=code
        )
        with on_record(self.context, f"slot:{slot_id}", Permission.OFFICERS):
            self._vault.rewrite(partial(change, label=label, code=code, slot_id=slot_id))
        return sheet
