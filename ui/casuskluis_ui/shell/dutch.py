# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window speaks Dutch wherever it runs: dates, numbers, and the words of Qt itself."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

DUTCH = QLocale("nl_NL")


def speak_dutch(app: QCoreApplication) -> bool:
    """Set the locale and load Qt's Dutch; tells whether its words were found."""
    QLocale.setDefault(DUTCH)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = translator.load(DUTCH, "qtbase", "_", folder)
    if found:
        app.installTranslator(translator)
    return found
