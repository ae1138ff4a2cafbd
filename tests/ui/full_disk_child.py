# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Runs as a process of its own: types in a form of a vault on a disk that is really full."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from casuskluis_ui.composition import open_session
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import OverviewTab
from casuskluis_ui.shell.kept_forms import KeptForms
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import Preferences
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.tasks import TaskRunner
from faults.child import fill_up, mounted, moved
from ui.conftest import DEMO_NOW, DEMO_PASSPHRASE

WORDS = "Een lange zin over de aanleiding. " * 200
_LONGEST_MS = 30_000


class Typing:
    """Types in the core of a case while the disk is full, and again with room."""

    def __init__(self, demo: Workspace, disk: Path, kept: KeptForms) -> None:
        self._demo, self._disk, self._kept = demo, disk, kept
        self.told: dict[str, object] = {}

    def __call__(self) -> None:
        """Do it in the dialog that stands there."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        field = dialog.form["reason"]
        field.editor.setFocus()
        ballast = fill_up(self._disk, 0)
        field.set_text(WORDS)
        self._until(lambda: bool(dialog.problem))
        self.told |= {
            "problem": dialog.problem,
            "trouble": self._kept.trouble.text,
            "stays": field.text == WORDS.strip() or field.text == WORDS,
            "kept": self._is_kept(),
        }
        dialog.submit()
        self.told |= {"refused": dialog.problem, "open": dialog.isVisible()}
        ballast.unlink()
        self._kept.saver.keep()
        self._until(self._is_kept)
        self._until(self._kept.trouble.isHidden)
        self.told |= {"later": self._is_kept(), "quiet": self._kept.trouble.isHidden()}
        dialog.submit()
        self.told["saved"] = not dialog.isVisible()
        dialog.reject()

    def _is_kept(self) -> bool:
        drafts = [one for one in self._demo.drafts.all() if one.form == "case_core"]
        return any(one.fields["reason"].strip() == WORDS.strip() for one in drafts)

    @staticmethod
    def _until(so: Callable[[], bool]) -> None:
        watch = QElapsedTimer()
        watch.start()
        while not so() and watch.elapsed() < _LONGEST_MS:
            QTest.qWait(20)


def main() -> None:
    """Mount, copy, open, type; tell what was seen."""
    disk, source = Path(sys.argv[1]), Path(sys.argv[2])
    mounted(disk)
    folder = moved(source, disk)
    make_application(Preferences(appearance="light"))
    demo = Vaults(FixedClock(DEMO_NOW), "toets", FLOOR).open(
        folder, bytearray(DEMO_PASSPHRASE, "utf-8")
    )
    runner = TaskRunner()
    window = MainWindow(open_session(demo, folder, runner), runner, demo.context.clock)
    window.show()
    window.begin(drafts_lost=False)
    window.go_to("cases", int(demo.cases.ids(CaseQuery())[0]))
    page, kept = window.findChild(CasesPage), window.findChild(KeptForms)
    assert page is not None
    assert kept is not None
    typing = Typing(demo, disk, kept)
    QTimer.singleShot(50, typing)
    page.detail.tab(OverviewTab).change()
    sys.stdout.write(json.dumps(typing.told))
    sys.stdout.flush()
    demo.abandon()
    os._exit(0)


if __name__ == "__main__":
    main()
