# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the shell needs: of the vaults on the lock screen, and of one that is open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from casuskluis.domain.officer import Permission
from casuskluis_ui.shell.commands.finder import Finder, NothingFinder
from casuskluis_ui.shell.drafts import FormDraft
from casuskluis_ui.shell.idle import DEFAULT_MINUTES
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.place_watch import Place
from casuskluis_ui.shell.tasks import Work
from casuskluis_ui.shell.undo import Bin, NoBin
from casuskluis_ui.shell.weekly_check import Check

if TYPE_CHECKING:  # the lock screen hides no names
    from casuskluis.services.backups.backup_state import BackupState
    from casuskluis.services.parcels.whole_in import WholeTaking
    from casuskluis_ui.quiet.mode import QuietMode


class Paper(Protocol):
    """A printed paper: `casuskluis.services.editions.printing.PrintedPaper` is one."""

    @property
    def pdf(self) -> bytes:
        """The bytes."""

    @property
    def file_name(self) -> str:
        """Neutral name to save it under."""

    @property
    def title(self) -> str:
        """Dutch title."""


class PutBack(Protocol):
    """A backup put back: `casuskluis.services.endings.restored.Restored` is one."""

    @property
    def aside(self) -> Path | None:
        """Where the old vault went, if there was one."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """What else the officer must know, in Dutch."""


class Backups(Protocol):
    """The backups of an open vault: `casuskluis.services.backups.backups.BackupService`."""

    def is_due(self) -> bool:
        """Whether `keep_up` has something to do."""

    def wanted_at_closing(self) -> bool:
        """Whether a backup is wanted now that the officer closes the window."""

    def state(self) -> "BackupState":
        """How the backups stand, without asking a disk."""

    def keep_up(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> object:
        """Do what is due, on the worker thread."""

    def save(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> object:
        """Make a backup at the end of the work, on the worker thread."""


class SavedVault(Protocol):
    """A damaged vault that was salvaged: `casuskluis.services.checking.salvaging.Saved`."""

    @property
    def place(self) -> Path:
        """The folder of the new vault."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """What came of it and what to do now, in Dutch."""

    @property
    def lines(self) -> list[str]:
        """What has gaps, and in one line what has none, in Dutch."""


class Restoring(Protocol):
    """Puts backups back: `casuskluis.services.restoring.Restoring`."""

    def with_passphrase(
        self,
        source: Path,
        target: Path,
        passphrase: bytearray,
        *,
        key_file: Path | None = None,
    ) -> PutBack:
        """Put a backup in place; returns what came of it."""


class Salvaging(Protocol):
    """Saves damaged vaults: `casuskluis.services.checking.salvaging.Salvaging`."""

    def with_passphrase(
        self,
        folder: Path,
        passphrase: bytearray,
        *,
        key_file: Path | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> SavedVault:
        """Save what can be read of a damaged vault into a new one beside it."""


class VaultDoor(Protocol):
    """What the lock screen asks: `casuskluis.services.vaults.Vaults` can all of it.

    Every method may take seconds and runs on the worker thread. Passphrases are wiped by the
    one who gets them. Errors are `CasuskluisError`s.
    """

    def wants_key_file(self, folder: Path) -> bool:
        """Tell whether a key file goes with some passphrase of a vault that is shut."""

    def open(
        self, folder: Path, passphrase: bytearray, *, key_file: Path | None = None
    ) -> object:
        """Open a vault."""

    def open_to_read(
        self, folder: Path, passphrase: bytearray, *, key_file: Path | None = None
    ) -> object:
        """Open a vault to look only, beside whoever works in it."""

    def take_over(self, workspace: Any) -> object:
        """Return a vault that was opened to read, open to work in; see `StillReadable`."""

    def create(
        self, folder: Path, passphrase: bytearray, *, municipality: str, label: str
    ) -> tuple[object, Paper]:
        """Make a vault; returns it open, with its recovery sheet."""

    def open_with_recovery_code(
        self, folder: Path, code: str | tuple[str, ...], new_passphrase: bytearray
    ) -> object:
        """Open a vault with the recovery code, or two shares, and set a new passphrase."""

    def open_with_once_code(self, folder: Path, code: str, new_passphrase: bytearray) -> object:
        """Open a vault with a code for one time, and set one's own passphrase."""

    @property
    def restoring(self) -> Restoring:
        """Puts backups back."""

    @property
    def salvaging(self) -> Salvaging:
        """Saves what can be read of a damaged vault."""

    @property
    def taking(self) -> "WholeTaking":
        """Makes a vault of a file with everything out of another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One entry of the navigation.

    Attributes:
        name: Stable English name ("cases"): what `Page.went` and the shell's draft use.
        title: Dutch.
        icon: Name of an icon.
        make: Makes the page, the first time somebody goes there.
        listed: Whether it stands in the list at the left; else a command goes there.
    """

    name: str
    title: str
    icon: str
    make: Callable[[], Page]
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """A vault that is only read.

    Attributes:
        sentence: Why, in Dutch.
        let_go: Stops what runs for it, when the same vault goes on as one to work in.
    """

    sentence: str
    let_go: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One open vault, as the shell sees it.

    Attributes:
        folder: Where the vault stands; named on the command line of the next process.
        name: Of the vault, for the title of the window.
        officer: Label of the officer at work.
        sections: The navigation, in order.
        save_drafts: Put drafts in the vault: all of them, or none.
        drafts: Every draft in the vault.
        drop_draft: Forget the draft of a form and an object.
        last_backup: When the last backup was made; None for never.
        close: Close the vault.
        warnings: Dutch sentences about the vault itself that the officer must know.
        quiet: Hides names; None where there are none.
        idle_minutes: Minutes without a sign of life before it locks.
        demonstration: Whether everything in it is invented.
        permissions: What the roles of the officer allow.
        back_up: Makes a backup, on the worker thread; None where it cannot be.
        backups: Made by themselves and at closing; None where that is not done.
        bin: Puts back what was changed or removed.
        finder: Finds records by a few letters, and words in what is written.
        share: Writes down that the screen may be shared for some minutes.
        reading: Why it is only read; None where one can work.
        check: The weekly check of the vault; None where there is none.
        place: Where it stands, to notice that the disk is gone; None where nobody watches.
    """

    folder: Path
    name: str
    officer: str = field(repr=False)
    sections: Sequence[Section]
    save_drafts: Callable[[Sequence[FormDraft]], None]
    drafts: Callable[[], Sequence[FormDraft]]
    drop_draft: Callable[[str, int], None]
    last_backup: Callable[[], datetime | None]
    close: Callable[[], None]
    warnings: tuple[str, ...] = ()
    quiet: "QuietMode | None" = None
    idle_minutes: int = DEFAULT_MINUTES
    demonstration: bool = False
    permissions: frozenset[Permission] = frozenset(Permission)
    back_up: Work | None = None
    backups: Backups | None = None
    bin: Bin = field(default_factory=NoBin)
    finder: Finder = field(default_factory=NothingFinder)
    share: Callable[[], None] | None = None
    reading: Reading | None = None
    place: Place | None = None
    check: Check | None = None
