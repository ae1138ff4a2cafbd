# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long every page of a large vault takes to open: wall and processor time, milliseconds.

From the root of the project: ``PYTHONPATH=tests python benchmarks/page_speed.py [cases]``. The
first opening makes the page; the others are the median of five. Until the window was painted;
what the worker fetches meanwhile is waited for only in the last column.
"""

import os
import sys
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication, QTabBar

from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.page_stack import PageStack
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from large_vault import large_vault

ROUNDS = 5
AIM_MS = 200


class Visit:
    """Goes to pages and tabs, and times it."""

    def __init__(self, window: MainWindow, runner: TaskRunner) -> None:
        self._window, self._runner = window, runner
        self.slow: list[str] = []

    def page(self, name: str) -> None:
        """Print how long a page takes, the first time and later; then each of its tabs."""
        first = self._took(lambda: self._window.go_to(name))
        later = []
        for _ in range(ROUNDS):
            self._window.go_to("settings" if name != "settings" else "manual")
            self._settle()
            later.append(self._took(lambda: self._window.go_to(name)))
        self._tell(name, first, later)
        pages = self._window.findChild(PageStack)
        page = pages.current_page() if pages is not None else None
        if page is None:
            return
        for bar in [one for one in page.findChildren(QTabBar) if one.isVisible()]:
            for place in range(1, bar.count()):
                if bar.isVisible() and bar.isTabVisible(place):
                    took = self._took(lambda bar=bar, place=place: bar.setCurrentIndex(place))
                    again = []
                    for _ in range(ROUNDS):
                        bar.setCurrentIndex(0)
                        self._settle()
                        again.append(
                            self._took(lambda bar=bar, place=place: bar.setCurrentIndex(place))
                        )
                    self._tell(f"{name} > {bar.tabText(place)}", took, again)
            bar.setCurrentIndex(0)

    def _took(self, work) -> tuple[float, float, float]:  # type: ignore[no-untyped-def]  # noqa: ANN001
        wall, busy = perf_counter(), process_time()
        work()
        self._window.repaint()
        told = (perf_counter() - wall) * 1000, (process_time() - busy) * 1000
        self._settle()
        return *told, (perf_counter() - wall) * 1000

    def _settle(self) -> None:
        while True:
            QApplication.processEvents()
            if not self._runner.busy:
                break
        QApplication.processEvents()

    def _tell(
        self,
        name: str,
        first: tuple[float, float, float],
        later: list[tuple[float, float, float]],
    ) -> None:
        wall, busy, whole = (median(one[at] for one in later) for at in range(3))
        mark = "  <-- slow" if min(wall, busy) > AIM_MS or min(first[:2]) > AIM_MS else ""
        if mark:
            self.slow.append(name)
        sys.stdout.write(
            f"{name[:44]:<44} first {first[0]:6.0f} ({first[1]:5.0f} cpu)   "
            f"later {wall:6.0f} ({busy:5.0f} cpu)   all there {whole:6.0f}{mark}\n"
        )
        sys.stdout.flush()


def main() -> None:
    """Make the vault, visit everything, and leave nothing behind."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication(sys.argv[:1])
    Theme(app, Appearance.LIGHT)
    with large_vault(size) as workspace:
        runner = TaskRunner()
        session = open_session(workspace, workspace.place, runner)
        window = MainWindow(session, runner, workspace.context.clock)
        window.resize(1280, 820)
        window.show()
        window.begin(drafts_lost=False)
        visit = Visit(window, runner)
        for section in session.sections:
            visit.page(section.name)
        load = Path("/proc/loadavg").read_text().split()[0]
        sys.stdout.write(f"load {load}; over {AIM_MS} ms: {visit.slow or 'none'}\n")
        runner.shut_down()
    sys.stdout.flush()
    os._exit(0)  # the window is not worth taking down


if __name__ == "__main__":
    main()
