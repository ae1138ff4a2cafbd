# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where every copy of a meeting is, and noting that one was handed out, came back or went."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.copies import CopyState, PrintedCopy
from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.editions.copies import CopyLine, CopyService, missing_sentence
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis_ui.models import ID_ROLE, ListQuery, PagedListModel
from casuskluis_ui.pages.meetings.papers.listing import CopyList
from casuskluis_ui.pages.meetings.papers.note import copy_note
from casuskluis_ui.pages.words import counted
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.item_list import ItemList
from casuskluis_ui.widgets.layouts import STRETCH, column, row
from casuskluis_ui.widgets.stack import Stack

_KEYS = "URVTN"
"""Of the buttons under the list, while the list has the keyboard."""


class CopyRegister(QWidget):
    """The list of copies of one meeting.

    Signals:
        problem: A Dutch sentence for what was refused.
        undoable: A Dutch sentence and a callable that takes it back.
        note_wanted: A dialog that asks for a note.
    """

    problem = Signal(str)
    undoable = Signal(str, object)
    note_wanted = Signal(object)

    def __init__(
        self, service: CopyService, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._clock = clock
        self._file: MeetingFile | None = None
        self._held = CopyList(self)
        self.missing = Banner("warn", action=self.tr("Alles retour"))
        self.only_missing = QCheckBox(self.tr("Alleen wat nog &ontbreekt"))
        self.list = ItemList(self.tr("Exemplaren"))
        self._moves = [
            Button(self.tr("Uitgereikt"), tip=self.tr("Toets U")),
            Button(self.tr("Retour"), tip=self.tr("Toets R")),
            Button(self.tr("Vernietigd"), tip=self.tr("Toets V")),
            Button(self.tr("Terugdraaien"), tip=self.tr("Toets T")),
        ]
        self.note_button = Button(self.tr("Notitie"), tip=self.tr("Toets N"))
        self._stack = Stack()
        self._build()
        self._connect()

    def show_file(self, file: MeetingFile) -> None:
        """Show the copies of a meeting."""
        if self._file is None or self._file.meeting.id != file.meeting.id:
            self.only_missing.setChecked(False)
        self._file = file
        self.read()

    def read(self) -> None:
        """Read the list again; what was selected stays selected."""
        file = self._file
        if file is None:
            return
        kept = self.selected
        lines: Sequence[CopyLine] = ()
        try:
            lines = self._service.lines(file.meeting.id)
        except CasuskluisError as error:
            self.problem.emit(explain(error))
        late = file.meeting.held_on < self._clock.today()
        self._held.hold(lines, late=late)
        self._model.show_query(ListQuery(self.only_missing.isChecked()))
        self.missing.say("bad" if late else "warn", missing_sentence(lines))
        self._stack.setCurrentIndex(0 if lines else 1)
        self.select(kept)
        self._offer()

    @property
    def selected(self) -> list[int]:
        """The lines that are selected."""
        return [
            int(index.data(ID_ROLE)) for index in self.list.selectionModel().selectedIndexes()
        ]

    def select(self, ids: Sequence[int]) -> None:
        """Select these lines and no others."""
        selection = self.list.selectionModel()
        selection.clearSelection()
        flag = selection.SelectionFlag.Select
        for place in range(self._model.rowCount()):
            if self._model.object_id(place) in ids:
                selection.select(self._model.index(place, 0), flag)

    def hand_out(self) -> None:
        """Note that the selected copies were handed out."""
        self._move(CopyState.HANDED_OUT, self._chosen())

    def take_back(self) -> None:
        """Note that the selected copies came back."""
        self._move(CopyState.RETURNED, self._chosen())

    def mark_destroyed(self) -> None:
        """Note that the selected copies were destroyed."""
        self._move(CopyState.DESTROYED, self._chosen())

    def unmark(self) -> None:
        """Take back what was noted of the selected copies."""
        self._move(CopyState.PRINTED, self._chosen())

    def take_all_back(self) -> None:
        """Note that everything that was still out came back: the usual end of a meeting."""
        self._move(CopyState.RETURNED, self._held.missing())

    def annotate(self) -> None:
        """Ask for a note beside one copy."""
        chosen = self._chosen()
        if len(chosen) == 1:
            dialog = copy_note(self._service, chosen[0], self)
            dialog.saved.connect(self.read)
            self.note_wanted.emit(dialog)

    @opens("copy_note")
    def annotate_again(self, copy_id: int) -> None:
        """Ask for the note beside one copy, known by its number."""
        self.select([copy_id])
        self.annotate()

    def _move(self, state: CopyState, copies: Sequence[PrintedCopy]) -> None:
        if not copies:
            return
        if self._try(partial(self._service.move, [one.id for one in copies], state)):
            self.undoable.emit(self._moved(state, len(copies)), partial(self._put_back, copies))

    def _put_back(self, copies: Sequence[PrintedCopy]) -> None:
        self._try(partial(self._service.put_back, copies))

    def _try(self, work: Callable[[], object]) -> bool:
        """Do something a rule may refuse; the papers themselves stay as they are."""
        try:
            work()
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            self.read()
            return False
        self.read()
        return True

    def _moved(self, state: CopyState, number: int) -> str:
        words = {
            CopyState.PRINTED: self.tr("teruggedraaid"),
            CopyState.HANDED_OUT: self.tr("uitgereikt"),
            CopyState.RETURNED: self.tr("retour"),
            CopyState.DESTROYED: self.tr("vernietigd"),
        }
        text = counted(number, self.tr("1 exemplaar: %s"), self.tr("{n} exemplaren: %s"))
        return text % words[state]

    def _chosen(self) -> list[PrintedCopy]:
        return self._held.copies(self.selected)

    def _build(self) -> None:
        self._model: PagedListModel[bool, CopyLine] = PagedListModel(
            self._held.source(), self._held.describe, self
        )
        self.list.show_model(self._model)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        text = self.tr("Nodig eerst organisaties uit op het tabblad Deelnemers.")
        self._stack.addWidget(self.list)
        self._stack.addWidget(EmptyState("files", self.tr("Nog geen exemplaren"), text))
        buttons = Flow((*self._moves, self.note_button))
        whole = column(
            self.missing, row(self.only_missing, STRETCH), self._stack, buttons, spacing=10
        )
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.missing.hide()

    def _connect(self) -> None:
        self.only_missing.toggled.connect(self.read)
        self.missing.acted.connect(self.take_all_back)
        self.list.selectionModel().selectionChanged.connect(self._offer)
        self.list.chosen.connect(self.annotate)
        works = (self.hand_out, self.take_back, self.mark_destroyed, self.unmark, self.annotate)
        buttons = (*self._moves, self.note_button)
        for key, button, work in zip(_KEYS, buttons, works, strict=True):
            button.clicked.connect(work)
            context = Qt.ShortcutContext.WidgetShortcut
            QShortcut(QKeySequence(key), self.list, context=context).activated.connect(work)

    def _offer(self) -> None:
        """Offer what can be done with the selection."""
        chosen = self._chosen()
        for button in self._moves:
            button.setEnabled(bool(chosen))
        self.note_button.setEnabled(len(chosen) == 1)
