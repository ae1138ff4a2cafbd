# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The life of the window: lock screen, vault open, locked again."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from casuskluis.domain.clock import Clock
from casuskluis_ui.shell.commands.window_state import Panes, Standing, bring_back
from casuskluis_ui.shell.desktop.capture import CaptureShield, system_affinity
from casuskluis_ui.shell.desktop.clipboard_keeper import ClipboardKeeper
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.door.guide import Guide
from casuskluis_ui.shell.lock_key import LockKey
from casuskluis_ui.shell.mishaps import QUEUED, Mishaps
from casuskluis_ui.shell.preferences import PreferenceFile, Preferences
from casuskluis_ui.shell.reason import LockReason
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import theme
from casuskluis_ui.theme.icons import forget_icons

if TYPE_CHECKING:  # imported while the officer types: the lock screen needs none of them
    from casuskluis_ui.shell.closing import ClosingBackup
    from casuskluis_ui.shell.idle import IdleLock
    from casuskluis_ui.shell.lock import Leave, Lock
    from casuskluis_ui.shell.main_window import MainWindow
    from casuskluis_ui.shell.session import Reading, Session, VaultDoor
    from casuskluis_ui.shell.watching import SessionWatch

OpenSession = Callable[[Any, Path, TaskRunner], "Session"]
"""Makes the session of an open workspace: its sections, drafts and the rest."""

FIRST_SIZE = (1280, 820)
_TITLE_BAR = 40
_PAINTED_MS = 20
_CALM_S = 3


class Application(QObject):
    """Owns the one window and what stands behind it.

    Args:
        door: What can be done with vaults.
        open_session: Makes the session once a vault is open.
        clock: The time.
        preferences: What is kept outside the vault.
        leave: Ends the process at a lock; a test passes its own.
        guide: Leads somebody through a first start; without one there is no tour.

    Attributes:
        clipboard: Takes away what was copied here.
        shield: Keeps the windows out of screenshots, where the system can.
    """

    def __init__(
        self,
        door: "VaultDoor",
        open_session: OpenSession,
        clock: Clock,
        preferences: PreferenceFile,
        leave: "Leave | None" = None,
        guide: Guide | None = None,
    ) -> None:
        super().__init__()
        self._door = door
        self._guide = guide
        self._open_session = open_session
        self._clock = clock
        self._file = preferences
        self._leave = leave
        self.runner = TaskRunner(self)
        self.mishaps = Mishaps(self)
        self.clipboard = ClipboardKeeper(parent=self)
        self.shield = CaptureShield(system_affinity(), self)
        self.window: QWidget | None = None
        self.lock: Lock | None = None
        self._idle: IdleLock | None = None
        self._watching: SessionWatch | None = None
        self._closing: ClosingBackup | None = None
        self._drafts_lost = False
        self._folder = Path()

    def start(
        self,
        vault: Path | None = None,
        *,
        drafts_lost: bool = False,
        reason: LockReason | None = None,
    ) -> None:
        """Show the lock screen.

        Args:
            vault: The vault to open; the one opened last when not given.
            drafts_lost: The lock before could not save everything.
            reason: Why it locked just now; None at an ordinary start.
        """
        self._drafts_lost = drafts_lost
        self._guard_desktop()
        kept = self._file.load()
        screen = LockScreen(
            self._door,
            self.runner,
            vault=str(vault or kept.vault),
            remember=kept.remember,
            guide=self._guide,
        )
        if self._guide is not None:
            screen.tour_left.connect(self._remember_tour)
            if vault is None and kept.remember and not kept.vault:
                screen.welcome()
            screen.go_on_with(kept.tour if kept.vault else "")
        screen.unlocked.connect(self._enter)
        screen.tell_lock(reason, self._clock.now(), drafts_lost=drafts_lost)
        self.mishaps.happened.connect(screen.show_mishap, QUEUED)
        theme().changed.connect(self._remember_look)
        self._show(screen, kept)
        # The first paint comes first, and nobody is that quick with a key.
        give = partial(_give_keys, screen, has_vault=bool(vault or kept.vault))
        QTimer.singleShot(_PAINTED_MS, screen, give)

    def calm(self) -> bool:
        """Tell whether nothing goes on: no work, and nobody at the keys or the mouse."""
        return not self.runner.busy and (self._idle is None or self._idle.still > _CALM_S)

    def come_forward(self) -> None:
        """Bring the window to the front; a locked vault stays locked."""
        if self.window is not None:
            self.window.setWindowState(
                self.window.windowState() & ~Qt.WindowState.WindowMinimized
            )
            front = QApplication.activeModalWidget() or self.window
            front.raise_()
            front.activateWindow()

    def stop(self) -> None:
        """End in order: keep the drafts and close the vault, without a new process."""
        if self._closing is not None:
            self._closing.let_through()
        if self._watching is not None:
            self._watching.stop()
        if self.window is not None:
            self._remember(self.window)
        if self.lock is None:
            self.clipboard.clear()
            self.runner.shut_down()
            if isinstance(self.window, LockScreen):
                self.window.put_away()
        else:
            self.lock.put_away()

    def discard(self) -> None:
        """Let go of the window while Qt still runs: it must not outlive the application."""
        if self._closing is not None:
            self._closing.let_through()
        if self._watching is not None:
            self._watching.stop()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        forget_icons()

    def _enter(self, workspace: object, folder: Path) -> None:
        screen = self.window
        kept = self._file.load()
        if isinstance(screen, LockScreen):
            kept = self._remember(screen, screen.own_vault or folder)
        from casuskluis_ui.shell.lock import Lock  # noqa: PLC0415 - see above

        self._folder = folder
        session = self._open_session(workspace, folder, self.runner)
        window = self._window(session)
        self.mishaps.happened.connect(window.show_problem, QUEUED)
        self.lock = Lock(
            session,
            self.runner,
            window.place,
            self._leave,
            self,
            settle=window.settle,
            forget=self.clipboard.clear,
        )
        window.lock_wanted.connect(self.lock.lock)
        if session.reading is not None:
            # Who works keeps the words on the screen; who reads has nothing to lose.
            window.outdated.connect(partial(self.lock.lock_because, LockReason.KEYS))
            self._offer_work(workspace, session.reading, window)
        if session.demonstration:
            from casuskluis_ui.shell.demo_mark import mark_demonstration  # noqa: PLC0415

            mark_demonstration(window.statusBar())
        self._watch(session, window, kept)
        self._keep_backups(session, window)
        self._show(window, kept)
        if self._watching is not None:
            self._watching.start(window)
        if screen is not None:
            screen.deleteLater()
        window.begin(self._drafts_lost)
        self._drafts_lost = False
        if isinstance(screen, LockScreen) and screen.section:
            window.go_to(screen.section)

    def _offer_work(self, workspace: object, reading: "Reading", window: "MainWindow") -> None:
        """Let a vault that is only read become one to work in, once it is free."""
        from casuskluis_ui.shell.reading_band import TakeOver  # noqa: PLC0415 - see above

        taking = TakeOver(self._door, workspace, self.runner, window.reading)
        taking.taken.connect(partial(self._go_on_working, reading, self._folder))

    def _go_on_working(self, reading: "Reading", folder: Path, workspace: object) -> None:
        """Enter the same vault again: with a new window, and all that looked on let go."""
        reading.let_go()
        if self._watching is not None:
            self._watching.stop()
        if self._idle is not None:
            self._idle.stop()
            self._idle.deleteLater()
        if self.lock is not None:
            self.lock.retire()
        self._enter(workspace, folder)

    def _guard_desktop(self) -> None:
        """Look after the clipboard, and keep windows out of captures, from the start."""
        self.clipboard.watch()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.shield.watch(app)

    def _window(self, session: "Session") -> "MainWindow":
        from casuskluis_ui.shell.main_window import MainWindow  # noqa: PLC0415 - see above

        try:
            return MainWindow(session, self.runner, self._clock, shield=self.shield)
        except Exception:
            # Else the vault stays open behind the lock screen, in use for the next try.
            with suppress(Exception):
                session.close()
            raise

    def _watch(self, session: "Session", window: "MainWindow", kept: Preferences) -> None:
        from casuskluis_ui.shell.idle import IdleLock  # noqa: PLC0415 - see above
        from casuskluis_ui.shell.idle_limit import own_minutes  # noqa: PLC0415 - see above
        from casuskluis_ui.shell.watching import SessionWatch  # noqa: PLC0415 - see above

        app = QApplication.instance()
        minutes = own_minutes(kept.idle_minutes, session.idle_minutes)
        self._idle = IdleLock(minutes, parent=self)
        self._idle.ticked.connect(window.show_remaining)
        self._watching = SessionWatch(on_minimise=kept.lock_on_minimise, parent=self)
        key = LockKey(self.lock)
        if self.lock is not None:
            self._idle.timed_out.connect(partial(self.lock.lock_because, LockReason.IDLE))
            key.pressed.connect(self.lock.lock)
            self._watching.left.connect(self.lock.lock_because)
            self._watching.ending.connect(self.lock.end)
        if isinstance(app, QApplication):
            self._idle.start(app)
            app.installEventFilter(key)

    def _keep_backups(self, session: "Session", window: "MainWindow") -> None:
        """Make backups behind the window, and one more when the officer closes it."""
        if session.backups is None or session.reading is not None:
            return
        from casuskluis_ui.shell.backing_up import BackupKeeper  # noqa: PLC0415 - see above
        from casuskluis_ui.shell.closing import ClosingBackup  # noqa: PLC0415 - see above

        keeper = BackupKeeper(session.backups, self.runner, window)
        keeper.moved.connect(window.backed_up)
        keeper.start()
        self._closing = ClosingBackup(window, session.backups, self.runner, self)

    def _show(self, window: QWidget, kept: Preferences) -> None:
        previous, self.window = self.window, window
        if not window.restoreGeometry(QByteArray.fromHex(kept.geometry.encode())):
            window.resize(*FIRST_SIZE)
        if _too_large(window):
            window.showMaximized()
        else:
            window.show()
        window.activateWindow()
        bring_back(window)
        standing = Standing(window)
        standing.settled.connect(self._remember_standing)
        if main := _main(window):
            main.keep_panes(Panes(kept.panes, window))
            main.panes.moved.connect(standing.start)
        if previous is not None:
            previous.close()

    def _remember_look(self) -> None:
        """Keep appearance and text size for the next start, lock screen included."""
        look = theme()
        kept = self._file.load()
        kept = replace(kept, appearance=look.appearance.value, points=look.points)
        self._file.save(replace(kept, still=look.prefers_still))

    def _remember_tour(self, step: str, vault: Path) -> None:
        """Keep where the making of a vault is, to go on there after the program was closed."""
        kept = self._file.load()
        self._file.save(replace(kept, tour=step, vault=str(vault)))

    def _remember_standing(self) -> None:
        """Keep how the window stands now: a lock ends the process without asking again."""
        if self.window is not None and not self.window.isFullScreen():
            self._remember(self.window)

    def _remember(self, window: QWidget, folder: Path | None = None) -> Preferences:
        kept = self._file.load()
        remember = window.remember if isinstance(window, LockScreen) else kept.remember
        main = _main(window)
        kept = replace(
            kept,
            vault=str(folder or kept.vault),
            remember=remember,
            panes=main.panes.text if main else kept.panes,
            geometry=bytes(window.saveGeometry().toHex().data()).decode(),
        )
        self._file.save(kept)
        return kept


def _give_keys(screen: LockScreen, *, has_vault: bool) -> None:
    from casuskluis_ui.shell.commands.door import DoorCommands  # noqa: PLC0415 - see above
    from casuskluis_ui.shell.commands.when import State  # noqa: PLC0415 - see above

    DoorCommands(screen, State.LOCKED if has_vault else State.NO_VAULT)


def _main(window: QWidget) -> "MainWindow | None":
    """Return the window as the one of an open vault; None while it is the lock screen."""
    if isinstance(window, LockScreen):
        return None
    from casuskluis_ui.shell.main_window import MainWindow  # noqa: PLC0415 - see above

    return window if isinstance(window, MainWindow) else None


def _too_large(window: QWidget) -> bool:
    """Tell whether a part of the window would fall off a small screen."""
    room = window.screen().availableGeometry()
    return not room.isEmpty() and (
        window.width() > room.width() or window.height() + _TITLE_BAR > room.height()
    )
