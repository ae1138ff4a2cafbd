# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long another theme or size of text takes once every place was visited.

From the root of the project: ``PYTHONPATH=packaging python benchmarks/look_speed.py``. Until
the window was painted; wall and processor time in milliseconds, on the demonstration.
"""

import gc
import sys
from pathlib import Path
from time import perf_counter, process_time

from pictures.studio import Studio
from pictures.walk import places
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from casuskluis_ui.shell.page import Page
from casuskluis_ui.theme import Appearance, theme, zoom

AIM_MS = 1000
PAGES = ("cases", "meetings", "settings", "today")


def change(studio: Studio, name: str, appearance: Appearance, points: float) -> float:
    """Put on a look, print how long that takes, and return the processor time."""
    before = len(QApplication.allWidgets())
    wall, busy = perf_counter(), process_time()
    theme().choose(appearance, points)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    studio.window.repaint()
    took, worked = (perf_counter() - wall) * 1000, (process_time() - busy) * 1000
    studio.settle()
    gc.collect()
    after = len(QApplication.allWidgets())
    sys.stdout.write(
        f"{name:<40} {took:6.0f} ({worked:6.0f} cpu)   widgets {before} -> {after}\n"
    )
    sys.stdout.flush()
    return worked


def visit(studio: Studio) -> None:
    """Go everywhere."""
    begin = perf_counter()
    seen = sum(1 for _ in places(studio))
    pages = len(studio.window.findChildren(Page))
    sys.stdout.write(f"{seen} places, {pages} pages in {perf_counter() - begin:.0f} s\n")


def main() -> None:
    """Visit everything and change the look on several pages."""
    studio = Studio()
    visit(studio)
    slowest = 0.0
    for name in PAGES:
        studio.window.go_to(name)
        studio.settle()
        light, dark = Appearance.LIGHT, Appearance.DARK
        for what, appearance, points in (
            ("larger text", light, zoom.points_of(125)),
            ("usual text", light, zoom.points_of(100)),
            ("dark", dark, zoom.points_of(100)),
            ("light", light, zoom.points_of(100)),
        ):
            took = change(studio, f"{name}: {what}", appearance, points)
            slowest = max(slowest, took)
    load = Path("/proc/loadavg").read_text().split()[0]
    sys.stdout.write(f"load {load}; slowest {slowest:.0f} ms cpu, aim {AIM_MS} ms\n")
    studio.close()


if __name__ == "__main__":
    main()
