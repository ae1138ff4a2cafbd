# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What Windows tells a window: session locked, user switched, asleep, lid, session ends.

Only this module knows the numbers of Windows. It can be tested everywhere; `start` asks
for nothing elsewhere.
"""

import ctypes
import sys
import uuid
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.shell.reason import LockReason
from casuskluis_ui.shell.watching.watch import Watch

WM_QUERYENDSESSION = 0x0011
WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
PBT_APMSUSPEND = 0x0004
PBT_POWERSETTINGCHANGE = 0x8013
LID = uuid.UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3")
"""GUID_LIDSWITCH_STATE_CHANGE of winnt.h."""
SESSION_REASONS = {
    0x2: LockReason.SWITCH,  # WTS_CONSOLE_DISCONNECT
    0x4: LockReason.SWITCH,  # WTS_REMOTE_DISCONNECT
    0x6: LockReason.SWITCH,  # WTS_SESSION_LOGOFF
    0x7: LockReason.SCREEN,  # WTS_SESSION_LOCK
}
_THIS_SESSION = 0
_KINDS = (b"windows_generic_MSG", b"windows_dispatcher_MSG")


class PowerSetting(ctypes.Structure):
    """POWERBROADCAST_SETTING of winuser.h, with room for one number."""

    _fields_ = (
        ("setting", ctypes.c_ubyte * 16),
        ("length", wintypes.DWORD),
        ("data", wintypes.DWORD),
    )


class WindowsWatch(Watch):
    """Hears the messages that Windows sends to the main window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = _Filter(self)
        self._window = 0
        self._lid: Any = None

    @override
    def start(self, window: QWidget) -> None:
        """Ask Windows for its news; on another system do nothing."""
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)
        if sys.platform == "win32":
            self._window = int(window.winId())
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(self._window, _THIS_SESSION)
            lid = (ctypes.c_ubyte * 16).from_buffer_copy(LID.bytes_le)
            self._lid = ctypes.windll.user32.RegisterPowerSettingNotification(
                self._window, ctypes.byref(lid), 0
            )

    @override
    def stop(self) -> None:
        """Stop listening."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self._filter)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(self._window)
            ctypes.windll.user32.UnregisterPowerSettingNotification(self._lid)

    def hear(self, message: wintypes.MSG) -> None:
        """Tell what a message of Windows means for the lock."""
        if message.message == WM_QUERYENDSESSION:
            self.ending.emit()
            return
        reason = _reason(message)
        if reason is not None:
            self.left.emit(reason)


class _Filter(QAbstractNativeEventFilter):
    """Sees every message and keeps none."""

    def __init__(self, watch: WindowsWatch) -> None:
        super().__init__()
        self._watch = watch

    @override
    def nativeEventFilter(
        self, eventType: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        if QByteArray(eventType).data() in _KINDS:
            self._watch.hear(wintypes.MSG.from_address(int(message)))
        return False, 0


def _reason(message: wintypes.MSG) -> LockReason | None:
    if message.message == WM_WTSSESSION_CHANGE:
        return SESSION_REASONS.get(message.wParam)
    if message.message != WM_POWERBROADCAST:
        return None
    if message.wParam == PBT_APMSUSPEND:
        return LockReason.SLEEP
    if message.wParam == PBT_POWERSETTINGCHANGE and message.lParam:
        told = PowerSetting.from_address(message.lParam)
        closed = bytes(told.setting) == LID.bytes_le and told.length and not told.data & 0xFF
        return LockReason.LID if closed else None
    return None
