# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the window stood: on a screen that is there, with its panes as wide as they were."""

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QSplitter, QWidget

from casuskluis_ui.overriding import override

_SEEN = 80  # pixels of the bar that must be on a screen to take the window by
_BAR = 40
_SETTLED_MS = 500
_MOVES = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange, QEvent.Type.Hide}
)


class Panes(QObject):
    """The widths of the panes, by page; numbers and titles of pages only.

    Args:
        kept: As `text` gave them at the end of the session before.

    Signals:
        moved: A pane was made wider.
    """

    moved = Signal()

    def __init__(self, kept: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sizes = _read(kept)

    @property
    def text(self) -> str:
        """All widths, to be kept outside the vault: "Casussen:0=400,900;shell:0=…"."""
        return ";".join(f"{key}={sizes}" for key, sizes in sorted(self._sizes.items()))

    def watch(self, name: str, part: QWidget) -> None:
        """Put the panes of a page as they were, and remember how they are moved.

        Args:
            name: Of the page; never the name of somebody.
            part: The page, or a splitter itself.
        """
        inside = [part] if isinstance(part, QSplitter) else part.findChildren(QSplitter)
        for place, splitter in enumerate(inside):
            key = f"{name}:{place}"
            splitter.setProperty("pane", key)
            if wanted := _numbers(self._sizes.get(key, ""), splitter.count()):
                splitter.setSizes(wanted)
            splitter.splitterMoved.connect(self._moved)

    def _moved(self) -> None:
        splitter = self.sender()
        if isinstance(splitter, QSplitter):
            key = str(splitter.property("pane"))
            self._sizes[key] = ",".join(str(size) for size in splitter.sizes())
            self.moved.emit()


class Standing(QObject):
    """Tells when a window has come to rest, and brings it back when its screen is taken away.

    Args:
        window: The window.

    Signals:
        settled: It stands otherwise than before, and has for half a second.
    """

    settled = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._timer.timeout.connect(self.settled)
        window.installEventFilter(self)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._screen_gone)

    def start(self) -> None:
        """Something of how it stands has changed."""
        self._timer.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _MOVES:
            if event.type() == QEvent.Type.Hide:
                self._timer.stop()
            elif self._window.isVisible():
                self._timer.start()
        return super().eventFilter(watched, event)

    def _screen_gone(self, screen: QScreen) -> None:
        del screen
        bring_back(self._window)


def bring_back(window: QWidget) -> bool:
    """Move a window that cannot be reached onto a screen; tells whether that was needed."""
    frame = window.frameGeometry()
    bar = QRect(frame.left(), frame.top(), frame.width(), _BAR)
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if any(_reachable(room.intersected(bar)) for room in rooms):
        return False
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    frame = window.frameGeometry()
    frame.moveCenter(room.center())
    window.move(max(frame.left(), room.left()), max(frame.top(), room.top()))
    return True


def _reachable(seen: QRect) -> bool:
    return seen.width() >= _SEEN and seen.height() >= _BAR // 2


def _read(kept: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in kept.split(";"))
    return {key: sizes for key, _, sizes in pairs if key and sizes}


def _numbers(text: str, count: int) -> list[int]:
    """Return so many sizes; nothing when the text says anything else."""
    parts = text.split(",")
    if len(parts) != count or not all(part.isdecimal() and len(part) < 6 for part in parts):  # noqa: PLR2004 - no screen is so wide
        return []
    return [int(part) for part in parts]
