# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""True counts, for the screen of the officer only: nothing here can be printed or saved."""

from dataclasses import dataclass
from datetime import date

from casuskluis.disclosure.model.printed import Figure, PrintedTable
from casuskluis.domain.figure_tables import FigureTable
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.keeping.settings import CodeService
from casuskluis.services.releases.counting import CountedGroup, CountedTable, Counting
from casuskluis.services.releases.facts import facts_of
from casuskluis.services.releases.figure_tables import tables_of
from casuskluis.services.releases.lines import PrintedGroup, PrintedRows
from casuskluis.services.releases.profiles import Period, PeriodKind, period_of, profile_of

_WIDEST = "council_year"
_EARLIEST = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class InsideService:
    """Counts what is in the vault now."""

    context: Context

    def years(self) -> tuple[int, ...]:
        """Return the years in which anything was received, newest first, and this year."""
        today = self.context.clock.today()
        with self.context.read(Permission.RELEASE) as transaction:
            found = transaction.dated_figures.notifications(_EARLIEST, today, today)
        years = {one.received_on.year for one in found} | {today.year}
        return tuple(sorted(years, reverse=True))

    def tables(self, year: int) -> tuple[FigureTable, ...]:
        """Return every table of the council report with the true counts of a year so far."""
        whole = period_of(PeriodKind.YEAR, date(year, 1, 1))
        period = Period(whole.first, min(whole.last, self.context.clock.today()), whole.name)
        with self.context.read(Permission.RELEASE) as transaction:
            facts = facts_of(transaction, period)
        counting = Counting(period, CodeService(self.context).book())
        groups = counting.groups(profile_of(_WIDEST), facts)
        return tables_of([_plain(one) for one in groups])


def _plain(group: CountedGroup) -> PrintedGroup:
    figures = tuple(Figure(count) for count in group.linked.counts)
    printed = PrintedTable(group.linked.shape, figures)
    rows = tuple(_rows(one) for one in group.tables if one.dimensions)
    return PrintedGroup(group.group.value, lasting=True, printed=printed, rows=rows)


def _rows(table: CountedTable) -> PrintedRows:
    return PrintedRows(
        title=table.spec.title,
        dimensions=tuple(one.name for one in table.dimensions),
        categories=tuple(tuple(one.nodes) for one in table.dimensions),
        filters=table.filters,
    )
