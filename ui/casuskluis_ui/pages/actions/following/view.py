# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Following up what was agreed, per organisation."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from casuskluis.domain.action import ActionItem
from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import ActionItemId
from casuskluis.explanations import explain
from casuskluis.services.leading.following import OwnerActions
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.actions.following.owners import OwnerList
from casuskluis_ui.pages.actions.following.promises import PromisePanel
from casuskluis_ui.widgets.clipboard import BriefClipboard
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.layouts import column
from casuskluis_ui.widgets.stack import Stack

_SHARES = (320, 900)


class FollowingView(QWidget):
    """Organisations at the left, what they still have to do at the right.

    Signals:
        problem: A Dutch sentence for what was refused.
        undoable: A Dutch sentence and a callable that takes it back.
        changed: Something was stored.
        outcome_wanted, case_wanted: As of `PromisePanel`.
    """

    problem = Signal(str)
    undoable = Signal(str, object)
    changed = Signal()
    outcome_wanted = Signal(int)
    case_wanted = Signal(int)

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._clock = clock
        self._clipboard = BriefClipboard(self)
        self._asked: tuple[ActionItemId, ...] = ()
        self.owners = OwnerList()
        self.promises = PromisePanel()
        self._stack = Stack()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.owners)
        splitter.addWidget(self.promises)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes(list(_SHARES))
        self._stack.addWidget(splitter)
        self._stack.addWidget(
            EmptyState(
                "circle-check",
                self.tr("Niets op te volgen"),
                self.tr(
                    "Hier ziet u per organisatie welke acties nog lopen. Nu heeft geen enkele "
                    "organisatie een lopende actie."
                ),
            )
        )
        self.setLayout(column(self._stack, spacing=0))
        self.owners.picked.connect(self._show)
        promises = self.promises
        promises.copy_wanted.connect(self.copy)
        promises.reminded.connect(self.mark_reminded)
        promises.outcome_wanted.connect(self.outcome_wanted)
        promises.case_wanted.connect(self.case_wanted)
        QShortcut(QKeySequence("Ctrl+H"), self).activated.connect(promises.copy_button.click)

    def refresh(self) -> None:
        """Read again who has what to do."""
        try:
            found = self._workspace.following.chasing()
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        self._stack.setCurrentIndex(0 if found else 1)
        current = self.owners.show_owners(found, self._clock.today())
        if current is not None:
            self._show(current)

    def copy(self, with_words: bool) -> None:  # noqa: FBT001 - what a signal sends
        """Put the reminder on the clipboard; the program sends nothing itself."""
        owner = self.promises.owner
        if owner is None:
            return
        try:
            reminder = self._workspace.following.reminder(
                owner.organisation_id, with_descriptions=with_words
            )
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        self._asked = reminder.action_ids
        self._clipboard.copy(reminder.text)
        self.promises.show_copied(len(reminder.action_ids))

    def mark_reminded(self) -> None:
        """Note that the reminder that was copied was sent today."""
        owner = self.promises.owner
        before = (
            [one.action for one in owner.promises if one.action.id in self._asked]
            if owner
            else []
        )
        if not before:
            return
        try:
            self._workspace.following.mark_reminded(self._asked)
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        self.promises.forget_copied()
        self._stored()
        self.undoable.emit(
            self.tr("Genoteerd: vandaag herinnerd."), partial(self._forget, before)
        )

    def _forget(self, before: Sequence[ActionItem]) -> None:
        try:
            for one in before:
                stored = self._workspace.actions.get(one.id)
                self._workspace.actions.save(replace(stored, reminded_on=one.reminded_on))
        except CasuskluisError as error:
            self.problem.emit(explain(error))
        self._stored()

    def _stored(self) -> None:
        self.changed.emit()
        self.refresh()

    def _show(self, owner: object) -> None:
        if isinstance(owner, OwnerActions):
            self.promises.show_owner(owner)
