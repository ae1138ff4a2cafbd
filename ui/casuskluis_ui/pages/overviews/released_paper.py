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
from casuskluis.explanations import explain
from casuskluis.services.papers import Departure
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
        self._release = ReleaseId(0)
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

    def show_release(self, release: ReleaseId) -> None:
        """Show the paper of a line of the ledger."""
        self._release = release
        order = PaperOrder(
            draw=partial(self._releases.releasing.paper, release),
            departed=partial(_note, self._releases, release),
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
        try:
            name, content = self._releases.releasing.table_file(self._release, as_csv=as_csv)
            path = self._ask(name, as_csv=as_csv)
            if path is None:
                return
            if not write_atomically(path, content):
                self.problem.emit(
                    self.tr(
                        "Het bestand kon niet worden geschreven. Kies een andere map of maak "
                        "ruimte vrij."
                    )
                )
                return
            digest = hashlib.sha256(content).hexdigest()
            self._releases.ledger.note_left(self._release, digest)
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        self.notice.emit(self.tr("Opgeslagen als {name}.").format(name=path.name))
        self.left.emit()

    def _ask(self, name: str, *, as_csv: bool) -> Path | None:
        kinds = self.tr("CSV-bestand (*.csv)") if as_csv else self.tr("Excel-bestand (*.xlsx)")
        return ask_save_path(self, self.tr("Cijfers opslaan"), name, kinds)


def _note(releases: Releases, release: ReleaseId, departure: Departure) -> None:
    releases.ledger.note_left(release, departure.digest)
