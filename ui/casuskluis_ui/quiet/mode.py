# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Switching the quiet mode on and off, and keeping every window covered while it is on."""

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from casuskluis.domain.errors import CasuskluisError
from casuskluis_ui.quiet import inputs, items, previews, texts
from casuskluis_ui.quiet.copies import Copies
from casuskluis_ui.quiet.veil import Veil, veil
from casuskluis_ui.quiet.watch import the_watch
from casuskluis_ui.shell.discretion import Discretion

if TYPE_CHECKING:  # the services take half a second, and the lock screen shows no names
    from casuskluis.services.keeping.name_book import NameBook

_PAUSE_MS = 1500


class Names(Protocol):
    """Knows who is in the vault: `casuskluis.services.keeping.names.NameService`."""

    def masker(self) -> "NameBook":
        """Return what recognises everybody."""

    def brought_up_to_date(self, book: "NameBook") -> "NameBook":
        """Return what recognises those who were stored since, too."""


class QuietMode(QObject):
    """Hides every name of the vault as long as the discretion asks for it.

    While it is on it looks at every widget right before that is painted: a text the program
    puts there meanwhile is covered too. It never changes what an input or a list holds.

    Args:
        discretion: The one state of the window; its leading screen and F9 switch the same.
        names: Who is in the vault. Read when the mode is first switched on.

    Signals:
        switched: Names are hidden from now on (true), or show again.
    """

    switched = Signal(bool)

    def __init__(
        self, discretion: Discretion, names: Names, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.discretion = discretion
        self._names = names
        self._book: NameBook | None = None
        self._on = False
        app = QCoreApplication.instance()
        assert app is not None  # noqa: S101 - there is no window without one
        self._veil = veil() or Veil(app)
        self._copies = Copies(self._veil, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._stop_typing)
        discretion.changed.connect(self._switch)
        self._veil.lift()
        the_watch(app).follow(self)

    @property
    def on(self) -> bool:
        """Whether names are hidden now."""
        return self._on

    def learn(self) -> None:
        """Something was stored: know the names in that, too."""
        if self.on and self._book is not None:
            self._book = self._names.brought_up_to_date(self._book)
            self._draw(self._book)

    def end(self) -> None:
        """Show names again."""
        self.discretion.hide_names(False)  # noqa: FBT003 - what a button sends

    def cover(self, widget: QWidget) -> None:
        """Hide the names on one widget, and only there."""
        texts.cover(widget, self._veil)
        whole = _whole(widget)
        match whole:
            case QLineEdit():
                inputs.cover_line(whole, self._veil)
            case QPlainTextEdit() | QTextEdit():
                inputs.cover_edit(whole, self._veil)
            case QComboBox():
                items.cover_combo(whole, self._veil)
            case QAbstractItemView():
                items.cover_view(whole, self._veil)
        if previews.is_preview(whole):
            previews.cover_preview(whole, self.end)

    def pressed(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Hear F9 in every window; a shortcut of the main one is silent behind a dialog."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_F9 and plain:
            self.discretion.toggle()
            return True
        if not self.on:
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._copies.paste(widget)
        if isinstance(widget, QLineEdit) and event.text():
            inputs.mark_typed(widget)
            self._pause.start()
        return False

    def _switch(self) -> None:
        hidden = self.discretion.hidden
        if hidden == self.on:
            return
        if hidden:
            self._hide()
        else:
            self._lift()
        self.switched.emit(hidden)

    def _hide(self) -> None:
        try:
            book = self._book or self._names.masker()
            self._book = self._names.brought_up_to_date(book)
        except CasuskluisError:
            self.end()  # the window must not say that it is quiet
            raise
        self.discretion.know_all(self._book)
        self._draw(self._book)

    def _draw(self, book: "NameBook") -> None:
        self._veil.draw(book)
        self._on = True
        for widget in QApplication.allWidgets():
            with suppress(RuntimeError):  # it went meanwhile
                self.cover(widget)
                if isinstance(widget, inputs.Bars):
                    widget.forget()
        self._copies.watch()
        _paint_again()

    def _lift(self) -> None:
        self._on = False
        self._veil.lift()
        self._copies.stop()
        for widget in QApplication.allWidgets():
            with suppress(RuntimeError):
                self._uncover(widget)
        _paint_again()

    def _uncover(self, widget: QWidget) -> None:
        texts.uncover(widget)
        match widget:
            case QLineEdit():
                inputs.uncover_line(widget)
            case QPlainTextEdit() | QTextEdit():
                inputs.uncover_edit(widget)
            case QComboBox() | QAbstractItemView():
                items.uncover_items(widget)
        previews.uncover_preview(widget)

    def _stop_typing(self) -> None:
        for widget in QApplication.allWidgets():
            if isinstance(widget, QLineEdit):
                inputs.forget_typed(widget)


def _paint_again() -> None:
    for widget in QApplication.allWidgets():
        with suppress(RuntimeError):
            if isinstance(widget, QAbstractItemView):
                widget.viewport().update()
            else:
                QWidget.update(widget)


def _whole(widget: QWidget) -> QWidget:
    """Return the list or text a viewport belongs to; else the widget itself."""
    above = widget.parentWidget()
    if isinstance(above, QAbstractItemView | QPlainTextEdit | QTextEdit):
        return above if above.viewport() is widget else widget
    return widget
