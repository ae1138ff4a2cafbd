# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from pathlib import Path

import pytest

from services.bureau import Office
from services.parcels.neighbours import Table, new_vault


@pytest.fixture
def table(office: Office, tmp_path: Path) -> Iterator[Table]:
    other = new_vault(tmp_path / "Ander.kluis")
    yield Table(office.workspace, other, tmp_path)
    other.abandon()
