# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an identifier in a field stands for, in words."""

from collections.abc import Mapping

from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.rights.dossier.reading import Everything

References = Mapping[tuple[str, int], str]
"""Field and identifier to words."""
_ANYBODY = "contactpersoon"


def references_of(everything: Everything) -> References:
    """Return the words for every identifier the records of a person can hold."""
    found: dict[tuple[str, int], str] = {}
    for meeting in everything.meetings.values():
        found["meeting_id", meeting.id] = f"overleg {meeting.number}"
    for told in everything.notifications:
        found["notification_id", told.id] = told.number
    for case in everything.cases:
        found["reentry_of", case.id] = case.number
    for goal in everything.goals:
        found["goal_id", goal.id] = goal.text
    for item in everything.agenda_items:
        found["agenda_item_id", item.id] = item.title
    for weighed in everything.assessments:
        found["assessment_id", weighed.id] = dutch_date(weighed.held_on)
    for contact in everything.contacts.values():
        found["owner_contact_id", contact.id] = contact.function or _ANYBODY
    return found
