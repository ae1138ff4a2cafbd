# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A monkey at the window of a vault, in a process of its own.

``python tests/ui/monkey.py <folder of a demonstration vault> <seed> <events> [seconds]``
presses, clicks,
drags and types at random, and tells as JSON what went wrong. The last events go along: who
finds something can see how it came about. Nothing it does leaves the folder: choosing a file
and printing are refused, and locking and leaving are only counted.
"""

import faulthandler
import json
import os
import random
import sys
import tempfile
import threading
import traceback
from collections import Counter, deque
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, perf_counter
from types import TracebackType
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="casuskluis-aap-")
os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"]
# ruff: noqa: ARG002 - every deed gets the same
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QObject,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QThread,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent, QWindow
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from casuskluis.domain.clock import FixedClock
from casuskluis.explanations import FALLBACK
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.cost import FLOOR
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.commands.actions import COMMANDS, PAGE_KEYS
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import Preferences
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.sweeping import Sweeper
from casuskluis_ui.shell.tasks import Task, TaskRunner
from casuskluis_ui.theme import Appearance, theme

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PASSPHRASE = b"vijf losse woorden zijn genoeg"
LETTERS = "abcdefghijklmnop qrstuvwxyz 0123456789 -+/.,:'\"()*%;éëïçÖ€\U0001f600"
HARMLESS = ("This plugin does not support", "Call to org.freedesktop.portal")
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
KEPT = 30
STUCK_S = 300


def _sequences() -> tuple[str, ...]:
    own = [keys for one in COMMANDS if one.name not in LEAVING for keys in one.keys]
    parts = [part.strip() for one in PAGE_KEYS for part in one.keys.split("/")]
    return tuple(own + [part for part in parts if "…" not in part] + list(EDITING))


class Guard(QObject):
    """Hears everything that goes wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.last: deque[str] = deque(maxlen=KEPT)
        self.trails: list[list[str]] = []
        sys.excepthook = self.caught
        sys.unraisablehook = self.late
        threading.excepthook = self.elsewhere
        qInstallMessageHandler(self.told)

    def note(self, what: str) -> None:
        """Keep what was found, with what was done before it."""
        if len(self.found) < KEPT:
            self.trails.append(list(self.last))
            self.found.append(what)

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.note("".join(traceback.format_exception(kind, error, trace)))

    def late(self, found: Any) -> None:
        if found.exc_value is not None:
            self.caught(found.exc_type, found.exc_value, found.exc_traceback)

    def elsewhere(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.caught(found.exc_type, found.exc_value, found.exc_traceback)

    def told(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        worth = kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
        if worth and not text.startswith(HARMLESS):
            self.note(f"Qt: {text}\n{''.join(traceback.format_stack(limit=12))}")

    def watch(self, task: Task) -> None:
        """Hear of a task that ended in an error nobody foresaw."""
        task.failed.connect(self._failed)

    def _failed(self, sentence: str) -> None:
        if sentence == FALLBACK:
            sender = self.sender()
            label = sender.label if isinstance(sender, Task) else "?"
            self.note(f"task «{label}» ended in an error nobody foresaw")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the window open, whatever is pressed."""
        if event.type() == QEvent.Type.Close:
            event.ignore()
            self.last.append("the window is asked to close")
            return True
        return super().eventFilter(watched, event)


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


def _refuse_files() -> None:
    """Answer as an officer who thinks better of it: no path, no printer."""
    for name in ("getSaveFileName", "getOpenFileName", "getOpenFileNames"):
        empty = ([], "") if name.endswith("s") else ("", "")
        setattr(QFileDialog, name, staticmethod(lambda *_, empty=empty, **__: empty))
    QFileDialog.getExistingDirectory = staticmethod(lambda *_, **__: "")  # type: ignore[method-assign]
    QPrintDialog.exec = lambda *_: 0  # type: ignore[method-assign]
    assert QMessageBox is not None


def work(
    workspace: Workspace, folder: Path, seed: int, events: int, seconds: float
) -> dict[str, Any]:
    """Let the monkey in, and tell what came of it."""
    app = make_application(Preferences(appearance="light"))
    app.setQuitOnLastWindowClosed(False)
    guard = Guard()
    Sweeper(app).start()
    runner = TaskRunner()
    runner.started.connect(guard.watch)
    window = MainWindow(
        open_session(workspace, folder, runner), runner, workspace.context.clock
    )
    window.installEventFilter(guard)
    window.resize(*SIZES[0])
    window.show()
    window.activateWindow()
    window.begin(drafts_lost=False)
    monkey = Monkey(window, guard, seed, events, seconds)
    begin = monotonic()
    monkey.start()
    app.exec()
    spent = monotonic() - begin
    guard.last.append("the end")
    window.removeEventFilter(guard)
    faulthandler.cancel_dump_traceback_later()
    widgets = Counter(type(one).__name__ for one in app.allWidgets()).most_common(12)
    widgets = Counter(type(one).__name__ for one in app.allWidgets()).most_common(12)
    quiet = runner.shut_down(60_000)
    app.processEvents()
    window.settle()
    window.close()
    window.deleteLater()
    del window
    app.processEvents()
    return {
        "seed": seed, "did": sum(monkey.did.values()), "kinds": dict(monkey.did),
        "seconds": round(spent, 1), "quiet": quiet,
        "slowest": [f"{one * 1000:.0f} ms {said}" for one, said in monkey.slowest],
        "widgets": widgets, "found": guard.found, "trails": guard.trails,
    }  # fmt: skip


def main() -> None:
    """Open, work, verify, close."""
    folder, seed, events = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    _refuse_files()
    faulthandler.enable()
    vaults = Vaults(FixedClock(NOW), "toets", FLOOR)
    workspace = vaults.open(folder, bytearray(PASSPHRASE))
    seconds = float(sys.argv[4]) if len(sys.argv) > 4 else 1e9
    told = work(workspace, folder, seed, events, seconds)
    told["sound"] = workspace.keys.verify().is_sound
    told["journal"] = workspace.journal.check().is_sound
    workspace.close()
    told["sound_closed"] = vaults.check(folder, bytearray(PASSPHRASE)).is_sound
    sys.__stdout__.write(json.dumps(told) + "\n")  # type: ignore[union-attr]
    sys.__stdout__.flush()  # type: ignore[union-attr]


if __name__ == "__main__":
    main()
