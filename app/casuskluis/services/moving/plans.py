# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The preview of a whole list: nothing is written, and every change gives another preview."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from casuskluis.domain.imports import Import
from casuskluis.domain.naming import fold
from casuskluis.exchange.moving.correcting import Corrector
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.listed import ListedAction, ListedCase, Owner
from casuskluis.exchange.refusals import Refused
from casuskluis.services.moving.drafting import Draft, Terms, drafted
from casuskluis.services.moving.judging import Rules, judged
from casuskluis.services.moving.rows import (
    Choices,
    Decided,
    FieldLine,
    ListedFate,
    PlannedRow,
)
from casuskluis.services.moving.showing import field_lines
from casuskluis.services.moving.words import SAME_LATER


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What would be made, and what stays out.

    Attributes:
        fates: How many rows, by what happens to them; refused rows are counted too.
        doubtful: Rows that are taken with doubts nobody looked at.
        organisations: Partners that are not in the vault yet, by name.
        unmapped: Cells with text in columns that mean nothing known, of rows that are taken.
        withheld: Headers of columns that may not be kept and hold something.
        left_out: Rows that are only headings, totals or the headers once more.
    """

    fates: Mapping[ListedFate, int]
    doubtful: int
    subjects: int
    notifications: int
    assessments: int
    cases: int
    closed_cases: int
    actions: int
    notes: int
    wishes: int
    organisations: tuple[str, ...] = field(repr=False)
    unmapped: int
    withheld: tuple[str, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MovingPlan:
    """A list as it would be taken in.

    Attributes:
        rows: By number of the row in the file.
        refused: Rows that hold something but no case, with the sentence why.
        left_out: Rows that are only headings, totals or the headers once more.
        already: The import of this very file that still stands.
    """

    source_name: str
    digest: str = field(repr=False)
    rows: Mapping[int, PlannedRow] = field(repr=False)
    refused: tuple[Refused, ...]
    left_out: tuple[int, ...]
    choices: Choices
    rules: Rules = field(repr=False)
    terms: Terms = field(repr=False)
    already: Import | None = None

    @property
    def ordered(self) -> tuple[PlannedRow, ...]:
        """Every row, those that need a look first and the most doubtful on top."""
        return tuple(sorted(self.rows.values(), key=_rank))

    @property
    def owner_choices(self) -> tuple[Owner, ...]:
        """Whom an action can be given to: partners and colleagues in the vault."""
        words = self.rules.vocabulary
        partners = (Owner(name) for name in words.organisations)
        return (*partners, *(Owner(name, is_officer=True) for name in words.officers))

    def fields(self, row: int) -> tuple[FieldLine, ...]:
        """Return every value of a row, those with doubts first."""
        return field_lines(self.rows[row].case, self.rules.vocabulary)

    def with_choices(self, choices: Choices) -> "MovingPlan":
        """Return the plan with other choices for the whole list."""
        return self.with_all(self.rows.values(), choices)

    def with_all(self, rows: Iterable[PlannedRow], choices: Choices) -> "MovingPlan":
        """Return the plan with these rows, judged by these choices."""
        review_by = choices.review_by or self.terms.review_by
        terms = replace(self.terms, review_by=review_by)
        return replace(self, rows={}, choices=choices, terms=terms).with_rows(rows)

    def with_field(self, row: int, name: CaseField, text: str) -> "MovingPlan":
        """Return the plan with a value corrected; it is certain from then on.

        Raises:
            CorrectionUnreadable: When a day, phase, code or number cannot be read.
        """
        planned = self.rows[row]
        return self._with_case(planned, self._corrector.corrected(planned.case, name, text))

    def with_actions(self, row: int, actions: Iterable[ListedAction]) -> "MovingPlan":
        """Return the plan with other actions in a row: changed, split, taken out, added.

        One without doubts is certain; `read_actions` makes them out of a text.
        """
        planned = self.rows[row]
        return self._with_case(planned, replace(planned.case, actions=tuple(actions)))

    def read_actions(self, row: int, text: str) -> tuple[ListedAction, ...]:
        """Return the actions in a text, as a cell of this row would be read."""
        return self._corrector.actions(self.rows[row].case, text)

    def with_decision(self, row: int, decided: Decided | None) -> "MovingPlan":
        """Return the plan with a decision about the person of a row; None takes it back."""
        return self.with_rows([replace(self.rows[row], decided=decided)])

    def with_accepted(self, rows: Iterable[int], *, accepted: bool = True) -> "MovingPlan":
        """Return the plan in which the officer looked at rows and lets their doubts be."""
        return self.with_rows(replace(self.rows[row], accepted=accepted) for row in rows)

    def with_rows(self, changed: Iterable[PlannedRow]) -> "MovingPlan":
        """Return the plan with some rows judged anew, and whatever hangs on them."""
        new = {one.row: judged(one, self.choices, self.rules) for one in changed}
        rows = {**self.rows, **new}
        for number, one in rows.items():
            same = one.decided.same_row if one.decided else None
            if same is None or (number not in new and same not in new):
                continue
            gone = same not in rows or rows[same].fate is not ListedFate.TAKE
            again = judged(one, self.choices, self.rules)
            if gone and again.fate is ListedFate.TAKE:
                again = replace(
                    again, fate=ListedFate.BLOCKED, reasons=(SAME_LATER.format(row=same),)
                )
            rows[number] = again
        return replace(self, rows=rows)

    def drafts(self) -> Iterator[Draft]:
        """Give the records of every row that is taken, in the order of the list."""
        for planned in self.rows.values():
            if planned.fate is ListedFate.TAKE:
                yield drafted(planned, self.terms, keep_unmapped=self.choices.keep_unmapped)

    def totals(self) -> Totals:
        """Return what would be made, and what stays out: the dry run."""
        return _totals(self)

    @property
    def _corrector(self) -> Corrector:
        return Corrector(self.rules.vocabulary, self.rules.today)

    def _with_case(self, planned: PlannedRow, case: ListedCase) -> "MovingPlan":
        return self.with_rows([replace(planned, case=case)])


def _rank(planned: PlannedRow) -> tuple[int, int, int]:
    if planned.needs_a_look:
        return 0, -len(planned.doubts), planned.row
    return (1 if planned.fate is ListedFate.TAKE else 2), 0, planned.row


def _totals(plan: MovingPlan) -> Totals:
    made, names = Counter[str](), set[str]()
    for draft in plan.drafts():
        names.update(draft.partners)
        names.update({plan.terms.new_town} if draft.needs_town else ())
        made["subjects"] += draft.subject is not None
        made["notifications"] += 1
        made["assessments"] += draft.assessment is not None
        made["cases"] += draft.case is not None
        made["closed_cases"] += draft.case is not None and not draft.case.is_open
        made["actions"] += len(draft.actions)
        made["notes"] += len(draft.notes)
        made["wishes"] += draft.wish is not None
    known = {*plan.rules.vocabulary.organisations} - {plan.terms.new_town} | {""}
    known_folded = set(map(fold, known))
    new = {fold(name): name for name in sorted(names, reverse=True)}  # as taking makes them
    fates = Counter(one.fate for one in plan.rows.values())
    fates[ListedFate.REFUSED] += len(plan.refused)
    taken = [one for one in plan.rows.values() if one.fate is ListedFate.TAKE]
    return Totals(
        fates={fate: fates[fate] for fate in ListedFate},
        doubtful=sum(bool(one.doubts) and not one.accepted for one in taken),
        subjects=made["subjects"],
        notifications=made["notifications"],
        assessments=made["assessments"],
        cases=made["cases"],
        closed_cases=made["closed_cases"],
        actions=made["actions"],
        notes=made["notes"],
        wishes=made["wishes"],
        organisations=tuple(sorted(new[one] for one in new.keys() - known_folded)),
        unmapped=sum(len(one.unmapped) for one in taken),
        withheld=tuple(dict.fromkeys(name for one in taken for name in one.withheld)),
        left_out=len(plan.left_out),
    )
