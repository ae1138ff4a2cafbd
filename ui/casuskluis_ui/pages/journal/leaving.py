# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What leaves this computer: what left before, and the proof that nothing does by itself."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.hardening.selfcheck import SelfCheck
from casuskluis.services.keeping.leaving import LeavingFile, LeavingLine, LeavingService
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import Column, LineSource, ListQuery, PagedTableModel
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.journal.proof import ProofCard
from casuskluis_ui.pages.words import counted, local_moment
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.announcing import retell
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.files import ask_save_path, write_atomically
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row

_DAYS = (7, 30, 90, 365, 0)
_FIRST = 1
_LINES = 14


class LeavingPart(CardColumn):
    """A list of what left, by period, with the proof of this session above it.

    Signals:
        problem: A Dutch sentence: something was refused.
        notice: A Dutch sentence: something was done.
        went: "Go to this page and open this record".
    """

    problem = Signal(str)
    notice = Signal(str)
    went = Signal(str, int)

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        self_check: SelfCheck | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service: LeavingService = workspace.leaving
        self._runner = runner
        self._lines: dict[int, LeavingLine] = {}
        self._target = Path()
        self.proof = ProofCard(self._service, self_check)
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Periode"))
        self.export_button = Button(self.tr("Lijst opslaan"), "download")
        self.open_button = Button(self.tr("Naar het dossier"), "arrow-right")
        self.grid = Grid(self.tr("Wat deze computer verliet"))
        self._model: PagedTableModel[str, LeavingLine] = PagedTableModel(
            self._columns(), LineSource(self._ids, self._known), self
        )
        self._count = label("", "muted")
        self._empty = EmptyState(
            "shield-check",
            self.tr("In deze periode ging er niets weg"),
            self.tr("Hier komt wat u print, opslaat, deelt of als back-up bewaart."),
        )
        self._build()
        self.period.currentIndexChanged.connect(self.look)
        self.export_button.clicked.connect(self.export)
        self.open_button.clicked.connect(self.go)
        self.grid.chosen.connect(self.go)
        self.grid.selected.connect(self._enable)

    def refresh(self) -> None:
        """Read again what left, and look at this process again."""
        found = self._service.newest(self._days())
        self._lines = {one.sequence: one for one in found}
        self._model.show_query(ListQuery(""))
        self.grid.setMinimumHeight(self.fontMetrics().height() * _LINES)
        self.grid.setVisible(bool(found))
        self._empty.setVisible(not found)
        words = counted(len(found), self.tr("{n} regel"), self.tr("{n} regels, nieuwste eerst"))
        retell(self._count, words)
        self.export_button.setEnabled(bool(found))
        if found:
            self.grid.select(found[0].sequence)
        self._enable()
        self.proof.refresh()

    def look(self) -> None:
        """Show another period."""
        try:
            self.refresh()
        except CasuskluisError as error:
            self.problem.emit(explain(error))

    def go(self) -> None:
        """Go to the record of the line in view, when it has a page."""
        line = self._lines.get(self.grid.current_id())
        if line is not None and line.section:
            self.went.emit(line.section, line.record)

    def export(self) -> None:
        """Ask where, and write the list."""
        title, kinds = self.tr("Lijst opslaan"), self.tr("Tekst (*.csv);;Excel (*.xlsx)")
        path = ask_save_path(self, title, self.tr("wat-verlaat-deze-computer.csv"), kinds)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the list at a place that was chosen; works behind the window."""
        self._target = path
        spreadsheet = path.suffix.lower() == ".xlsx"
        work = partial(_exported, self._service, self._days(), spreadsheet)
        self._runner.run(
            self.tr("Lijst opslaan"), work, done=self._write, failed=self.problem.emit
        )

    def _write(self, file: LeavingFile) -> None:
        if write_atomically(self._target, file.data):
            self.notice.emit(self.tr("De lijst staat in %s.") % self._target.name)
        else:
            self.problem.emit(self.tr("%s kan daar niet staan.") % self._target.name)
        self.look()

    def _days(self) -> int:
        return int(self.period.currentData())

    def _ids(self, query: ListQuery[str]) -> Sequence[int]:
        del query
        return list(self._lines)

    def _known(self, wanted: Sequence[int]) -> Mapping[int, LeavingLine]:
        return {number: self._lines[number] for number in wanted if number in self._lines}

    def _enable(self) -> None:
        line = self._lines.get(self.grid.current_id())
        self.open_button.setEnabled(line is not None and bool(line.section))

    def _columns(self) -> list[Column[LeavingLine]]:
        return [
            Column(self.tr("Wanneer"), _when),
            Column(self.tr("Hoe"), _how),
            Column(self.tr("Wat"), _what, stretch=True),
            Column(self.tr("Wie"), _who),
            Column(self.tr("Apparaat"), _device),
        ]

    def _periods(self) -> Sequence[str]:
        return (
            self.tr("Laatste 7 dagen"),
            self.tr("Laatste 30 dagen"),
            self.tr("Laatste 90 dagen"),
            self.tr("Laatste jaar"),
            self.tr("Alles"),
        )

    def _build(self) -> None:
        for words, days in zip(self._periods(), _DAYS, strict=True):
            self.period.addItem(words, days)
        self.period.setCurrentIndex(_FIRST)
        self.grid.setSortingEnabled(False)
        self.grid.show_model(self._model)
        self.column.addWidget(self._card(), 1)
        self.column.addWidget(self.proof)

    def _card(self) -> Card:
        told = self.tr(
            "Wat deze computer verliet of kon verlaten: afdrukken, bestanden, back-ups, "
            "noodbladen en gedeelde schermen. Er staan geen namen van betrokkenen in. Wat u "
            "kopieert met Ctrl+C, staat hier niet; dat wist het programma zelf weer."
        )
        period = label(self.tr("P&eriode") + "  ", "muted")
        period.setBuddy(self.period)
        card = Card(self.tr("Wat wegging"))
        card.add(label(told, "muted", wrap=True))
        card.add(row(period, self.period, STRETCH, self._count))
        card.add(self.grid, 1)
        card.add(self._empty)
        card.add(row(self.open_button, self.export_button, STRETCH))
        return card


def _exported(
    service: LeavingService,
    days: int,
    spreadsheet: bool,  # noqa: FBT001 - handed on by position
    control: TaskControl,
) -> LeavingFile:
    control.check()
    return service.export(days, spreadsheet=spreadsheet)


def _when(line: LeavingLine) -> str:
    return local_moment(line.at)


def _how(line: LeavingLine) -> str:
    return str(line.way)


def _what(line: LeavingLine) -> str:
    return line.what


def _who(line: LeavingLine) -> str:
    return line.who


def _device(line: LeavingLine) -> str:
    return line.device
