# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The command palette: finds commands and records, by key, as far as the roles go."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import CaseQuery, MeetingQuery
from casuskluis.services.keeping.finding import FoundKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import LINE_ROLE
from casuskluis_ui.shell.commands.finder import Entry
from casuskluis_ui.shell.commands.matching import hits, matched, typed_words
from casuskluis_ui.shell.commands.palette import CommandPalette
from casuskluis_ui.shell.commands.places import Place
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from ui.shown_window import shown_window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> MainWindow:
    return shown_window(demo, runner, qtbot)


@pytest.fixture
def palette(window: MainWindow) -> CommandPalette:
    window.desk.palette.open()
    return window.desk.palette


def entries(palette: CommandPalette) -> list[Entry]:
    found = (palette.model.entry(place) for place in range(palette.model.rowCount()))
    return [one for one in found if one is not None]


def type_in(palette: CommandPalette, text: str) -> Sequence[Entry]:
    palette.field.setText(text)
    palette.look_now()
    return entries(palette)


@pytest.mark.parametrize(
    ("typed", "text", "spans"),
    [
        ("ov", "Naar Overleggen", ((5, 7),)),
        ("verg kl", "Kluis vergrendelen", ((0, 2), (6, 10))),
        ("vrgr", "Kluis vergrendelen", ((6, 7), (8, 11))),
        ("yilmaz", "Ali Yılmaz", ((4, 10),)),
        ("oneill", "Sean O'Neill", ((5, 12),)),
        ("2026-00", "Casus 2026-0012", ((6, 10), (11, 13))),
    ],
)
def test_words_hit_letters(typed: str, text: str, spans: tuple[tuple[int, int], ...]) -> None:
    match = matched(typed_words(typed), text)
    assert match is not None
    assert match.spans == spans


def test_every_word_must_match() -> None:
    assert matched(["kluis", "xyz"], "Kluis vergrendelen") is None
    assert matched([], "Kluis vergrendelen") is None


def test_notes_are_marked_at_the_beginning_of_words() -> None:
    assert hits(["school"], "Basisschool, schoolplein", begins=True) == ((13, 19),)
    assert hits(["school"], "Basisschool, schoolplein") == ((5, 11), (13, 19))


def test_ctrl_k_opens_it_and_escape_gives_the_keyboard_back(window: MainWindow) -> None:
    window._rail.take_focus()
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    palette = window.desk.palette
    assert palette.isVisible()
    assert palette.field.hasFocus()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert window._rail._list.hasFocus()


def test_ctrl_k_opens_it_from_a_field_without_eating_its_text(window: MainWindow) -> None:
    window.go_to("cases")
    page = window._pages.current_page()
    assert page is not None
    page.focus_search()
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("vandenberg")
    field.setCursorPosition(3)
    QTest.keyClick(field, Qt.Key.Key_K, CTRL)
    assert window.desk.palette.isVisible()
    assert field.text() == "vandenberg"


def test_empty_it_teaches_and_shows_what_was_used_last(
    palette: CommandPalette, window: MainWindow
) -> None:
    assert len(entries(palette)) >= 5
    assert "ov 12-3" in palette._tip.text()
    type_in(palette, "logboek")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window._pages.current_name == "journal"

    palette.open()

    assert entries(palette)[0].command == "go_journal"
    assert palette.model.index(0).data() == "Laatst gebruikt"


def test_a_case_is_found_by_name_and_number_and_opened(
    palette: CommandPalette, window: MainWindow, demo: Workspace
) -> None:
    line = demo.cases.lines(demo.cases.ids(CaseQuery())[:1])[0]
    for text in (line.name.family, line.number, f"ca {line.name.family[:3]}"):
        found = type_in(palette, text)
        assert f"case:{line.id}" in [one.key for one in found], text
    type_in(palette, line.number)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.desk.here() == Place("cases", line.id, window.desk.here().part)
    assert palette.isHidden()


@pytest.mark.parametrize("typed", ["overstap", "meene", "handboek"])
def test_a_name_that_says_the_word_comes_before_one_that_is_only_found_by_it(
    palette: CommandPalette, typed: str
) -> None:
    first, *others = type_in(palette, typed)
    assert typed in first.title.casefold()
    assert typed != "overstap" or any("meenemen" in one.title for one in others)


def test_a_meeting_is_found_by_its_day(palette: CommandPalette, demo: Workspace) -> None:
    line = demo.meetings.lines(demo.meetings.ids(MeetingQuery())[:1])[0]
    day = line.held_on
    for text in (f"ov {day.day}-{day.month}", f"overleg {day.day}-{day.month}-{day.year}"):
        assert type_in(palette, text)[0].key == f"meeting:{line.id}", text


def test_arrows_pass_over_headings(palette: CommandPalette) -> None:
    type_in(palette, "ov")
    seen = [palette.current()]
    for _ in range(20):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
        seen.append(palette.current())
    assert None not in seen
    assert seen[-1] == entries(palette)[-1]
    for _ in range(20):
        QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.current() == entries(palette)[0]


def test_it_waits_a_moment_and_enter_does_not(palette: CommandPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.field, "logb")
    before = entries(palette)
    qtbot.waitUntil(lambda: entries(palette) != before, timeout=2000)
    assert entries(palette)[0].command == "go_journal"


def test_a_screen_reader_hears_every_line(palette: CommandPalette) -> None:
    type_in(palette, "ov")
    for place in range(palette.model.rowCount()):
        index = palette.model.index(place)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole)
        row = index.data(LINE_ROLE)
        if row.entry is not None and row.entry.hint:
            assert row.entry.hint in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_signs_that_mean_something_to_a_database_find_nothing_and_break_nothing(
    palette: CommandPalette,
) -> None:
    for text in ('"', "'", "%", "_", "AND", "a* OR", "(-", "\x00", "😀", "-" * 300, "ov ("):
        type_in(palette, text)
    assert palette.isVisible()


def test_the_names_go_while_partners_look_on(
    palette: CommandPalette, window: MainWindow, demo: Workspace
) -> None:
    line = demo.cases.lines(demo.cases.ids(CaseQuery())[:1])[0]
    quiet = window._session.quiet
    assert quiet is not None
    type_in(palette, line.number)
    quiet.discretion.toggle()
    try:
        shown = [
            str(palette.model.index(place).data(role))
            for place in range(palette.model.rowCount())
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        ]
        painted = palette.model.index(1).data(LINE_ROLE).entry.title
        assert line.name.family not in " ".join((*shown, painted))
    finally:
        quiet.end()


def test_a_click_chooses_and_a_click_elsewhere_closes(
    palette: CommandPalette, window: MainWindow
) -> None:
    type_in(palette, "naar partners")
    room = palette.list.visualRect(palette.model.index(1))
    QTest.mouseClick(
        palette.list.viewport(), Qt.MouseButton.LeftButton, pos=room.center() + QPoint(1, 1)
    )
    assert window._pages.current_name == "partners"
    palette.open()
    window._rail.take_focus()
    assert palette.isHidden()


def test_the_service_finds_every_kind(demo: Workspace) -> None:
    words = {
        FoundKind.ORGANISATION: demo.partners.organisations()[0].name,
        FoundKind.MEETING: "overleg",
        FoundKind.NOTIFICATION: "m20",
    }
    for kind, text in words.items():
        assert kind in {one.kind for one in demo.finding.places(text)}, text
