# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The recovery sheet, right after a vault was made: print it now, it is never shown again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from casuskluis_ui.shell.door.guide import STEPS
from casuskluis_ui.shell.session import Paper
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row
from casuskluis_ui.widgets.pdf_view import PdfView


class RecoverySheet(QWidget):
    """Shows the sheet and asks to confirm that it is kept.

    Signals:
        confirmed: The officer says it is in a safe place.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._pdf = PdfView(
            self.tr(
                "Druk het af en verwijder daarna het bestand: wie het vindt, kan de kluis "
                "openen."
            )
        )
        self.kept = QCheckBox(self.tr("Het noodblad ligt afgedrukt op een veilige plek"))
        self.go_on = Button(self.tr("Verder naar de kluis"), "arrow-right")
        self.go_on.setEnabled(False)
        self.kept.toggled.connect(self._change_turns)
        self.go_on.clicked.connect(self._finish)
        text = self.tr(
            "Bewaar dit blad in een kluis of afgesloten la, niet bij deze computer. Wie het "
            "heeft kan alles lezen; zonder blad en zonder wachtzin is alles weg. Het wordt "
            "maar één keer getoond."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        self._step = label("", "label")
        self._step.hide()
        layout.addWidget(self._step)
        layout.addWidget(label(self.tr("Druk eerst het noodblad af"), "h1"))
        layout.addWidget(label(text, "muted", wrap=True))
        layout.addWidget(self._pdf, 1)
        layout.addLayout(row(self.kept, STRETCH, self.go_on))

    def _change_turns(self, kept: bool) -> None:  # noqa: FBT001 - as the signal gives it
        """First printing is what to do, then going on."""
        self.go_on.setEnabled(kept)
        if kept:
            self._pdf.give_way()
            self.go_on.become("primary")

    def show_step(self, number: int) -> None:
        """Tell in words how far the tour is."""
        self._step.setText(self.tr("Stap {number} van {all}").format(number=number, all=STEPS))
        self._step.show()
        self.go_on.say(self.tr("Verder"))

    def show_sheet(self, paper: Paper) -> None:
        """Show a sheet."""
        self._pdf.show_pdf(paper.pdf, title=paper.title, file_name=paper.file_name)
        self.kept.setChecked(False)

    def _finish(self) -> None:
        self._pdf.clear()
        self.confirmed.emit()
