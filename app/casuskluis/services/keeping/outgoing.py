# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A file that leaves: it appears under its name when it is whole, and never before."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from casuskluis.domain.errors import RuleViolated
from casuskluis.services.opening.inside import is_inside_vault
from casuskluis.vault.faults import PASSING, exists, file_faults
from casuskluis.vault.files import OWNER_FILE, sync_folder


class FileThereAlready(RuleViolated):
    """Something of this name is there, and was not to be replaced; details: ``name``."""


class PlaceInsideVault(RuleViolated):
    """In the folder of a vault stands nothing but the vault itself; details: ``name``."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A file in the making.

    Attributes:
        stream: What to write it to.
    """

    stream: BinaryIO = field(repr=False)
    _passing: Path
    _target: Path
    _replace: bool

    def finish(self) -> None:
        """Give the file its name, once all of it is on the disk.

        Raises:
            FileThereAlready: When something of that name appeared meanwhile.
            VaultError: When the disk refuses.
        """
        with file_faults(self._target):
            self.stream.flush()
            os.fsync(self.stream.fileno())
            self.stream.close()
            if self._replace:
                self._passing.replace(self._target)
            else:
                _name_free(self._passing, self._target)
        with suppress(OSError):
            sync_folder(self._target.parent)


@contextmanager
def outgoing(target: Path, *, replace: bool) -> Iterator[Outgoing]:
    """Make a file beside its place, readable for its owner only.

    Without `Outgoing.finish` nothing stays behind. Never inside a vault, this one or another,
    and never in the place of one of its files.

    Args:
        target: Where it comes.
        replace: Whether a file of that name may go.

    Raises:
        PlaceInsideVault: When it would come inside a vault.
        FileThereAlready: When something is there that may not go.
        DiskFull: When it does not fit.
        PlaceNotWritable: When nothing may be written there.
    """
    if is_inside_vault(target):
        raise PlaceInsideVault("inside a vault", name=target.name)
    if target.is_dir() or (exists(target) and not replace):
        raise FileThereAlready("not replaced", name=target.name)
    passing = target.with_name(f".{target.name}.{secrets.token_hex(4)}{PASSING}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with file_faults(target):
        descriptor = os.open(passing, flags, OWNER_FILE)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                yield Outgoing(stream, passing, target, replace)
        finally:
            passing.unlink(missing_ok=True)


def _name_free(passing: Path, target: Path) -> None:
    try:
        os.link(passing, target)  # unlike a rename, this never replaces
    except FileExistsError:
        raise FileThereAlready("appeared meanwhile", name=target.name) from None
    except OSError:  # a disk without links, such as a stick: look first, then rename
        if exists(target):
            raise FileThereAlready("appeared meanwhile", name=target.name) from None
        passing.rename(target)
