# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The paper and the files of a line of the ledger, and noting that one of them left."""

import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import ReleaseId
from casuskluis.domain.releases import ReleaseRecord
from casuskluis.explanations import explain
from casuskluis.services.papers import Departure
from casuskluis.services.releases.papers import is_description, paper_of
from casuskluis.services.releases.releases import Releases
from casuskluis_ui.dialogs.paper_preview import PaperOrder, PaperPreview
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import ask_save_path, write_atomically
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.layouts import NO_MARGINS, column, holder


class ReleasedPaper(QWidget):
    """Shows the paper of one release; it can be printed and saved, also as a spreadsheet.

    Args:
        releases: The services.
        runner: Makes the paper.
        beside: Buttons of the page around it, after those of the files.

    Signals:
        left: A paper or a file left, and the ledger says so.
        problem: A Dutch sentence for what was refused.
        notice: A Dutch sentence for what was saved.
    """

    left = Signal()
    problem = Signal(str)
    notice = Signal(str)

    def __init__(
        self,
        releases: Releases,
        runner: TaskRunner,
        beside: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._releases = releases
        self._record: ReleaseRecord | None = None
        advice = self.tr("De uitgifte staat in het register. Het bestand is niet versleuteld.")
        self.preview = PaperPreview(runner, self.tr("Overzicht opmaken"), advice)
        self.workbook = Button(self.tr("Cijfers opslaan (.xlsx)"), "file-spreadsheet")
        self.plain = Button(self.tr("Cijfers opslaan (.csv)"), "table-2")
        self.files = Flow((self.workbook, self.plain, *beside))
        above = holder(column(self.files, margins=(24, 10, 24, 10)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.setSpacing(0)
        layout.addWidget(above)
        layout.addWidget(self.preview, 1)
        self.preview.left.connect(self.left)
        self.workbook.clicked.connect(self._save_workbook)
        self.plain.clicked.connect(self._save_plain)

    def show_release(self, record: ReleaseRecord) -> None:
        """Show the paper of a line of the ledger."""
        self._record = record
        for button in (self.workbook, self.plain):
            button.setVisible(not is_description(record))
        order = PaperOrder(
            draw=partial(paper_of, self._releases, record),
            departed=partial(_note, self._releases, record.id),
        )
        self.preview.order(order)

    def forget(self) -> None:
        """Show nothing."""
        self.preview.forget()

    def _save_workbook(self) -> None:
        self._save(as_csv=False)

    def _save_plain(self) -> None:
        self._save(as_csv=True)

    def _save(self, *, as_csv: bool) -> None:
        if self._record is None:
            return
        try:
            saved = self._written(self._record.id, as_csv=as_csv)
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        if saved is not None:
            self.notice.emit(self.tr("Opgeslagen als {name}.").format(name=saved.name))
            self.left.emit()

    def _written(self, release: ReleaseId, *, as_csv: bool) -> Path | None:
        """Write the file where the officer wants it and note that it left."""
        name, content = self._releases.releasing.table_file(release, as_csv=as_csv)
        path = self._ask(name, as_csv=as_csv)
        if path is None:
            return None
        if not write_atomically(path, content):
            text = self.tr(
                "Het bestand kon niet worden geschreven. Kies een andere map of maak ruimte "
                "vrij."
            )
            self.problem.emit(text)
            return None
        self._releases.ledger.note_left(release, hashlib.sha256(content).hexdigest())
        return path

    def _ask(self, name: str, *, as_csv: bool) -> Path | None:
        kinds = self.tr("CSV-bestand (*.csv)") if as_csv else self.tr("Excel-bestand (*.xlsx)")
        return ask_save_path(self, self.tr("Cijfers opslaan"), name, kinds)


def _note(releases: Releases, release: ReleaseId, departure: Departure) -> None:
    releases.ledger.note_left(release, departure.digest)
