# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long the window stands still during slow work: gaps of a timer of 10 ms, milliseconds.

From the root of the project: ``python benchmarks/gaps.py <folder of a demonstration vault>``;
the vault is copied first. In view is the page of cases. The work runs as in the program, on the
worker thread: 5,000 contacts from a file, 200 pages drawn and sent to a printer that writes a
file, and a backup. The first line is of doing nothing, on the same computer at the same time.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import perf_counter, sleep

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.lists import MeetingQuery
from casuskluis.services.editions.cabinet import TablePaper
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from casuskluis_ui import late
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.jobs import BackupJob
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import Preferences
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.sweeping import Sweeper
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.pdf_output import print_whole

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PASSPHRASE = b"vijf losse woorden zijn genoeg"
CONTACTS, PAGES = 5_000, 200
AIM_MS = 100
REST_S = 10


class Watch(QObject):
    """Ticks every 10 ms and keeps how late it was."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=10)
        self._timer.timeout.connect(self._tick)
        self.gaps: list[float] = []
        self._last = perf_counter()

    def begin(self) -> None:
        """Start counting."""
        self.gaps, self._last = [], perf_counter()
        self._timer.start()

    def end(self) -> None:
        """Stop counting."""
        self._timer.stop()

    def _tick(self) -> None:
        now = perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def rest(_control: TaskControl) -> None:
    """Do nothing: how late the timer is on this computer whatever the program does."""
    sleep(REST_S)


def contacts(workspace: Workspace, path: Path, control: TaskControl) -> int:
    """Read and add contacts."""
    plan = workspace.imports.plan_contacts(path, progress=control.progress)
    return workspace.imports.apply_contacts(plan)


def page_count(pdf: bytes) -> int:
    """Return how many pages a paper has."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document.pageCount()


def printing(workspace: Workspace, target: Path, control: TaskControl) -> int:
    """Draw and print papers until there are enough pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    pages = 0
    for meeting in workspace.meetings.ids(MeetingQuery()) * 20:
        for line in workspace.cabinet.everyone(meeting, TablePaper.AGENDA):
            paper = workspace.cabinet.draw(meeting, line.wish)
            printer.setOutputFileName(str(target / f"{pages}.pdf"))
            print_whole(paper.pdf, printer)
            pages += page_count(paper.pdf)
            control.progress(min(pages, PAGES), PAGES)
            if pages >= PAGES:
                return pages
    return pages


def measure(
    name: str, runner: TaskRunner, watch: Watch, work: Callable[[TaskControl], object]
) -> None:
    """Run work and print the gaps meanwhile."""
    task = runner.run(name, work)
    told: list[object] = []
    task.succeeded.connect(told.append)
    task.failed.connect(told.append)
    watch.begin()
    begin = perf_counter()
    while runner.busy:
        QApplication.processEvents()
    watch.end()
    gaps = sorted(watch.gaps) or [0.0]
    sys.stdout.write(
        f"{name:<16} {perf_counter() - begin:6.1f} s   "
        f"p95 {gaps[int(len(gaps) * 0.95)]:5.0f}   "
        f"max {gaps[-1]:5.0f}   "
        f"over {AIM_MS}: {sum(one > AIM_MS for one in gaps)}   {told}\n"
    )
    sys.stdout.flush()


def main() -> None:
    """Open a copy and do the three."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "Veldhaven.kluis"
        shutil.copytree(sys.argv[1], folder)
        rows = [
            f"Voorbeeld{number};Jan;jan{number}@voorbeeld.nl;Instelling {number % 40}"
            for number in range(CONTACTS)
        ]
        file = Path(place) / "contacten.csv"
        file.write_text("\n".join(["Achternaam;Voornaam;E-mail;Organisatie", *rows]))
        sys.setswitchinterval(0.001)  # as the program does
        app = make_application(Preferences(appearance="light"))
        clock, runner = FixedClock(NOW), TaskRunner()
        sweeper = Sweeper(app, lambda: not runner.busy)
        sweeper.start()
        late.LateDoor(clock).warm_up(TaskControl(QObject().objectNameChanged))
        sweeper.settle()
        workspace = Vaults(clock, "meting", FLOOR).open(folder, bytearray(PASSPHRASE))
        window = MainWindow(
            open_session(workspace, folder, runner), runner, workspace.context.clock
        )
        window.resize(1280, 820)
        window.show()
        window.begin(drafts_lost=False)
        window.go_to("cases")
        while runner.busy:
            app.processEvents()
        watch = Watch()
        pages = Path(place) / "pages"
        pages.mkdir()
        measure("nothing", runner, watch, rest)
        measure("5,000 contacts", runner, watch, partial(contacts, workspace, file))
        measure("200 pages", runner, watch, partial(printing, workspace, pages))
        measure("backup", runner, watch, BackupJob(workspace.backups, Path(place)))
        sys.stdout.write(f"load {Path('/proc/loadavg').read_text().split()[0]}\n")
        workspace.abandon()
        sys.stdout.flush()
        os._exit(0)


if __name__ == "__main__":
    main()
