# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Counting for the yearly overview: which notifications fall in which row and year.

Cases are counted within the notifications they came from, by the year of the notification, and
a row counts the notifications that were not taken up. So all tables count the same records, and
`disclosure` protects them as one system. Counted by their own year, cases would give the row
"persoonsgerichte aanpak" away although it is hidden.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from casuskluis.disclosure import Population, TwoWayTable, count_by
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.figures import NotificationFact
from casuskluis.domain.subject import AgeBand, age_band

YEARS_SHOWN = 3
UNKNOWN = "onbekend"
PENDING = "nog niet gewogen"
NOT_OPENED = "nog niet geopend"
NOT_TAKEN_UP = "niet opgenomen"

NOTIFICATIONS = "Meldingen"
BY_SOURCE = "Meldingen naar herkomst"
BY_OUTCOME = "Meldingen naar uitkomst van de weging"
BY_IDEOLOGY = "Meldingen en casussen naar fenomeen"
BY_PHASE = "Meldingen en casussen naar fase"
BY_AGE = "Meldingen en casussen naar leeftijd bij de melding"


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
    """Return the tables of an overview, not protected yet; they all count the same records."""
    counting = _Counting(facts.year, codes)
    outcomes = [
        codes.label(CodeList.ASSESSMENT_OUTCOME, outcome) for outcome in AssessmentOutcome
    ]
    phases = [code.label for code in codes.all(CodeList.CASE_PHASE)]
    bands = [codes.label(CodeList.AGE_BAND, band) for band in AgeBand]
    rows: tuple[tuple[str, Callable[[NotificationFact], str], list[str]], ...] = (
        (BY_SOURCE, counting.source, counting.rows(CodeList.SOURCE_DOMAIN)),
        (BY_OUTCOME, counting.outcome, [*outcomes, PENDING]),
        (BY_IDEOLOGY, counting.ideology, [*counting.rows(CodeList.IDEOLOGY), NOT_TAKEN_UP]),
        (BY_PHASE, counting.phase, [*phases, NOT_OPENED, NOT_TAKEN_UP]),
        (BY_AGE, counting.age, [*bands, NOT_TAKEN_UP]),
    )
    found = facts.notifications
    return Population(
        NOTIFICATIONS,
        tuple(counting.table(title, found, row_of, order) for title, row_of, order in rows),
    )


@dataclass(frozen=True, slots=True)
class _Counting:
    year: int
    codes: CodeBook

    def table(
        self,
        title: str,
        facts: Sequence[NotificationFact],
        row_of: Callable[[NotificationFact], str],
        rows: list[str],
    ) -> TwoWayTable:
        years = [str(self.year - back) for back in reversed(range(YEARS_SHOWN))]
        return count_by(
            facts, row_of, lambda fact: str(fact.received_on.year), rows, years, title=title
        )

    def rows(self, code_list: CodeList) -> list[str]:
        labels = [code.label for code in self.codes.all(code_list)]
        return labels if UNKNOWN in labels else [*labels, UNKNOWN]

    def source(self, fact: NotificationFact) -> str:
        return self._known(CodeList.SOURCE_DOMAIN, fact.source_domain)

    def ideology(self, fact: NotificationFact) -> str:
        if not _taken_up(fact):
            return NOT_TAKEN_UP
        return self._known(CodeList.IDEOLOGY, fact.ideology)

    def outcome(self, fact: NotificationFact) -> str:
        if fact.outcome is None:
            return PENDING
        return self.codes.label(CodeList.ASSESSMENT_OUTCOME, fact.outcome)

    def phase(self, fact: NotificationFact) -> str:
        if not _taken_up(fact):
            return NOT_TAKEN_UP
        if fact.phase is None:
            return NOT_OPENED
        return self.codes.label(CodeList.CASE_PHASE, fact.phase)

    def age(self, fact: NotificationFact) -> str:
        if not _taken_up(fact):
            return NOT_TAKEN_UP
        return self.codes.label(CodeList.AGE_BAND, age_band(fact.birth_date, fact.received_on))

    def _known(self, code_list: CodeList, code: str) -> str:
        labels = {entry.code: entry.label for entry in self.codes.all(code_list)}
        return labels.get(code, UNKNOWN)


def _taken_up(fact: NotificationFact) -> bool:
    return fact.outcome is AssessmentOutcome.PERSON_CENTRED
