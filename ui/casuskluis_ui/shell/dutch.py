# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window speaks Dutch wherever it runs: dates, numbers, and the words of Qt itself."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from casuskluis_ui.overriding import override

DUTCH = QLocale("nl_NL")

_LEFT_OUT: Mapping[str, str] = {
    "&Look in:": "&Zoeken in:",
    "Look in:": "Zoeken in:",
    "Files of &type:": "Soort &bestand:",
    "Files of type:": "Soort bestand:",
}
"""What the Dutch of Qt 6.11 leaves in English in the dialog for files."""


class _FilledGaps(QTranslator):
    """Gives the words that Qt's own Dutch leaves out."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the Dutch; nothing for what is not left out."""
        # Qt asks the next translator after no answer at all, not after an empty one; the
        # types of PySide do not know of that.
        known = _LEFT_OUT.get(sourceText) if context == "QFileDialog" else None
        return cast("str", known)


def speak_dutch(app: QCoreApplication) -> bool:
    """Set the locale and load Qt's Dutch; tells whether its words were found."""
    QLocale.setDefault(DUTCH)
    app.installTranslator(_FilledGaps(app))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = translator.load(DUTCH, "qtbase", "_", folder)
    if found:
        app.installTranslator(translator)
    return found
