# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long a start takes until the lock screen is painted, against a window with one line.

Run from the root of the project: ``python benchmarks/start_speed.py [rounds]``. Both are whole
processes, started in turn, with settings in a folder of their own; the figures run from the
start of the process to the end of the first paint.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROUNDS = 10
AIM = 1.5
WATCHED = """
import os, sys, time
def begin():
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication
    def done():
        print(time.monotonic(), flush=True)
        os._exit(0)
    class Watch(QObject):
        def eventFilter(self, watched, event):
            # The whole window is painted before a timer can run.
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, done)
            return False
    run = QApplication.exec
    def watched_run(*given):
        watch = Watch()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                window.installEventFilter(watch)
        return run()
    QApplication.exec = watched_run
"""
BARE = """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
begin()
window = QMainWindow()
window.setCentralWidget(QLabel("Casuskluis"))
window.resize(1280, 820)
window.show()
app.exec()
"""
OURS = """
from casuskluis_ui.__main__ import main
begin()
main(["--kluis", "Voorbeeld.kluis"])
"""


def started(code: str, folder: str) -> float:
    """Return the milliseconds from the start of a process to its first paint."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": folder}
    # As installed: compiled beforehand.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = f"{folder}/compiled"
    begin = time.monotonic()
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", WATCHED + code],
        capture_output=True, text=True, check=True, env=environment, cwd=folder,
    )  # fmt: skip
    return (float(done.stdout) - begin) * 1000


def main() -> None:
    """Start both in turn and print the medians."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        started(BARE, folder), started(OURS, folder)  # the files of both are read now
        pairs = [(started(BARE, folder), started(OURS, folder)) for _ in range(rounds)]
    bare, ours = (median(one[side] for one in pairs) for side in (0, 1))
    sys.stdout.write(
        f"load {Path('/proc/loadavg').read_text().split()[0]}\n"
        f"bare window   {bare:6.0f} ms  (best {min(one[0] for one in pairs):.0f})\n"
        f"lock screen   {ours:6.0f} ms  (best {min(one[1] for one in pairs):.0f})\n"
        f"ratio         {ours / bare:6.2f}     (aim {AIM}; of the best "
        f"{min(one[1] for one in pairs) / min(one[0] for one in pairs):.2f})\n"
    )


if __name__ == "__main__":
    main()
