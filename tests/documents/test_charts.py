# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Charts: drawing, words and table say the same, whatever is in the table."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from reportlab.lib.colors import Color

from casuskluis.documents import styles
from casuskluis.documents.charts import charts_of
from casuskluis.documents.charts.fills import FILLS
from casuskluis.documents.charts.lines import ticks
from casuskluis.documents.checking import check
from casuskluis.documents.composer import Composer
from casuskluis.documents.figures import FiguresWriter
from casuskluis.documents.frame import PageFrame
from casuskluis.domain.figure_tables import (
    ChartKind,
    FigureRow,
    FigureTable,
    RowRole,
    number_in,
)
from documents import figure_samples as made
from documents import report_samples as samples
from documents.reading import failures, whole_text

NAUGHTY = (
    "<b>vet</b> & <img src='/etc/hostname'/>", "王 🙂 \ue000 é", "מבחן العربية",
    "Deskundigheidsbevorderingsactiviteiten" * 4, "\x00\ud800\n\t", "(5) Tj ET",
)  # fmt: skip
CELLS = ("5", "x", "0", "10", "25", "5", "0")
GREY = 0.12
"""How far the lightness of two plain fills must differ to be told apart in grey."""


def paper(*tables: FigureTable) -> bytes:
    composer = Composer()
    composer.heading(1, "Proef")
    FiguresWriter(composer, made.stamp()).write(tables)
    return composer.build("Proef", samples.council().printed_at, PageFrame("a", "b", "c"))


def figures(pdf: bytes) -> list[str]:
    """Return the words of every figure, in order."""
    with pikepdf.open(BytesIO(pdf)) as document:
        found = [x for x in document.objects if isinstance(x, pikepdf.Dictionary)]
        return [str(x.Alt) for x in found if x.get("/S") == "/Figure"]


def boxes(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of every filled rectangle inside a figure, in order."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [box for page in document.pages for box in _boxes(page)]


def _boxes(page: pikepdf.Page) -> Iterator[tuple[float, float]]:
    inside: list[bool] = []
    for operands, operator in _instructions(page):
        if operator in {"BDC", "BMC"}:
            inside.append(str(operands[0]) == "/Figure")
        elif operator == "EMC":
            inside.pop()
        elif operator == "re" and any(inside):
            yield float(operands[2]), float(operands[3])


def _instructions(page: pikepdf.Page) -> Iterator[tuple[Any, str]]:
    for instruction in pikepdf.parse_content_stream(page):
        yield instruction.operands, str(instruction.operator)


def numbers_of(table: FigureTable) -> list[int]:
    """Return the numbers a chart may draw, row by row."""
    end = len(table.columns) - table.has_total_column
    rows = [row for row in table.rows if row.role is not RowRole.TOTAL]
    cells = [cell for row in rows for cell in row.cells[:end]]
    return [number for number in map(number_in, cells) if number is not None]


@pytest.mark.parametrize(
    "table",
    [
        made.phenomenon(), made.ages(), made.origins(), made.funnel(),
        made.movement(), made.hidden_origins(),
    ],
    ids=lambda table: table.title,
)  # fmt: skip
def test_bars_are_as_long_as_the_numbers_in_the_table(table: FigureTable) -> None:
    drawn = [width for width, height in boxes(paper(table)) if width != height]
    wanted = [number for number in numbers_of(table) if number]

    scale = drawn[0] / wanted[0]
    assert [width / scale for width in drawn] == pytest.approx(wanted, rel=0.001)


@pytest.mark.parametrize(
    "table",
    [
        made.phenomenon(), made.ages(), made.origins(), made.funnel(),
        made.movement(), made.by_year(), made.interventions(),
    ],
    ids=lambda table: table.title,
)  # fmt: skip
def test_the_words_hold_every_number_that_is_drawn_and_no_other(table: FigureTable) -> None:
    (words,) = figures(paper(table))
    described = words.removeprefix(words.split(". ", 1)[0])
    for text in (*table.columns, *(row.label for row in table.rows)):
        described = described.replace(text, "")

    assert [int(found) for found in re.findall(r"\d+", described)] == numbers_of(table)
    assert words.endswith("De tabel hieronder geeft dezelfde aantallen.")


def test_what_is_left_out_is_neither_drawn_nor_guessed() -> None:
    pdf = paper(made.hidden_origins())

    assert len([box for box in boxes(pdf) if box[0] != box[1]]) == 4
    assert "niet vermeld" in figures(pdf)[0]


def test_a_sum_that_lacks_a_part_becomes_plain_bars() -> None:
    assert figures(paper(made.origins()))[0].startswith("Gestapeld staafdiagram")
    assert figures(paper(made.hidden_origins()))[0].startswith("Staafdiagram")


def test_numbers_that_do_not_lead_from_stock_to_stock_become_plain_bars() -> None:
    table = made.movement()
    rows = (*table.rows[:-1], replace(table.rows[-1], cells=("30",)))

    assert figures(paper(replace(table, rows=rows)))[0].startswith("Staafdiagram")
    assert figures(paper(table))[0].startswith("Diagram van stand en beweging")


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize("count", [0, 1, 2, 7, 23, 60])
def test_every_kind_holds_for_one_to_sixty_rows(kind: ChartKind, count: int) -> None:
    columns = tuple(f"Kwartaal {n}" for n in range(1, 1 + count % 7 + (kind.value == "lines")))
    rows = tuple(
        FigureRow(
            f"Een lange naam van een rij, nummer {n}",
            ("5", "x", "0", "10", "25", "5", "0")[: len(columns)],
        )
        for n in range(count)
    )
    table = replace(
        made.origins(), columns=columns, rows=rows, has_total_column=False, chart=kind
    )
    pdf = paper(table)

    assert failures(pdf) == []
    assert check(pdf) == ()
    assert whole_text(pdf).count("nummer 0") >= min(1, count)


@pytest.mark.parametrize("kind", ChartKind)
def test_naughty_texts_survive_in_every_kind(kind: ChartKind) -> None:
    rows = tuple(FigureRow(text, ("10", "5")) for text in NAUGHTY)
    table = FigureTable(
        title=NAUGHTY[0], row_header=NAUGHTY[1], columns=(NAUGHTY[2], NAUGHTY[3]), rows=rows,
        unit=NAUGHTY[1], note=NAUGHTY[0], chart=kind,
    )  # fmt: skip
    pdf = paper(table)

    assert failures(pdf) == []
    assert check(pdf) == ()
    assert all("<b>vet</b> &" in words for words in figures(pdf))


def test_long_tables_are_drawn_in_parts_on_one_scale() -> None:
    rows = tuple(FigureRow(f"Rij {n}", (str(5 * (n + 1)),)) for n in range(45))
    table = replace(made.phenomenon(), rows=rows)
    pdf = paper(table)
    drawn = [width for width, height in boxes(pdf) if width != height]

    assert [words.split(", ")[2].split(".")[0] for words in figures(pdf)] == [
        "deel 1 van 3", "deel 2 van 3", "deel 3 van 3",
    ]  # fmt: skip
    assert [width / drawn[0] for width in drawn] == pytest.approx(range(1, 46), rel=0.001)


def test_nothing_is_drawn_when_there_is_nothing_to_compare() -> None:
    one = replace(made.phenomenon(), rows=(FigureRow("Enige", ("5",)),))
    empty = replace(one, rows=(FigureRow("Een", ("0",)), FigureRow("Twee", ("x",))))

    for table in (one, empty, replace(made.phenomenon(), chart=ChartKind.NONE)):
        assert charts_of(table, str.strip, styles.CONTENT_WIDTH) == ()


def test_fills_differ_without_colour() -> None:
    plain = [_lightness(fill.ground) for fill in FILLS if fill.is_plain]
    patterns = [(fill.rising, fill.falling, fill.level) for fill in FILLS if not fill.is_plain]

    assert len(set(patterns)) == len(patterns)
    assert all(
        abs(one - other) > GREY
        for number, one in enumerate(plain)
        for other in plain[number + 1 :]
    )


def _lightness(colour: Color) -> float:
    return 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue


@pytest.mark.parametrize("highest", [1, 4, 5, 23, 60, 259, 1000, 123_456])
def test_the_rules_of_a_line_chart_are_round_and_few(highest: int) -> None:
    found = list(ticks(highest))

    assert found[0] == 0
    assert found[-1] >= highest
    assert len(found) <= 6
    assert str(found[1]).rstrip("0") in {"1", "2", "5"}


def test_a_figure_without_words_or_place_is_found() -> None:
    with pikepdf.open(BytesIO(paper(made.funnel()))) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure":
                del thing["/Alt"], thing["/A"]
        file = BytesIO()
        document.save(file)

    rules = {finding.rule for finding in check(file.getvalue())}
    assert {"13-004-figure-without-alternative", "figure-without-place"} <= rules
