# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the code lists."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from casuskluis.domain.coding import EXTENSIBLE, Code, CodeList
from casuskluis.domain.errors import CasuskluisError, ChangedMeanwhile, NotFound
from casuskluis.explanations import explain
from casuskluis.services.keeping.settings import CodeService
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.models import ListQuery, PagedTableModel
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, required
from casuskluis_ui.pages.settings.code_table import CodeRows
from casuskluis_ui.pages.settings.words import LISTS
from casuskluis_ui.shell.reopening import OpenForm, opens
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, row


class ListsTab(QWidget):
    """Chooses a list and changes its entries.

    Signals:
        asked: A dialog to show.
        refused: A Dutch sentence: a rule does not allow it.
        saved: A Dutch sentence: something was stored.
    """

    asked = Signal(object)
    refused = Signal(str)
    saved = Signal(str)

    def __init__(self, service: CodeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._service = service
        self._rows = CodeRows(service, self)
        self._model: PagedTableModel[str, Code] = PagedTableModel(
            self._rows.columns(), self._rows.source(), self
        )
        self.choice = QComboBox()
        self.grid = Grid(self.tr("Keuzes in de lijst"))
        self.add_button = Button(self.tr("Keuze toevoegen"), "plus", "primary")
        self.rename_button = Button(self.tr("Woorden wijzigen"), "pencil", tip=self.tr("Enter"))
        self.retire_button = Button("", "archive")
        self.up_button = IconButton("chevron-up", self.tr("Omhoog"), "Alt+↑")
        self.down_button = IconButton("chevron-down", self.tr("Omlaag"), "Alt+↓")
        self._fixed = Banner("info")
        self._build()
        self._connect()

    def read(self) -> None:
        """Show the entries of the chosen list as stored."""
        place = self.grid.current_id()
        self._rows.read(self._list)
        self._model.show_query(ListQuery(""))
        self.grid.select(place or 1)
        self._enable()

    def add_dialog(self) -> FormDialog:
        """Return the dialog that adds an entry."""
        form = Form(f"code_{self._list}")
        form.add(("label", Field(self.tr("&Keuze"), QLineEdit())))
        title = self.tr("Keuze toevoegen")
        return FormDialog(title, form, self._extend, check=required(self, "label"), parent=self)

    def rename_dialog(self, code: Code) -> FormDialog:
        """Return the dialog that changes the words of an entry."""
        form = Form(f"code_{code.list}_{code.code}")
        form.add(("label", Field(self.tr("&Keuze"), QLineEdit())))
        form.fill({"label": code.label})

        work = Editing(code, partial(self._stored, code), self.rename_dialog)

        def save(values: Values) -> None:
            # An entry of a list has no version: its words tell whether somebody was first.
            if self._stored(code).label != work.record.label:
                raise ChangedMeanwhile
            self._service.save(replace(work.record, label=values["label"]))

        return FormDialog(
            self.tr("Woorden wijzigen"),
            form,
            save,
            check=required(self, "label"),
            intro=self.tr("Ook wat al is vastgelegd, toont daarna de nieuwe woorden."),
            newest=work.newest,
            parent=self,
        )

    def retire_current(self) -> None:
        """Stop offering the current entry, or offer it again."""
        code = self._current()
        if code is None:
            return
        text = (
            self.tr("Deze keuze wordt niet meer aangeboden. Wat al is vastgelegd, blijft.")
            if code.active
            else self.tr("Deze keuze wordt weer aangeboden.")
        )
        self._attempt(lambda: self._service.retire(code, retired=code.active), text)

    def move_up(self) -> None:
        """Move the current entry one place up."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the current entry one place down."""
        self._move(1)

    def _stored(self, code: Code) -> Code:
        known = self._service.book().all(code.list)
        found = next((one for one in known if one.code == code.code), None)
        if found is None:
            raise NotFound
        return found

    @property
    def _list(self) -> CodeList:
        return CodeList(self.choice.currentData())

    def _current(self) -> Code | None:
        return self._rows.at(self.grid.current_id())

    def _extend(self, values: Values) -> object:
        return self._service.extend(self._list, values["label"])

    def _move(self, step: int) -> None:
        place = self.grid.current_id()
        first, second = self._rows.at(place), self._rows.at(place + step)
        if first is None or second is None:
            return
        self._attempt(
            lambda: self._service.swap(first, second), self.tr("De volgorde is gewijzigd.")
        )
        self.grid.select(place + step)

    def _attempt(self, work: Callable[[], object], sentence: str) -> None:
        try:
            work()
        except CasuskluisError as error:
            self.refused.emit(explain(error))
            return
        self.read()
        self.saved.emit(sentence)

    def _ask_new(self) -> None:
        if self._list in EXTENSIBLE:
            self.asked.emit(self.add_dialog())

    def _ask_words(self) -> None:
        code = self._current()
        if code is not None:
            self.asked.emit(self.rename_dialog(code))

    @opens("code_*")
    def reopen(self, kept: OpenForm) -> None:
        """Show the form of a list, or of one entry of it, again."""
        name = kept.name.removeprefix("code_")
        wanted = max((one for one in CodeList if name.startswith(one)), key=len)
        self.choice.setCurrentIndex(self.choice.findData(wanted.value))
        for place, code in enumerate(self._rows.entries, start=1):
            if name == f"{wanted}_{code.code}":
                self.grid.select(place)
                self._ask_words()
                return
        self._ask_new()

    def _choose(self) -> None:
        self.grid.selectRow(-1)
        self.read()
        self.grid.select(1)

    def _enable(self) -> None:
        code, place = self._current(), self.grid.current_id()
        own = self._list in EXTENSIBLE
        fixed = self.tr(
            "Regels van het programma hangen aan deze lijst. U kunt alleen de woorden wijzigen."
        )
        self._fixed.say("info", "" if own else fixed)
        self.add_button.setVisible(own)
        self.retire_button.setVisible(own)
        again = code is not None and not code.active
        text = self.tr("Weer aanbieden") if again else self.tr("Niet meer aanbieden")
        self.retire_button.setText(f" {text}")
        self.retire_button.setAccessibleName(text)
        for button in (self.rename_button, self.retire_button):
            button.setEnabled(code is not None)
        self.up_button.setEnabled(place > 1)
        self.down_button.setEnabled(0 < place < len(self._rows.entries))

    def _build(self) -> None:
        self.choice.setAccessibleName(self.tr("Keuzelijst"))
        for code_list in sorted(CodeList, key=_own_first):
            self.choice.addItem(LISTS[code_list], code_list.value)
        self.grid.show_model(self._model)
        # The order is what is edited here.
        self.grid.setSortingEnabled(False)
        card = Card()
        card.body.setContentsMargins(8, 6, 8, 8)
        card.add(self.grid, 1)
        name = label(self.tr("&Lijst"), "muted")
        name.setBuddy(self.choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*PAGE_MARGINS)
        layout.setSpacing(12)
        layout.addLayout(row(name, self.choice, STRETCH, self.add_button))
        layout.addWidget(self._fixed)
        layout.addWidget(card, 1)
        layout.addLayout(
            row(self.up_button, self.down_button, STRETCH, self.retire_button,
                self.rename_button)
        )  # fmt: skip

    def _connect(self) -> None:
        self.choice.currentIndexChanged.connect(self._choose)
        self.grid.selected.connect(self._enable)
        self.grid.chosen.connect(self._ask_words)
        for button, heard in (
            (self.add_button, self._ask_new),
            (self.rename_button, self._ask_words),
            (self.retire_button, self.retire_current),
            (self.up_button, self.move_up),
            (self.down_button, self.move_down),
        ):
            button.clicked.connect(heard)
        for keys, heard in (
            ("Ctrl+N", self._ask_new),
            ("Alt+Up", self.move_up),
            ("Alt+Down", self.move_down),
        ):
            around = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(keys), self, context=around).activated.connect(heard)


def _own_first(code_list: CodeList) -> tuple[bool, str]:
    return code_list not in EXTENSIBLE, LISTS[code_list].casefold()
