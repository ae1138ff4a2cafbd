# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The real program with somebody at the keys, who unlocks, types in a form and locks it.

Called as ``locker.py VAULT``. Prints the moment of Ctrl+L and the processor time used so far;
the process it becomes prints the same when its lock screen is painted.
"""

import sys
import time
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / folder) for folder in ("tests", "benchmarks")]

from casuskluis_ui import __main__ as program  # noqa: E402 - the path comes first

WORDS = "Kiezelgruis onder de brug"
SECTION, FORM = "notifications", "notification"
_LOOK_MS = 20
_AT_REST_MS = 400
PASSPHRASE = "vier losse woorden bijeen"  # noqa: S105 - of an invented vault


def main() -> None:
    """Begin as the officer does."""
    program._prepare = partial(_prepare, program._prepare)  # noqa: SLF001 - as tests do
    sys.exit(program.main(["--kluis", sys.argv[1]]))


def _prepare(prepare: Any, runner: Any, *more: Any) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the guard

    from casuskluis_ui.shell import process  # noqa: PLC0415 - after the guard

    process.restart_command = _again
    import_module("harness.windows")  # not during the lock
    prepare(runner, *more)
    looking = QTimer(runner, interval=_LOOK_MS)
    looking.timeout.connect(partial(_look, looking, runner.parent(), [_unlock, _open, _type]))
    looking.start()


def _again(parting: Any) -> list[str]:
    from casuskluis_ui.shell import process  # noqa: PLC0415 - after the guard

    locked = sys.modules["harness.windows"].LOCKED
    return [sys.executable, "-P", "-c", locked, *process.restart_options(parting)]


def _look(looking: Any, application: Any, left: list[Any]) -> None:
    """Do the next step once the one before has come to rest; the last one locks."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the guard

    if application.runner.busy or not left or not left[0](application):
        return
    left.pop(0)
    if not left:
        looking.stop()
        QTimer.singleShot(_AT_REST_MS, application, partial(_lock, application))


def _unlock(application: Any) -> bool:
    from casuskluis_ui import late  # noqa: PLC0415 - after the guard

    if not all(part in sys.modules for part in late.PARTS):
        return False
    card = application.window.open_card
    card.passphrase.setText(PASSPHRASE)
    card.submit()
    return True


def _open(application: Any) -> bool:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the guard

    from casuskluis_ui.shell.main_window import MainWindow  # noqa: PLC0415 - as above

    if not isinstance(application.window, MainWindow):
        return False
    application.window.go_to(SECTION)
    # The dialog has a loop of its own, in which the looking goes on.
    QTimer.singleShot(0, application, partial(_open_form, application))
    return True


def _open_form(application: Any) -> None:
    from casuskluis_ui.shell.reopening import OpenForm, reopen  # noqa: PLC0415 - as above

    reopen(application.window._pages.current_page(), OpenForm(name=FORM))  # noqa: SLF001 - as tests do


def _editor() -> Any:
    from PySide6.QtWidgets import QApplication, QPlainTextEdit  # noqa: PLC0415 - as above

    dialog = QApplication.activeModalWidget()
    texts = dialog.findChildren(QPlainTextEdit) if dialog is not None else []
    return next((one for one in texts if one.isVisible()), None)


def _type(application: Any) -> bool:
    del application
    editor = _editor()
    if editor is None:
        return False
    editor.setFocus()
    editor.insertPlainText(WORDS)
    return True


def _lock(application: Any) -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415 - after the guard
    from PySide6.QtTest import QTest  # noqa: PLC0415 - as above

    del application
    sys.stdout.write(f"{time.monotonic()} {time.process_time()}\n")
    sys.stdout.flush()
    QTest.keyClick(_editor(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


if __name__ == "__main__":
    main()
