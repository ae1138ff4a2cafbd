# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Measure the page of cases on a large vault as an officer waits for it, in milliseconds.

Run from the root of the project:
``QT_QPA_PLATFORM=offscreen PYTHONPATH=tests python benchmarks/list_window_speed.py [cases]``.
Every figure is the time until the window was painted again.
"""

import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication

from casuskluis.services.lists.exporting import FileForm, ListExport
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.theme import Appearance, Theme
from large_vault import large_vault

ROUNDS = 5


class Watch:
    """Times what an officer does with one page."""

    def __init__(self, page: CasesPage) -> None:
        self._page = page

    def take(self, name: str, *works: Callable[[], object]) -> None:
        """Print the median and the worst time of some work, done in turn."""
        times = []
        for turn in range(max(ROUNDS, len(works))):
            begin = perf_counter()
            works[turn % len(works)]()
            self._page.repaint()
            times.append((perf_counter() - begin) * 1000)
        sys.stdout.write(f"{name:<34} {median(times):8.1f} ms  (worst {max(times):.1f})\n")


def look(page: CasesPage, desk: ListDesk) -> None:
    """Print every figure."""
    watch = Watch(page)

    def search(text: str) -> Callable[[], None]:
        def work() -> None:
            page.search.setText(text)
            page.search.returnPressed.emit()

        return work

    def order(key: str, *, descending: bool) -> Callable[[], None]:
        return lambda: desk.bar.order.choose(key, descending=descending)

    watch.take("read again", page.refresh)
    watch.take("filter on a name, and off", search("yilmaz"), search(""))
    watch.take("filter on two letters, and off", search("be"), search(""))
    for key in ("name", "number", "due", "phase", "opened", "ideology"):
        one = {"due": "next_due"}.get(key, key)
        watch.take(f"sort on {key}", order(one, descending=False), order(one, descending=True))
    desk.show_as(table=True)
    watch.take("table: read again", page.refresh)
    watch.take("table: sort on name", order("name", descending=False))
    watch.take("choose all (Ctrl+A)", desk.choose_all)
    watch.take("sort with all chosen", order("name", descending=True))
    watch.take("the ids of all chosen", lambda: desk.chosen)
    desk.show_as(table=False)
    page.list.clearSelection()
    watch.take("go to the end", page.list.scrollToBottom, page.list.scrollToTop)
    watch.take("type letters", lambda: page.list.keyboardSearch("v"))


def main() -> None:
    """Make the vault, measure, and leave nothing behind."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication(sys.argv[:1])
    Theme(app, Appearance.LIGHT)
    with large_vault(size) as workspace:
        begin = perf_counter()
        page = CasesPage(workspace, workspace.context.clock)
        page.resize(1280, 800)
        page.show()
        page.refresh()
        page.repaint()
        QApplication.processEvents()
        sys.stdout.write(f"{'page opens':<34} {(perf_counter() - begin) * 1000:8.1f} ms\n")
        desk = page.findChild(ListDesk)
        if desk is not None:
            look(page, desk)
            begin = perf_counter()
            ids = tuple(int(one) for one in desk.table.ids)
            columns = desk.columns.shown
            wanted = ListExport(
                kind=desk.setup.kind, ids=ids, columns=columns, form=FileForm.CSV
            )
            made = workspace.lists.export(wanted)
            spent = perf_counter() - begin
            sys.stdout.write(f"{made.rows} rows as CSV in {spent:.1f} s\n")
        page.close()


if __name__ == "__main__":
    main()
