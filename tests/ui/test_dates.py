# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from casuskluis.domain.date_words import read_date
from casuskluis.domain.partial_date import NotADate, PartialDate
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field

TODAY = date(2026, 3, 4)  # a Wednesday


def today() -> date:
    return TODAY


@pytest.mark.parametrize(
    ("text", "ahead", "found"),
    [
        ("vandaag", False, "04-03-2026"),
        ("Gisteren", False, "03-03-2026"),
        ("overmorgen", True, "06-03-2026"),
        ("vr", True, "06-03-2026"),
        ("vr", False, "27-02-2026"),
        ("woensdag", True, "04-03-2026"),
        ("wo.", False, "04-03-2026"),
        ("3-2", False, "03-02-2026"),
        ("3-2", True, "03-02-2027"),
        ("4/3", True, "04-03-2026"),
        ("31-12", False, "31-12-2025"),
        ("29-2", True, "29-02-2028"),
        ("29-2", False, "29-02-2024"),
        ("3-2-68", False, "03-02-1968"),
        ("3-2-27", True, "03-02-2027"),
        ("+14", True, "18-03-2026"),
        ("+2 weken", True, "18-03-2026"),
        ("-1w", False, "25-02-2026"),
        ("februari 1995", False, "februari 1995"),
        ("1968", False, "1968"),
        ("3 feb 1995", False, "03-02-1995"),
    ],
)
def test_dates_are_read_as_they_are_typed(text: str, *, ahead: bool, found: str) -> None:
    assert str(read_date(text, TODAY, ahead=ahead)) == found


@pytest.mark.parametrize("text", ["31-2", "blauw", "32-1", "d", "3-13", "30-02-2026"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NotADate):
        read_date(text, TODAY, ahead=False)


@given(text=st.text(max_size=20), ahead=st.booleans())
def test_any_text_is_a_date_or_refused(text: str, *, ahead: bool) -> None:
    try:
        found = read_date(text, TODAY, ahead=ahead)
    except NotADate:
        return
    assert isinstance(found, PartialDate)


@given(st.dates(date(1900, 1, 1), date(2150, 1, 1)))
def test_what_the_field_shows_it_reads_back(day: date) -> None:
    shown = str(PartialDate.of(day))
    assert read_date(shown, TODAY, ahead=True) == PartialDate.of(day)


def test_the_field_tidies_what_was_typed(qtbot: QtBot) -> None:
    field = DateField(today, ahead=True)
    qtbot.addWidget(field)
    QTest.keyClicks(field, "vr")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "06-03-2026"
    assert field.day() == date(2026, 3, 6)


def test_the_field_refuses_in_its_own_place(qtbot: QtBot) -> None:
    editor = DateField(today)
    field = Field("Ontvangen op", editor)
    qtbot.addWidget(field)
    QTest.keyClicks(editor, "31-2")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert field.error.startswith("Dit is geen bestaande datum")
    assert editor.text() == "31-2", "what was typed stays"


def test_a_month_is_no_whole_date(qtbot: QtBot) -> None:
    field = DateField(today)
    qtbot.addWidget(field)
    field.setText("februari 1995")
    with pytest.raises(NotADate):
        field.day()
    birth = DateField(today, whole=False)
    qtbot.addWidget(birth)
    birth.setText("februari 1995")
    assert birth.value() == PartialDate(1995, 2)
    birth.setText("")
    assert birth.value() is None


# The screenless platform says so of every pop-up window.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_esc_closes_the_calendar_and_not_the_form_around_it(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field = DateField(today)
    QVBoxLayout(dialog).addWidget(field)
    dialog.show()
    dialog.activateWindow()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = QApplication.focusWidget()
    assert calendar is not None
    QTest.keyClick(calendar, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.focusWidget() is field
