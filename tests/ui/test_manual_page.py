# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from casuskluis.domain.clock import FixedClock
from casuskluis.services.handbook.service import Handbook, shipped_handbook
from casuskluis_ui.pages.manual.html import chapter_html
from casuskluis_ui.pages.manual.page import ManualPage
from casuskluis_ui.shell.tasks import TaskRunner

CLOCK = FixedClock(datetime(2026, 11, 21, 9, tzinfo=UTC))


@pytest.fixture
def handbook() -> Handbook:
    return shipped_handbook("9.9")


@pytest.fixture
def page(handbook: Handbook, qtbot: QtBot) -> Iterator[ManualPage]:
    runner = TaskRunner()
    made = ManualPage(handbook, CLOCK, runner)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.refresh()
    yield made
    runner.shut_down()


def test_every_chapter_can_be_read(page: ManualPage, handbook: Handbook) -> None:
    assert page.list.count() == len(handbook.chapters)
    for place, chapter in enumerate(handbook.chapters):
        page.list.setCurrentRow(place)
        assert chapter.title in page.reader.toPlainText()
        assert page.current_object() == int(chapter.number)


def test_searching_leads_to_the_place_and_marks_the_words(page: ManualPage) -> None:
    page.search.setText("wachtzin noodblad")
    page.search.returnPressed.emit()
    assert page.list.count() > 0
    assert page.reader.extraSelections()
    for place in range(page.list.count()):
        text = page.list.item(place).text().casefold()
        assert "wachtzin" in text or "noodblad" in text or "…" in text


def test_when_nothing_is_found_that_is_said(page: ManualPage) -> None:
    page.search.setText('"giraffe AND (')
    page.search.returnPressed.emit()
    assert page.list.count() == 0
    page.show_part("60")
    assert page.current_part() == "60"


def test_a_chapter_leads_to_another(page: ManualPage, handbook: Handbook) -> None:
    assert 'href="#60"' in chapter_html(handbook.chapter("00"), 500)
    page.reader.anchorClicked.emit(QUrl("#60"))
    assert page.current_part() == "60"


def test_nothing_is_loaded_from_elsewhere(page: ManualPage) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    for place in ("file:///etc/passwd", "http://example.org/x.png", "/etc/passwd"):
        assert page.reader.loadResource(kind, QUrl(place)) is None


def test_the_caret_of_the_manual_is_no_trap(page: ManualPage) -> None:
    assert page.reader.tabChangesFocus()
    assert page.reader.isReadOnly()
