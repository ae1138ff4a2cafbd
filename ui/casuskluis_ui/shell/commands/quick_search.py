# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Searching everything that is written (Ctrl+Shift+F): notes, information, decisions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.shell.commands.finder import Entry, Finder
from casuskluis_ui.shell.commands.matching import hits, typed_words
from casuskluis_ui.shell.commands.popup import SearchPopup
from casuskluis_ui.shell.commands.rows import Row
from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner


class QuickSearch(SearchPopup):
    """Shows the words around what was found, by kind; looks on the worker thread.

    Args:
        window: Over which it lies.
        runner: Looks.
        finder: What is looked in.
    """

    def __init__(self, window: QWidget, runner: TaskRunner, finder: Finder) -> None:
        super().__init__(
            window, self.tr("Zoeken in alles"), self.tr("Woorden uit een notitie of besluit")
        )
        self._runner = runner
        self._finder = finder
        self._task: Task | None = None
        self._words: Sequence[str] = ()

    @override
    def look(self, text: str) -> None:
        self._stop()
        self._words = typed_words(text)
        if not self._words:
            self.show_rows([], self.tr(
                "Zoekt in casussen, meldingen, overleggen, besluiten, acties, plannen en "
                "notities. Een begin van een woord is genoeg; alle woorden moeten erin staan."
            ))  # fmt: skip
            return
        work = partial(_passages, self._finder, text)
        self._task = self._runner.run(
            self.tr("Zoeken"), work, done=self._show, failed=self._failed
        )

    @override
    def leave(self) -> None:
        self._stop()
        super().leave()

    @property
    def busy(self) -> bool:
        """Whether it is still looking."""
        return self._task is not None and self._task.running

    def _stop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.succeeded.disconnect(self._show)
            task.failed.disconnect(self._failed)
            task.cancel()

    def _show(self, found: Sequence[Entry]) -> None:
        self._task = None
        rows = [
            Row(
                entry.group,
                entry,
                hits(self._words, entry.title),
                hits(self._words, entry.detail, begins=True),
                marked=True,
            )
            for entry in found
        ]
        how = self.tr("↑ en ↓ kiezen · Enter openen · Esc sluiten")
        self.show_rows(rows, how if rows else self.tr("Dit staat nergens in deze kluis."))
        self.say_count()

    def _failed(self, sentence: str) -> None:
        self._task = None
        self.show_rows([], sentence)


def _passages(finder: Finder, text: str, control: TaskControl) -> Sequence[Entry]:
    control.check()
    return finder.passages(text)
