# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The mark that closes a backup: written last, it vouches for the copied database."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from casuskluis.vault.access.header import canonical
from casuskluis.vault.errors import BackupDamaged, BackupIncomplete
from casuskluis.vault.faults import file_faults
from casuskluis.vault.files import read_limited, write_new

MARKER = "backup.json"
_MAGIC = "casuskluis-backup"
_MOST = 16 * 1024
_CHUNK = 1 << 20
_FIRST_YEAR, _LAST_YEAR = 1980, 9000
"""Of what a clock can show; beyond them a moment cannot be brought to another time zone."""


@dataclass(frozen=True)
class Fingerprint:
    """Size in bytes and SHA-256 of an (encrypted) file."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Mark:
    """What the mark of a backup says.

    Attributes:
        vault_id: The vault it is of.
        made_at: When it was made, with the time zone of then.
        database: Fingerprint of its database.
        counts: How many rows each table had; empty in a backup of an older version.
    """

    vault_id: str
    made_at: datetime
    database: Fingerprint
    counts: Mapping[str, int] = field(default_factory=dict)


def fingerprint(file: Path) -> Fingerprint:
    """Return the fingerprint of a file.

    Raises:
        CannotRead: The disk fails.
    """
    digest, size = hashlib.sha256(), 0
    with file_faults(file, writing=False), file.open("rb") as source:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return Fingerprint(size, digest.hexdigest())


def write_marker(folder: Path, mark: Mark, key: bytearray) -> None:
    """Close a backup.

    Args:
        folder: The backup.
        mark: What is said of it.
        key: For purpose `Purpose.BACKUP`.

    Raises:
        VaultError: Writing failed.
    """
    body: dict[str, Any] = {
        "counts": dict(mark.counts),
        "made_at": mark.made_at.isoformat(timespec="seconds"),
        "magic": _MAGIC,
        "sha256": mark.database.sha256,
        "size": mark.database.size,
        "vault_id": mark.vault_id,
        "version": 1,
    }
    write_new(folder / MARKER, canonical(body | {"mac": _sign(key, body)}))


def check_mark(folder: Path, key: bytearray, *, vault_id: str) -> Mark:
    """Return the mark of a backup, once it is the one that was written.

    Raises:
        BackupIncomplete: The backup was never closed.
        BackupDamaged: The mark is not the one that was written.
    """
    body = _body(folder)
    if body.get("vault_id") != vault_id:
        raise BackupDamaged("the mark of the backup is damaged", place=folder.name)
    if not _is_signed(body, key):
        raise BackupDamaged("the mark of the backup is not ours", place=folder.name)
    return _mark(body, folder)


def check_marker(folder: Path, key: bytearray, *, vault_id: str) -> Fingerprint:
    """Return the fingerprint the database of this backup must have; see `check_mark`."""
    return check_mark(folder, key, vault_id=vault_id).database


def read_mark(folder: Path) -> Mark:
    """Return what the mark of a backup says, without the key that would prove it.

    Raises:
        BackupIncomplete: The backup was never closed.
        BackupDamaged: There is no sense in the mark.
    """
    return _mark(_body(folder), folder)


def _body(folder: Path) -> dict[str, Any]:
    try:
        body = json.loads(read_limited(folder / MARKER, _MOST))
    except FileNotFoundError:
        raise BackupIncomplete("the backup was cut short", place=folder.name) from None
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise BackupDamaged("the mark of the backup is damaged", place=folder.name)
    return body


def _mark(body: dict[str, Any], folder: Path) -> Mark:
    try:
        made_at = _moment(body["made_at"])
        return Mark(
            str(body["vault_id"]),
            made_at if made_at.tzinfo else made_at.astimezone(),
            Fingerprint(int(body["size"]), str(body["sha256"])),
            {str(name): int(count) for name, count in dict(body.get("counts", {})).items()},
        )
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError):
        raise BackupDamaged("the mark of the backup is damaged", place=folder.name) from None


def _moment(text: str) -> datetime:
    made_at = datetime.fromisoformat(text)
    if not _FIRST_YEAR <= made_at.year <= _LAST_YEAR:
        raise ValueError("a year that no clock shows")
    return made_at


def _is_signed(body: dict[str, Any], key: bytearray) -> bool:
    """Tell whether the mac fits the rest; neither can be half a character or too deep."""
    mac = body.pop("mac", "")
    try:
        return hmac.compare_digest(str(mac).encode(), _sign(key, body).encode())
    except (UnicodeEncodeError, RecursionError):
        return False


def _sign(key: bytearray, body: dict[str, Any]) -> str:
    return hmac.digest(key, canonical(body), "sha256").hex()
