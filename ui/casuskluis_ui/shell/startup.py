# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The Qt application: Dutch, themed, and nothing of it from outside."""

from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QLibraryInfo
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from casuskluis_ui.shell.dutch import speak_dutch
from casuskluis_ui.shell.preferences import Preferences
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.theme.icons import resources

_PLAIN_FAMILIES = ("DejaVu Sans", "Bitstream Vera Sans", "Sans Serif", "Sans")


def make_application(preferences: Preferences) -> QApplication:
    """Return the application, ready to show windows.

    Args:
        preferences: Appearance and text size chosen before.
    """
    # Plug-ins only from Qt itself: never from a folder named by the system or the officer.
    QCoreApplication.setLibraryPaths([QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)])
    # As an option: asked for afterwards it makes every type and name of a style, unused.
    app = QApplication(["casuskluis", "-style", "Fusion"])
    app.setApplicationName("Casuskluis")
    app.setDesktopFileName("nl.casuskluis.Casuskluis")
    speak_dutch(app)
    dress(app, preferences)
    return app


def dress(app: QApplication, preferences: Preferences) -> Theme:
    """Give the application its font and theme."""
    family = QFontInfo(app.font()).family()
    if family in _PLAIN_FAMILIES:
        # A bare Linux has no text font of its own; the one of the papers reads better.
        for name in ("Regular", "Bold", "Italic"):
            path = resources() / "fonts" / f"NotoSans-{name}.ttf"
            QFontDatabase.addApplicationFont(str(path))
        app.setFont(QFont("Noto Sans"))
    appearance = Appearance.SYSTEM
    with suppress(ValueError):
        appearance = Appearance(preferences.appearance)
    return Theme(app, appearance, preferences.points, still=preferences.still)
