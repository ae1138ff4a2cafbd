# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every window test runs without a screen, in Dutch, with the theme of the program."""

import os
import tempfile
from pathlib import Path

# Before PySide6 is imported anywhere.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# The settings of the one who tests are not touched.
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="casuskluis-test-")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from casuskluis_ui.theme import Appearance, Theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the one message pass that the screenless platform always writes."""
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Theme:
    """The theme, light and at its usual size, whatever the test before did."""
    # What the test before closed is really gone, or every change of style would restyle it too.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(QLocale("nl_NL"))
    QApplication.setCursorFlashTime(0)
    found = qapp.findChild(Theme)
    made = found or Theme(qapp, Appearance.LIGHT)
    if made.appearance is not Appearance.LIGHT or made.points != 10:
        made.choose(Appearance.LIGHT, 10)
    return made
