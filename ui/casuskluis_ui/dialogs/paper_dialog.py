# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A finished paper on the screen, to print or to save."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from casuskluis.services.papers import PrintedPaper
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row
from casuskluis_ui.widgets.pdf_view import PdfView

_CHARACTERS = 120
_HIGH = 900


class PaperDialog(QDialog):
    """Shows a finished paper.

    Args:
        paper: What is shown.
        left: Called when it was printed or saved: that is recorded, looking is not.
    """

    def __init__(
        self, paper: PrintedPaper, left: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._left = left
        self.setWindowTitle(paper.title)
        self.pdf = PdfView()
        self.pdf.hide_title()
        self.pdf.show_pdf(paper.pdf, title=paper.title, file_name=paper.file_name)
        self.pdf.printed.connect(self._note)
        self.pdf.saved.connect(self._note)
        close = Button(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(paper.title, "h1", wrap=True))
        layout.addWidget(self.pdf, 1)
        layout.addLayout(row(STRETCH, close))
        open_at(self, _CHARACTERS, _HIGH)

    def _note(self) -> None:
        self._left()
