# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Each field looks at itself when it is left, and refuses what cannot be stored, in words."""

import time
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import required, text_field
from casuskluis_ui.widgets import checks
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label

TEN_MEGABYTES = "0123456789" * 1_048_576
LONGEST_FREEZE = 0.1


class Day:
    """A clock that can pass midnight."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def day() -> Day:
    return Day(date(2026, 12, 31))


@pytest.fixture
def dialog(qtbot: QtBot, day: Day) -> FormDialog:
    around = QWidget()
    qtbot.addWidget(around)
    form = Form("test")
    form.add(("name", Field("&Naam", QLineEdit())))
    form.add(("due", Field("&Uiterlijk", DateField(day, ahead=True))))
    form.add(("email", Field("E-mail", QLineEdit(), optional=True)))
    form.add(("text", text_field(around, "Tekst", optional=True)))
    made = FormDialog("Test", form, dict, check=required(around, "name", "due"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.form["name"].editor.setFocus()
    return made


def _tab(dialog: FormDialog) -> None:
    editor = dialog.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Tab)


def test_a_field_says_what_is_missing_when_it_is_left(dialog: FormDialog) -> None:
    assert not dialog.form["name"].error, "nothing is said beforehand"
    _tab(dialog)
    field = dialog.form["name"]
    assert field.error == "Vul dit in."
    assert field.editor.accessibleDescription() == "Vul dit in."
    QTest.keyClicks(field.editor, "Jan")
    assert not field.error, "mended"


def test_a_required_field_says_so_in_words(dialog: FormDialog) -> None:
    shown = [one.text() for one in dialog.form["name"].findChildren(type(label("")))]
    assert "&Naam (verplicht)" in shown


def test_cancel_and_another_window_bring_no_complaint(dialog: FormDialog) -> None:
    dialog._cancel.setFocus()
    assert not dialog.form["name"].error


def test_a_date_is_said_in_words_while_it_is_typed(dialog: FormDialog) -> None:
    field = dialog.form["due"]
    QTest.keyClicks(field.editor, "vr")
    assert field.understood == "vrijdag 1 januari 2027"
    field.set_text("31-2")
    assert field.understood == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3", "alleen een dag"),
        ("februari 2027", "hele datum"),
        ("volgende vr", "op twee manieren"),
        ("d", "dinsdag of donderdag"),
        ("31-2", "geen bestaande datum"),
        ("blauw", "geen bestaande datum"),
    ],
)
def test_half_a_date_is_told_in_plain_words(dialog: FormDialog, text: str, said: str) -> None:
    field = dialog.form["due"]
    field.editor.setFocus()
    QTest.keyClicks(field.editor, text)
    _tab(dialog)
    assert said in field.error
    assert field.text == text, "what was typed stays"


def test_what_was_typed_before_midnight_means_that_day(dialog: FormDialog, day: Day) -> None:
    editor = dialog.form["due"].editor
    assert isinstance(editor, DateField)
    QTest.keyClicks(editor, "morgen")
    draft = dict(dialog.form.draft())
    day.day += timedelta(days=1)
    assert editor.day() == date(2027, 1, 1)
    assert draft["due"] == "01-01-2027", "a draft is read on another day"
    dialog.form["due"].set_text("vandaag")
    assert editor.day() == date(2027, 1, 1)


def test_a_part_of_a_date_says_what_is_not_known(qtbot: QtBot, day: Day) -> None:
    field = Field("Geboren", DateField(day, whole=False))
    qtbot.addWidget(field)
    field.set_text("feb 1995")
    assert field.understood == "februari 1995, dag niet bekend"
    field.set_text("1995")
    assert field.understood == "1995, dag en maand niet bekend"


def test_arrow_keys_step_through_days_and_months(dialog: FormDialog) -> None:
    editor = dialog.form["due"].editor
    assert isinstance(editor, DateField)
    for key, wanted in (
        (Qt.Key.Key_Up, "31-12-2026"),  # from nothing to today
        (Qt.Key.Key_Up, "01-01-2027"),
        (Qt.Key.Key_Down, "31-12-2026"),
        (Qt.Key.Key_PageUp, "31-01-2027"),
        (Qt.Key.Key_PageUp, "28-02-2027"),
        (Qt.Key.Key_PageDown, "28-01-2027"),
    ):
        QTest.keyClick(editor, key)
        assert editor.text() == wanted
    editor.setText("31-12-2200")
    QTest.keyClick(editor, Qt.Key.Key_Up)
    QTest.keyClick(editor, Qt.Key.Key_PageUp)
    assert editor.text() == "31-12-2200"
    editor.setText("half geschr")
    QTest.keyClick(editor, Qt.Key.Key_Up)
    assert editor.text() == "half geschr", "words that are no date yet stay"


def test_the_calendar_begins_on_monday_and_has_no_red_weekend(dialog: FormDialog) -> None:
    editor = dialog.form["due"].editor
    QTest.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = editor.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday == QLocale().firstDayOfWeek()
    weeks = QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers
    assert calendar.verticalHeaderFormat() == weeks
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        color = calendar.weekdayTextFormat(weekend).foreground().color()
        assert abs(color.red() - color.blue()) < 90


CHECKED: list[tuple[Callable[[str], str], str, str]] = [
    (checks.bsn, "12345", "negen cijfers"),
    (checks.bsn, "12345678x", "alleen cijfers"),
    (checks.bsn, "123456789", "bestaat niet"),
    (checks.bsn, "999 990 019", ""),
    (checks.postcode, "1234", ""),
    (checks.postcode, "1234 AB", ""),
    (checks.postcode, "1234ABC", "vier cijfers en twee letters"),
    (checks.postcode, "234 AB", "vier cijfers en twee letters"),
    (checks.postcode, "12 A", "vier cijfers en twee letters"),
    (checks.postcode, "D-52062", ""),
    (checks.email, "jan", "@"),
    (checks.email, "@gemeente.nl", "@"),
    (checks.email, "jan@@gemeente.nl", "meer dan"),
    (checks.email, "jan@gemeente", "punt"),
    (checks.email, "jan@gemeente.nl, piet@gemeente.nl", "één e-mailadres"),
    (checks.email, "j.de.wit@veldhaven.nl", ""),
    (checks.phone, "06 12 34 56 78", ""),
    (checks.phone, "+31 (0)20-1234567 tst 12", ""),
    (checks.phone, "bel Jan", "alleen cijfers"),
    (checks.phone, "12", "te kort"),
]


@pytest.mark.parametrize(("check", "text", "said"), CHECKED)
def test_a_checked_field_says_what_is_wrong(
    check: Callable[[str], str], text: str, said: str
) -> None:
    found = check(text)
    assert said in found if said else not found


def test_a_checked_field_finds_its_check_by_its_name(dialog: FormDialog) -> None:
    field = dialog.form["email"]
    field.set_text("jan")
    dialog.form.look_at("email")
    assert "@" in field.error


def test_what_is_stored_already_does_not_keep_a_form_from_being_saved(
    dialog: FormDialog,
) -> None:
    dialog.form.fill({"email": "oud maar geldig"})
    assert not dialog.form["email"].trouble
    dialog.form["email"].set_text("nieuw en fout")
    assert dialog.form["email"].trouble


@pytest.mark.parametrize("name", ["name", "text"])
@pytest.mark.parametrize("text", ["\x00", "a\x07b", "half \ud800 teken", "\ufffe"])
def test_what_cannot_be_stored_is_told(dialog: FormDialog, name: str, text: str) -> None:
    assert "onzichtbaar" in checks.storable(text, 10_000)
    assert not checks.storable("Regel een\n\tregel twee “zo” 'n \"", 10_000)
    dialog.form[name].set_text(text)
    dialog.submit()
    assert not dialog.result()


@pytest.mark.parametrize("name", ["name", "text"])
def test_ten_megabytes_are_refused_at_once_with_a_sentence(
    dialog: FormDialog, name: str
) -> None:
    field = dialog.form[name]
    field.set_text("Wat er al stond")
    field.editor.setFocus()
    QGuiApplication.clipboard().setText(TEN_MEGABYTES)
    begun = time.perf_counter()
    field.editor.paste()  # type: ignore[attr-defined]  # both kinds of input have it
    took = time.perf_counter() - begun
    QGuiApplication.clipboard().clear()
    assert field.text == "Wat er al stond", "nothing is cut off, nothing is lost"
    assert "tekens" in field.error
    assert took < LONGEST_FREEZE * 10  # the machine of the tests does other work as well


def test_a_text_that_came_too_long_another_way_is_told(dialog: FormDialog) -> None:
    dialog.form["text"].set_text("\n".join(["x" * 199] * 1_000))
    dialog.form["name"].set_text("Jan")
    dialog.form["due"].set_text("vandaag")
    dialog.submit()
    assert "199.999" in dialog.form["text"].error


def test_what_is_stored_already_is_never_cut_off(dialog: FormDialog) -> None:
    dialog.form.fill({"name": "n" * 3000})
    assert len(dialog.form["name"].text) == 3000
