# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names off the screen, ending the meeting, and the size of the screen."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import RelatedPerson
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.naming import PersonName
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.leading.screen import LeadingScreen
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.shell.tasks import TaskRunner
from ui.leading.leading_table import MovingClock, at_case, field, name_of, now, type_in


def texts(root: QWidget) -> Iterator[str]:
    """Every text of every widget, shown or not: on the screen, in tips, for the reader."""
    for each in (root, *root.findChildren(QWidget)):
        yield each.toolTip()
        yield each.accessibleName()
        yield each.accessibleDescription()
        for kind, read in (
            (QLabel, "text"),
            (QLineEdit, "text"),
            (QPlainTextEdit, "toPlainText"),
        ):
            if isinstance(each, kind):
                yield getattr(each, read)()
        found = QAccessible.queryAccessibleInterface(each)
        if found is not None:
            for part in (QAccessible.Text.Name, QAccessible.Text.Value):
                yield found.text(part)
            for child in range(found.childCount()):
                inner = found.child(child)
                if inner.isValid():
                    yield inner.text(QAccessible.Text.Name)


def test_f9_takes_every_name_off_the_screen_and_back(
    screen: LeadingScreen, demo: Workspace, page: MeetingsPage
) -> None:
    desk = screen.table.desk
    assert desk is not None
    today = demo.context.clock.today()
    case = next(
        one
        for one in desk.items
        if one.case is not None and one.subject and not one.case.case.review_overdue(today)
    )
    assert case.case is not None
    uncle = PersonName.parse("Qwyn Zaltbommelaar")
    demo.cases.add_related_person(
        RelatedPerson(
            case_id=case.case.case.id, name=uncle, relation="family", necessity="Woont bij hem"
        )
    )
    page.leading.lead(case.item.meeting_id)
    screen.course.go(case.item.id)
    person = name_of(case)
    planted = f"{person.display} woont bij Qwyn, zei {person.family}."
    field(screen, "picture").setPlainText(planted)
    type_in(screen.pane.decision.line, f"{person.display} gaat door.")
    QTest.keyClick(screen.pane.decision.line, Qt.Key.Key_Return)
    screen.pane.action.line.setText(
        f"politie: bel {person.display}, vr, als Zaltbommelaar belt"
    )
    screen.pane.action.line.written.emit()
    assert any(person.display in text for text in texts(screen))
    QTest.keyClick(screen, Qt.Key.Key_F9)

    secret = (person.family, "Qwyn", "Zaltbommelaar", person.display)
    assert not [text for text in texts(screen) if any(name in text for name in secret)]
    number = case.case.case.number
    assert f"[{number}]" in field(screen, "picture").toPlainText()
    assert "Namen verborgen" in {one.text() for one in screen.head.findChildren(QLabel)}
    for shown in desk.items:
        screen.course.go(shown.item.id)
        assert not [
            text
            for text in texts(screen)
            for one in desk.items
            if one.subject and one.subject.name.display in text
        ]
    screen.course.go(case.item.id)
    QTest.keyClick(screen, Qt.Key.Key_F9)
    assert field(screen, "picture").toPlainText() == planted
    stored = now(screen).record
    assert stored is not None
    assert stored.picture == planted


def test_a_name_typed_while_names_are_hidden_goes_at_the_next_word(
    screen: LeadingScreen,
) -> None:
    found = at_case(screen)
    QTest.keyClick(screen, Qt.Key.Key_F9)
    picture = field(screen, "picture")
    family = name_of(found).family.split()[-1]
    QTest.keyClicks(picture, f"Met {family} gaat")
    screen.course.store()
    record = now(screen).record
    assert record is not None

    assert family not in picture.toPlainText()
    assert picture.toPlainText().endswith("] gaat")
    assert record.picture == f"Met {family} gaat"
    assert picture.textCursor().atEnd()


def test_ending_says_what_was_not_discussed_and_holds_the_meeting(
    page: MeetingsPage, screen: LeadingScreen, demo: Workspace
) -> None:
    found = at_case(screen)
    QTest.keyClicks(field(screen, "conclusion"), "Wij gaan door.")
    screen.course.store()
    told = screen.ending()
    assert found.item.title not in told
    assert "Melding M" in told
    screen.end()

    assert not screen.isVisible()
    assert page.desk.isVisible()
    assert demo.meetings.file(found.item.meeting_id).meeting.status is MeetingStatus.HELD


def test_escape_stores_and_goes_back_to_the_desk(
    page: MeetingsPage, screen: LeadingScreen
) -> None:
    found = at_case(screen)
    QTest.keyClicks(field(screen, "picture"), "Kort.")
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    stored = screen.table.item(found.item.id)
    assert stored is not None
    assert stored.record is not None

    assert page.desk.isVisible()
    assert stored.record.picture == "Kort."
    assert not screen.draft()


def test_f11_asks_for_the_whole_screen(
    page: MeetingsPage, screen: LeadingScreen, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.full_screen_wanted) as asked:
        QTest.keyClick(screen, Qt.Key.Key_F11)

    assert asked.args == [True]


def test_a_narrow_screen_shows_one_part_at_a_time(
    page: MeetingsPage, screen: LeadingScreen
) -> None:
    page.resize(700, 700)
    QApplication.processEvents()
    assert screen.pane.isVisible()
    assert not screen.beside.isVisible()
    screen.head.beside_wanted.emit()
    assert screen.beside.isVisible()
    assert not screen.pane.isVisible()
    screen.head.beside_wanted.emit()

    assert screen.pane.isVisible()


def test_discretion_is_one_object_for_the_window(demo: Workspace, qtbot: QtBot) -> None:
    discretion = Discretion()
    runner = TaskRunner()
    made = MeetingsPage(demo, MovingClock(), runner, discretion)
    qtbot.addWidget(made)
    discretion.hide_names(hidden=True)

    assert made.leading.head.names.accessibleName() == "Namen tonen"
    runner.shut_down()


def test_somebody_added_on_another_page_hides_too(
    screen: LeadingScreen, demo: Workspace, page: MeetingsPage
) -> None:
    desk, today = screen.table.desk, demo.context.clock.today()
    assert desk is not None
    case_id = next(
        one.case.case.id
        for one in desk.items
        if one.case is not None and not one.case.case.review_overdue(today)
    )
    at_case(screen)
    demo.cases.add_related_person(
        RelatedPerson(
            case_id=case_id,
            name=PersonName.parse("Qwyn Zaltbommelaar"),
            relation="family",
            necessity="Woont bij hem",
        )
    )
    page.refresh()
    field(screen, "picture").setPlainText("Qwyn Zaltbommelaar belt.")
    QTest.keyClick(screen, Qt.Key.Key_F9)

    assert "Zaltbommelaar" not in field(screen, "picture").toPlainText()
