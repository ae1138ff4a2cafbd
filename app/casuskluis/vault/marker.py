# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The mark that closes a backup: written last, it vouches for the copied database."""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from casuskluis.vault.errors import BackupDamaged, BackupIncomplete
from casuskluis.vault.faults import file_faults
from casuskluis.vault.files import read_limited, write_new
from casuskluis.vault.header import canonical

MARKER = "backup.json"
_MAGIC = "casuskluis-backup"
_MOST = 16 * 1024
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Fingerprint:
    """Size in bytes and SHA-256 of an (encrypted) file."""

    size: int
    sha256: str


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


def write_marker(
    folder: Path, found: Fingerprint, key: bytearray, *, vault_id: str, at: datetime
) -> None:
    """Close a backup.

    Args:
        folder: The backup.
        found: Of its database.
        key: For purpose `Purpose.BACKUP`.
        vault_id: The vault it is of.
        at: When it was made.

    Raises:
        VaultError: Writing failed.
    """
    body: dict[str, Any] = {
        "made_at": at.isoformat(timespec="seconds"),
        "magic": _MAGIC,
        "sha256": found.sha256,
        "size": found.size,
        "vault_id": vault_id,
        "version": 1,
    }
    write_new(folder / MARKER, canonical(body | {"mac": _sign(key, body)}))


def check_marker(folder: Path, key: bytearray, *, vault_id: str) -> Fingerprint:
    """Return the fingerprint the database of this backup must have.

    Raises:
        BackupIncomplete: The backup was never closed.
        BackupDamaged: The mark is not the one that was written.
    """
    try:
        body = json.loads(read_limited(folder / MARKER, _MOST))
    except FileNotFoundError:
        raise BackupIncomplete("the backup was cut short", place=folder.name) from None
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict) or body.get("vault_id") != vault_id:
        raise BackupDamaged("the mark of the backup is damaged", place=folder.name)
    mac = str(body.pop("mac", ""))
    if not hmac.compare_digest(mac.encode(), _sign(key, body).encode()):
        raise BackupDamaged("the mark of the backup is not ours", place=folder.name)
    return Fingerprint(body["size"], body["sha256"])


def _sign(key: bytearray, body: dict[str, Any]) -> str:
    return hmac.digest(key, canonical(body), "sha256").hex()
