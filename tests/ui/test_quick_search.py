# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Searching in everything that is written: marked, by kind, and never an error."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import LINE_ROLE
from casuskluis_ui.shell.commands.finder import Entry
from casuskluis_ui.shell.commands.quick_search import QuickSearch
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme, theme
from ui.shown_window import shown_window

ODD = ('"', '"school', "school AND", "AND", "*", "scho*", "-", "-school", "(", "(school OR",
       "NEAR(a b)", "school:", "^school", "\x00", "'; DROP TABLE cases; --", "😀",
       "é" * 500)  # fmt: skip


@pytest.fixture
def window(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> MainWindow:
    return shown_window(demo, runner, qtbot)


@pytest.fixture
def search(window: MainWindow) -> QuickSearch:
    window.desk.search.open()
    return window.desk.search


def look(search: QuickSearch, text: str, qtbot: QtBot) -> list[Entry]:
    search.field.setText(text)
    search.look(text)
    qtbot.waitUntil(lambda: not search.busy, timeout=10_000)
    found = (search.model.entry(place) for place in range(search.model.rowCount()))
    return [one for one in found if one is not None]


def test_ctrl_shift_f_opens_it(window: MainWindow) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_F, both)
    assert window.desk.search.isVisible()


def test_words_are_found_by_kind_and_marked(search: QuickSearch, qtbot: QtBot) -> None:
    found = look(search, "school", qtbot)
    assert len({one.group for one in found}) >= 4
    marked = 0
    for place in range(search.model.rowCount()):
        row = search.model.index(place).data(LINE_ROLE)
        texts = (row.entry.title, row.entry.detail) if row.entry else ()
        for text, spans in zip(texts, (row.title_spans, row.detail_spans), strict=False):
            for begin, end in spans:
                assert text[begin:end].casefold() == "school"
                marked += 1
    assert marked >= len(found)


def test_typing_searches_by_itself(search: QuickSearch, qtbot: QtBot) -> None:
    QTest.keyClicks(search.field, "politie")
    qtbot.waitUntil(lambda: search.model.count() > 0, timeout=10_000)


def test_quotes_and_operators_are_only_signs(
    search: QuickSearch, demo: Workspace, qtbot: QtBot
) -> None:
    for text in ODD:
        demo.search.passages(text)
        look(search, text, qtbot)
        assert "fout" not in search._tip.text().casefold(), text


def test_every_kind_of_hit_leads_somewhere(
    search: QuickSearch, window: MainWindow, qtbot: QtBot
) -> None:
    firsts = {one.group: one for one in look(search, "school", qtbot)}
    firsts |= {one.group: one for one in look(search, "de", qtbot)}
    assert len(firsts) >= 6
    for entry in firsts.values():
        assert entry.place is not None, entry.group
        assert window.go_to(entry.place.name, entry.place.object_id), entry.group
        assert window.desk.here().page == entry.place.page
        assert window._banner.isHidden(), entry.group


def test_information_opens_at_its_own_tab(
    search: QuickSearch, window: MainWindow, qtbot: QtBot
) -> None:
    found = look(search, "school", qtbot)
    place = next(one.place for one in found if one.group == "Informatie")
    assert place is not None
    window.go_to(place.name, place.object_id)
    assert window.desk.here() == place


def test_a_later_word_counts_and_an_earlier_answer_does_not(
    search: QuickSearch, qtbot: QtBot
) -> None:
    search.look("school")
    search.look("dit staat nergens zzzz")
    qtbot.waitUntil(lambda: not search.busy, timeout=10_000)
    assert search.model.count() == 0
    assert "nergens" in search._tip.text()


def test_closing_forgets_what_was_found(search: QuickSearch, qtbot: QtBot) -> None:
    look(search, "school", qtbot)
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert search.isHidden()
    assert search.model.rowCount() == 0
    assert search.field.text() == ""


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_hits_have_a_ground_of_their_own(
    search: QuickSearch, qtbot: QtBot, look_: Theme, appearance: Appearance
) -> None:
    look_.choose(appearance, 10)
    look(search, "school", qtbot)
    ground = theme().ground("warn").rgb()
    image: QImage = search.list.viewport().grab().toImage()
    seen = sum(
        image.pixel(x, y) == ground for x in range(image.width()) for y in range(0, 300, 3)
    )
    assert seen > 100


@pytest.fixture
def look_() -> Theme:
    return theme()
