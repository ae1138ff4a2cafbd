# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The five steps from a list to files in the vault."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from casuskluis_ui.widgets.step_bar import StepBar


class Step(IntEnum):
    """In order."""

    FILE = 0
    COLUMNS = 1
    ROWS = 2
    TRIAL = 3
    DONE = 4


def moving_steps() -> StepBar:
    """Return the bar with the five steps."""
    return StepBar(
        (_tr("Bestand"), _tr("Kolommen"), _tr("Nakijken"), _tr("Proef"), _tr("Klaar"))
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("MovingSteps", text)
