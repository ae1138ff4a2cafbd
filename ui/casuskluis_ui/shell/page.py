# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every page of the window is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """One page of the main window, made the first time somebody goes there.

    A page gets what it needs in its constructor (services, task runner, code book); it knows
    neither the window nor other pages and speaks through these signals.

    Signals:
        went: "Go to this page and open this object": the name of a section and an id (0: none);
            "cases/plan" also means a part of the page.
        problem: A Dutch sentence to show until it is closed.
        notice: A Dutch sentence to show for some seconds ("Opgeslagen").
        undoable: The same with a button "Ongedaan maken": a sentence and a callable.
        changed: Something was saved: other pages refresh when they are shown again.
        form_opened: A widget with a form was opened: words kept at the last lock go back in.
        opened: Another object was opened, or a part of one.
        form_left: A dialog was closed with words in it that were not saved: the dialog, and a
            callable that shows it again.
        form_wanted: Go on with a form that was left: its name and its record.
        full_screen_wanted: This page over the whole screen (true), or back.
    """

    went = Signal(str, int)
    problem = Signal(str)
    notice = Signal(str)
    undoable = Signal(str, object)
    changed = Signal()
    form_opened = Signal(QWidget)
    form_left = Signal(QWidget, object)
    opened = Signal()
    form_wanted = Signal(str, int)
    full_screen_wanted = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.setObjectName("page")
        self.setAccessibleName(title)

    def refresh(self) -> None:
        """Read again what is shown. Called each time the page comes into view."""

    def open_object(self, object_id: int) -> None:
        """Show one object; a page without objects does nothing."""

    def show_part(self, part: str) -> None:
        """Bring a part of the page to the front; a page without parts does nothing."""

    def current_object(self) -> int:
        """Return the id of the object that is open, to come back to it after a lock."""
        return 0

    def current_part(self) -> str:
        """Return the part in front, as `show_part` takes it; empty when there are none."""
        return ""

    def focus_search(self) -> None:
        """Put the caret in the quick filter (Ctrl+F); a page without one does nothing."""

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Read files that were dropped on the window; tells whether the page takes such files.

        Args:
            paths: Files of this computer; at least one.
        """
        del paths
        return False
