# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where each deadline is dealt with: the section of the window, and what to open there."""

from collections.abc import Mapping

from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis_ui.pages.care.places import CareTab, care_object
from casuskluis_ui.pages.programme.places import (
    NetworkPart,
    ProgrammeTab,
    part_object,
    programme_object,
)

Place = tuple[str, int]
CASE_TABS: Mapping[DeadlineKind, str] = {
    DeadlineKind.INFORMING: "cases/rights",
    DeadlineKind.INFORMING_REVIEW: "cases/rights",
    DeadlineKind.NECESSITY_REVIEW: "cases/reviews",
    DeadlineKind.ACTION: "cases/actions",
    DeadlineKind.GOAL: "cases/plan",
    DeadlineKind.STALE_INFORMATION: "cases/information",
    DeadlineKind.EMERGENCY_ACCESS: "cases",
}
_CARE_TABS: Mapping[str, CareTab] = {
    "access_request": CareTab.REQUESTS,
    "data_breach": CareTab.BREACHES,
    "upkeep": CareTab.UPKEEP,
    "register": CareTab.DESTRUCTION,
}
_SECTIONS: Mapping[str, str] = {
    "notification": "notifications",
    "action_item": "actions",
    "meeting": "meetings",
}
_PROGRAMME_PARTS: Mapping[str, tuple[ProgrammeTab, int | None]] = {
    "activity": (ProgrammeTab.ACTIVITIES, 0),
    "key_person": (ProgrammeTab.NETWORK, NetworkPart.KEY_PERSONS),
    "contact_moment": (ProgrammeTab.NETWORK, NetworkPart.CONTACT_MOMENTS),
    "covenant": (ProgrammeTab.COVENANTS, None),
}
"""The tab, and the part of it where there is one."""


def place_of(deadline: Deadline) -> Place:
    """Return the section, with the part of the page where there is one, and the record."""
    if deadline.kind is DeadlineKind.CASE_DESTRUCTION:
        return "care", care_object(CareTab.DESTRUCTION)
    if deadline.object_kind in _CARE_TABS:
        return "care", care_object(_CARE_TABS[deadline.object_kind], deadline.object_id)
    if deadline.object_kind in _PROGRAMME_PARTS:
        tab, part = _PROGRAMME_PARTS[deadline.object_kind]
        record = deadline.object_id
        number = record if part is None else part_object(part, record)
        return "programme", programme_object(tab, number)
    if deadline.case_id and deadline.kind in CASE_TABS:
        return CASE_TABS[deadline.kind], deadline.case_id
    if deadline.object_kind in _SECTIONS:
        return _SECTIONS[deadline.object_kind], deadline.object_id
    return "settings", 0
