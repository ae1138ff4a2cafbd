# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How much work drawing the copies of an agenda is: counted, because time differs per computer.

Six copies of one agenda share nearly all they say. What they share is broken into lines once.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from reportlab.platypus import Paragraph

from casuskluis.documents import agenda, checking
from casuskluis.documents.papers import AgendaPaper
from casuskluis.documents.tagging.memory import Memory
from documents import samples
from speed.counting import calls

COPIES = 6
CASES = 4
AGAIN = 0.2
"""Of the paragraphs of a copy: what may be broken anew, for it names its holder."""
CALLS_OF_A_PAGE = 23_000  # 15,100 with Python 3.11, check included
MOST_APART = 10
"""Elements of which not everything is read in one go: a figure, or a paragraph on two pages."""


def paper(number: int) -> AgendaPaper:
    """Return one copy; every case has texts of its own."""
    made = samples.agenda()
    item = samples.items()[4]
    sheet = samples.case_sheet()
    items = tuple(
        replace(
            item,
            position=place,
            title=f"Casus 2026-{place:04}",
            case=replace(sheet, number=f"2026-{place:04}", reason=f"{place}. {sheet.reason}"),
        )
        for place in range(1, CASES + 1)
    )
    edition = replace(
        made.edition, copy_number=number, copies=COPIES, holder=f"Partner {number}"
    )
    return replace(made, items=items, edition=edition)


@contextmanager
def broken(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect every paragraph that is broken into lines."""
    seen: list[str] = []
    stock = Paragraph.breakLines

    def noting(self: Any, width: Any) -> Any:
        seen.append(self.text)
        return stock(self, width)

    with monkeypatch.context() as patched:
        patched.setattr(Paragraph, "breakLines", noting)
        yield seen


def pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def test_what_copies_share_is_broken_into_lines_once(monkeypatch: pytest.MonkeyPatch) -> None:
    memory, costs = Memory(), []
    for number in range(1, COPIES + 1):
        with broken(monkeypatch) as seen:
            agenda.build(paper(number), memory)
        costs.append(len(seen))

    first, *others = costs
    assert max(others) <= AGAIN * first


def test_a_paragraph_is_broken_into_lines_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with broken(monkeypatch) as seen:
        agenda.build(paper(1))

    assert len(seen) <= len(set(seen)) * 1.5


def test_a_page_costs_few_calls() -> None:
    count = pages(agenda.build(paper(1)))
    made = calls(lambda: agenda.build(paper(1))).total() / count

    print(f"\n{made:.0f} calls a page")  # noqa: T201 - a figure
    assert made <= CALLS_OF_A_PAGE


def test_a_page_of_ours_is_checked_without_taking_it_apart() -> None:
    pdf = agenda.build(paper(1))
    seen = calls(lambda: checking.check(pdf))

    assert seen["plain_code"] == pages(pdf)
    assert seen["parse_content_stream"] == 0
    assert seen["_taken_apart"] <= MOST_APART


def test_a_copy_is_the_same_with_and_without_the_memory_of_others() -> None:
    memory = Memory()
    for number in range(COPIES, 0, -1):
        assert agenda.build(paper(number), memory) == agenda.build(paper(number))
