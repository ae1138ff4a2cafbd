# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What went wrong, above the page, until it is closed or something succeeds."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from casuskluis_ui.shell.mishaps import fault_report
from casuskluis_ui.widgets.banner import Banner


class ProblemBanner(Banner):
    """Keeps a problem in view for as long as it is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bad", closable=True, parent=parent)
        self._just_told = False
        self._report = ""
        self.acted.connect(self.copy)

    def tell(self, sentence: str, code: str = "") -> None:
        """Show what went wrong.

        Args:
            sentence: Dutch, for the officer.
            code: For whoever looks after the program; may be empty.
        """
        self._just_told = True
        QTimer.singleShot(0, self, self._settle)
        self._report = fault_report(code) if code else ""
        self.offer(self.tr("Kopieer voor de beheerder") if code else "")
        text = self.tr("{sentence} (Code voor de beheerder: {code})")
        self.say("bad", text.format(sentence=sentence, code=code) if code else sentence)

    def copy(self) -> None:
        """Put on the clipboard what the administrator needs: versions and the code."""
        QApplication.clipboard().setText(self._report)

    def something_succeeded(self) -> None:
        """Let go of a problem of before; one of this very step is not over."""
        if not self._just_told:
            self.hide()

    def _settle(self) -> None:
        self._just_told = False
