# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The mark inside the database: which vault it belongs to and which header it last saw."""

from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import DatabaseDamaged

APPLICATION_ID = 0x434B4C53  # "CKLS"


def initialise(connection: Connection, vault_id: str, generation: int) -> None:
    """Put the mark of a vault into a new database."""
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute("CREATE TABLE vault_meta (k TEXT PRIMARY KEY, v ANY) STRICT")
    for row in (("vault_id", vault_id), ("header_generation", generation)):
        connection.execute("INSERT INTO vault_meta (k, v) VALUES (?, ?)", row)


def check_identity(connection: Connection, vault_id: str) -> int:
    """Return the generation of the header the database last saw.

    Raises:
        DatabaseDamaged: It decrypts, but is not the database of this vault.
        sqlcipher3.Error: As the library reports it.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    known = "SELECT count(*) FROM sqlite_schema WHERE name = 'vault_meta'"
    if application != APPLICATION_ID or not connection.execute(known).fetchone()[0]:
        raise DatabaseDamaged("the database lacks the mark of a vault")
    found = dict(connection.execute("SELECT k, v FROM vault_meta").fetchall())
    if found.get("vault_id") != vault_id:
        raise DatabaseDamaged("the database belongs to another vault")
    return int(found.get("header_generation", 0))


def remember_generation(connection: Connection, generation: int) -> None:
    """Store the newest generation of the header, to notice an older one put back."""
    connection.execute(
        "UPDATE vault_meta SET v = ? WHERE k = 'header_generation' AND v < ?",
        (generation, generation),
    )


def known_ledger(connection: Connection) -> tuple[int, bytes | None]:
    """Return the generation and the key of the ledger the database last saw; 0 for none."""
    rows = "SELECT k, v FROM vault_meta WHERE k IN ('ledger_generation', 'ledger_key')"
    found = dict(connection.execute(rows).fetchall())
    return int(found.get("ledger_generation", 0)), found.get("ledger_key")


def remember_ledger(connection: Connection, generation: int, key: bytearray) -> None:
    """Store the newest generation of the ledger, and its key.

    The generation shows an older or a missing ledger; with the key a lost one can be made anew
    and still be compared with copies that lie elsewhere.
    """
    for row in (("ledger_generation", generation), ("ledger_key", bytes(key))):
        connection.execute("INSERT OR REPLACE INTO vault_meta (k, v) VALUES (?, ?)", row)
