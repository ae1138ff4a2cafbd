# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import pytest

from casuskluis.domain.meeting import MeetingStatus
from services.bureau import Office
from services.sitting import Table, lay


@pytest.fixture
def table(office: Office) -> Table:
    return lay(office)


@pytest.fixture
def busy(table: Table) -> Table:
    """The same table, while it sits."""
    table.move(MeetingStatus.READY, MeetingStatus.BUSY)
    return table
