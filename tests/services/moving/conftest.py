# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from pathlib import Path

import pytest

from services.bureau import open_office
from services.moving.lists import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    office = open_office(tmp_path)
    yield Desk(office, tmp_path)
    office.workspace.abandon()
