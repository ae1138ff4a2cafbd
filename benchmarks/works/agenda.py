# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The agenda of a meeting in all its copies, beside other ways to draw the same texts.

The papers come out of a real vault, as the service makes them; every engine gets the same
headings, paragraphs, lists and tables, in the same type and widths. Only ours writes PDF/UA-1
and PDF/A-2a. What is judged holds the program's own check of the finished file.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unittest.mock import patch

from casuskluis.documents import agenda, rendering
from casuskluis.documents.papers import AgendaPaper
from casuskluis.documents.tagging.memory import Memory
from casuskluis.services.editions.cabinet import PaperCabinet, TablePaper
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.jobs import PrintJob
from casuskluis.services.editions.printing import AgendaPrinter
from casuskluis.services.meetings.meetings import MeetingService
from harness.engines import (
    Block,
    Engine,
    EngineMissing,
    fpdf2,
    plain_reportlab,
    recorded,
    weasyprint,
)
from harness.figures import Figure, Limit, compared
from harness.growing import LINEAR, exponent
from harness.meetings import Hall, opened_hall
from harness.timing import Run, Took, in_turn, middle, ratio, timed, took

RIVALS = Path(__file__).parents[2] / "build" / "rivals"
ROUNDS = 5
SMALL, LONG, LONGEST = 20, 200, 400
ALL = 6
FEW = 2
"""Of a long agenda two copies are drawn: each of the other four is reckoned as the second."""
FASTER = 4.0
_PLAIN = "plain ReportLab, no tags"


@dataclass(frozen=True)
class Copies:
    """The same copies of one agenda: as papers, and as what the others draw."""

    papers: Sequence[AgendaPaper]
    blocks: Sequence[Sequence[Block]]

    @classmethod
    def of(cls, hall: Hall, cases: int, count: int) -> "Copies":
        """Return the first copies of the agenda with so many cases."""
        papers = [_paper(hall, cases, number) for number in range(count)]
        return cls(papers, [recorded(paper) for paper in papers])

    @property
    def first(self) -> "Copies":
        """Only the first copy."""
        return Copies(self.papers[:1], self.blocks[:1])

    def ours(self) -> None:
        """Draw them as the program does in one print job, and check each."""
        memory = Memory()
        for paper in self.papers:
            agenda.build(paper, memory)

    def unchecked(self) -> None:
        """Draw them without the check: only to tell what it costs."""
        with patch.object(rendering, "check", return_value=()):
            self.ours()

    def reckoned(self) -> Took:
        """Return what all copies take, from the first and the second."""
        memory = Memory()
        first, second = (
            took(partial(agenda.build, paper, memory)) for paper in self.papers[:FEW]
        )
        others = ALL - 1
        return Took(first.wall + others * second.wall, first.cpu + others * second.cpu)

    def reckoned_by(self, engine: Engine) -> Run:
        """Return how to reckon all copies of another engine from the second."""

        def run() -> Took:
            one = took(partial(engine, self.blocks[FEW - 1]))
            return Took(ALL * one.wall, ALL * one.cpu)

        return run

    def by(self, engine: Engine) -> Callable[[], None]:
        """Return how another engine draws them."""

        def draw() -> None:
            for blocks in self.blocks:
                engine(blocks)

        return draw


def measure() -> Iterator[Figure]:
    """Measure twenty cases in all copies, and two hundred in a few."""
    sys.path.append(str(RIVALS))
    with opened_hall([SMALL, LONG]) as hall:
        yield from _against_all(hall)
        copies = Copies.of(hall, LONG, FEW)
    what = f"{LONG} cases, {ALL} copies reckoned from {FEW}"
    yield _reckoned_against_plain(copies, what)
    yield _against(copies.reckoned, copies.reckoned_by(fpdf2), what, "fpdf2", FASTER)


def measure_growth() -> Iterator[Figure]:
    """Measure how drawing grows from twenty cases to four hundred."""
    sizes = (SMALL, LONG, LONGEST)
    with opened_hall(sizes) as hall:
        made = {size: Copies.of(hall, size, FEW) for size in sizes}
    runs: dict[str, Run] = {str(size): made[size].reckoned for size in sizes}
    runs[_PLAIN] = made[LONGEST].reckoned_by(plain_reportlab)
    times = in_turn(runs, ROUNDS)
    spent = {size: middle(times[str(size)]).cpu for size in sizes}
    yield compared(
        "agenda",
        f"{LONGEST} cases, {ALL} copies reckoned from {FEW}, drawn and checked",
        _PLAIN,
        times[str(LONGEST)],
        times[_PLAIN],
        1.0,
        clock="cpu",
        also=(Limit(exponent(spent), LINEAR, "", f"exponent from {SMALL} cases"),),
    )


def _reckoned_against_plain(copies: Copies, what: str) -> Figure:
    runs: dict[str, Run] = {
        "ours": copies.reckoned,
        _PLAIN: copies.reckoned_by(plain_reportlab),
    }
    times = in_turn(runs, ROUNDS)
    return compared(
        "agenda", f"{what}, drawn and checked", _PLAIN, times["ours"], times[_PLAIN], 1.0,
        clock="cpu",
    )  # fmt: skip


def _against_all(hall: Hall) -> Iterator[Figure]:
    copies = Copies.of(hall, SMALL, len(hall.partners))
    what = f"{SMALL} cases, {len(copies.papers)} copies"
    yield _against_plain(copies, what, hall)
    yield _against(timed(copies.ours), timed(copies.by(fpdf2)), what, "fpdf2", FASTER)
    first = copies.first
    what = f"{SMALL} cases, first copy"
    yield _against(timed(first.ours), timed(first.by(weasyprint)), what, "WeasyPrint", None)


def _against_plain(copies: Copies, what: str, hall: Hall) -> Figure:
    """Return ours beside plain ReportLab, and what the whole service takes."""
    runs = {
        "ours": timed(copies.ours),
        "drawn": timed(copies.unchecked),
        _PLAIN: timed(copies.by(plain_reportlab)),
        "service": timed(lambda: _serve(hall, SMALL)),
    }
    times = in_turn(runs, ROUNDS)
    plain = times[_PLAIN]
    whole = "read from the vault, drawn, checked twice, through the gate"
    also = (
        Limit(ratio(times["drawn"], plain, "cpu"), None, "x", "drawn only"),
        Limit(ratio(times["service"], plain, "cpu"), None, "x", whole),
    )
    return compared(
        "agenda", f"{what}, drawn and checked", _PLAIN, times["ours"], plain, 1.0,
        clock="cpu", also=also,
    )  # fmt: skip


def _against(ours: Run, theirs: Run, what: str, name: str, faster: float | None) -> Figure:
    """Return ours beside an engine that is no part of the project."""
    try:
        times = in_turn({"ours": ours, name: theirs}, ROUNDS)
    except EngineMissing:
        return Figure(work="agenda", what=what, against=name, note="skipped: not installed")
    quicker = ratio(times[name], times["ours"], "cpu")
    return Figure(
        work="agenda",
        what=f"{what}, drawn and checked",
        against=name,
        ours=middle(times["ours"]),
        theirs=middle(times[name]),
        limits=(Limit(quicker, faster, "x", "faster", least=True),),
    )


def _paper(hall: Hall, cases: int, number: int) -> AgendaPaper:
    """Return what one copy holds, as the service reads it from the vault."""
    printer = AgendaPrinter(hall.workspace.context)
    file = MeetingService(hall.workspace.context).file(hall.meetings[cases])
    holder = Holder.of(file, EditionRequest(organisation_id=hall.partners[number]))
    return printer._paper(file, holder)  # noqa: SLF001 - what comes before the drawing


def _serve(hall: Hall, cases: int) -> None:
    """Make every copy as an officer does."""
    cabinet = PaperCabinet(hall.workspace.context)
    job = PrintJob(cabinet)
    for line in cabinet.everyone(hall.meetings[cases], TablePaper.AGENDA):
        job.draw(hall.meetings[cases], line.wish)
