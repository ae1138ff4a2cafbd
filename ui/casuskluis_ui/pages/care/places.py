# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where things lie on the page Zorgvuldigheid, for pages that send the officer there.

A page is asked to open one number; here it says both which tab and which record.
"""

from enum import IntEnum

_ROOM = 16


class CareTab(IntEnum):
    """The tabs. The numbers are used for going there only; the order on screen may differ."""

    REQUESTS = 0
    DESTRUCTION = 1
    UPKEEP = 2
    BREACHES = 3
    BIN = 4


def care_object(tab: CareTab, object_id: int = 0) -> int:
    """Return the number that opens a tab, and a record in it (0: none)."""
    return object_id * _ROOM + tab


def care_place(number: int) -> tuple[CareTab, int]:
    """Return the tab and the record that a number stands for; else the first tab."""
    object_id, tab = divmod(number, _ROOM)
    known = {one.value for one in CareTab}
    return (CareTab(tab), object_id) if tab in known else (CareTab.REQUESTS, 0)
