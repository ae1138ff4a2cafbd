# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A page on which a file can be dropped to take it over."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.files import ask_open_path


class FileDropPage(BrowsePage):
    """A `BrowsePage` that also reads files: dropped, or chosen in a dialog.

    A subclass implements `read_file`.

    Args:
        title: Dutch, the heading above the list.
        hint: What can be typed in the quick filter.
        empty: What the right side says while nothing is chosen.
        endings: Endings of the files it can read, with the dot, in small letters.
    """

    def __init__(
        self,
        title: str,
        hint: str,
        empty: EmptyState,
        endings: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, hint, empty, parent)
        self._endings = endings
        self.setAcceptDrops(True)

    def ask_file(self, title: str, kind: str) -> None:
        """Ask for a file and take it over.

        Args:
            title: Dutch title of the dialog.
            kind: Dutch, what is in such a file ("Personen").
        """
        patterns = " ".join(f"*{ending}" for ending in self._endings)
        path = ask_open_path(self, title, f"{kind} ({patterns})")
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Take a file over; shows first what would happen. Subclasses implement it."""
        raise NotImplementedError  # every page reads another kind of file

    @override
    def take_files(self, paths: Sequence[Path]) -> bool:
        path = paths[0]
        takes = len(paths) == 1 and path.suffix.casefold() in self._endings
        if takes:
            self.read_file(path)
        return takes

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.read_file(path)

    def _dropped(self, event: QDropEvent) -> Path | None:
        """Return the one file that is dropped, when it is of a kind that can be read."""
        urls = event.mimeData().urls()
        if len(urls) != 1 or not urls[0].isLocalFile():
            return None
        path = Path(urls[0].toLocalFile())
        return path if path.suffix.casefold() in self._endings else None
