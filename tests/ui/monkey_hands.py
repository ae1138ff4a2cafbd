# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ARG002 - every deed gets the same

"""What a monkey does at the window: letters, keys, clicks, drags, at random."""

import faulthandler
import random
from collections import Counter
from collections.abc import Callable
from time import monotonic, perf_counter

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QThread,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from casuskluis_ui.shell.commands.actions import COMMANDS, PAGE_KEYS
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.theme import Appearance, theme
from ui.monkey_guard import Guard

LETTERS = "abcdefghijklmnop qrstuvwxyz 0123456789 -+/.,:'\"()*%;éëïçÖ€\U0001f600"
LEAVING = frozenset({"lock", "quit"})
STEERING = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Backspace,
    Qt.Key.Key_Space, Qt.Key.Key_Insert, Qt.Key.Key_Menu, Qt.Key.Key_F1, Qt.Key.Key_F2,
    Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8,
    Qt.Key.Key_F10, Qt.Key.Key_F12,
)  # fmt: skip
EDITING = ("Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Shift+V")
SIZES = ((1280, 820), (1024, 700), (800, 600), (1920, 1080), (640, 480), (1280, 720))
ZOOMING = frozenset({"Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0"})
DEEPEST = 5
"""So many dialogs on top of one another; then it only closes."""
STUCK_S = 300


def _sequences() -> tuple[str, ...]:
    own = [keys for one in COMMANDS if one.name not in LEAVING for keys in one.keys]
    parts = [part.strip() for one in PAGE_KEYS for part in one.keys.split("/")]
    return tuple(own + [part for part in parts if "…" not in part] + list(EDITING))


class Monkey(QObject):
    """Does something at random, again and again, in dialogs as well."""

    def __init__(
        self, window: MainWindow, guard: Guard, seed: int, events: int, seconds: float
    ) -> None:
        super().__init__()
        self._window, self._guard, self._left = window, guard, events
        self.chance = random.Random(seed)  # noqa: S311 - no secret
        self.did: Counter[str] = Counter()
        self.slowest: list[tuple[float, str]] = []
        self._sequences = _sequences()
        self._looks = 2 + events // 10_000
        self._until = monotonic() + seconds
        self._closing = 0
        self._level = 0
        self._waiting = False
        deeds: tuple[tuple[int, Callable[[QWidget], str]], ...] = (
            (260, self._letter), (170, self._steer), (110, self._combine), (190, self._press),
            (100, self._click), (25, self._double), (30, self._right), (30, self._drag),
            (30, self._wheel), (12, self._resize), (3, self._look), (12, self._quiet),
            (20, self._shut), (25, self._choose), (15, self._go),
        )  # fmt: skip
        self._deeds = [deed for _, deed in deeds]
        self._weights = [weight for weight, _ in deeds]

    def start(self) -> None:
        """Begin as soon as the loop runs."""
        self._pace = QTimer(self, interval=5)
        self._pace.timeout.connect(self._wake)
        self._pace.start()
        QTimer.singleShot(0, self._step)

    def _wake(self) -> None:
        """Go on in a dialog that was opened while a step waited."""
        if self._waiting and QThread.currentThread().loopLevel() > self._level:
            self._waiting = False
            QTimer.singleShot(0, self._step if self._left > 0 else self._end)

    def _step(self) -> None:
        if monotonic() > self._until:
            self._left = 0
            self._end()
            return
        level = QThread.currentThread().loopLevel()
        if level <= self._level:
            # Only the events that a deed handles itself, not the loop of a dialog it opened.
            self._waiting = True
            return
        # Asked for before the deed: a deed may open a dialog with a loop of its own.
        QTimer.singleShot(0, self._step if self._left > 1 else self._end)
        self._left -= 1
        outer, self._level = self._level, level
        try:
            self._do()
        finally:
            self._level = outer
        if self._waiting:
            self._waiting = False
            QTimer.singleShot(0, self._step if self._left > 0 else self._end)

    def _do(self) -> None:
        if self._left % 100 == 0:
            faulthandler.dump_traceback_later(STUCK_S, exit=True)
        where = self._where()
        deed = self.chance.choices(self._deeds, self._weights)[0]
        if self._depth() >= DEEPEST:
            deed = self._shut
        name = deed.__name__.strip("_")
        self.did[name] += 1
        self._guard.last.append(f"{name} in {type(where).__name__}")
        begin = perf_counter()
        said = deed(where)
        spent = perf_counter() - begin
        self._guard.last.append(f"  {said} ({spent * 1000:.0f} ms)")
        if QApplication.activeModalWidget() is None:
            self.slowest = sorted([*self.slowest, (spent, said)], reverse=True)[:8]

    def _end(self) -> None:
        """Close what lies over the window, and leave the loop."""
        self._closing += 1
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is None or self._closing > 60:
            QApplication.exit()
            return
        QTimer.singleShot(0, self._end)
        over.close()

    def _where(self) -> QWidget:
        return (
            QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
            or QApplication.activeWindow()
            or self._window
        )

    def _depth(self) -> int:
        return sum(
            one.isVisible() and one.isModal()
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog)
        )

    def _surface(self, where: QWidget) -> QWindow | None:
        surface = where.window().windowHandle()
        return surface if surface.isVisible() else None

    def _letter(self, where: QWidget) -> str:
        letters = "".join(self.chance.choices(LETTERS, k=self.chance.choice((1, 1, 2, 6))))
        for letter in letters:
            # The letter before may have chosen from a menu, which is gone then.
            surface = self._surface(where) if isValid(where) else None
            if surface is not None and isValid(surface):
                # A letter that has no key of its own, too.
                key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
                event = QKeyEvent(
                    QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter
                )
                QApplication.sendEvent(surface, event)
        return repr(letters)

    def _steer(self, where: QWidget) -> str:
        key = self.chance.choice(STEERING)
        modifier = self.chance.choice(
            [Qt.KeyboardModifier.NoModifier] * 5
            + [Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
               Qt.KeyboardModifier.AltModifier]
        )  # fmt: skip
        said = f"{modifier.name} {key.name} at {_name(QApplication.focusWidget())}"
        self._key(where, key, modifier)
        return said

    def _combine(self, where: QWidget) -> str:
        text = self.chance.choice(self._sequences)
        if text in ZOOMING and not self._may_look():
            text = "F5"
        pressed = QKeySequence(text)[0]  # type: ignore[index]  # the stubs forget it
        self._key(where, pressed.key(), pressed.keyboardModifiers())
        return text

    def _key(self, where: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        surface = self._surface(where)
        if surface is not None:
            QTest.keyClick(surface, key, modifier)

    def _press(self, where: QWidget) -> str:
        """Press something that can be pressed."""
        kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTabBar)
        every = [
            one
            for kind in kinds
            for one in where.window().findChildren(kind)
            if one.isVisible() and one.isEnabled() and not one.visibleRegion().isEmpty()
        ]
        if not every:
            return self._click(where)
        one = self.chance.choice(every)
        inside = one.visibleRegion().boundingRect()
        if isinstance(one, QTabBar) and one.count():
            inside = one.tabRect(self.chance.randrange(one.count()))
        said = _name(one)
        self._mouse(where, one.mapTo(one.window(), inside.center()))
        return said

    def _choose(self, where: QWidget) -> str:
        """Press a line of a list."""
        views = [
            one
            for one in where.window().findChildren(QAbstractItemView)
            if one.isVisible() and one.model() is not None and one.model().rowCount()
        ]
        if not views:
            return self._click(where)
        view = self.chance.choice(views)
        index = view.model().index(self.chance.randrange(view.model().rowCount()), 0)
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        spot = view.viewport().mapTo(view.window(), view.visualRect(index).center())
        self._mouse(where, spot)
        return f"line of {_name(view)}"

    def _spot(self, where: QWidget) -> QPoint:
        room = where.window().rect()
        return QPoint(
            self.chance.randrange(max(room.width(), 1)),
            self.chance.randrange(max(room.height(), 1)),
        )

    def _mouse(
        self, where: QWidget, spot: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton
    ) -> None:
        surface = self._surface(where)
        if surface is not None and QRect(QPoint(), surface.size()).contains(spot):
            modifier = self.chance.choice(
                [Qt.KeyboardModifier.NoModifier] * 8
                + [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier]
            )
            QTest.mouseClick(surface, button, modifier, spot)

    def _click(self, where: QWidget) -> str:
        spot = self._spot(where)
        said = _name(where.window().childAt(spot))
        self._mouse(where, spot)
        return said

    def _double(self, where: QWidget) -> str:
        spot = self._spot(where)
        said = _name(where.window().childAt(spot))
        surface = self._surface(where)
        if surface is not None:
            QTest.mouseDClick(
                surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
            )
        return said

    def _right(self, where: QWidget) -> str:
        spot = self._spot(where)
        said = _name(where.window().childAt(spot))
        buttons = (Qt.MouseButton.RightButton, Qt.MouseButton.RightButton,
                   Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton)  # fmt: skip
        self._mouse(where, spot, self.chance.choice(buttons))
        return said

    def _drag(self, where: QWidget) -> str:
        begin, end = self._spot(where), self._spot(where)
        surface = self._surface(where)
        if surface is None or _starts_drag(where.window().childAt(begin)):
            # A real drag has a loop that only a real pointer ends.
            return "no drag"
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        said = _name(where.window().childAt(begin))
        QTest.mousePress(surface, left, none, begin)
        for part in (1, 2, 3):
            QTest.mouseMove(surface, begin + (end - begin) * part / 3)
        QTest.mouseRelease(surface, left, none, end)
        return said

    def _wheel(self, where: QWidget) -> str:
        spot = self._spot(where)
        surface = self._surface(where)
        under = where.window().childAt(spot) or where
        if surface is not None:
            angle = QPoint(0, self.chance.choice((-360, -120, 120, 360)))
            held = self.chance.choice(
                (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier,
                 Qt.KeyboardModifier.ControlModifier)
            )  # fmt: skip
            event = QWheelEvent(
                QPointF(spot), QPointF(surface.mapToGlobal(spot)), QPoint(), angle,
                Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - C++
            )  # fmt: skip
            QApplication.sendEvent(surface, event)
        return _name(under)

    def _resize(self, where: QWidget) -> str:
        size = self.chance.choice(SIZES)
        if not self._window.isFullScreen():
            self._window.resize(*size)
        return str(size)

    def _look(self, where: QWidget) -> str:
        if not self._may_look():
            return "no other look"
        appearance = self.chance.choice(list(Appearance))
        points = self.chance.choice((8, 10, 10, 10, 13, 20))
        theme().choose(appearance, points)
        return f"{appearance} {points}"

    def _may_look(self) -> bool:
        """Another look takes seconds once every page was seen: so many and no more."""
        self._looks -= 1
        return self._looks >= 0

    def _quiet(self, where: QWidget) -> str:
        self._key(where, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        return "F9"

    def _shut(self, where: QWidget) -> str:
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is None:
            return "nothing to close"
        said = _name(over)
        over.close()
        return said

    def _go(self, where: QWidget) -> str:
        """Go to a page, if no dialog keeps the window."""
        sections = [one.section for one in COMMANDS if one.section and not one.primary]
        name = self.chance.choice(sections)
        if QApplication.activeModalWidget() is None:
            self._window.go_to(name)
        return name


def _name(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName()!r} {text!r}"


def _starts_drag(widget: QWidget | None) -> bool:
    while widget is not None:
        if isinstance(widget, QAbstractItemView) and widget.dragEnabled():
            return True
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            return True  # what is chosen in a text can be dragged
        widget = widget.parentWidget()
    return False
