# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Telling what became of several rows: once, with a way back, and each refusal by name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from casuskluis.explanations import explain
from casuskluis.services.lists.bulk import BulkOutcome, BulkService
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.words import counted
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

_CHARACTERS, _HEIGHT = 76, 420


class RefusedRows(QDialog):
    """Every row that stayed as it was, and why.

    Args:
        outcome: With at least one refusal.
        done: What did happen, a Dutch sentence.
    """

    def __init__(self, outcome: BulkOutcome, done: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Niet alles kon"))
        self.lines = [(one.number or "–", explain(one.error)) for one in outcome.refused]
        body = QGridLayout()
        body.setColumnStretch(1, 1)
        body.setHorizontalSpacing(18)
        body.setVerticalSpacing(10)
        for place, (number, reason) in enumerate(self.lines):
            body.addWidget(label(number, "h3"), place, 0, Qt.AlignmentFlag.AlignTop)
            body.addWidget(label(reason, wrap=True), place, 1)
        area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Rijen die zijn gebleven zoals ze waren"))
        area.setWidget(holder(column(body, STRETCH, margins=(0, 0, 14, 0))))
        close = Button(self.tr("Sluiten"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        one = self.tr("{n} rij is gebleven zoals hij was:")
        about = counted(
            len(self.lines), one, self.tr("{n} rijen zijn gebleven zoals ze waren:")
        )
        layout = column(
            label(self.windowTitle(), "h1"),
            label(f"{done} {about}".strip(), wrap=True),
            area,
            row(STRETCH, close),
            spacing=14,
            margins=(24, 20, 24, 20),
        )
        layout.setStretch(2, 1)
        self.setLayout(layout)
        open_at(self, _CHARACTERS, _HEIGHT)


class Bulk:
    """Changes several rows for a page.

    Args:
        page: Tells what happened, and shows what is there then.
        service: Changes the rows.
    """

    def __init__(self, page: WorkPage, service: BulkService) -> None:
        self._page = page
        self._service = service

    def run(self, work: Callable[[], BulkOutcome], words: str) -> bool:
        """Do something with rows and tell about it; tells whether anything changed.

        Args:
            work: One method of the service.
            words: What was done, with "{n}" for the number of rows: "{n} acties afgerond".
        """
        found: list[BulkOutcome] = []
        if not self._page.attempt(lambda: found.append(work())):
            return False
        self.tell(found[0], words)
        return bool(found[0].done)

    def ask(self, dialog: FormDialog, words: str) -> None:
        """Show a dialog that returns an outcome, and tell about it; see `run`."""
        found: list[object] = []
        dialog.saved.connect(found.append)
        self._page.form_opened.emit(dialog)
        dialog.exec()
        dialog.deleteLater()
        for outcome in found:
            if isinstance(outcome, BulkOutcome):
                self.tell(outcome, words)

    def tell(self, outcome: BulkOutcome, words: str) -> None:
        """Tell what became of the rows; see `run`."""
        page, count = self._page, len(outcome.done)
        done = words.format(n=count) + "." if count else ""
        if count:
            page.changed.emit()
            page.refresh()
            page.undoable.emit(done, partial(self._take_back, outcome))
        elif not outcome.refused:
            page.notice.emit(_tr("Er is niets gewijzigd: alles stond al zo."))
        if outcome.refused:
            RefusedRows(outcome, done, page).open()

    def _take_back(self, outcome: BulkOutcome) -> None:
        if self._page.attempt(lambda: self._service.take_back(outcome)):
            self._page.told(_tr("Alles staat weer zoals het was."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("BulkOutcomes", text)
