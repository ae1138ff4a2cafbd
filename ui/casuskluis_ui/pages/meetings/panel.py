# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the parts of a meeting have in common: they change it and say so."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.explanations import explain
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace


class Panel(QWidget):
    """A part of the desk of one meeting.

    Signals:
        problem: A Dutch sentence for what was refused.
        changed: Something was stored: show the meeting again.
        undoable: A Dutch sentence and a callable that takes it back.
        asked: A dialog to show.
    """

    problem = Signal(str)
    changed = Signal()
    undoable = Signal(str, object)
    asked = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.file: MeetingFile | None = None
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @property
    def frozen(self) -> bool:
        """Whether the minutes were adopted: then the panel is only read."""
        return self.file is not None and self.file.meeting.status is MeetingStatus.ADOPTED

    def show_file(self, file: MeetingFile) -> None:
        """Show a meeting; every panel shows another part."""
        self.file = file

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something a rule may refuse, and tell what came of it."""
        try:
            work()
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            self.changed.emit()
            return False
        self.changed.emit()
        return True
