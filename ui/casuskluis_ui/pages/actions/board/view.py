# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The board: a column for each stand of an action, and cards that go from one to another."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from casuskluis.domain.action import ActionItem, ActionUnexplained
from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import ActionItemId, OrganisationId
from casuskluis.explanations import explain
from casuskluis.services.casework.boards import PER_COLUMN, BoardQuery, Lane
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.actions.board.column import BoardColumnView
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.words import choices_of, counted
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, column, holder, row
from casuskluis_ui.widgets.search_field import SearchField

_EVERYBODY = ""


class BoardView(QWidget):
    """The board of actions with its filters.

    Signals:
        problem: A Dutch sentence.
        undoable: A Dutch sentence and what takes it back.
        changed: Something was stored.
        edit_wanted: Change an action.
        outcome_wanted: Say how an action ended.
    """

    problem = Signal(str)
    undoable = Signal(str, object)
    changed = Signal()
    edit_wanted = Signal(int)
    outcome_wanted = Signal(int)

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._clock = clock
        self._limits: dict[Lane, int] = {}
        self.setObjectName("page")
        self.search = SearchField(
            self.tr("Acties op het bord filteren"), self.tr("Nummer of tekst")
        )
        self.owner = RecordCombo((), self.tr("Alle actiehouders"))
        self.coordinator = QComboBox()
        titles = {
            Lane.TO_DO: self.tr("Te doen"),
            Lane.BUSY: self.tr("Bezig"),
            Lane.DONE: self.tr("Gedaan"),
            Lane.OTHERWISE: self.tr("Niet gedaan of overgedragen"),
        }
        self.columns = tuple(BoardColumnView(lane, title) for lane, title in titles.items())
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Read the choices and the cards again; what is chosen stays chosen."""
        try:
            self._fill()
            self._read()
        except CasuskluisError as error:
            self.problem.emit(explain(error))

    def put(self, action_id: int, lane: Lane) -> None:
        """Put a card in a column; it can be taken back."""
        board = self._workspace.board
        try:
            before = board.move(ActionItemId(action_id), lane)
        except ActionUnexplained:
            # Nothing says why yet: the dialog asks for it.
            self.refresh()
            self.outcome_wanted.emit(action_id)
            return
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            self.refresh()
            return
        self.refresh()
        target = self._view(lane)
        words = self.tr("Actie {number} staat nu bij {column}.")
        sentence = words.format(number=before.number, column=target.title)
        self.undoable.emit(sentence, partial(self._put_back, before))
        self.changed.emit()
        self._follow(action_id, target)

    def _put_back(self, before: ActionItem) -> None:
        try:
            self._workspace.board.take_back(before)
        except CasuskluisError as error:
            self.problem.emit(explain(error))
        self.refresh()
        self.changed.emit()

    def _read(self) -> None:
        chosen = self.owner.chosen
        query = BoardQuery(
            text=self.search.text().strip(),
            owner_id=OrganisationId(chosen) if chosen else None,
            coordinator=self.coordinator.currentData() or _EVERYBODY,
            limits=self._limits,
        )
        today = self._clock.today()
        for view, found in zip(self.columns, self._workspace.board.read(query), strict=True):
            row_now = view.list.currentIndex().row()
            view.list.cards.show_lines(found.lines, today)
            count = counted(found.count, self.tr("{n} actie"), self.tr("{n} acties"))
            view.show_column(found, f"{view.title}, {count}")
            view.list.point_at(max(row_now, 0))

    def _fill(self) -> None:
        chosen, label = self.owner.entry(), self.coordinator.currentData()
        for box in (self.owner, self.coordinator):
            box.blockSignals(True)  # noqa: FBT003 - as Qt has it
        self.owner.show_choices(choices_of(self._workspace.partners.organisations()))
        self.owner.set_entry(chosen)
        self.coordinator.clear()
        self.coordinator.addItem(self.tr("Alle regisseurs"), _EVERYBODY)
        for name in self._workspace.board.coordinators():
            self.coordinator.addItem(name, name)
        self.coordinator.setCurrentIndex(max(self.coordinator.findData(label), 0))
        for box in (self.owner, self.coordinator):
            box.blockSignals(False)  # noqa: FBT003 - as Qt has it

    def _build(self) -> None:
        self.owner.setAccessibleName(self.tr("Actiehouder"))
        self.coordinator.setAccessibleName(self.tr("Regisseur van de casus"))
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.coordinator.setSizeAdjustPolicy(adjust)
        self.coordinator.setMinimumContentsLength(16)
        filters = row(self.search, self.owner, self.coordinator)
        filters.setStretch(0, 2)
        filters.setStretch(1, 1)
        filters.setStretch(2, 1)
        lanes = row(*self.columns, spacing=12)
        for place in range(len(self.columns)):
            lanes.setStretch(place, 1)
        board = holder(lanes)
        board.setObjectName("page")
        self._area = scrolled(board, self.tr("Bord met acties"))
        whole = column(filters, spacing=12, margins=PAGE_MARGINS)
        whole.addWidget(self._area, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.search.searched.connect(self._filter)
        self.owner.on_edit(self._filter)
        self.coordinator.currentIndexChanged.connect(self._filter)
        for view in self.columns:
            view.more_wanted.connect(self._show_more)
            view.list.chosen.connect(self.edit_wanted)
            view.list.stepped.connect(self._step)
            view.list.carried.connect(self._carry)
            view.list.dragged.connect(self._aim)
            view.list.dropped.connect(self._drop)
            view.list.came.connect(self._show_current)

    def _filter(self) -> None:
        try:
            self._read()
        except CasuskluisError as error:
            self.problem.emit(explain(error))

    def _show_more(self) -> None:
        view = self.sender()
        if isinstance(view, BoardColumnView):
            self._limits[view.lane] = self._limits.get(view.lane, PER_COLUMN) + PER_COLUMN
            self._filter()

    def _view(self, lane: Lane) -> BoardColumnView:
        return next(one for one in self.columns if one.lane is lane)

    def _place(self) -> int:
        """Return in which column the keyboard is; -1 for none."""
        return next(
            (place for place, one in enumerate(self.columns) if one.list.hasFocus()), -1
        )

    def _beside(self, step: int) -> BoardColumnView | None:
        place = self._place() + step
        return self.columns[place] if 0 <= place < len(self.columns) else None

    def _step(self, step: int) -> None:
        beside = self._beside(step)
        if beside is not None:
            beside.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _carry(self, action_id: int, step: int) -> None:
        beside = self._beside(step)
        if beside is not None:
            self.put(action_id, beside.lane)

    def _aim(self, point: QPoint) -> None:
        for view in self.columns:
            view.mark(aimed=view.covers(point))

    def _drop(self, action_id: int, point: QPoint) -> None:
        for view in self.columns:
            view.mark(aimed=False)
        target = next((one for one in self.columns if one.covers(point)), None)
        if target is not None and target.list.cards.row_of(action_id) < 0:
            self.put(action_id, target.lane)

    def _follow(self, action_id: int, target: BoardColumnView) -> None:
        """Keep the keyboard on a card that went to another column."""
        target.list.point_at(target.list.cards.row_of(action_id))
        target.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_current(self) -> None:
        view = self.sender()
        if isinstance(view, QWidget):
            self._area.ensureWidgetVisible(view)
