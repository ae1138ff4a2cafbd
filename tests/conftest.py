# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every test shares: keys and SQL that were made once are not made again.

Nor is a passphrase of a file worked on for a second, where the passphrase is not what is tried.
"""

from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from casuskluis.storage import database
from casuskluis.vault.access import slots
from quick_seals import quick_seal
from remembered_keys import RememberedKeys
from remembered_sql import RememberedSql

TESTS = Path(__file__).parent
ABOVE_THE_VAULT = {"cli", "faults", "gates", "services", "speed", "ui"}
"""Where opening a vault is only the way in; elsewhere every key is derived for real."""


@pytest.fixture(scope="session")
def remembered_keys() -> RememberedKeys:
    return RememberedKeys()


@pytest.fixture(scope="session", autouse=True)
def quick_sql() -> Iterator[None]:
    """Spare compiling every statement again for every vault."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "create_engine", RememberedSql().create_engine)
        yield


@pytest.fixture(autouse=True)
def quick_keys(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    remembered_keys: RememberedKeys,
) -> None:
    """Spare the 64 MiB of Argon2id for a passphrase and salt that came by before."""
    if request.path.relative_to(TESTS).parts[0] in ABOVE_THE_VAULT:
        monkeypatch.setattr(slots, "stretch", remembered_keys.stretch)


@pytest.fixture(autouse=True)
def quick_seals(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lock files with a passphrase that takes no second; the library opens them as it is."""
    if request.path.relative_to(TESTS).parts[0] in ABOVE_THE_VAULT:
        monkeypatch.setattr(pyrage.passphrase, "encrypt", quick_seal)
