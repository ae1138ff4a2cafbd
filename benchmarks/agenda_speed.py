# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Measure how fast an agenda is drawn, beside other ways to draw the same content.

Run from the root: ``PYTHONPATH=tests .venv/bin/python benchmarks/agenda_speed.py [cases]``.
WeasyPrint and fpdf2 are no part of the project: install them in an environment of
your own to have them in the table; an engine that is not there is skipped and named.

Every engine gets the same headings, paragraphs, lists and tables, in the same type and widths;
each figure is the least CPU time of three runs in one process. Only ours writes PDF/UA-1 and
PDF/A-2a; its own check of the finished file is measured apart.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from time import process_time

import pikepdf

from casuskluis.documents import checking
from casuskluis.documents.agenda_items import write_item
from casuskluis.documents.collecting import uncollected
from casuskluis.documents.composer import Composer
from casuskluis.documents.frame import PageFrame
from casuskluis.documents.papers import AgendaPaper
from documents import samples
from documents.speed_engines import ENGINES, Engine, EngineMissing, Recorder

ROUNDS = 3
GROWTH = (20, 100, 200, 400)
FRAME = PageFrame(marking="ZEER VERTROUWELIJK", copy="Exemplaar 3 van 6", foot="Niet kopiëren.")


def agenda_of(cases: int) -> AgendaPaper:
    """Return an agenda with so many cases."""
    item = samples.items()[4]
    return replace(
        samples.agenda(),
        items=tuple(
            replace(
                item,
                position=number,
                title=f"Casus 2026-{number:04}",
                case=replace(samples.case_sheet(), number=f"2026-{number:04}"),
            )
            for number in range(1, cases + 1)
        ),
    )


def write(composer: Composer, paper: AgendaPaper) -> None:
    """Write the same content for every engine."""
    composer.heading(1, "Agenda")
    for item in paper.items:
        composer.new_page()
        write_item(composer, item, paper.edition)


@uncollected()
def ours(paper: AgendaPaper) -> bytes:
    """Draw it as the program does."""
    composer = Composer()
    write(composer, paper)
    return composer.build("Agenda", paper.printed_at, FRAME)


def theirs(engine: Engine, paper: AgendaPaper) -> bytes:
    """Draw the recorded content with another engine."""
    recorder = Recorder()
    write(recorder, paper)
    pdf: bytes = engine(recorder.blocks)
    return pdf


def least(work: Callable[[], object]) -> float:
    """Return the least CPU time of some work, in seconds."""
    times = []
    for _ in range(ROUNDS):
        begin = process_time()
        work()
        times.append(process_time() - begin)
    return min(times)


def row(name: str, seconds: float, plain: float, pdf: bytes) -> str:
    """Return one line of the table."""
    pages = page_count(pdf)
    return (
        f"{name:<34} {seconds:7.2f} {seconds / plain:6.2f} {pages:6} "
        f"{pages / seconds:9.0f} {len(pdf) / 1024:8.0f}\n"
    )


def page_count(pdf: bytes) -> int:
    """Return how many pages a finished file has."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def compare(cases: int) -> None:
    """Print every engine on the same content."""
    paper = agenda_of(cases)
    sys.stdout.write(f"{cases} cases; CPU seconds, least of {ROUNDS}\n")
    sys.stdout.write(
        f"{'engine':<34} {'CPU s':>7} {'ratio':>6} {'pages':>6} {'pages/s':>9} {'KB':>8}\n"
    )
    plain_pdf = theirs(ENGINES["plain ReportLab, no tags"], paper)
    plain = least(lambda: theirs(ENGINES["plain ReportLab, no tags"], paper))
    pdf = ours(paper)
    check = least(lambda: checking.check(pdf))
    whole = least(lambda: ours(paper))
    sys.stdout.write(row("plain ReportLab, no tags", plain, plain, plain_pdf))
    sys.stdout.write(row("ours, tagged, drawn", whole - check, plain, pdf))
    sys.stdout.write(row("ours, tagged, drawn and checked", whole, plain, pdf))
    for name, engine in ENGINES.items():
        if name == "plain ReportLab, no tags":
            continue
        try:
            made = theirs(engine, paper)
            seconds = least(lambda engine=engine: theirs(engine, paper))  # type: ignore[misc]  # bound now
        except EngineMissing:
            sys.stdout.write(f"{name:<34} skipped: not installed\n")
            continue
        sys.stdout.write(row(name, seconds, plain, made))


def growth() -> None:
    """Print pages per second of ours for agendas that grow."""
    sys.stdout.write("\nours, as it grows\n")
    for cases in GROWTH:
        paper = agenda_of(cases)
        pdf = ours(paper)
        seconds = least(lambda paper=paper: ours(paper))  # type: ignore[misc]  # bound now
        pages = page_count(pdf)
        sys.stdout.write(f"{cases:>5} cases {pages:>6} pages {pages / seconds:8.1f} pages/s\n")


def main() -> None:
    """Print both tables."""
    compare(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
    growth()


if __name__ == "__main__":
    main()
