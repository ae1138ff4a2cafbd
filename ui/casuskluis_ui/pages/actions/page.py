# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page with every action, and whom to ask after which."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from casuskluis.domain.action import RUNNING
from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import ActionItemId
from casuskluis.domain.lists import ActionLine
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.lists.filters import ChoiceFilter, RecordFilter
from casuskluis_ui.lists.setup import ListSetup, RowCommand
from casuskluis_ui.lists.several import SeveralRows
from casuskluis_ui.pages.actions.board.view import BoardView
from casuskluis_ui.pages.actions.following.view import FollowingView
from casuskluis_ui.pages.actions.listing import (
    ActionTones,
    Shown,
    action_query,
    action_source,
)
from casuskluis_ui.pages.actions.rows import ActionRows
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, column, holder, row
from casuskluis_ui.widgets.rows import choose_again
from casuskluis_ui.widgets.search_field import SearchField
from casuskluis_ui.widgets.stack import Stack
from casuskluis_ui.widgets.tabs import Tabs, page_head


class ActionsPage(WorkPage):
    """A table of actions; Enter updates one."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Acties"), parent)
        self._workspace = workspace
        self._clock = clock
        self.search = SearchField(self.tr("Acties filteren"), self.tr("Nummer of tekst"))
        self.shown = QComboBox()
        self.owner = RecordCombo((), self.tr("Alle actiehouders"))
        self.grid = Grid(self.title)
        self._open_case = Button(self.tr("Naar casus"), "arrow-right")
        self._finish = Button(self.tr("Afronden"), "check")
        self._edit = Button(self.tr("Bijwerken"), "pencil", tip=self.tr("Enter"))
        self._add = Button(self.tr("Actie toevoegen"), "plus", "primary", tip="Ctrl+N")
        self._unfiltered = True
        self._fill_filters()
        self.desk = self._make_desk()
        self._several = SeveralRows(middle=False)
        self._several.hide()
        self._stack = Stack()
        self.board = BoardView(workspace, clock)
        self.following = FollowingView(workspace, clock)
        self._tabs = Tabs(self.tr("Onderdelen van de acties"))
        self._build()
        self._connect()

    @override
    def refresh(self) -> None:
        """Read the codes, the organisations and the actions again."""
        self._fill_owners()
        self.attempt(self._list_again)
        for part in (self.board, self.following):
            if part.isVisible():
                part.refresh()

    @override
    def show_part(self, part: str) -> None:
        """Bring the board or the chasing list to the front: "actions/following"."""
        if part == "following":
            self._tabs.setCurrentWidget(self.following)
        elif part == "board":
            self._tabs.setCurrentWidget(self.board)

    @override
    def open_object(self, object_id: int) -> None:
        """Show one action; shows all of them when a filter hides it."""
        self._tabs.setCurrentIndex(0)
        if self.grid.select(object_id):
            return
        self.search.clear()
        self.owner.set_entry("")
        self.shown.setCurrentIndex(self.shown.findData(Shown.ALL))
        self.attempt(self._list_again)
        self.grid.select(object_id)

    @override
    def current_object(self) -> int:
        """Return the action that is current."""
        return self.grid.current_id()

    @override
    def focus_search(self) -> None:
        """Put the caret in the quick filter of the part in view."""
        search = self.board.search if self.board.isVisible() else self.search
        search.setFocus()
        search.selectAll()

    def edit_current(self) -> None:
        """Update the current action in a dialog."""
        found = ActionItemId(self.grid.current_id())
        if found:
            self.attempt(lambda: self._edit_action(found))

    def finish_current(self) -> None:
        """Record in a dialog how the current action ended."""
        found = ActionItemId(self.grid.current_id())
        if found:
            self.attempt(lambda: self._finish_action(found))

    @opens("action_outcome")
    def _finish_action(self, action_id: ActionItemId) -> None:
        action = self._workspace.actions.get(action_id)
        self.ask(forms.action_outcome(self._workspace, action, self))

    @opens("action", new=False)
    def _edit_action(self, action_id: ActionItemId) -> None:
        action = self._workspace.actions.get(action_id)
        self.ask(forms.action(self._workspace, self._clock, action, self))

    @opens("action", new=True)
    def _add_action(self) -> None:
        self.ask(forms.action(self._workspace, self._clock, None, self))

    def _go_to_case(self) -> None:
        line = self._current()
        if line is not None and line.case_id:
            self.went.emit("cases", line.case_id)

    def _current(self) -> ActionLine | None:
        found = self.desk.table.line(self.grid.currentIndex().row())
        return found if isinstance(found, ActionLine) else None

    def _make_desk(self) -> ListDesk:
        running = str(Shown.RUNNING)
        filters = (
            ChoiceFilter("shown", self.shown, self.tr("Welke"), running),
            RecordFilter("owner", self.owner, self.tr("Actiehouder")),
        )
        rows = ActionRows(self._workspace, self._clock, self)
        finish = RowCommand(
            text=self.tr("Afronden…"), icon="check", run=self._finish_one, several=False
        )
        setup = ListSetup(
            workspace=self._workspace,
            kind=ListKind.ACTIONS,
            filters=filters,
            commands=[finish, *rows.commands()],
            tones=ActionTones(self._clock).by_column(),
        )
        source = action_source(self._workspace.actions)
        return ListDesk(setup, source, self.grid, search=self.search)

    def _finish_one(self, ids: tuple[int, ...]) -> None:
        self.attempt(lambda: self._finish_action(ActionItemId(ids[0])))

    def _fill_filters(self) -> None:
        self.shown.setAccessibleName(self.tr("Welke acties"))
        for text, value in (
            (self.tr("Lopend"), Shown.RUNNING),
            (self.tr("Te laat"), Shown.LATE),
            (self.tr("Gedaan"), Shown.DONE),
            (self.tr("Niet gelukt"), Shown.NOT_DONE),
            (self.tr("Partner gestopt"), Shown.STOPPED),
            (self.tr("Alle"), Shown.ALL),
        ):
            self.shown.addItem(text, value)
        self.owner.setAccessibleName(self.tr("Actiehouder"))
        self._fill_owners()

    def _build(self) -> None:
        card = Card()
        card.body.setContentsMargins(8, 6, 8, 8)
        card.add(self.grid, 1)
        self._stack.addWidget(card)
        self._empty = EmptyState(
            "list-checks",
            self.tr("Geen acties"),
            self.tr("Er is geen actie die bij dit filter past."),
            self.tr("Alle acties tonen"),
        )
        self._empty.teach(
            self.tr("Nog geen lopende acties"),
            self.tr(
                "Hier staat wat is afgesproken, wie het doet en wanneer. Een actie spreekt u "
                "af in een casus of een overleg."
            ),
            self.tr("Actie toevoegen"),
        )
        self._stack.addWidget(self._empty)
        filters = row(self.search, self.shown, self.owner)
        filters.setStretch(0, 2)
        filters.setStretch(2, 1)
        buttons = (self._open_case, self._finish, self._edit, self._add)
        self._buttons = holder(row(*buttons))
        head = FoldingRow(label(self.title, "h1"), self._buttons)
        every = column(
            filters, self.desk, self._several, self._stack, spacing=12, margins=PAGE_MARGINS
        )
        every.setStretch(3, 1)
        part = holder(every)
        part.setObjectName("page")
        self._tabs.addTab(part, self.tr("Alle acties"))
        self._tabs.addTab(self.board, self.tr("Bord"))
        self._tabs.addTab(self.following, self.tr("Opvolgen"))
        whole = column(page_head(column(head, margins=(24, 16, 24, 6))), self._tabs, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.search.searched.connect(self._filter)
        self.shown.currentIndexChanged.connect(self._filter)
        self.owner.on_edit(self._filter)
        desk = self.desk
        desk.asked.connect(self._filter)
        desk.marked.connect(self._show_several)
        desk.opened.connect(self.edit_current)
        desk.form_opened.connect(self.form_opened)
        desk.problem.connect(self.problem)
        desk.notice.connect(self.notice)
        desk.undoable.connect(self.undoable)
        self._several.wanted.connect(desk.run)
        self._several.let_go.connect(self.grid.choose_several().let_go)
        self.grid.chosen.connect(self.edit_current)
        self.grid.selected.connect(self._enable)
        self._edit.clicked.connect(self.edit_current)
        self._finish.clicked.connect(self.finish_current)
        self._open_case.clicked.connect(self._go_to_case)
        self._add.clicked.connect(self._add_action)
        self._empty.acted.connect(self._begin)
        self._tabs.currentChanged.connect(self._show_tab)
        board = self.board
        board.problem.connect(self.problem)
        board.undoable.connect(self.undoable)
        board.changed.connect(self.changed)
        board.edit_wanted.connect(self._change)
        board.outcome_wanted.connect(self._record_outcome)
        following = self.following
        following.problem.connect(self.problem)
        following.undoable.connect(self.undoable)
        following.changed.connect(self.changed)
        following.outcome_wanted.connect(self._record_outcome)
        following.case_wanted.connect(self._open_case_of)
        QShortcut(
            QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self._add_action)

    def _show_tab(self) -> None:
        shown = self._tabs.currentWidget()
        self._buttons.setVisible(shown is not self.following)
        for button in (self._open_case, self._finish, self._edit):
            button.setVisible(shown is not self.board)
        for part in (self.board, self.following):
            if shown is part:
                part.refresh()

    def _record_outcome(self, action_id: int) -> None:
        self.attempt(lambda: self._finish_action(ActionItemId(action_id)))

    def _change(self, action_id: int) -> None:
        self.attempt(lambda: self._edit_action(ActionItemId(action_id)))

    def _open_case_of(self, case_id: int) -> None:
        self.went.emit("cases", case_id)

    def _fill_owners(self) -> None:
        chosen = self.owner.entry()
        blocked = self.owner.blockSignals(True)  # noqa: FBT003 - as Qt has it
        self.owner.show_choices(choices_of(self._workspace.partners.organisations()))
        self.owner.set_entry(chosen)
        self.owner.blockSignals(blocked)

    def _filter(self) -> None:
        self.attempt(self._list_again)

    def _list_again(self) -> None:
        current = self.grid.current_id()
        shown = Shown(self.shown.currentData())
        wanted = action_query(
            shown, self.search.text().strip(), self.owner.chosen, self._clock.today()
        )
        several = self.desk.chosen
        self.desk.table.show_query(self.desk.query(wanted))
        if not self.grid.select(current):
            self.grid.setCurrentIndex(QModelIndex())
        if len(several) > 1:
            choose_again(self.grid, several)
        count = self.desk.table.rowCount()
        self.desk.answered(count)
        self._show_several(len(self.desk.chosen))
        self._unfiltered = shown is Shown.RUNNING and not wanted.text and not self.owner.chosen
        self._empty.show_lesson(nothing=self._unfiltered)
        self._stack.setCurrentIndex(0 if count else 1)
        self._enable()

    def _show_several(self, count: int) -> None:
        self._several.setVisible(count > 1)
        if count > 1:
            self._several.show_rows(count, self.desk.commands(count))
        self._enable()

    def _enable(self) -> None:
        line = self._current() if len(self.desk.chosen) <= 1 else None
        self._edit.setEnabled(line is not None)
        self._finish.setEnabled(line is not None and line.status in RUNNING)
        self._open_case.setEnabled(line is not None and bool(line.case_id))

    def _begin(self) -> None:
        """Add the first action; or, where filters hide them, show them all."""
        if self._unfiltered:
            self._add_action()
        else:
            self._show_all()

    def _show_all(self) -> None:
        self.search.clear()
        self.owner.set_entry("")
        self.shown.setCurrentIndex(self.shown.findData(Shown.ALL))
        self.attempt(self._list_again)
