# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import time
from dataclasses import FrozenInstanceError
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from casuskluis.services.pictures.parts import Grain
from casuskluis.services.workspace import Workspace
from casuskluis_ui.charts import (
    BarChart,
    BoxChart,
    ChartCard,
    ChartData,
    ColumnChart,
    FunnelChart,
    Series,
    StepChart,
)
from casuskluis_ui.charts.canvas import Chart
from casuskluis_ui.charts.data import number
from casuskluis_ui.charts.look import ChartLook, chart_look, paper_look
from casuskluis_ui.charts.scale import ticks
from casuskluis_ui.pages.overviews.page import OverviewsPage
from casuskluis_ui.pages.overviews.pictures.page import PicturesPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.theme.contrast import contrast
from casuskluis_ui.theme.high_contrast import HIGH_DARK, HIGH_LIGHT
from casuskluis_ui.theme.tokens import DARK, LIGHT

LOOKS = {
    "light": chart_look(LIGHT),
    "dark": chart_look(DARK),
    "high light": chart_look(HIGH_LIGHT),
    "high dark": chart_look(HIGH_DARK),
    "paper": paper_look(),
}
KINDS: dict[str, type[Chart]] = {
    "bars": BarChart,
    "columns": ColumnChart,
    "steps": StepChart,
    "funnel": FunnelChart,
    "boxes": BoxChart,
}


def _data(labels: int = 3, series: int = 2) -> ChartData:
    return ChartData(
        title="Erbij en eraf",
        labels=tuple(f"maand {place}" for place in range(labels)),
        series=tuple(
            Series(f"reeks {one}", tuple(float(one + place) for place in range(labels)))
            for one in range(series)
        ),
        unit="casussen",
        header="Maand",
    )


def _chart(kind: str) -> Chart:
    return KINDS[kind](_data(series={"funnel": 1, "boxes": 5}.get(kind, 2)))


@pytest.mark.parametrize("name", LOOKS)
def test_every_shape_stands_out_and_has_a_pattern_of_its_own(name: str) -> None:
    look: ChartLook = LOOKS[name]
    for ink in look.inks:
        assert contrast(ink.color, look.ground) >= 3
    for words in (look.text, look.muted):
        assert contrast(words, look.ground) >= 4.5
    assert contrast(look.focus, look.ground) >= 3
    styles = [ink.style for ink in look.inks]
    assert len(set(styles)) == len(styles)


def test_the_data_cannot_change_and_must_fit() -> None:
    data = _data()
    with pytest.raises(FrozenInstanceError):
        data.title = "anders"  # type: ignore[misc]
    with pytest.raises(ValueError, match="fit"):
        ChartData(title="x", labels=("a",), series=(Series("", (1, 2)),))


def test_numbers_are_written_as_in_dutch() -> None:
    assert [number(one) for one in (0, 1250, 12.5, 1234567.84)] == [
        "0", "1.250", "12,5", "1.234.567,8"
    ]  # fmt: skip


@given(st.floats(0, 1e7), st.integers(1, 8))
def test_the_axis_is_round_and_holds_the_highest(highest: float, most: int) -> None:
    numbers = ticks(highest, most)
    steps = {after - before for before, after in pairwise(numbers)}
    assert numbers[0] == 0
    assert numbers[-1] >= highest
    assert len(steps) == 1
    assert str(steps.pop()).rstrip("0") in {"1", "2", "5"}
    assert 2 <= len(numbers) <= most + 2


@pytest.mark.parametrize("kind", KINDS)
def test_the_arrows_go_along_every_number(kind: str, qtbot: QtBot) -> None:
    chart = _chart(kind)
    qtbot.addWidget(chart)
    chart.show()
    said = []
    for _ in range(len(chart.data.labels) * len(chart.data.series)):
        said.append(chart.current)
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert said == chart.data.in_words().split("; ")
    assert chart.current == said[0]
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.current == said[-1]
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.current == said[-1]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("points", [10, 20])
def test_every_number_has_its_shape_within_the_chart(
    kind: str, points: float, qtbot: QtBot, look: Theme
) -> None:
    look.choose(Appearance.LIGHT, points)
    chart = _chart(kind)
    qtbot.addWidget(chart)
    chart.resize(chart.sizeHint())
    chart.show()
    marks = chart.marks()
    assert len(marks) == len(chart.data.labels) * len(chart.data.series)
    for mark in marks:
        assert chart.rect().adjusted(-8, -8, 8, 8).contains(mark.room.toAlignedRect())
    low = chart.sizeHint().height()
    look.choose(Appearance.LIGHT, points / 2)
    assert chart.sizeHint().height() < low


def test_the_mouse_gets_a_tip_for_each_number(qtbot: QtBot) -> None:
    chart = BarChart(_data())
    qtbot.addWidget(chart)
    chart.resize(500, 200)
    chart.show()
    mark = chart.marks()[-1]
    place = mark.room.center()
    found = chart.mark_at(place)
    assert found is not None
    assert (found.series, found.place) == (mark.series, mark.place)
    point = QPoint(int(place.x()), int(place.y()))
    tip = QHelpEvent(QEvent.Type.ToolTip, point, chart.mapToGlobal(point))
    QApplication.sendEvent(chart, tip)
    assert QToolTip.text() == chart.data.spoken(mark.series, mark.place)
    assert chart.mark_at(QPointF(-5, -5)) is None


def test_a_reader_hears_the_name_and_every_number(qtbot: QtBot) -> None:
    chart = ColumnChart(_data(2, 2))
    qtbot.addWidget(chart)
    assert chart.accessibleName() == "Grafiek: Erbij en eraf"
    assert chart.accessibleDescription() == (
        "maand 0, reeks 0: 0 casussen; maand 0, reeks 1: 1 casussen; "
        "maand 1, reeks 0: 1 casussen; maand 1, reeks 1: 2 casussen"
    )


def test_the_table_holds_the_same_numbers_and_gives_none_away(qtbot: QtBot) -> None:
    chart = ColumnChart(_data())
    card = ChartCard(chart)
    qtbot.addWidget(card)
    card.show()
    card.switch.setChecked(True)
    assert card.table.isVisible()
    assert not chart.isVisible()
    model = card.table.model()
    for place, label in enumerate(chart.data.labels):
        assert model.index(place, 0).data() == label
        for series, one in enumerate(chart.data.series):
            cell = model.index(place, 1 + series)
            assert cell.data() == number(one.values[place])
            spoken = cell.data(Qt.ItemDataRole.AccessibleTextRole)
            assert spoken == chart.data.spoken(series, place)
    QGuiApplication.clipboard().setText("leeg")
    card.table.setCurrentCell(1, 1)
    QTest.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "leeg"
    card.switch.setChecked(False)
    assert chart.isVisible()


def test_nothing_to_draw_teaches_where_numbers_come_from(qtbot: QtBot) -> None:
    chart = BarChart(ChartData(title="Acties", labels=("a",), series=(Series("", (0,)),)))
    card = ChartCard(chart, lesson="Spreek een actie af.")
    qtbot.addWidget(card)
    card.show()
    assert chart.data.is_empty
    assert not chart.isVisible()
    assert not card.switch.isVisible()


@pytest.mark.parametrize("kind", ["bars", "columns", "steps"])
def test_two_hundred_numbers_are_drawn_within_a_frame(kind: str, qtbot: QtBot) -> None:
    chart = KINDS[kind](_data(labels=50, series=4))
    qtbot.addWidget(chart)
    image = QImage(900, 360, QImage.Format.Format_ARGB32_Premultiplied)
    times = []
    for _ in range(9):
        painter = QPainter(image)
        begun = time.process_time()
        chart.draw(painter, image.rect().toRectF(), paper_look())
        times.append(time.process_time() - begun)
        painter.end()
    assert min(times) < 3 * 0.016  # a frame, and room for a machine that is busy


@pytest.fixture
def pictures(demo: Workspace, qtbot: QtBot) -> PicturesPage:
    page = OverviewsPage(demo, TaskRunner())
    qtbot.addWidget(page)
    page.resize(1300, 900)
    page.show()
    page.show_part("pictures")
    return page.pictures


def _cards(pictures: PicturesPage) -> dict[str, ChartCard]:
    return {
        card.chart.data.title: card
        for card in pictures.grid.cards
        if isinstance(card, ChartCard)
    }


def test_the_pictures_show_what_the_service_counts(
    pictures: PicturesPage, demo: Workspace
) -> None:
    pictures.period.setCurrentIndex(pictures.period.findData(2026))
    first, last = pictures._days()
    found = demo.pictures.read(first, last, Grain(pictures.grain.currentData()))
    cards = _cards(pictures)
    assert len(cards) == 8
    told = found.funnel
    assert cards["Van melding tot sluiting"].chart.data.series[0].values == (
        told.received, told.weighed, told.taken_up, told.closed
    )  # fmt: skip
    assert cards["Lopende casussen"].chart.data.series[0].values == found.flow.running
    waiting = cards["Weken van melding tot weging"].chart.data.series[0].values
    assert sum(waiting) == len(found.lead_times.weighing.days)
    late = cards["Lopende acties per organisatie, vandaag"].chart.data.series[1]
    assert sum(late.values) == sum(one.late for one in found.owners)


def test_months_can_be_taken_together(pictures: PicturesPage) -> None:
    assert len(_cards(pictures)["Erbij en eraf"].chart.data.labels) == 12
    pictures.grain.setCurrentIndex(1)
    quarters = _cards(pictures)["Erbij en eraf"].chart.data
    assert len(quarters.labels) in {4, 5}
    assert quarters.places[-1] == "kwartaal 4 van 2026"


def test_an_empty_vault_gets_lessons_instead_of_charts(empty: Workspace, qtbot: QtBot) -> None:
    page = PicturesPage(empty, lambda: (2026,))
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    page.refresh()
    assert all(card.chart.data.is_empty for card in _cards(page).values())
