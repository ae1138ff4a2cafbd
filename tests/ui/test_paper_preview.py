# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The room in which every paper is looked at before it is printed or saved."""

import threading

import pytest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from casuskluis.domain.errors import NotFound
from casuskluis.services.papers import PrintedPaper
from casuskluis_ui.dialogs.paper_preview import PaperOrder, PaperPreview
from casuskluis_ui.shell.tasks import TaskRunner
from ui.doors import paper_bytes

PATIENCE = 5_000


class Counter:
    """Says how often a paper of so many pages left."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self.left = 0
        self.go_on = threading.Event()
        self.go_on.set()
        self.thread: threading.Thread | None = None

    def draw(self) -> PrintedPaper:
        self.thread = threading.current_thread()
        self.go_on.wait(PATIENCE / 1000)
        return PrintedPaper(
            title="Proef", file_name="proef.pdf", pdf=paper_bytes(Canvas, self.pages)
        )

    def leave(self) -> None:
        self.left += 1

    @property
    def order(self) -> PaperOrder:
        return PaperOrder(self.draw, self.leave)


@pytest.fixture
def preview(qtbot: QtBot) -> PaperPreview:
    runner = TaskRunner()
    made = PaperPreview(runner, "Proef opmaken")
    runner.setParent(made)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(preview: PaperPreview, order: PaperOrder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.made, timeout=PATIENCE):
        preview.order(order)


def test_a_paper_is_made_on_the_worker_thread(preview: PaperPreview, qtbot: QtBot) -> None:
    paper = Counter(2)
    shown(preview, paper.order, qtbot)

    assert preview.pdf.page_count == 2
    assert paper.thread is not threading.current_thread()


def test_what_leaves_is_told_to_the_order_that_is_in_view(
    preview: PaperPreview, qtbot: QtBot
) -> None:
    first, second = Counter(1), Counter(2)
    shown(preview, first.order, qtbot)
    shown(preview, second.order, qtbot)
    preview.pdf.printed.emit()

    assert (first.left, second.left) == (0, 1)


def test_a_paper_that_is_out_of_date_cannot_leave(preview: PaperPreview, qtbot: QtBot) -> None:
    shown(preview, Counter(1).order, qtbot)
    assert preview.pdf.isEnabled()
    preview.order_soon(Counter(2).order)

    assert not preview.pdf.isEnabled()
    qtbot.waitUntil(preview.pdf.isEnabled, timeout=PATIENCE)
    assert preview.pdf.page_count == 2


def test_only_the_last_of_several_orders_is_shown(preview: PaperPreview, qtbot: QtBot) -> None:
    slow, last = Counter(1), Counter(3)
    slow.go_on.clear()
    preview.order(slow.order)
    qtbot.waitUntil(lambda: slow.thread is not None, timeout=PATIENCE)
    seen: list[int] = []
    preview.made.connect(lambda: seen.append(preview.pdf.page_count))
    preview.order(last.order)
    slow.go_on.set()
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE)

    assert seen == [3]


def test_nothing_comes_in_after_it_was_forgotten(preview: PaperPreview, qtbot: QtBot) -> None:
    slow, after = Counter(1), threading.Event()
    slow.go_on.clear()
    preview.order(slow.order)
    qtbot.waitUntil(lambda: slow.thread is not None, timeout=PATIENCE)
    preview.forget()
    slow.go_on.set()
    runner = preview.findChild(TaskRunner)
    assert runner is not None
    with qtbot.waitSignal(runner.run("Daarna", lambda _: after.set()).finished):
        pass

    assert after.is_set()
    assert preview.pdf.page_count == 0


def test_a_refusal_is_a_sentence_in_place_of_the_paper(
    preview: PaperPreview, qtbot: QtBot
) -> None:
    def refuse() -> PrintedPaper:
        raise NotFound("no such meeting")

    shown(preview, Counter(1).order, qtbot)
    shown(preview, PaperOrder(refuse, Counter(1).leave), qtbot)

    assert preview.sentence
    assert preview.pdf.page_count == 0
    shown(preview, Counter(1).order, qtbot)
    assert not preview.sentence


def test_it_is_told_when_the_officer_stopped_it(preview: PaperPreview, qtbot: QtBot) -> None:
    runner = preview.findChild(TaskRunner)
    assert runner is not None
    slow = Counter(1)
    slow.go_on.clear()
    preview.order(slow.order)
    qtbot.waitUntil(lambda: slow.thread is not None, timeout=PATIENCE)
    with qtbot.waitSignal(preview.made, timeout=PATIENCE):
        runner.cancel_all()
        slow.go_on.set()

    assert "gestopt" in preview.sentence
