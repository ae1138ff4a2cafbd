# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Counting for the yearly overview: which notifications fall in which row and year.

Cases are counted within the notifications they came from, by the year of the notification. So
their tables split the row "persoonsgerichte aanpak" further, and `disclosure` protects that row
and its details as one system. Counted by their own year, cases would give the row away although
it is hidden.

A row or a table without records stays: leaving it out would tell that it holds only zeros.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from casuskluis.disclosure import Detail, Population, TwoWayTable, count_by
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.figures import NotificationFact
from casuskluis.domain.subject import AgeBand, age_band

YEARS_SHOWN = 3
UNKNOWN = "Onbekend"
PENDING = "Nog niet gewogen"
NOT_OPENED = "Nog niet geopend"

BY = " naar "
"""Stands in the title of a table between what is counted and what the rows are."""
NOTIFICATIONS = "Meldingen"
BY_SOURCE = "Meldingen naar herkomst"
BY_OUTCOME = "Meldingen naar uitkomst van de weging"
BY_IDEOLOGY = "Opgenomen casussen naar fenomeen"
BY_PHASE = "Opgenomen casussen naar fase"
BY_AGE = "Opgenomen casussen naar leeftijd bij de melding"

_Rows = tuple[str, Callable[[NotificationFact], str], list[str]]
"""A title, what tells the row of a record, and every row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an overview counts.

    Attributes:
        year: The last of the years shown.
        notifications: Received in the years shown, with what became of them.
    """

    year: int
    notifications: list[NotificationFact] = field(repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing came in during the year itself."""
        return not any(fact.received_on.year == self.year for fact in self.notifications)


def first_day(year: int) -> date:
    """Return the first day of the years an overview shows."""
    return date(year - YEARS_SHOWN + 1, 1, 1)


def population(facts: Facts, codes: CodeBook) -> Population:
    """Return the tables of an overview, not protected yet: of all, and of those taken up."""
    counting = _Counting(facts.year, codes)
    outcomes = [codes.label(CodeList.ASSESSMENT_OUTCOME, one) for one in AssessmentOutcome]
    phases = [code.label for code in codes.all(CodeList.CASE_PHASE)]
    bands = [codes.label(CodeList.AGE_BAND, band) for band in AgeBand]
    tables: tuple[_Rows, ...] = (
        (BY_SOURCE, counting.source, counting.rows(CodeList.SOURCE_DOMAIN)),
        (BY_OUTCOME, counting.outcome, [*outcomes, PENDING]),
    )
    details: tuple[_Rows, ...] = (
        (BY_IDEOLOGY, counting.ideology, counting.rows(CodeList.IDEOLOGY)),
        (BY_PHASE, counting.phase, [*phases, NOT_OPENED]),
        (BY_AGE, counting.age, bands),
    )
    found = facts.notifications
    taken_up = [fact for fact in found if fact.outcome is AssessmentOutcome.PERSON_CENTRED]
    of_table = [title for title, _, _ in tables].index(BY_OUTCOME)
    of_row = list(AssessmentOutcome).index(AssessmentOutcome.PERSON_CENTRED)
    return Population(
        NOTIFICATIONS,
        tuple(counting.table(rows, found) for rows in tables),
        tuple(Detail(counting.table(rows, taken_up), of_table, of_row) for rows in details),
    )


@dataclass(frozen=True, slots=True)
class _Counting:
    year: int
    codes: CodeBook

    def table(self, rows: _Rows, facts: Sequence[NotificationFact]) -> TwoWayTable:
        title, row_of, order = rows
        years = [str(self.year - back) for back in reversed(range(YEARS_SHOWN))]
        return count_by(
            facts, row_of, lambda fact: str(fact.received_on.year), order, years, title=title
        )

    def rows(self, code_list: CodeList) -> list[str]:
        """Return every label, and one for what is in no list or not filled in."""
        labels = [code.label for code in self.codes.all(code_list)]
        unknown = self._unknown(code_list)
        return labels if unknown in labels else [*labels, unknown]

    def source(self, fact: NotificationFact) -> str:
        return self._known(CodeList.SOURCE_DOMAIN, fact.source_domain)

    def ideology(self, fact: NotificationFact) -> str:
        return self._known(CodeList.IDEOLOGY, fact.ideology)

    def outcome(self, fact: NotificationFact) -> str:
        if fact.outcome is None:
            return PENDING
        return self.codes.label(CodeList.ASSESSMENT_OUTCOME, fact.outcome)

    def phase(self, fact: NotificationFact) -> str:
        if fact.phase is None:
            return NOT_OPENED
        return self.codes.label(CodeList.CASE_PHASE, fact.phase)

    def age(self, fact: NotificationFact) -> str:
        band = fact.band or age_band(fact.birth_date, fact.received_on)
        return self.codes.label(CodeList.AGE_BAND, band)

    def _known(self, code_list: CodeList, code: str) -> str:
        labels = {entry.code: entry.label for entry in self.codes.all(code_list)}
        return labels.get(code, self._unknown(code_list))

    def _unknown(self, code_list: CodeList) -> str:
        """Return how this list itself says it, whatever its capitals, else `UNKNOWN`."""
        labels = (entry.label for entry in self.codes.all(code_list))
        return next((one for one in labels if one.casefold() == UNKNOWN.casefold()), UNKNOWN)
