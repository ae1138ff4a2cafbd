# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The screen for during the meeting, on the demonstration."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import RelatedPerson
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.naming import PersonName
from casuskluis.domain.records import Treatment
from casuskluis.services.leading.desk import LeadingItem
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.leading.presence import SeatButton
from casuskluis_ui.pages.meetings.leading.screen import LeadingScreen
from casuskluis_ui.pages.meetings.leading.stopwatch import (
    Stopwatch,
    clock_face,
    minutes_over,
)
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.shell.drafts import collect, put_back
from casuskluis_ui.shell.tasks import TaskRunner

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
WALLS = datetime(2026, 11, 26, 12, 30, tzinfo=UTC)


class MovingClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.moment = WALLS

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()

    def on(self, **by: float) -> None:
        self.moment += timedelta(**by)


class Heard:
    """What the page said."""

    def __init__(self, page: MeetingsPage) -> None:
        self.problems: list[str] = []
        self.undo: list[Callable[[], None]] = []
        page.problem.connect(self.problems.append)
        page.undoable.connect(self._keep)

    def _keep(self, _sentence: str, undo: Callable[[], None]) -> None:
        self.undo.append(undo)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def page(demo: Workspace, clock: MovingClock, qtbot: QtBot) -> Iterator[MeetingsPage]:
    runner = TaskRunner()
    made = opened(demo, clock, runner, qtbot)
    yield made
    runner.shut_down()


def opened(
    demo: Workspace, clock: MovingClock, runner: TaskRunner, qtbot: QtBot
) -> MeetingsPage:
    made = MeetingsPage(demo, clock, runner)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.refresh()
    made.show()
    made.open_object(demo.meetings.ids(MeetingQuery())[0])
    return made


@pytest.fixture
def heard(page: MeetingsPage) -> Heard:
    return Heard(page)


@pytest.fixture
def screen(page: MeetingsPage, heard: Heard) -> LeadingScreen:
    """The coming meeting, being led."""
    page.desk.lead_wanted.emit()
    assert not heard.problems
    page.activateWindow()
    return page.leading


def at_case(screen: LeadingScreen) -> LeadingItem:
    """Go to the first case on the agenda."""
    desk = screen.table.desk
    assert desk is not None
    found = next(one for one in desk.items if one.case is not None and one.subject)
    screen.course.go(found.item.id)
    return now(screen)


def now(screen: LeadingScreen) -> LeadingItem:
    found = screen.course.item
    assert found is not None
    return found


def field(screen: LeadingScreen, name: str) -> QPlainTextEdit:
    found = screen.findChild(QPlainTextEdit, name)
    assert isinstance(found, QPlainTextEdit)
    return found


def type_in(line: QLineEdit, text: str) -> None:
    line.clear()
    QTest.keyClicks(line, text)


def name_of(found: LeadingItem) -> PersonName:
    assert found.subject is not None
    return found.subject.name


def test_leading_starts_a_prepared_meeting_at_its_first_item(
    page: MeetingsPage, screen: LeadingScreen, demo: Workspace
) -> None:
    file = demo.meetings.file(page.desk.agenda.file.meeting.id)  # type: ignore[union-attr]  # open

    assert file.meeting.status is MeetingStatus.BUSY
    assert screen.isVisible()
    assert not page.desk.isVisible()
    assert now(screen).item.position == 1


def test_keys_go_along_the_agenda_and_treat_the_items(screen: LeadingScreen) -> None:
    QTest.keyClick(screen, Qt.Key.Key_PageDown, CTRL)
    QTest.keyClick(screen, Qt.Key.Key_PageDown, CTRL)
    QTest.keyClick(screen, Qt.Key.Key_PageUp, CTRL)
    second = now(screen)
    QTest.keyClick(screen, Qt.Key.Key_D, CTRL)
    third = now(screen)
    QTest.keyClick(screen, Qt.Key.Key_Return, CTRL)
    desk = screen.table.desk
    assert desk is not None

    assert (second.item.position, third.item.position) == (2, 3)
    assert desk.items[1].treated is Treatment.POSTPONED
    assert desk.items[2].treated is Treatment.DISCUSSED
    assert now(screen).item.position == 4


def test_what_is_typed_is_stored_by_itself(screen: LeadingScreen, qtbot: QtBot) -> None:
    found = at_case(screen)
    QTest.keyClicks(field(screen, "picture"), "School meldt weinig verzuim.")
    assert not screen.course.saved
    qtbot.waitUntil(lambda: screen.course.saved, timeout=5000)
    stored = screen.table.item(found.item.id)
    assert stored is not None
    assert stored.record is not None

    assert stored.record.picture == "School meldt weinig verzuim."


def test_going_on_stores_at_once_and_coming_back_shows_it(screen: LeadingScreen) -> None:
    found = at_case(screen)
    QTest.keyClicks(field(screen, "judgement"), "De zorg neemt af.")
    screen.course.step(1)
    assert field(screen, "judgement").toPlainText() == ""
    screen.course.go(found.item.id)

    assert field(screen, "judgement").toPlainText() == "De zorg neemt af."


def test_words_that_cannot_be_stored_stay_and_go_along_in_the_draft(
    screen: LeadingScreen, demo: Workspace, heard: Heard
) -> None:
    found = at_case(screen)
    meeting = found.item.meeting_id
    demo.steps.move(meeting, MeetingStatus.HELD)
    demo.steps.move(meeting, MeetingStatus.ADOPTED)
    QTest.keyClicks(field(screen, "conclusion"), "Wij gaan door.")
    screen.course.step(1)

    assert "vastgesteld" in heard.problems[-1]
    assert screen.draft()[f"conclusion:{found.item.id}"] == "Wij gaan door."
    screen.course.go(found.item.id)
    assert field(screen, "conclusion").toPlainText() == "Wij gaan door."


def test_a_lock_comes_back_to_the_same_item_with_every_word(
    page: MeetingsPage,
    screen: LeadingScreen,
    demo: Workspace,
    clock: MovingClock,
    qtbot: QtBot,
) -> None:
    found = at_case(screen)
    clock.on(minutes=3)
    QTest.keyClicks(field(screen, "picture"), "Nog niet bewaard")
    QTest.keyClicks(screen.pane.action.line, "politie: bel de sch")
    QTest.keyClick(screen, Qt.Key.Key_F9)
    kept = [one for one in collect([page]) if one.form == "leading"]
    runner = TaskRunner()
    again = opened(demo, clock, runner, qtbot)
    put_back(kept, [again])
    restored = again.leading

    assert restored.isVisible()
    assert now(restored).item.id == found.item.id
    assert field(restored, "picture").toPlainText() == "Nog niet bewaard"
    assert restored.pane.action.value == "politie: bel de sch"
    assert restored.pane.timer.watch.seconds == 180
    assert restored.head.names.accessibleName() == "Namen tonen", "who was hidden stays hidden"
    runner.shut_down()


def test_time_counts_stands_still_and_is_stored(
    screen: LeadingScreen, clock: MovingClock
) -> None:
    found = at_case(screen)
    timer = screen.pane.timer
    clock.on(minutes=4)
    timer.toggle()
    clock.on(minutes=30)
    timer.toggle()
    clock.on(minutes=1)
    timer.tick()
    assert timer.face.text() == "5:00"
    assert timer.face.property("role") == "h2"
    clock.on(minutes=found.item.minutes)
    timer.tick()
    assert "5 min over tijd" in timer.left.text()
    assert timer.left.property("role") == "late"
    screen.course.step(1)
    stored = screen.table.item(found.item.id)
    assert stored is not None
    assert stored.record is not None

    assert stored.record.seconds == (found.item.minutes + 5) * 60


def test_a_clock_that_is_put_back_takes_no_time_away(clock: MovingClock) -> None:
    watch = Stopwatch(clock)
    watch.show(60)
    watch.run()
    clock.on(hours=-1)

    assert watch.seconds == 60


@pytest.mark.parametrize(
    ("seconds", "face", "over"),
    [
        (0, "0:00", -10),
        (59, "0:59", -10),
        (600, "10:00", 0),
        (601, "10:01", 1),
        (3723, "1:02:03", 53),
    ],
)
def test_seconds_are_told_as_a_clock_and_as_minutes_left_or_over(
    seconds: int, face: str, over: int
) -> None:
    assert clock_face(seconds) == face
    assert minutes_over(seconds, 10) == over


def test_one_key_switches_who_is_at_the_table(screen: LeadingScreen) -> None:
    found = at_case(screen)
    first = screen.findChildren(SeatButton)[0]
    assert first.isChecked()
    QTest.keyClick(screen, Qt.Key.Key_1, ALT)

    assert not first.isChecked()
    assert QApplication.focusWidget() is field(screen, "picture")
    assert "niet aan tafel" in first.accessibleName()
    assert len(now(screen).present) == len(found.present) - 1


def test_who_comes_and_who_may_leave_is_said_in_words(screen: LeadingScreen) -> None:
    at_case(screen)
    coming = screen.pane.presence.news.text()
    desk = screen.table.desk
    assert desk is not None
    screen.course.go(desk.items[0].item.id)

    assert coming.startswith("Komt erbij: ")
    assert " en " in coming


def test_a_decision_is_stored_with_enter_changed_and_taken_back(
    screen: LeadingScreen, heard: Heard
) -> None:
    at_case(screen)
    QTest.keyClick(screen, Qt.Key.Key_B, CTRL)
    line = screen.pane.decision.line
    type_in(line, "De aanpak gaat door.")
    QTest.keyClick(line, Qt.Key.Key_Return)
    (made,) = now(screen).decisions
    assert made.text == "De aanpak gaat door."
    assert line.text() == ""

    screen.pane.outcomes.edit_wanted.emit(f"besluit:{made.id}")
    type_in(line, "De aanpak stopt.")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert now(screen).decisions[0].text == "De aanpak stopt."
    heard.undo[-1]()
    assert now(screen).decisions[0].text == "De aanpak gaat door."

    screen.pane.outcomes.removal_wanted.emit(f"besluit:{made.id}")
    assert not now(screen).decisions
    heard.undo[-1]()
    assert now(screen).decisions[0].text == "De aanpak gaat door."


def test_an_action_shows_what_was_understood_before_enter(screen: LeadingScreen) -> None:
    at_case(screen)
    entry = screen.pane.action
    type_in(entry.line, "politie")
    assert entry.line.accessibleDescription()
    type_in(entry.line, "politie: gesprek met school, +2w, als hij niet komt")
    said = entry.line.accessibleDescription()
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    (made,) = now(screen).actions

    assert said.startswith("Politie")
    assert "als hij niet komt" in said
    assert made.description == "Gesprek met school"
    assert made.due_on is not None
    assert f"{made.due_on:%d-%m-%Y}" in said


def test_an_action_is_changed_as_the_line_it_was_and_taken_back(
    screen: LeadingScreen, heard: Heard
) -> None:
    at_case(screen)
    entry = screen.pane.action
    type_in(entry.line, "politie: gesprek met school, +2w, als hij niet komt")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    (made,) = now(screen).actions
    screen.pane.outcomes.edit_wanted.emit(f"actie:{made.id}")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    (same,) = now(screen).actions
    assert (same.description, same.due_on, same.condition) == (
        made.description,
        made.due_on,
        made.condition,
    )
    screen.pane.outcomes.removal_wanted.emit(f"actie:{made.id}")
    assert not now(screen).actions
    heard.undo[-1]()
    (back,) = now(screen).actions

    assert (back.description, back.due_on, back.condition) == (
        made.description,
        made.due_on,
        made.condition,
    )


def test_a_line_half_typed_stays_with_the_item_it_was_for(screen: LeadingScreen) -> None:
    found = at_case(screen)
    type_in(screen.pane.action.line, "politie: bel de school")
    screen.course.step(1)
    assert screen.pane.action.value == ""
    assert screen.draft()[f"action:{found.item.id}"] == "politie: bel de school"
    screen.course.go(found.item.id)

    assert screen.pane.action.value == "politie: bel de school"


def test_a_refused_line_stays_to_be_mended(screen: LeadingScreen, heard: Heard) -> None:
    at_case(screen)
    entry = screen.pane.action
    type_in(entry.line, "iemand: gesprek")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)

    assert heard.problems
    assert entry.value == "iemand: gesprek"


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
