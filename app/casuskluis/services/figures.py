# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Counting for the yearly overview: which notifications fall in which row and year.

Cases are counted within the notifications they came from, by the year of the notification. So
the row "persoonsgerichte aanpak" of the outcomes is the total of every table about cases, and
`disclosure` can protect all tables as one system. Counted by their own year, cases would give
that row away although it is hidden.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from casuskluis.disclosure import TwoWayTable, count_by
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.figures import NotificationFact
from casuskluis.domain.subject import AgeBand, age_band

YEARS_SHOWN = 3
UNKNOWN = "onbekend"
PENDING = "nog niet gewogen"
NOT_OPENED = "nog niet geopend"

BY_SOURCE = "Meldingen naar herkomst"
BY_OUTCOME = "Meldingen naar uitkomst van de weging"
BY_IDEOLOGY = "Opgenomen casussen naar fenomeen"
BY_PHASE = "Opgenomen casussen naar fase"
BY_AGE = "Opgenomen casussen naar leeftijd bij de melding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The tables of an overview, not protected yet.

    Attributes:
        notifications: Tables over all notifications; the last one is by outcome.
        cases: Tables over those taken up; their totals are the row `taken_up` of the outcomes.
        taken_up: The label of that row.
    """

    notifications: tuple[TwoWayTable, ...]
    cases: tuple[TwoWayTable, ...]
    taken_up: str


def first_day(year: int) -> date:
    """Return the first day of the years an overview shows."""
    return date(year - YEARS_SHOWN + 1, 1, 1)


def count(year: int, facts: Sequence[NotificationFact], codes: CodeBook) -> Counts:
    """Return the tables over the years up to and including a year."""
    counting = _Counting(year, codes)
    taken_up = [fact for fact in facts if fact.outcome is AssessmentOutcome.PERSON_CENTRED]
    outcomes = [
        codes.label(CodeList.ASSESSMENT_OUTCOME, outcome) for outcome in AssessmentOutcome
    ]
    phases = [code.label for code in codes.all(CodeList.CASE_PHASE)]
    bands = [codes.label(CodeList.AGE_BAND, band) for band in AgeBand]
    return Counts(
        notifications=(
            counting.table(
                BY_SOURCE, facts, counting.source, counting.rows(CodeList.SOURCE_DOMAIN)
            ),
            counting.table(BY_OUTCOME, facts, counting.outcome, [*outcomes, PENDING]),
        ),
        cases=(
            counting.table(
                BY_IDEOLOGY, taken_up, counting.ideology, counting.rows(CodeList.IDEOLOGY)
            ),
            counting.table(BY_PHASE, taken_up, counting.phase, [*phases, NOT_OPENED]),
            counting.table(BY_AGE, taken_up, counting.age, bands),
        ),
        taken_up=codes.label(CodeList.ASSESSMENT_OUTCOME, AssessmentOutcome.PERSON_CENTRED),
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
        return self.codes.label(CodeList.AGE_BAND, age_band(fact.birth_date, fact.received_on))

    def _known(self, code_list: CodeList, code: str) -> str:
        labels = {entry.code: entry.label for entry in self.codes.all(code_list)}
        return labels.get(code, UNKNOWN)
