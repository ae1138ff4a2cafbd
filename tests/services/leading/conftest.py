# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from pathlib import Path

import pytest

from casuskluis.domain.meeting import MeetingStatus
from services.sitting import Table, open_table


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    opened = open_table(tmp_path)
    yield opened
    opened.workspace.abandon()


@pytest.fixture
def busy(table: Table) -> Table:
    """The same table, while it sits."""
    table.move(MeetingStatus.READY, MeetingStatus.BUSY)
    return table
