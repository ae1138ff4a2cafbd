# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers of the programme, as window and command line ask for them."""

from dataclasses import dataclass
from datetime import date

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.programme.papers import goals_page, network, training
from casuskluis.services.programme.papers.period import period_name


@dataclass(frozen=True, slots=True)
class ProgrammePrinter:
    """Makes the papers. Looking at one is not recorded, that it left is."""

    context: Context

    def programme_page(self, year: int, moment: str = "") -> PrintedPaper:
        """Return the goals of a year in the form of planning and control, to publish.

        Args:
            year: The budget year.
            moment: Which document it is for, such as "jaarstukken"; may be empty.

        Raises:
            NotAllowed: When the officer at work may not release.
            PublicationRefused: When the finished paper points at somebody.
        """
        return goals_page.programme_page(self.context, year, moment)

    def training_overview(self, first: date, last: date) -> PrintedPaper:
        """Return what was held in a period and what partners know, to publish.

        Raises:
            PeriodBackwards: When the period ends before it begins.
            NotAllowed: When the officer at work may not release.
            PublicationRefused: When the finished paper points at somebody.
        """
        return training.training_overview(self.context, first, last)

    def network_overview(
        self, first: date, last: date, *, with_names: bool = False
    ) -> PrintedPaper:
        """Return the network of a period, for inside only.

        Args:
            first: First day over which contact is counted.
            last: Last day.
            with_names: Key persons by name.

        Raises:
            PeriodBackwards: When the period ends before it begins.
        """
        return network.network_overview(self.context, first, last, with_names=with_names)

    def programme_page_left(self, year: int) -> None:
        """Enter in the journal that the programme page left."""
        with self.context.write(Permission.RELEASE) as transaction:
            transaction.journal.record(JournalAction.EXPORTED, f"programme_page:{year}")

    def training_overview_left(self, first: date, last: date) -> None:
        """Enter in the journal that the overview of training left."""
        name = period_name(first, last)
        with self.context.write(Permission.RELEASE) as transaction:
            transaction.journal.record(JournalAction.EXPORTED, f"training_overview:{name}")

    def network_overview_left(
        self, first: date, last: date, *, with_names: bool = False
    ) -> None:
        """Enter in the journal that the overview of the network left, and in which form."""
        said = f"network_overview:{period_name(first, last)}"
        if with_names:
            said = f"{said}:names"
        with self.context.write(Permission.PARTNERS) as transaction:
            transaction.journal.record(JournalAction.PRINTED, said)
