# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be wrong with a vault, done for real; each has its own sentence."""

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from casuskluis.explanations import name_of
from casuskluis.explanations.vault import SENTENCES
from casuskluis.vault import errors
from casuskluis.vault.access.header import canonical

PAGE = 4096
Trouble = Callable[[Path, Path], object]
"""Spoils a vault; gets another, whole vault, too."""


def _bytes(vault: Path, change: Callable[[bytes], bytes]) -> None:
    file = vault / "data.db"
    file.write_bytes(change(file.read_bytes()))


def _plain(vault: Path) -> None:
    (vault / "data.db").unlink()
    connection = sqlite3.connect(vault / "data.db")
    connection.execute("CREATE TABLE vault_meta (k, v)")
    connection.commit()
    connection.close()


def _unreadable(vault: Path) -> None:
    """Stand in for a disk that fails: a folder cannot be read as a file either."""
    (vault / "data.db").unlink()
    (vault / "data.db").mkdir()


def _headers(vault: Path, change: Callable[[bytes], bytes]) -> None:
    for name in ("vault.json", "vault.json.2"):
        (vault / name).write_bytes(change((vault / name).read_bytes()))


def _without_header(vault: Path) -> None:
    for name in ("vault.json", "vault.json.2"):
        (vault / name).unlink()


def _newer(data: bytes) -> bytes:
    body = json.loads(data) | {"version": 3}
    body.pop("checksum")
    return canonical(body | {"checksum": hashlib.sha256(canonical(body)).hexdigest()})


TROUBLES: dict[str, tuple[type[errors.VaultError], Trouble]] = {
    "page one damaged": (
        errors.DatabaseDamaged,
        lambda v, _: _bytes(v, lambda d: d[:500] + bytes([d[500] ^ 1]) + d[501:]),
    ),
    "page one wiped": (
        errors.DatabaseDamaged,
        lambda v, _: _bytes(v, lambda d: bytes(PAGE) + d[PAGE:]),
    ),
    "cut off": (errors.DatabaseDamaged, lambda v, _: _bytes(v, lambda d: d[: 20 * PAGE])),
    "database of another vault": (
        errors.DatabaseForeign,
        lambda v, other: shutil.copy(other / "data.db", v / "data.db"),
    ),
    "foreign file": (
        errors.DatabaseForeign,
        lambda v, _: _bytes(v, lambda _: b"%PDF-1.7 geen kluis " * 20_000),
    ),
    "empty file": (errors.DatabaseEmpty, lambda v, _: _bytes(v, lambda _: b"")),
    "no file": (errors.DatabaseMissing, lambda v, _: (v / "data.db").unlink()),
    "plain database": (errors.DatabaseNotEncrypted, lambda v, _: _plain(v)),
    "read error": (errors.CannotRead, lambda v, _: _unreadable(v)),
    "both headers damaged": (
        errors.HeaderDamaged,
        lambda v, _: _headers(v, lambda d: d[:200] + b"x" + d[201:]),
    ),
    "no header": (
        errors.HeaderMissing,
        lambda v, _: _without_header(v),
    ),
    "newer header": (errors.NewerVault, lambda v, _: _headers(v, _newer)),
    "no vault": (errors.VaultMissing, lambda v, _: shutil.rmtree(v)),
}


def begin_of(kind: type[errors.VaultError]) -> str:
    """Return the sentence of an error up to its first detail."""
    return SENTENCES[name_of(kind)].partition("{")[0]
