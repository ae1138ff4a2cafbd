# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Released figures as they stand on paper: short names, a funnel, a stock with its flows."""

from collections.abc import Mapping, Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from casuskluis.disclosure.model.printed import Figure, PrintedTable
from casuskluis.disclosure.model.table import Code, Shape
from casuskluis.domain.figure_tables import ChartKind, FigureTable, RowRole, number_in
from casuskluis.services.releases.counting import AGAIN, ENDED, NEW, RAN, RUNS
from casuskluis.services.releases.figure_tables import table_of, tables_for, tables_of
from casuskluis.services.releases.lines import PrintedGroup, PrintedRows
from casuskluis.services.releases.profiles import PeriodKind, period_of
from casuskluis.services.releases.reports.sections import sections_of
from services.bureau import Office, text_of
from services.releases.register import fill_register

TAKEN_UP = "Persoonsgerichte aanpak"
LONG = (
    "Meer informatie nodig, Strafrechtelijk onderzoek door het OM, Doorgeleid naar zorg of "
    "hulp en Overgedragen"
)
PARTS = (
    "Meer informatie nodig",
    "Strafrechtelijk onderzoek door het OM",
    "Doorgeleid naar zorg of hulp",
    "Overgedragen",
)
Merged = tuple[tuple[str, str, tuple[str, ...]], ...]


def outcomes(
    figures: Mapping[str | None, int | None], merged: Merged = (), base: int = 5
) -> tuple[PrintedGroup, PrintedRows]:
    """Return a group with one table; the figure of None is its total."""
    names = tuple(name for name in figures if name is not None)
    rows = PrintedRows("Meldingen naar uitkomst", ("uitkomst",), (names,), (), merged)
    codes: list[Code] = [() if one is None else (("uitkomst", one),) for one in figures]
    return _group("meldingen", codes, figures.values(), rows, base), rows


def crossed(
    cells: Sequence[tuple[int, int]],
    begins: tuple[str, ...] = (RAN, NEW, AGAIN),
    merged: Merged = (),
    *,
    too_many: int = 0,
) -> tuple[PrintedGroup, PrintedRows]:
    """Return a group with begin against end, with all its totals."""
    rows = PrintedRows(
        "Stand en beweging van casussen",
        ("begin", "einde"),
        (begins, (RUNS, ENDED)),
        (),
        merged,
    )
    figures: dict[Code, int] = {}
    for begin, pair in zip(begins, cells, strict=True):
        for end, value in zip((RUNS, ENDED), pair, strict=True):
            figures[(("begin", begin), ("einde", end))] = value
        figures[(("begin", begin),)] = sum(pair)
    for place, end in enumerate((RUNS, ENDED)):
        figures[(("einde", end),)] = sum(pair[place] for pair in cells) + too_many
    figures[()] = sum(map(sum, cells))
    return _group("casussen", list(figures), figures.values(), rows, 5), rows


def _group(
    name: str, codes: Sequence[Code], values: object, rows: PrintedRows, base: int
) -> PrintedGroup:
    figures = tuple(Figure(value, base) for value in list(values))  # type: ignore[call-overload]  # values of a mapping
    shape = Shape(tuple(codes), (), frozenset())
    return PrintedGroup(name, lasting=False, printed=PrintedTable(shape, figures), rows=(rows,))


def roles(table: FigureTable) -> list[tuple[str, str, RowRole]]:
    return [(row.label, row.cells[-1], row.role) for row in table.rows]


def test_a_long_joined_name_is_short_beside_the_numbers_and_whole_below_them() -> None:
    group, rows = outcomes(
        {"Geen actie nodig": 10, LONG: 5, None: 15}, (("uitkomst", LONG, PARTS),)
    )

    table = table_of(group, rows)

    assert [row.label for row in table.rows] == [
        "Geen actie nodig", "4 soorten samen", "Totaal",
    ]  # fmt: skip
    assert table.note == f"4 soorten samen: {LONG}."
    assert group.rows[0].categories[0][1] == LONG  # the ledger keeps the whole name


def test_two_long_joined_names_stay_apart() -> None:
    other = (
        "Advies aan de melder, Nog niet gewogen, Geen actie nodig en nog een vierde uitkomst"
    )
    merged = (("uitkomst", LONG, PARTS), ("uitkomst", other, ("a", "b", "c", "d")))
    group, rows = outcomes({LONG: 5, other: 10, None: 15}, merged)

    table = table_of(group, rows)

    assert [row.label for row in table.rows[:2]] == [
        "Groep 1: 4 soorten samen", "Groep 2: 4 soorten samen",
    ]  # fmt: skip
    assert LONG in table.note
    assert other in table.note


def test_a_long_name_that_was_not_joined_stays() -> None:
    name = "Een uitkomst met een heel lange naam die de gemeente zelf aan de lijst toevoegde"
    group, rows = outcomes({name: 5, "Kort en goed": 5, None: 10})

    table = table_of(group, rows)

    assert table.rows[0].label == name
    assert table.note == ""


def test_classes_with_an_order_keep_their_whole_name() -> None:
    name = "Een half tot een heel jaar, Een tot twee jaar en Langer dan twee jaar"
    parts = ("Een half tot een heel jaar", "Een tot twee jaar", "Langer dan twee jaar")
    rows = PrintedRows("Doorlooptijd", ("duur",), ((name,),), (), (("duur", name, parts),))
    group = _group("casussen", [(("duur", name),), ()], [5, 5], rows, 5)

    assert table_of(group, rows).rows[0].label == name


def test_the_outcomes_are_a_funnel_from_what_was_received_to_what_was_taken_up() -> None:
    group, rows = outcomes(
        {"Geen actie nodig": 15, TAKEN_UP: 20, "Doorgeleid naar zorg of hulp": 5, None: 40}
    )

    table = table_of(group, rows, TAKEN_UP)

    assert table.chart is ChartKind.FUNNEL
    assert roles(table) == [
        ("Ontvangen", "40", RowRole.PLAIN),
        (TAKEN_UP, "20", RowRole.PLAIN),
        ("Geen actie nodig", "15", RowRole.OUTFLOW),
        ("Doorgeleid naar zorg of hulp", "5", RowRole.OUTFLOW),
    ]


def test_without_every_number_or_the_outcome_itself_there_is_no_funnel() -> None:
    joined = f"{TAKEN_UP} en Geen actie nodig"
    hidden = outcomes({"Geen actie nodig": None, TAKEN_UP: 20, None: 40})
    few = outcomes({"Geen actie nodig": 0, TAKEN_UP: 0, None: 0}, base=10)
    merged = outcomes(
        {joined: 35, "Doorgeleid": 5, None: 40},
        (("uitkomst", joined, (TAKEN_UP, "Geen actie nodig")),),
    )
    for group, rows in (hidden, few, merged):
        table = table_of(group, rows, TAKEN_UP)
        assert table.chart is ChartKind.BARS
        assert table.rows[-1].role is RowRole.TOTAL


def test_begin_against_end_is_followed_by_its_totals_as_a_flow() -> None:
    group, rows = crossed([(10, 5), (15, 0), (5, 0)])

    table, flow = tables_for(group, rows)

    assert table.rows[-1].cells == ("30", "5", "35")
    assert flow.chart is ChartKind.FLOW
    assert roles(flow) == [
        ("Liep aan het begin", "15", RowRole.STOCK),
        ("Erbij: nieuw", "15", RowRole.INFLOW),
        ("Erbij: opnieuw", "5", RowRole.INFLOW),
        ("Eraf: gesloten", "5", RowRole.OUTFLOW),
        ("Loopt aan het eind", "30", RowRole.STOCK),
    ]


def test_joined_arrivals_are_one_row_and_a_joined_stock_is_no_flow() -> None:
    arrivals, stock = f"{NEW} en {AGAIN}", f"{RAN} en {AGAIN}"
    group, rows = crossed(
        [(10, 5), (20, 0)], (RAN, arrivals), (("begin", arrivals, (NEW, AGAIN)),)
    )
    _, flow = tables_for(group, rows)
    assert flow.rows[1].label == "Erbij: nieuw en opnieuw"

    group, rows = crossed([(10, 5), (20, 0)], (stock, NEW), (("begin", stock, (RAN, AGAIN)),))
    assert len(tables_for(group, rows)) == 1


def test_what_does_not_add_up_or_lacks_a_row_is_no_flow() -> None:
    group, rows = crossed([(10, 5), (15, 0), (5, 0)], too_many=5)
    assert len(tables_for(group, rows)) == 1

    group, rows = crossed([(10, 5), (15, 0)], (RAN, NEW))
    assert len(tables_for(group, rows)) == 1


_FIVES = st.integers(min_value=0, max_value=40).map(lambda number: 5 * number)


@given(st.lists(st.tuples(_FIVES, _FIVES), min_size=3, max_size=3))
def test_every_number_of_a_flow_stands_in_the_table_before_it(
    cells: list[tuple[int, int]],
) -> None:
    group, rows = crossed(cells)

    table, *flows = tables_for(group, rows)

    printed = {cell for row in table.rows for cell in row.cells}
    (flow,) = flows
    assert {row.cells[0] for row in flow.rows} <= printed
    begin, new, again, gone, end = [number_in(row.cells[0]) or 0 for row in flow.rows]
    assert begin + new + again - gone == end


def test_the_yearly_report_draws_both_and_opens_with_released_totals(office: Office) -> None:
    workspace = office.workspace
    fill_register(workspace, 2024, 60)
    fill_register(workspace, 2025, 60, seed=3)
    year = period_of(PeriodKind.YEAR, date(2025, 6, 1))
    wish = workspace.releases.preparing.wish("council_year", year)
    prepared = workspace.releases.preparing.settle(wish)

    groups = prepared.printed
    record = workspace.releases.releasing.write(prepared)
    text = text_of(workspace.releases.releasing.paper(record.id).pdf)

    drawn = {table.chart for table in tables_of(groups, TAKEN_UP)}
    assert {ChartKind.FUNNEL, ChartKind.FLOW} <= drawn
    parts = [section.part for section in sections_of(groups, TAKEN_UP)]
    assert [len(part.tables) for part in parts].count(2) == 1
    shape = groups[0].printed
    total = shape.figures[shape.shape.places[((groups[0].name, "2025"),)]].value
    assert f"{total} meldingen ontvangen" in text
    assert "casussen op 31-12-2025" in text
