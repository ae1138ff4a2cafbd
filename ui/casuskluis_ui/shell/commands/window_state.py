# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the window stood: on a screen that is there, with its panes as wide as they were."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QSplitter, QWidget

_SEEN = 80  # pixels of the bar that must be on a screen to take the window by
_BAR = 40


class Panes(QObject):
    """The widths of the panes, by page; numbers only.

    Args:
        kept: As they were at the end of the session before: "cases:0" to "400,900".
    """

    def __init__(self, kept: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sizes = dict(kept)

    def watch(self, name: str, part: QWidget) -> None:
        """Put the panes of a page as they were, and remember how they are moved.

        Args:
            name: Stable English name of the page.
            part: The page, or a splitter itself.
        """
        inside = [part] if isinstance(part, QSplitter) else part.findChildren(QSplitter)
        for place, splitter in enumerate(inside):
            key = f"{name}:{place}"
            splitter.setProperty("pane", key)
            if wanted := _numbers(self.sizes.get(key, ""), splitter.count()):
                splitter.setSizes(wanted)
            splitter.splitterMoved.connect(self._moved)

    def _moved(self) -> None:
        splitter = self.sender()
        if isinstance(splitter, QSplitter):
            key = str(splitter.property("pane"))
            self.sizes[key] = ",".join(str(size) for size in splitter.sizes())


class OnScreen(QObject):
    """Brings a window back when its screen is taken away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._removed)

    def _removed(self, screen: QScreen) -> None:
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


def _numbers(text: str, count: int) -> list[int]:
    """Return so many sizes; nothing when the text says anything else."""
    parts = text.split(",")
    if len(parts) != count or not all(part.isdecimal() for part in parts):
        return []
    return [int(part) for part in parts]
