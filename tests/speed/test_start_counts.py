# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How much the lock screen takes before it is painted, counted: the same on every machine."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from casuskluis_ui import signatures

MOST_OWN_MODULES = 90
"""Of ours; there are 77."""
MOST_MODULES = 330
"""With those of Python and PySide6; there are 237 with Python 3.11."""
MOST_TYPES_OF_QT = 220
"""Lists of names that PySide6 makes, each when a type is named first; there are 186."""

MOST_CALLS = 130_000
"""Calls of Python functions, most of them to make such lists; 74,000 with Python 3.11."""

START = """
import json
import os
import sys
calls, lists = 0, 0
def count(frame, event, _):
    global calls, lists
    if event == "call":
        calls += 1
        code = frame.f_code
        lists += code.co_name == "_create_" and code.co_filename.endswith("enum.py")
sys.setprofile(count)
import telling_start
from casuskluis_ui import __main__ as program
program.main(["--kluis", "Voorbeeld.kluis"])
"""
TELLING = """
import json
import os
import sys
class WhenTheWindowIsImported:
    def find_spec(self, name, path=None, target=None):
        if name == "casuskluis_ui.shell.application":
            sys.meta_path.remove(self)
            watch()
def watch():
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication
    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, told)
            return False
    run = QApplication.exec
    def watched_run(*given):
        seen = Watch()
        for window in QApplication.topLevelWidgets():
            window.installEventFilter(seen)
        return run()
    QApplication.exec = watched_run
def told():
    sys.setprofile(None)
    main = sys.modules["__main__"]
    modules = {name: type(module).__name__ for name, module in sys.modules.items()}
    print(json.dumps([modules, main.calls, main.lists]), flush=True)
    os._exit(0)
sys.meta_path.insert(0, WhenTheWindowIsImported())
"""


class Started:
    """What a process had done when its lock screen was painted."""

    def __init__(self, told: str) -> None:
        self.modules, self.calls, self.lists = json.loads(told)

    @property
    def own(self) -> list[str]:
        return [one for one in self.modules if one.split(".")[0].startswith("casuskluis")]


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Started:
    folder = tmp_path_factory.mktemp("start")
    (folder / "telling_start.py").write_text(TELLING, "utf-8")
    own = dict.fromkeys(("XDG_CONFIG_HOME", "HOME", "XDG_RUNTIME_DIR"), str(folder))
    surroundings = {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", f"import sys; sys.path.append({str(folder)!r})\n{START}"],
        capture_output=True, text=True, check=True, env=surroundings, cwd=folder, timeout=120,
    )  # fmt: skip
    return Started(done.stdout)


def test_the_lock_screen_is_painted_with_few_modules(started: Started) -> None:
    assert "casuskluis_ui.shell.door.lock_screen" in started.own
    assert len(started.own) <= MOST_OWN_MODULES
    assert len(started.modules) <= MOST_MODULES


def test_the_lock_screen_names_few_types_of_qt(started: Started) -> None:
    assert 0 < started.lists <= MOST_TYPES_OF_QT


def test_the_lock_screen_is_painted_within_a_number_of_calls(started: Started) -> None:
    assert 0 < started.calls <= MOST_CALLS


def test_what_explains_wrong_calls_is_not_read_for_the_lock_screen(started: Started) -> None:
    found = {name: started.modules.get(name) for name in signatures.LATE}
    assert set(found.values()) == {"_Unread"}


def test_a_wrong_call_is_explained_all_the_same(tmp_path: Path) -> None:
    code = """
from casuskluis_ui import signatures
with signatures.left_for_later():
    import PySide6
from PySide6.QtCore import QPoint
import sys
assert type(sys.modules[signatures.LATE[0]]).__name__ == "_Unread"
for _ in range(2):
    try:
        QPoint("one", "two")
    except TypeError as error:
        print(error)
for name in signatures.LATE:
    signatures.read_now(name)
    assert type(sys.modules[name]).__name__ == "module", name
"""
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.count("QPoint.__init__(xpos: int, ypos: int, /)") == 2
