# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Creating, opening, checking, salvaging and restoring vaults."""

import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.services.beginnings import closed_on_failure
from casuskluis.services.keys.key_files import key_from, wants_key_file
from casuskluis.services.keys.recovery_sheets import recovery_paper
from casuskluis.services.opening.allowed import EVERYWHERE, AllowedPlaces
from casuskluis.services.opening.in_use import holder_told
from casuskluis.services.opening.remembered import Remembered
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.restoring import Restoring
from casuskluis.services.starting import Starting
from casuskluis.services.workspace import Workspace
from casuskluis.vault import checking
from casuskluis.vault.access.cost import KdfCost
from casuskluis.vault.access.passphrase import check_strength
from casuskluis.vault.access.recoveries import Code
from casuskluis.vault.keys import wiped
from casuskluis.vault.report import VaultReport
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Cancel, Progress

if TYPE_CHECKING:  # imported when a vault is damaged, or made of a file
    from casuskluis.services.checking.salvaging import Salvaging
    from casuskluis.services.parcels.whole_in import WholeTaking

SUFFIX = ".kluis"


@dataclass(frozen=True, slots=True)
class Vaults:
    """Finds, makes and opens vaults on this device.

    Attributes:
        clock: The time.
        origin: Label of this device, for the journal.
        cost: Of turning a passphrase into a key; None takes the default, measured to a second.
        remembered: Keeps on this computer how far the journal of each vault was; without it an
            older copy put back does not show.
        allowed: Where vaults may stand; by default everywhere.
    """

    clock: Clock
    origin: str
    cost: KdfCost | None = None
    remembered: Remembered | None = None
    allowed: AllowedPlaces = EVERYWHERE

    def create(
        self, folder: Path, passphrase: bytearray, *, municipality: str, label: str
    ) -> tuple[Workspace, PrintedPaper]:
        """Make a new vault and return it open, with the recovery sheet to print.

        Args:
            folder: Where it comes; ``.kluis`` is added when missing. Must not exist.
            passphrase: Wiped afterwards.
            municipality: Printed on every paper.
            label: How the journal calls this officer.

        Raises:
            VaultExists: When there is something at that place.
            PassphraseTooWeak: When it is too short or too simple.
            PlaceNotAllowed: When IT allows no vault there; so for every way to open one.
            PlaceNotWritable: When nothing may be written there.
            DiskFull: When it does not fit.
        """
        place = folder if folder.suffix == SUFFIX else folder.with_name(folder.name + SUFFIX)
        with wiped(passphrase):
            self.allowed.check(place)
            vault, code = Vault.create(
                place, passphrase, label=label, cost=self.cost, known=(municipality,)
            )
        try:
            workspace = self._starting.new(vault, municipality)
            try:
                sheet = recovery_paper(workspace.context, vault_name=workspace.name, code=code)
            except BaseException:
                workspace.abandon()
                raise
        except BaseException:
            # This folder was made a moment ago and holds nothing; half a vault helps nobody.
            vault.close()
            shutil.rmtree(place, ignore_errors=True)
            raise
        return workspace, sheet

    def wants_key_file(self, folder: Path) -> bool:
        """Tell whether some officer has a key file; known while a vault is shut."""
        return wants_key_file(folder)

    def open(
        self, folder: Path, passphrase: bytearray, *, key_file: Path | None = None
    ) -> Workspace:
        """Open a vault with a passphrase, which is wiped.

        Args:
            folder: The vault.
            passphrase: Of an officer.
            key_file: Of the same officer; where it is, is not remembered.

        Raises:
            VaultError: One of its subclasses: not there, in use, damaged, newer, wrong.
        """
        with wiped(passphrase), key_from(key_file) as key, holder_told(folder):
            self.allowed.check(folder)
            return self._starting.work(Vault.open(folder, passphrase, key_file=key))

    def open_with_once_code(
        self, folder: Path, code: str, new_passphrase: bytearray
    ) -> Workspace:
        """Open a vault with a code for one time, and set one's own passphrase.

        The code opens nothing any more afterwards; the passphrase is wiped.

        Raises:
            OnceCodeMistyped: When the check characters do not fit.
            WrongOnceCode: When it was used, replaced, or is of another vault.
            PassphraseTooWeak: When the passphrase is too short or too simple; the code holds.
        """
        with wiped(new_passphrase):
            self.allowed.check(folder)
            check_strength(new_passphrase)
            workspace = self._starting.work(Vault.open_with_once_code(folder, code))
            with closed_on_failure(workspace):
                workspace.once_codes.redeem(new_passphrase)
        return workspace

    def open_to_read(
        self, folder: Path, passphrase: bytearray, *, key_file: Path | None = None
    ) -> Workspace:
        """Open a vault to look only, beside whoever works in it; wipes the passphrase.

        Raises:
            OlderSchema: When it must be brought up to date first.
            VaultError: One of its subclasses: not there, damaged, newer, wrong.
        """
        with wiped(passphrase), key_from(key_file) as key:
            self.allowed.check(folder)
            vault = Vault.open(folder, passphrase, read_only=True, key_file=key)
            return self._starting.reading(vault)

    def take_over(self, workspace: Workspace) -> Workspace:
        """Go on at work in a vault that was opened to read.

        Args:
            workspace: From `open_to_read`; ends when this succeeds.

        Raises:
            VaultInUse: When somebody still works in it; then reading goes on.
            KeysReplaced: When the passphrase must be typed again.
            PlaceNotWritable: When nothing can be written there still.
        """
        with suppress(CasuskluisError):
            workspace.views.flush()
        with holder_told(workspace.place):
            return self._starting.work(workspace.take_over())

    def open_with_recovery_code(
        self, folder: Path, code: Code, new_passphrase: bytearray, *, officer: str | None = None
    ) -> Workspace:
        """Open a vault with the code of the recovery sheet and set a new passphrase.

        Args:
            folder: The vault.
            code: As typed from the sheet; two shares when it was split.
            new_passphrase: Opens the vault from now on; wiped.
            officer: Whose old passphrase it replaces; see
                `casuskluis.services.keys.keys.KeyService.replace_passphrase`.

        Raises:
            RecoveryCodeMistyped: When the check characters do not fit.
            WrongRecoveryCode: When it is not the code of this vault.
            PassphraseTooWeak: When the new passphrase is too short or too simple.
        """
        with wiped(new_passphrase):
            self.allowed.check(folder)
            workspace = self._starting.work(Vault.open_with_recovery_code(folder, code))
            with closed_on_failure(workspace):
                recovered = workspace.keys.replace_passphrase(new_passphrase, officer=officer)
        return replace(workspace, recovered=recovered)

    def check(
        self,
        folder: Path,
        passphrase: bytearray,
        *,
        key_file: Path | None = None,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> VaultReport:
        """Check everything in a vault or a backup; mends nothing. Wipes the passphrase."""
        with wiped(passphrase), key_from(key_file) as key:
            return checking.check(
                folder, passphrase, key_file=key, progress=progress, cancelled=cancelled
            )

    @property
    def restoring(self) -> Restoring:
        """Puts backups back."""
        return Restoring(self._starting)

    @property
    def salvaging(self) -> "Salvaging":
        """Saves what can be read of a damaged vault."""
        from casuskluis.services.checking.salvaging import Salvaging  # noqa: PLC0415 - seldom

        return Salvaging(self.clock, self.origin, self.allowed)

    @property
    def taking(self) -> "WholeTaking":
        """Takes in everything that went out of a vault, as a new one."""
        from casuskluis.services.parcels.whole_in import WholeTaking  # noqa: PLC0415 - seldom

        return WholeTaking(self.clock, self.origin, self.cost, self.allowed)

    @property
    def _starting(self) -> Starting:
        return Starting(self.clock, self.origin, self.remembered, self.allowed)
