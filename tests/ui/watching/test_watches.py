# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The other watches: signals, sleep, minimising, the messages of Windows."""

import ctypes
import os
import signal
import sys
from collections.abc import Iterator
from ctypes import wintypes
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from casuskluis_ui.shell.policy import idle_ceiling
from casuskluis_ui.shell.reason import LockReason
from casuskluis_ui.shell.watching import SessionWatch, Watch
from casuskluis_ui.shell.watching import windows as win
from casuskluis_ui.shell.watching.asleep import SleepWatch
from casuskluis_ui.shell.watching.signals import SignalWatch


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def signals(window: QWidget) -> Iterator[SignalWatch]:
    watch = SignalWatch()
    watch.start(window)
    yield watch
    watch.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_ends_in_order(signals: SignalWatch, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(signals.ending, timeout=5000):
        os.kill(os.getpid(), getattr(signal, name))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_the_signals_are_given_back(window: QWidget) -> None:
    before = signal.getsignal(signal.SIGTERM)
    watch = SignalWatch()
    watch.start(window)
    assert signal.getsignal(signal.SIGTERM) != before
    watch.stop()
    assert signal.getsignal(signal.SIGTERM) == before


def test_a_computer_that_slept_was_left(window: QWidget, qtbot: QtBot) -> None:
    slept = [10.0]
    watch = SleepWatch(lambda: slept[0])
    watch.start(window)
    slept[0] = 10.5
    with qtbot.assertNotEmitted(watch.left):
        watch.check()
    slept[0] = 70.0
    with qtbot.waitSignal(watch.left) as heard:
        watch.check()
    assert heard.args == [LockReason.SLEEP]
    watch.stop()


def test_minimising_locks_only_for_who_chose_it(window: QWidget, qtbot: QtBot) -> None:
    for chosen, times in ((False, 0), (True, 1)):
        heard: list[object] = []
        watch = SessionWatch([], on_minimise=chosen)
        watch.left.connect(heard.append)
        watch.start(window)
        window.setWindowState(Qt.WindowState.WindowMinimized)
        window.setWindowState(Qt.WindowState.WindowNoState)
        watch.stop()
        assert len(heard) == times


class Broken(Watch):
    """Cannot start."""

    @override
    def start(self, window: QWidget) -> None:
        raise OSError(window.objectName())


def test_a_watch_that_cannot_start_keeps_no_other_from_it(
    window: QWidget, qtbot: QtBot
) -> None:
    slept = [0.0]
    asleep = SleepWatch(lambda: slept[0])
    every = SessionWatch([Broken(), asleep])
    every.start(window)
    slept[0] = 60.0
    with qtbot.waitSignal(every.left):
        asleep.check()
    every.stop()


def message(number: int, wide: int = 0, long: int = 0) -> wintypes.MSG:
    made = wintypes.MSG()
    made.message, made.wParam, made.lParam = number, wide, long
    return made


@pytest.mark.parametrize(
    ("number", "wide", "reason"),
    [
        (win.WM_WTSSESSION_CHANGE, 0x7, LockReason.SCREEN),
        (win.WM_WTSSESSION_CHANGE, 0x2, LockReason.SWITCH),
        (win.WM_WTSSESSION_CHANGE, 0x4, LockReason.SWITCH),
        (win.WM_POWERBROADCAST, win.PBT_APMSUSPEND, LockReason.SLEEP),
    ],
)
def test_messages_of_windows_lock(
    qtbot: QtBot, number: int, wide: int, reason: LockReason
) -> None:
    watch = win.WindowsWatch()
    told = message(number, wide)
    with qtbot.waitSignal(watch.left) as heard:
        watch._filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told))
    assert heard.args == [reason]


@pytest.mark.parametrize(("opened", "times"), [(0, 1), (1, 0)])
def test_the_lid_locks_when_it_closes_and_not_when_it_opens(opened: int, times: int) -> None:
    setting = win.PowerSetting()
    setting.setting[:] = win.LID.bytes_le
    setting.length, setting.data = 4, opened
    watch = win.WindowsWatch()
    heard: list[object] = []
    watch.left.connect(heard.append)
    place = ctypes.addressof(setting)
    watch.hear(message(win.WM_POWERBROADCAST, win.PBT_POWERSETTINGCHANGE, place))
    assert heard == [LockReason.LID] * times


def test_the_end_of_a_session_of_windows_ends_and_unlocking_does_nothing(qtbot: QtBot) -> None:
    watch = win.WindowsWatch()
    heard: list[object] = []
    watch.left.connect(heard.append)
    with qtbot.waitSignal(watch.ending):
        watch.hear(message(win.WM_QUERYENDSESSION))
    watch.hear(message(win.WM_WTSSESSION_CHANGE, 0x8))
    watch.hear(message(0x0200))
    assert heard == []


def test_a_decision_of_it_for_this_computer_is_read(tmp_path: Path) -> None:
    policy = tmp_path / "beleid.toml"
    assert idle_ceiling(policy) is None
    policy.write_text("vergrendelen_na_minuten = 3\n")
    assert idle_ceiling(policy) == 3
    for nonsense in ('vergrendelen_na_minuten = "veel"', "vergrendelen_na_minuten = 0", "a b"):
        policy.write_text(nonsense)
        assert idle_ceiling(policy) is None
