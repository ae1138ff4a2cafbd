# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Choosing the person a notification is about: looked up before anybody is made."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.lists import SubjectLine, SubjectQuery
from casuskluis.services.intake.persons import PersonService
from casuskluis_ui.pages.words import case_count
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row
from casuskluis_ui.widgets.search_field import SearchField

_MOST_SHOWN = 6
_AROUND = 12
"""Border and padding of the list, in pixels."""


class _NameSearch(SearchField):
    """A search field inside a form: Enter takes the first person, Down goes to the list.

    Signals:
        taken: Enter.
        down: The arrow key down.
    """

    taken = Signal()
    down = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.text().strip():
            # Else Enter would save the form.
            event.accept()
            self.taken.emit()


class _PersonList(QListWidget):
    """A list inside a form: Enter takes the person, and nothing else."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Qt passes it on after choosing; then it would save the form.
            event.accept()


class SubjectPicker(QWidget):
    """Finds a person by name while typing, and holds the identifier as text.

    Args:
        service: Where persons are looked up.
    """

    edited = Signal()

    def __init__(self, service: PersonService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._chosen = SubjectId(0)
        hint = self.tr("Typ een deel van de naam")
        self._search = _NameSearch(self.tr("Persoon zoeken"), hint, shortcut="")
        self._results = _PersonList()
        self._results.setAccessibleName(self.tr("Gevonden personen"))
        self._results.setTabKeyNavigation(False)
        self._results.setProperty("role", "checks")
        self._none = label(
            self.tr("Niemand gevonden. Leg hieronder een nieuwe persoon vast."),
            "help",
            wrap=True,
        )
        self._name = label("", wrap=True)
        self._other = Button(self.tr("Andere persoon"), "x", kind="ghost")
        self._shown = holder(row(self._name, STRETCH, self._other))
        self.setFocusProxy(self._search)
        self._build()

    @property
    def chosen(self) -> SubjectId | None:
        """The person chosen, if there is one."""
        return self._chosen or None

    def entry(self) -> str:
        """Return the identifier as text; empty when nobody is chosen."""
        return str(self._chosen or "")

    def set_entry(self, text: str) -> None:
        """Choose by identifier; one that is not there chooses nobody."""
        wanted = SubjectId(int(text)) if text.isdigit() else SubjectId(0)
        found = self._service.lines([wanted]) if wanted else []
        self._show(found[0] if found else None)

    def on_edit(self, heard: Callable[[], None]) -> None:
        """Call a bound method on every other choice."""
        self.edited.connect(heard)

    def look_up(self, text: str) -> None:
        """Show the persons whose name holds a text."""
        self._results.clear()
        text = text.strip()
        found = self._service.ids(SubjectQuery(text=text))[:_MOST_SHOWN] if text else []
        for line in self._service.lines(found):
            item = QListWidgetItem(self._describe(line), self._results)
            item.setData(Qt.ItemDataRole.UserRole, line.id)
        line_height = max(self._results.sizeHintForRow(0), 1)
        self._results.setFixedHeight(line_height * len(found) + _AROUND)
        self._results.setVisible(bool(found))
        self._none.setVisible(bool(text) and not found)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self._search, self._results, self._none, self._shown):
            layout.addWidget(part)
        self._search.searched.connect(self.look_up)
        self._search.taken.connect(self._take_first)
        self._search.down.connect(self._go_to_results)
        self._results.itemActivated.connect(self._take)
        self._results.itemClicked.connect(self._take)
        self._other.clicked.connect(self._let_go)
        self._show(None)

    def _describe(self, line: SubjectLine) -> str:
        parts = [line.name.sorted_display, line.alias]
        parts.append(str(line.birth_date) if line.birth_date else "")
        parts.append(line.town)
        if line.cases:
            parts.append(case_count(line.cases))
        return "  ·  ".join(part for part in parts if part)

    def _show(self, line: SubjectLine | None) -> None:
        self._chosen = line.id if line is not None else SubjectId(0)
        self._name.setText(self._describe(line) if line is not None else "")
        self._shown.setVisible(line is not None)
        self._search.setVisible(line is None)
        self._search.clear()
        self.look_up("")
        self.setFocusProxy(self._search if line is None else self._other)

    def _take(self, item: QListWidgetItem) -> None:
        self.set_entry(str(item.data(Qt.ItemDataRole.UserRole)))
        self._other.setFocus()
        self.edited.emit()

    def _take_first(self) -> None:
        self.look_up(self._search.text())
        item = self._results.item(0)
        if item is not None:
            self._take(item)

    def _go_to_results(self) -> None:
        if self._results.count():
            self._results.setCurrentRow(0)
            self._results.setFocus()

    def _let_go(self) -> None:
        self._show(None)
        self._search.setFocus()
        self.edited.emit()
