# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a day of work at the keyboard taught: Enter, errors out of sight, lists, large text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QLineEdit,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import CaseQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs import FormDialog, ImportPreview, Preview, PreviewRow
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.calendar_popup import CalendarPopup
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.form import Field, Form

LAPTOP = 1366
"""Width in pixels of the smallest screen the program is used on."""


def _words() -> QAbstractButton:
    return Button("Terug")


def _icon() -> QAbstractButton:
    return IconButton("x", "Weg")


@pytest.mark.parametrize("make", [_words, _icon])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_with_the_focus(
    make: Callable[[], QAbstractButton], key: Qt.Key, qtbot: QtBot
) -> None:
    button = make()
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_enter_on_cancel_cancels_and_does_not_save(qtbot: QtBot) -> None:
    saved: list[object] = []
    dialog = FormDialog("Melding", Form("enter"), saved.append)
    qtbot.addWidget(dialog)
    dialog.show()
    cancel = next(
        button for button in dialog.findChildren(Button) if button.text() == "Annuleren"
    )
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert not saved


def test_the_first_wrong_field_scrolls_into_view(qtbot: QtBot) -> None:
    form = Form("long")
    for number in range(40):
        form.add((f"field{number}", Field(f"Veld {number}", QLineEdit())))
    dialog = FormDialog("Lang", form, dict, check=_last_is_missing)
    qtbot.addWidget(dialog)
    dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    dialog.submit()
    last = form["field39"]
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())
    assert area.verticalScrollBar().value() > 0


def _last_is_missing(_values: object) -> dict[str, str]:
    return {"field39": "Vul dit in."}


def test_only_the_refused_rows_are_shown_when_asked(qtbot: QtBot) -> None:
    rows = [PreviewRow(number=number, cells=(f"Naam {number}",)) for number in range(2, 9)]
    rows[4] = PreviewRow(number=6, cells=("",), reason="Dit klopt niet. Doe er iets aan.")
    dialog = ImportPreview("Inlezen", (), lambda _: Preview(headings=("Naam",), rows=rows))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog._rows.rowCount() == 7
    dialog.only_refused.setChecked(True)
    assert dialog._rows.rowCount() == 1
    dialog._grid.setCurrentIndex(dialog._rows.index(0, 0))
    assert dialog._outcome.text().startswith("Rij 6: Niet ingelezen: Dit klopt niet.")


@pytest.mark.parametrize(("typed", "chosen"), [("poli", 2), ("duin", 0), ("", 0), ("xyz", 0)])
def test_the_only_record_with_what_was_typed_is_taken(
    typed: str, chosen: int, qtbot: QtBot
) -> None:
    combo = RecordCombo([(1, "Gemeente Duinstede"), (2, "Politie Duinstede")])
    qtbot.addWidget(combo)
    combo.show()
    line = combo.lineEdit()
    assert line is not None
    line.setText(typed)
    line.editingFinished.emit()
    assert combo.chosen == chosen
    assert line.text() == ("Politie Duinstede" if chosen else typed)


def test_a_day_that_is_none_is_not_taken_from_the_calendar(qtbot: QtBot) -> None:
    popup = CalendarPopup(holder := QLineEdit())
    qtbot.addWidget(holder)
    picked: list[object] = []
    popup.picked.connect(picked.append)
    calendar = popup.findChild(QCalendarWidget)
    assert calendar is not None
    calendar.activated.emit(QDate())
    assert not picked
    assert not calendar.isDateEditEnabled()


def test_the_buttons_of_a_case_go_on_the_next_line_with_large_text(
    demo: Workspace, look: Theme, qtbot: QtBot
) -> None:
    look.choose(Appearance.LIGHT, 20)
    page = CasesPage(demo, demo.context.clock)
    qtbot.addWidget(page)
    page.resize(LAPTOP - 340, 688)
    page.show()
    page.refresh()
    page.open_object(int(demo.cases.ids(CaseQuery())[0]))
    QApplication.processEvents()

    assert page.width() == LAPTOP - 340
    # The case has the page to itself there, and its buttons fit; at its narrowest they do not.
    page.resize(page.minimumSizeHint().width(), 688)
    QApplication.processEvents()
    flow = page.findChild(Flow)
    assert flow is not None
    buttons = [one for one in flow.findChildren(Button) if one.isVisible()]
    assert len({one.y() for one in buttons}) > 1
    assert all(flow.rect().contains(one.geometry()) for one in buttons)


def test_what_is_hidden_takes_no_room_in_a_flow(qtbot: QtBot) -> None:
    parts = [Button("Eerste"), Button("Tweede"), Button("Derde")]
    flow = Flow(parts)
    qtbot.addWidget(flow)
    flow.show()
    whole = flow.sizeHint().width()
    parts[1].hide()

    gap = whole - sum(part.sizeHint().width() for part in parts)
    assert flow.sizeHint().width() == whole - parts[1].sizeHint().width() - gap // 2
    narrow = parts[0].sizeHint().width() + 1
    assert flow.heightForWidth(narrow) > flow.heightForWidth(whole)
