# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: PLC0415 - a script; what is imported when is what it measures

"""The window of the program, doing something, that tells how much memory it takes.

A process of its own: ``resident.py SCENE VAULT WORDS`` prints the resident megabytes (10^6
bytes) at the end, the most there was since the vault was open, and the number of widgets.
"""

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

STILL_S = 2.0
_OWN = Path("/proc/self")
_KNOWN: dict[str, Any] = {}
"""The open workspace and the worker of the window."""

Until = Callable[[], bool]
Steps = Iterator[Until]


def megabytes(field: str) -> float:
    """Return what the system says of this process: ``VmRSS`` or ``VmHWM``."""
    line = next(
        one for one in (_OWN / "status").read_text().splitlines() if one.startswith(field)
    )
    return int(line.split()[1]) * 1024 / 1e6


def still(seconds: float = STILL_S) -> Until:
    """Return whether nothing was at work for a while."""
    begin = [time.monotonic()]

    def is_still() -> bool:
        runner = _KNOWN.get("runner")
        if runner is not None and runner.busy:
            begin[0] = time.monotonic()
        return time.monotonic() - begin[0] > seconds

    return is_still


def warmed() -> bool:
    """Tell whether everything is imported that the lock screen did without."""
    from casuskluis_ui.late import PARTS

    return PARTS[-1] in sys.modules


def window(kind: str) -> Any:
    """Return the window of a kind; None when there is none."""
    from PySide6.QtWidgets import QApplication

    found = [one for one in QApplication.topLevelWidgets() if type(one).__name__ == kind]
    return found[0] if found else None


def lock() -> Steps:
    """Stand at the lock screen until everything is imported."""
    yield warmed
    yield still()


def idle() -> Steps:
    """Open the vault, and stand on the first page."""
    yield from lock()
    _remember_workspace()
    card = window("LockScreen").open_card
    card.passphrase.setText(sys.argv[3])
    card.submit()
    yield lambda: window("MainWindow") is not None
    yield still()
    (_OWN / "clear_refs").write_text("5")  # the peak of the key derivation is over


def _remember_workspace() -> None:
    """Keep the workspace and the worker when the vault is opened, for the scenes."""
    from casuskluis_ui import composition

    opened = composition.open_session

    def known(workspace: Any, folder: Path, runner: Any, *more: Any) -> Any:
        _KNOWN.update(workspace=workspace, runner=runner)
        return opened(workspace, folder, runner, *more)

    composition.open_session = known  # type: ignore[assignment]  # to look on


def large() -> Steps:
    """Look around in a long list of cases: scroll, filter, sort, open some."""
    from casuskluis_ui.lists.desk import ListDesk
    from casuskluis_ui.shell.page_stack import PageStack

    yield from idle()
    window("MainWindow").go_to("cases")
    yield still(0.5)
    page = window("MainWindow").findChild(PageStack).current_page()
    desk = page.findChild(ListDesk)
    for place in (30, 60, 100, 0):
        bar = page.list.verticalScrollBar()
        bar.setValue(bar.maximum() * place // 100)
        yield still(0.3)
    for text in ("yilmaz", "be", ""):
        page.search.setText(text)
        page.search.returnPressed.emit()
        yield still(0.3)
    for key in ("name", "next_due", "phase", "number"):
        for descending in (False, True):
            desk.bar.order.choose(key, descending=descending)
            yield still(0.3)
    for row in (0, 7, 40):
        page.list.setCurrentIndex(page.list.model().index(row, 0))
        yield still(0.5)
    yield still()


def printing() -> Steps:
    """Draw every copy of the first agenda, as the window does, and let them go."""
    from casuskluis.domain.identifiers import MeetingId
    from casuskluis.services.editions.cabinet import TablePaper

    yield from idle()
    window("MainWindow").go_to("meetings")
    yield still()
    from casuskluis_ui.pages.meetings.papers import batch

    workspace, meeting = _KNOWN["workspace"], MeetingId(1)
    cabinet = workspace.cabinet

    def work(control: Any) -> object:
        file = workspace.meetings.file(meeting)
        lines = batch.wishes(cabinet, file, [TablePaper.AGENDA], with_names=True)
        drawn = batch.draw_all(cabinet, meeting, lines, control)
        if not isinstance(drawn, batch.Drawn):
            raise drawn.error
        saved = Path(os.devnull)
        gone = batch.Delivery(
            lambda paper: bool(saved.write_bytes(paper.pdf)),
            lambda wish, departure: cabinet.record(meeting, wish, departure),
            electronic=True,
        ).run(drawn.copies, control)
        _KNOWN["copies"] = len(gone.gone)
        return gone

    task = _KNOWN["runner"].run("Afdrukken", work)
    failed: list[str] = []
    task.failed.connect(failed.append)
    yield still()
    if not _KNOWN.get("copies"):
        raise RuntimeError(*failed)


def bare() -> None:
    """Show a window with one line, without anything of ours."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    shown = QMainWindow()
    shown.setCentralWidget(QLabel("Casuskluis"))
    shown.resize(1280, 820)
    shown.show()
    QTimer.singleShot(int(STILL_S * 1000), tell)
    app.exec()


def tell() -> None:
    """Print the figures, and end."""
    from PySide6.QtWidgets import QApplication

    widgets = len(QApplication.allWidgets())
    sys.stdout.write(f"{megabytes('VmRSS')} {megabytes('VmHWM')} {widgets}\n")
    sys.stdout.flush()
    os._exit(0)  # taking it down is not measured


def play(scene: Callable[[], Steps]) -> None:
    """Run the program, and the scene in it."""
    from casuskluis_ui import __main__ as program

    sys.meta_path.insert(0, _WhenQtIsThere(lambda: _follow(scene)))
    sys.argv[0] = "casuskluis-venster"
    program.main(["--kluis", sys.argv[2]])


class _WhenQtIsThere:
    """Looks on from where the program imports its first part with a window; finds nothing."""

    def __init__(self, begin: Callable[[], None]) -> None:
        self._begin = begin

    def find_spec(self, name: str, *_: object) -> None:
        if name == "casuskluis_ui.shell.application":
            sys.meta_path.remove(self)
            self._begin()


def _follow(scene: Callable[[], Steps]) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    run = QApplication.exec

    def followed(*_: object) -> int:
        steps = scene()
        until: list[Until] = [lambda: True]

        def go() -> None:
            if until[0]():
                try:
                    until[0] = next(steps)
                except StopIteration:
                    tell()
                except BaseException:  # noqa: BLE001 - else it would wait for ever
                    traceback.print_exc()  # the program itself would say nothing
                    os._exit(1)

        timer = QTimer(interval=20)
        timer.timeout.connect(go)
        timer.start()
        return int(run())

    QApplication.exec = followed  # type: ignore[method-assign]  # to look on


if __name__ == "__main__":
    SCENES = {"lock": lock, "idle": idle, "large": large, "printing": printing}
    if sys.argv[1] == "bare":
        bare()
    else:
        play(SCENES[sys.argv[1]])
