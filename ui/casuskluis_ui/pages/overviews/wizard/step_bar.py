# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The four steps to an overview."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from casuskluis_ui.widgets.step_bar import StepBar


class Step(IntEnum):
    """In order."""

    CHOOSE = 0
    CHECK = 1
    SAMPLE = 2
    RELEASE = 3


def overview_steps() -> StepBar:
    """Return the bar with the four steps."""
    return StepBar((_tr("Kies overzicht"), _tr("Controle"), _tr("Voorbeeld"), _tr("Vrijgeven")))


def _tr(text: str) -> str:
    return QCoreApplication.translate("OverviewSteps", text)
