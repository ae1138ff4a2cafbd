# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Types in any form of the program, locks, comes back, and tells what is there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from casuskluis.domain.lists import NotificationQuery
from casuskluis.services.endings.draft_forms import FORM_KINDS
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.notifications.detail import case_to_open
from casuskluis_ui.pages.programme.parts_page import PartsPage
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.place import caret_of, way_to
from casuskluis_ui.shell.reopening import OpenForm, opening_of
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form
from ui.every_form import a_drafted_plan, a_planned_meeting, an_open_case

OF_A_CASE = frozenset({"information_item", "life_domain_note", "attachment", "addendum"})
OF_A_PLAN = frozenset({"action_plan", "goal", "intervention"})
OWN_SECTION = {
    "action": "actions", "action_outcome": "actions", "person": "persons",
    "organisation": "partners", "contact": "partners", "partner_end": "partners",
    "meeting": "meetings", "meeting_series": "meetings", "series_item": "meetings",
    "series_from": "meetings", "topic": "meetings", "copy_note": "meetings",
    "masking_text": "overviews",
}  # fmt: skip
PARTS = {"closing_skip": "cases/reviews"}
STARTS = {
    "cases": ("handover", "parcel_"),
    "care": ("request", "data_breach", "upkeep", "destruction"),
    "settings": ("setting_", "code_", "officer", "passphrase", "whole_"),
}
SECTION_OF_KIND = {
    **dict.fromkeys({"case", *OF_A_CASE, *OF_A_PLAN}, "cases"),
    "notification": "notifications", "assessment": "notifications",
    "agenda_item": "meetings", "meeting": "meetings",
}  # fmt: skip

PATIENCE = 150
"""Looks at the screen, five milliseconds apart."""


@dataclass(frozen=True)
class Seen:
    """What stood on the screen: words by field, the way to the focus, caret and anchor."""

    words: dict[str, str]
    focus: str | None
    caret: list[int]


def place_of(demo: Workspace, name: str, object_id: int) -> tuple[str, int]:
    """Return the section and the object in which a form is opened."""
    if name in OWN_SECTION:
        return OWN_SECTION[name], _own_object(demo, name, object_id)
    if name in PARTS:
        return PARTS[name], object_id
    for section, starts in STARTS.items():
        if name.startswith(starts):
            return section, 0
    section = SECTION_OF_KIND.get(_kind(name), "programme")
    if section == "cases":
        return section, _case_of(demo, _kind(name), object_id)
    if section == "meetings":
        return section, _meeting_of(demo, name, object_id)
    here = section == "notifications"
    return section, _notification_of(demo, name, object_id) if here else 0


def _kind(name: str) -> str:
    return "addendum" if name.endswith("_addendum") else FORM_KINDS.get(name, "")


def _case_of(demo: Workspace, kind: str, object_id: int) -> int:
    if kind == "case":
        return object_id
    if kind in OF_A_PLAN:
        return int(a_drafted_plan(demo)[1].plan.case_id)
    return int(an_open_case(demo).case.id)


def _notification_of(demo: Workspace, name: str, object_id: int) -> int:
    return _to_open(demo) if name == "case_opening" else object_id


def _own_object(demo: Workspace, name: str, object_id: int) -> int:
    if name == "contact":
        return -object_id
    if name in ("organisation", "partner_end", "person", "meeting", "series_from", "topic"):
        return object_id
    if name == "copy_note":
        return int(a_planned_meeting(demo).meeting.id)
    return 0


def _meeting_of(demo: Workspace, name: str, object_id: int) -> int:
    if name == "minutes_correction":
        return object_id
    return int(a_planned_meeting(demo).meeting.id)


def _to_open(demo: Workspace) -> int:
    files = (
        demo.notifications.file(one) for one in demo.notifications.ids(NotificationQuery())
    )
    return next((int(one.notification.id) for one in files if case_to_open(one)), 0)


def show_owner(window: MainWindow, wanted: OpenForm, record: int) -> Page | None:
    """Bring the part of the page that opens a form into view, on a record of it."""
    page = window._pages.current_page()
    assert page is not None
    owner = opening_of(page, wanted)
    if owner is None:
        return None
    part = _page_of(owner)
    for above in reversed(list(_above(part, page))):
        if isinstance(above, QTabWidget):
            _choose_tab(above, part)
        if isinstance(above, PartsPage):
            above.choice.setCurrentIndex(_rank(above, part))
    if part is not page and record:
        part.open_object(record)
    return page


def _page_of(owner: QObject) -> Page:
    found: QObject | None = owner
    while found is not None and not isinstance(found, Page):
        found = found.parent()
    assert found is not None
    return found


def _above(part: QWidget, page: QWidget) -> Iterator[QWidget]:
    found: QWidget | None = part.parentWidget()
    while found is not None:
        yield found
        if found is page:
            return
        found = found.parentWidget()


def _choose_tab(tabs: QTabWidget, part: QWidget) -> None:
    for place in range(tabs.count()):
        tab = tabs.widget(place)
        if tab is part or (tab is not None and tab.isAncestorOf(part)):
            tabs.setCurrentIndex(place)


def _rank(parts: PartsPage, part: QWidget) -> int:
    return next(place for place, one in enumerate(parts._parts) if one is part)


def fill(form: QWidget, words: Callable[[str], str]) -> QWidget | None:
    """Type in every field of text of a form; returns the last one, with its caret set."""
    last: QWidget | None = None
    for field in form.findChildren(Field):
        editor = field.editor
        if not field.isVisible() or not editor.isEnabled() or not _types(editor):
            continue
        text = words(editor.accessibleName())
        if isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
        last = editor
    if last is not None:
        last.setFocus()
        select(last, 3, 7)
    return last


def select(editor: QWidget, anchor: int, caret: int) -> None:
    if isinstance(editor, QLineEdit):
        editor.setSelection(anchor, caret - anchor)
    elif isinstance(editor, QPlainTextEdit):
        cursor = editor.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)


def _types(editor: QWidget) -> bool:
    if isinstance(editor, DateField):
        return False  # it selects by itself when the keyboard comes in
    if isinstance(editor, QLineEdit):
        free = editor.echoMode() is QLineEdit.EchoMode.Normal and not editor.isReadOnly()
        return free and editor.validator() is None
    return isinstance(editor, QPlainTextEdit) and not editor.isReadOnly()


def seen(root: QWidget) -> Seen:
    """Return what a dialog shows."""
    focus = root.focusWidget()
    inside = focus is not None
    words = {
        f"{form.form_name}.{name}": field.text
        for form in root.findChildren(Form)
        for name, field in form._fields.items()
        if "wachtzin" not in field.editor.accessibleName().casefold()
    }
    way = way_to(root, focus) if inside and focus is not None else None
    return Seen(words, way, caret_of(focus) if inside else [])


class Doing(QObject):
    """Does something as soon as a dialog stands there, from inside its own loop."""

    def __init__(
        self, work: Callable[[QDialog], Any], ready: Callable[[QDialog], bool]
    ) -> None:
        super().__init__()
        self.result: Any = None
        self.done = False
        self._work, self._ready = work, ready
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._ticks = 0

    def stop(self) -> None:
        self._timer.stop()

    def waited(self, ticks: int) -> bool:
        """Tell whether it looked so many times."""
        return self._ticks >= ticks

    def _look(self) -> None:
        self._ticks += 1
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and self._ticks > PATIENCE and not self._ready(dialog):
            QDialog.done(dialog, 0)  # another one than was meant: the test goes on and says so
        elif isinstance(dialog, QDialog) and self._ready(dialog):
            self._timer.stop()
            try:
                self.result = self._work(dialog)
            finally:
                self.done = True
                QDialog.done(dialog, 0)


def rid_of(window: MainWindow) -> None:
    """Throw a window away, as the end of its process would."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
