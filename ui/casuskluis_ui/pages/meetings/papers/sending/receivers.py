# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who can get a file of a meeting."""

from PySide6.QtWidgets import QComboBox

from casuskluis.services.meetings.meetings import MeetingFile

_SHORTEST = 24


def offer_receivers(combo: QComboBox, file: MeetingFile) -> None:
    """Add every organisation that is invited, once."""
    combo.setMinimumContentsLength(_SHORTEST)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for place in dict.fromkeys(one.organisation_id for one in file.attendances):
        combo.addItem(file.organisations[place].name, int(place))
