# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A short message at the bottom of the window, with "Ongedaan maken" where that is possible."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid
from typing_extensions import override

from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import row
from casuskluis_ui.widgets.toast_place import free_place, text_width
from casuskluis_ui.widgets.toast_queue import Message, ToastQueue

FOCUS_KEY = "F6"


class Toast(QFrame):
    """Lies over its window and goes by itself; one at a time, the others wait their turn.

    A message that offers to undo something is never pushed away: a later one comes in front of
    it or waits behind it, see `ToastQueue`. The time stands still while the mouse or the
    keyboard is on it; F6 brings the keyboard there, Esc closes it and goes back.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._queue = ToastQueue()
        self._from: QWidget | None = None
        self._text = label("", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._undo = _button(self.tr("Ongedaan maken"), "Ctrl+Z")
        self._close = _button(self.tr("Sluiten"), "Esc")
        self._undo.clicked.connect(self.take_back)
        self._close.clicked.connect(self._expire)
        icon = IconLabel("circle-check", "surface")
        parts = (icon, self._text, self._undo, self._close)
        self.setLayout(row(*parts, spacing=12, margins=(16, 8, 8, 8)))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._expire)
        window.installEventFilter(self)
        QShortcut(QKeySequence(FOCUS_KEY), window).activated.connect(self.take_focus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_went)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence last shown."""
        return self._text.text()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show a sentence for some seconds, now or when its turn comes.

        Args:
            text: Dutch.
            undo: What "Ongedaan maken" does; without it there is no button.
        """
        shown = self._queue.shown
        if shown is not None and self._timer.isActive():
            shown.left = self._timer.remainingTime()
        self._queue.put(Message(text, undo))
        how = self.tr("{sentence} Ongedaan maken: Ctrl+Z.")
        announce(self, text if undo is None else how.format(sentence=text))
        if self._queue.shown is not shown:
            self._show()

    @property
    def offers(self) -> bool:
        """Whether what is in view can be taken back."""
        return self._queue.shown is not None and self._queue.shown.undo is not None

    def take_back(self) -> None:
        """Do what "Ongedaan maken" stands for, while it is offered."""
        undo = self._queue.shown.undo if self._queue.shown is not None else None
        self._expire()
        if undo is not None:
            undo()

    def take_focus(self) -> None:
        """Put the keyboard on the message, if there is one."""
        if self.isVisible() and not self._has_focus():
            self._from = QApplication.focusWidget()
            (self._close if self._undo.isHidden() else self._undo).setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hold()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_on()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._expire()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        message = self._queue.shown
        if message is None:
            self._give_focus_back()
            self.hide()
            return
        self._text.setText(message.text)
        self.setAccessibleName(message.text)
        self._undo.setVisible(message.undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(message.left)
        if self._is_held():
            self._hold()

    def _expire(self) -> None:
        """Go, and let go of the record that could have been put back."""
        self._timer.stop()
        self._queue.drop()
        self._show()

    def _is_held(self) -> bool:
        return self.underMouse() or self._has_focus()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _hold(self) -> None:
        """Let the time stand still: somebody is reading or about to press."""
        if self._timer.isActive() and self._queue.shown is not None:
            self._queue.shown.left = self._timer.remainingTime()
            self._timer.stop()

    def _go_on(self) -> None:
        shown = self._queue.shown
        if shown is not None and not self._timer.isActive() and not self._is_held():
            self._timer.start(shown.left)

    def _focus_went(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._hold()
        elif old is not None and self.isAncestorOf(old):
            self._go_on()

    def _give_focus_back(self) -> None:
        before, self._from = self._from, None
        # A page that nobody sees any more may have gone meanwhile.
        if before is not None and isValid(before) and self._has_focus():
            before.setFocus()

    def _place(self) -> None:
        """Lie above the status bar, beside what is the thing to press."""
        buttons = self._undo.sizeHint().width() + self._close.sizeHint().width()
        self._text.setFixedWidth(text_width(self._window, self._text, buttons))
        self._text.setFixedHeight(self._text.heightForWidth(self._text.width()))
        self.adjustSize()
        self.move(free_place(self._window, self.size()))


def _button(text: str, tip: str) -> QPushButton:
    made = QPushButton(text)
    made.setAccessibleName(text)
    made.setToolTip(tip)
    return made
