# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where things lie on the page Programma, for pages that send the officer there.

A page is asked to open one number; here it says both which tab and which record.
"""

from enum import IntEnum

_ROOM = 16
_PARTS = 8


class ProgrammeTab(IntEnum):
    """The tabs. The numbers are used for going there only; the order on screen may differ."""

    GOALS = 0
    ACTIVITIES = 1
    NETWORK = 2
    COVENANTS = 4
    KNOWLEDGE = 5
    SIGNALS = 6
    PLAN = 7


class NetworkPart(IntEnum):
    """The parts of the tab Netwerk, in the order of their bar."""

    KEY_PERSONS = 0
    CONTACT_MOMENTS = 1
    WHITE_SPOTS = 2


def programme_object(tab: ProgrammeTab, object_id: int = 0) -> int:
    """Return the number that opens a tab, and a record in it (0: none)."""
    return object_id * _ROOM + tab


def programme_place(number: int) -> tuple[ProgrammeTab, int]:
    """Return the tab and the record that a number stands for; else the first tab."""
    object_id, tab = divmod(number, _ROOM)
    known = {one.value for one in ProgrammeTab}
    return (ProgrammeTab(tab), object_id) if tab in known else (ProgrammeTab.GOALS, 0)


def part_object(part: int, object_id: int = 0) -> int:
    """Return the number that opens a part of a tab, and a record in it (0: none)."""
    return object_id * _PARTS + part


def part_place(number: int) -> tuple[int, int]:
    """Return the part of a tab and the record that a number stands for."""
    object_id, part = divmod(number, _PARTS)
    return part, object_id
