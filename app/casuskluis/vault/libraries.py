# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The encryption library of this computer, looked at without any vault."""

from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.vault.driver import check_library
from casuskluis.vault.errors import LibraryTooOld

_IN_MEMORY = {"TEMP_STORE=2", "TEMP_STORE=3"}
"""What is too large for the memory would else go into a file, unencrypted."""


def check_libraries() -> None:
    """Check the versions, and that temporary tables stay in memory.

    Raises:
        LibraryTooOld: When it may not open a vault.
    """
    connection = sqlcipher.connect(":memory:")
    try:
        version = connection.execute("PRAGMA cipher_version").fetchone()[0]
        check_library(sqlcipher.sqlite_version_info, version)
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    finally:
        connection.close()
    if options.isdisjoint(_IN_MEMORY):
        raise LibraryTooOld
