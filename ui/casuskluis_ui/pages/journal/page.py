# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Logboek."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.journal import JournalEntry, JournalResult
from casuskluis.domain.journal_chain import ChainReport
from casuskluis.services.journal_words import check_lines
from casuskluis.services.journals import JournalService
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import Column, LineSource, ListQuery, PagedTableModel
from casuskluis_ui.pages.jobs import JournalJob
from casuskluis_ui.pages.journal.words import ACTIONS, RESULTS, record_words
from casuskluis_ui.pages.words import counted, local_moment
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, row

PAGE_SIZE = 200


class JournalPages:
    """The entries read so far, newest first."""

    def __init__(self, service: JournalService, size: int = PAGE_SIZE) -> None:
        self._service = service
        self._size = size
        self._entries: dict[int, JournalEntry] = {}
        self.complete = False

    def restart(self) -> None:
        """Read the newest page; forget the others."""
        self._entries.clear()
        self.read_on()

    def read_on(self) -> None:
        """Read the page before the oldest entry known."""
        oldest = min(self._entries) if self._entries else None
        found = self._service.newest(self._size, oldest)
        self._entries |= {entry.sequence: entry for entry in found}
        self.complete = len(found) < self._size

    def source(self) -> LineSource[str, JournalEntry]:
        """Return what a table asks."""
        return LineSource(self._ids, self._lines)

    def _ids(self, query: ListQuery[str]) -> Sequence[int]:
        del query
        return list(self._entries)

    def _lines(self, wanted: Sequence[int]) -> Mapping[int, JournalEntry]:
        return {one: self._entries[one] for one in wanted}


class JournalPage(WorkPage):
    """A table of what happened; it can be read, never changed."""

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        size: int = PAGE_SIZE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Logboek"), parent)
        self._service = workspace.journal
        self._runner = runner
        self._pages = JournalPages(workspace.journal, size)
        self._model: PagedTableModel[str, JournalEntry] = PagedTableModel(
            self._columns(), self._pages.source(), self
        )
        self.grid = Grid(self.title)
        self.more = Button(self.tr("Meer laden"), "chevron-down")
        self.check_button = Button(self.tr("Controleer logboek"), "shield-check")
        self.verdict = Banner("ok")
        self._count = label("", "muted")
        self._build()
        self.more.clicked.connect(self.read_on)
        self.check_button.clicked.connect(self.check)

    @override
    def refresh(self) -> None:
        """Read the newest entries."""
        self.attempt(self._pages.restart)
        self._show()

    def read_on(self) -> None:
        """Read older entries too; the view stays where it is."""
        place = self.grid.verticalScrollBar().value()
        self.attempt(self._pages.read_on)
        self._show()
        self.grid.verticalScrollBar().setValue(place)

    def check(self) -> None:
        """Find out whether somebody changed the journal, on the worker thread."""
        self.check_button.setEnabled(False)
        self.verdict.hide()
        task = self._runner.run(
            self.tr("Logboek controleren"),
            JournalJob(self._service),
            done=self._checked,
            failed=self._refuse,
        )
        task.finished.connect(self._free)

    def _checked(self, report: ChainReport) -> None:
        tone = "ok" if report.is_sound else "bad"
        self.verdict.say(tone, "\n".join(check_lines(report)))

    def _refuse(self, sentence: str) -> None:
        self.problem.emit(sentence)

    def _free(self) -> None:
        self.check_button.setEnabled(True)

    def _show(self) -> None:
        self._model.show_query(ListQuery(""))
        count = self._model.rowCount()
        text = counted(count, self.tr("{n} regel"), self.tr("{n} regels, nieuwste eerst"))
        self._count.setText(text)
        self.more.setEnabled(not self._pages.complete)

    def _columns(self) -> list[Column[JournalEntry]]:
        return [
            Column(self.tr("Regel"), _number),
            Column(self.tr("Tijdstip"), _moment),
            Column(self.tr("Wat"), _action),
            Column(self.tr("Waarvan"), _record, stretch=True),
            Column(self.tr("Resultaat"), _result, tone=_result_tone),
            Column(self.tr("Wie"), _actor),
            Column(self.tr("Apparaat"), _device),
        ]

    def _build(self) -> None:
        self.grid.show_model(self._model)
        # The order of a journal is part of what it proves.
        self.grid.setSortingEnabled(False)
        card = Card()
        card.body.setContentsMargins(8, 6, 8, 8)
        card.add(self.grid, 1)
        note = label(
            self.tr("Het logboek houdt bij wie wat deed. Er staan geen persoonsgegevens in."),
            "muted",
            wrap=True,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*PAGE_MARGINS)
        layout.setSpacing(12)
        layout.addLayout(row(label(self.title, "h1"), STRETCH, self.check_button))
        layout.addWidget(note)
        layout.addWidget(self.verdict)
        self.verdict.hide()
        layout.addWidget(card, 1)
        layout.addLayout(row(self._count, STRETCH, self.more))


def _number(entry: JournalEntry) -> str:
    return str(entry.sequence)


def _moment(entry: JournalEntry) -> str:
    return local_moment(entry.at)


def _action(entry: JournalEntry) -> str:
    return ACTIONS[entry.action]


def _record(entry: JournalEntry) -> str:
    return record_words(entry.object)


def _result(entry: JournalEntry) -> str:
    return RESULTS[entry.result]


def _result_tone(entry: JournalEntry) -> str:
    return "bad" if entry.result is JournalResult.REFUSED else ""


def _actor(entry: JournalEntry) -> str:
    return entry.actor


def _device(entry: JournalEntry) -> str:
    return entry.origin
