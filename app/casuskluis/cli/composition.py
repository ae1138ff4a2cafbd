# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Composition root of the command line: the one place with the real clock and this device."""

import os
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from casuskluis.cli.failures import Stopped, WrongUse
from casuskluis.domain.clock import Clock
from casuskluis.hardening.gate import own_gate
from casuskluis.hardening.selfcheck import SelfCheck
from casuskluis.services.opening.allowed import EVERYWHERE, AllowedPlaces, allowed_places
from casuskluis.services.opening.remembered import Remembered, profile_place
from casuskluis.services.vaults import SUFFIX, Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import KdfCost

NO_VAULT = (
    "Er is geen kluis genoemd. Zet --kluis PAD direct achter casuskluis, of zet het pad in de "
    "omgevingsvariabele CASUSKLUIS_KLUIS."
)


NO_READING = (
    "Deze opdracht kan niet met --alleen-lezen: ze maakt een kluis, of wijzigt hoe die "
    "opengaat. Laat --alleen-lezen weg."
)


class SystemClock:
    """The clock of this device."""

    def now(self) -> datetime:
        """Return the moment, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the date where the officer sits."""
        return datetime.now(UTC).astimezone().date()


def _unguarded() -> SelfCheck:
    return SelfCheck(gate=own_gate())


@dataclass(frozen=True, slots=True)
class Tools:
    """What the outside world gives to every command.

    Attributes:
        clock: The time.
        origin: Label of this device, for the journal.
        cost: Of turning a new passphrase into a key; None measures this device.
        remembered: Where this device keeps how far the journal of each vault was.
        self_check: Looks at this process; by default at one whose gate stands open.
        allowed: Where vaults may stand.
    """

    clock: Clock
    origin: str
    cost: KdfCost | None = None
    remembered: Remembered | None = None
    self_check: SelfCheck = field(default_factory=_unguarded)
    allowed: AllowedPlaces = EVERYWHERE

    @property
    def vaults(self) -> Vaults:
        """Makes and opens vaults."""
        return Vaults(self.clock, self.origin, self.cost, self.remembered, self.allowed)


@dataclass(frozen=True, slots=True)
class Session:
    """One call of the program: the tools, and the vault it is about.

    Attributes:
        tools: Of this device.
        vault: Named before the command.
        key_file: That goes with the passphrase, for an officer who has one.
        reads_only: Whether the vault is opened to look only, beside whoever works in it.
    """

    tools: Tools
    vault: Path | None = field(default=None)
    key_file: Path | None = field(default=None)
    reads_only: bool = False

    @property
    def vaults(self) -> Vaults:
        """Makes vaults, and opens them to work in.

        Raises:
            WrongUse: When the vault was to be looked at only.
        """
        if self.reads_only:
            raise WrongUse(NO_READING)
        return self.tools.vaults

    def opened(self, folder: Path, passphrase: bytearray) -> Workspace:
        """Open a vault, to work in or to look only; wipes the passphrase."""
        vaults = self.tools.vaults
        how = vaults.open_to_read if self.reads_only else vaults.open
        return how(folder, passphrase, key_file=self.key_file)

    def place(self, named: Path | None = None) -> Path:
        """Return the folder of the vault; ``.kluis`` may be left out.

        Args:
            named: The vault named behind the command; goes before the one of the session.

        Raises:
            WrongUse: When no vault is named at all.
        """
        place = named or self.vault
        if place is None:
            raise WrongUse(NO_VAULT)
        if not place.name:
            raise Stopped("Dit is geen plek voor een kluis. Noem een map met een naam.")
        if place.suffix == SUFFIX:
            return place
        full = place.with_name(place.name + SUFFIX)
        return place if place.is_dir() and not full.exists() else full


def real_tools(self_check: SelfCheck | None = None) -> Tools:
    """Return the tools of this device.

    Args:
        self_check: Of the process, when it began as it should.
    """
    remembered = Remembered(profile_place(os.environ))
    return Tools(
        clock=SystemClock(),
        origin=_device(),
        remembered=remembered,
        self_check=self_check or _unguarded(),
        allowed=allowed_places(),
    )


def _device() -> str:
    # Not `platform.node`: on Windows that asks the network for the name.
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
