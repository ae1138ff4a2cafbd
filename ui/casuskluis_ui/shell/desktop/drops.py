# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Files dropped anywhere on the window: led to the page that reads them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from typing_extensions import override

from casuskluis_ui.shell.desktop.dropped import FileKind, kind_of
from casuskluis_ui.shell.page import Page
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column

_AROUND = 24
_READERS = {FileKind.CONTACTS: "partners", FileKind.REPORT: "notifications"}


class DropTarget(QFrame):
    """Lies over the window while a file is dragged over it, and says what it would do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setProperty("role", "drop")
        self.setProperty("over", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = label("", "h2", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(column(STRETCH, self._words, STRETCH))
        self.hide()

    def show_words(self, words: str) -> None:
        """Lie over the window."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setGeometry(self._over.rect().adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND))
        self.raise_()
        self.show()


class WindowDrops(QObject):
    """Hears drops that no part of the window wanted.

    Args:
        window: Takes them.
        page: Returns the page in view.
        go_to: Shows a section; tells whether the roles open it.
        is_quiet: Whether names are hidden now: then nothing is read in.

    Signals:
        refused: A sentence about why nothing was done.
    """

    refused = Signal(str)

    def __init__(
        self,
        window: QWidget,
        page: Callable[[], Page | None],
        go_to: Callable[[str], bool],
        is_quiet: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._page = page
        self._go_to = go_to
        self._is_quiet = is_quiet
        self.target = DropTarget(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() == QEvent.Type.DragLeave:
            self.target.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        return False

    def take(self, paths: Sequence[Path]) -> None:
        """Lead files to the page that reads them, or say why that cannot be."""
        kinds = {kind_of(path) for path in paths}
        sentence = self._objection(kinds, len(paths))
        if sentence:
            self.refused.emit(sentence)
            return
        kind = kinds.pop()
        section = _READERS.get(kind)
        if section is not None and not self._go_to(section):
            self.refused.emit(self.tr("Uw rol opent dit niet."))
            return
        page = self._page()
        if page is None or not page.take_files(tuple(paths)):
            self.refused.emit(self._nowhere(kind))

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not _files(event.mimeData()) or QApplication.activeModalWidget() is not None:
            return False
        _as_copy(event)
        self.target.show_words(self.tr("Laat het bestand hier los"))
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.target.hide()
        paths = _files(event.mimeData())
        if not paths or QApplication.activeModalWidget() is not None:
            return False
        _as_copy(event)
        # What follows may ask something; the program the file came from would wait for it.
        QTimer.singleShot(0, self, partial(self.take, paths))
        return True

    def _objection(self, kinds: set[FileKind], count: int) -> str:
        """Return why nothing can be done with these files; empty when something can."""
        if self._is_quiet():
            return self.tr(
                "In de rustige modus leest het programma geen bestanden in. Zet die eerst uit "
                "met F9."
            )
        if FileKind.FOLDER in kinds:
            return self.tr("Een map kan niet. Laat de bestanden zelf los.")
        if FileKind.UNKNOWN in kinds:
            return self.tr(
                "Dit soort bestand kan hier niet. U kunt contactpersonen loslaten (.vcf, .xlsx "
                "of .csv), een landelijke melding (.json), of een PDF bij een casus."
            )
        if len(kinds) > 1:
            return self.tr("Laat bestanden van één soort tegelijk los.")
        if count > 1 and FileKind.CONTACTS in kinds:
            return self.tr("Laat deze bestanden één voor één los.")
        return ""

    def _nowhere(self, kind: FileKind) -> str:
        if kind is FileKind.PAPER:
            return self.tr("Open eerst een casus, tabblad Bijlagen.")
        return self.tr("Hier kan dit bestand nu niet worden ingelezen.")


def _files(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of this computer that are dragged; a link to elsewhere is none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def _as_copy(event: QDropEvent) -> None:
    """Never a move: the program does not remove files of others."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
