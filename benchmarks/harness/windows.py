# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whole windows, timed from the start of their process to the end of their first paint."""

import atexit
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from harness.timing import Took, of_children

TELLING = """
import sys
def telling(told):
    import os
    import time
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication
    def done():
        told(time.monotonic())
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
class WhenQtIsThere:
    # Looks on from where the program imports its first part with a window, and finds nothing:
    # Qt is imported by then, in the way of the program.
    def __init__(self, begin):
        self.begin = begin
    def find_spec(self, name, path=None, target=None):
        if name == "casuskluis_ui.shell.application":
            sys.meta_path.remove(self)
            self.begin()
"""
BARE = f"""{TELLING}
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
telling(lambda at: print(at, flush=True))
window = QMainWindow()
window.setCentralWidget(QLabel("Casuskluis"))
window.resize(1280, 820)
window.show()
app.exec()
"""
OURS = f"""{TELLING}
sys.meta_path.insert(0, WhenQtIsThere(lambda: telling(lambda at: print(at, flush=True))))
import runpy
sys.argv = ["casuskluis-venster", "--kluis", "Voorbeeld.kluis"]
runpy.run_module("casuskluis_ui", run_name="__main__")
"""


LOCKED = f"""{TELLING}
import time
sys.meta_path.insert(
    0, WhenQtIsThere(lambda: telling(lambda at: print(at, time.process_time(), flush=True)))
)
import runpy
sys.argv[0] = "casuskluis-venster"
runpy.run_module("casuskluis_ui", run_name="__main__")
"""
"""What a lock starts; the processor time goes on from that of the process before."""


def surroundings(folder: Path, **others: str) -> dict[str, str]:
    """Return the variables of an officer who has a folder for himself.

    Where a desktop keeps its locks is in memory, as on any Linux with a desktop; and modules
    are compiled beforehand, as they are once installed.
    """
    memory = Path("/dev/shm")  # noqa: S108 - where Linux has memory for files
    runtime = (memory if memory.is_dir() else folder) / f"casuskluis-meting-{os.getpid()}"
    runtime.mkdir(mode=0o700, exist_ok=True)
    atexit.register(shutil.rmtree, runtime, ignore_errors=True)
    kept = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **others}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    places = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME")
    return kept | dict.fromkeys(places, str(folder)) | {"XDG_RUNTIME_DIR": str(runtime)}


def painted(code: str, folder: Path, variables: Mapping[str, str]) -> Took:
    """Run Python that tells when it has painted; returns how long that took."""
    cpu, begin = of_children(), time.monotonic()
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, env=dict(variables), cwd=folder,
    )  # fmt: skip
    return Took((float(done.stdout) - begin) * 1000, of_children() - cpu)


def locked(vault: Path, folder: Path, variables: Mapping[str, str]) -> Took:
    """Unlock a vault, type, and lock; returns how long that last took, until painted again."""
    script = Path(__file__).with_name("locker.py")
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, str(script), str(vault)],
        capture_output=True, text=True, check=True, env=dict(variables), cwd=folder,
    )  # fmt: skip
    asked, shown = (tuple(map(float, line.split())) for line in done.stdout.splitlines()[-2:])
    return Took(*((after - before) * 1000 for before, after in zip(asked, shown, strict=True)))
