# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A case list, row by row, each value certain or doubtful; nothing is written."""

from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Never, TypeVar

from casuskluis.domain.identifiers import BSN_LENGTH, passes_eleven_test
from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.partial_date import PartialDate
from casuskluis.exchange.columns import ColumnGuess, Confidence, require_name
from casuskluis.exchange.moving.acting import Setting, read_actions
from casuskluis.exchange.moving.cleaning import (
    CELL_ERROR,
    LONGEST_TEXT,
    TOO_LONG,
    is_cell_error,
    is_nothing,
    tidy,
    told_text,
)
from casuskluis.exchange.moving.contradicting import checked, with_doubt, with_numbers_twice
from casuskluis.exchange.moving.days import DayReader, is_month_first
from casuskluis.exchange.moving.doubles import with_doubles
from casuskluis.exchange.moving.fields import (
    DATES,
    LONG_TEXTS,
    TEXTS,
    CaseField,
    ListedStage,
)
from casuskluis.exchange.moving.guessing import is_running
from casuskluis.exchange.moving.listed import (
    ListedAction,
    ListedCase,
    ListReading,
    Told,
    Vocabulary,
)
from casuskluis.exchange.moving.names import (
    is_surely_somebody,
    order_of,
    told_name,
    told_parts,
)
from casuskluis.exchange.moving.owners import Owners
from casuskluis.exchange.moving.pairing import with_columns
from casuskluis.exchange.moving.withheld import is_withheld
from casuskluis.exchange.moving.words import (
    PERHAPS,
    dated_stage,
    told_closing_reason,
    told_ideology,
    told_stage,
)
from casuskluis.exchange.pace import Pace
from casuskluis.exchange.reading import Cancel, Progress
from casuskluis.exchange.refusals import Reason, Refused, refusal
from casuskluis.exchange.table import NumberedRow, Table

T = TypeVar("T")

COLUMN_GUESSED = "De kolom is geraden uit de inhoud. Kies zelf wat erin staat."
TWO_COLUMNS = "Twee kolommen spreken elkaar tegen. Kies de juiste waarde."
BSN_WRONG = "Dit BSN bestaat niet en is niet overgenomen. Vraag het juiste nummer."
BEYOND = "Kolom zonder kop"
"""For text to the right of the last header."""
_AHEAD = frozenset({CaseField.NEXT_ON})
_TOTALS = frozenset({"totaal", "total", "subtotaal", "aantal", "som"})
_FEWEST = 2
_FRESH = 120
"""Days in which a notification says in which year its actions are due."""


def read_cases(
    table: Table,
    guess: ColumnGuess[CaseField],
    vocabulary: Vocabulary,
    *,
    today: date,
    keep_bsn: bool = False,
    progress: Progress | None = None,
    cancelled: Cancel | None = None,
) -> ListReading:
    """Read every row of a case list.

    Args:
        table: From `opening.open_case_list`.
        guess: What each column holds; see `guessing.guess_case_columns`.
        vocabulary: What the vault knows, to recognise partners and colleagues.
        today: The day it is.
        keep_bsn: Keep a correct BSN. It is always checked, also when not kept.
        progress: Called now and then with rows done and rows in all.
        cancelled: Asked now and then whether to stop.

    Raises:
        NoUsableColumns: When no column holds a name.
        TooManyRows: When the list is longer than `table.MAX_ROWS`.
        Cancelled: When the officer stopped.
    """
    require_name(guess.mapping, CaseField.NAME, CaseField.FAMILY)
    rows = deque(table.rows())
    reader = _CaseReader(table, guess, vocabulary, rows, today, keep_bsn=keep_bsn)
    pace = Pace(len(rows), progress, cancelled)
    found: list[ListedCase | Refused | int] = []
    for done in range(1, len(rows) + 1):
        found.append(_sorted_out(rows.popleft(), reader))  # a row that was read may be let go
        pace.step(done)
    pace.finish()
    cases = [one for one in found if isinstance(one, ListedCase)]
    return ListReading(
        cases=with_numbers_twice(with_doubles(cases)),
        refused=tuple(one for one in found if isinstance(one, Refused)),
        left_out=tuple(one for one in found if isinstance(one, int)),
        source_name=table.source_name,
    )


def _sorted_out(row: NumberedRow, reader: "_CaseReader") -> ListedCase | Refused | int:
    """Return the case of a row, why there is none, or its number when none was meant."""
    if row.broken is not None:
        return refusal(row.number, row.broken)
    if reader.is_no_case(row):
        return row.number
    case = reader.read(row)
    if case.name.value is None and not case.name.doubt:
        return refusal(row.number, Reason.NO_NAME)
    return case


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    doubt: str = ""


_EMPTY = _Cell("")
_NOTHING: Told[Never] = Told(None)
"""One for all the empty cells of a long list."""


class _CaseReader:
    """Reads row after row with what the whole list showed."""

    def __init__(
        self,
        table: Table,
        guess: ColumnGuess[CaseField],
        vocabulary: Vocabulary,
        rows: Collection[NumberedRow],
        today: date,
        *,
        keep_bsn: bool,
    ) -> None:
        self._columns: Mapping[CaseField, tuple[int, ...]] = guess.mapping
        numbers = self._columns.get(CaseField.NUMBER, ())
        self._running = {at for at in numbers if is_running(table.headers[at])}
        self._guessed = {
            column.index for column in guess.columns if column.confidence is Confidence.CONTENT
        }
        self._width = len(table.headers)
        self._headers = {fold(header) for header in table.headers if header}
        self._vocabulary = vocabulary
        self._owners = Owners(vocabulary.organisations, vocabulary.officers)
        self._today = today
        self._keep_bsn = keep_bsn
        self._stages: dict[_Cell, tuple[Told[str], str]] = {}
        self._order = order_of(self._all(rows, CaseField.NAME))
        self._days = {name: self._day_reader(name, rows) for name in DATES}
        self._withheld = [
            (at, header) for at, header in enumerate(table.headers) if is_withheld(header)
        ]
        used = {at for columns in self._columns.values() for at in columns}
        used |= {at for at, _ in self._withheld}
        if not keep_bsn:
            kept_out = self._columns.get(CaseField.BSN, ())
            self._withheld += [(at, table.headers[at]) for at in kept_out]
        self._free = [(at, header) for at, header in enumerate(table.headers) if at not in used]

    def is_no_case(self, row: NumberedRow) -> bool:
        """Tell whether a row is a heading, a total, or the headers once more."""
        filled = [cell.strip() for cell in row.cells if cell.strip()]
        folded = [fold(cell) for cell in filled]
        if folded[0] in _TOTALS and len(filled) <= _FEWEST + 1:
            return True
        again = sum(one in self._headers for one in folded)
        if again >= max(_FEWEST, len(filled) // 2 + 1):
            return True
        return len(set(filled)) == 1 and len(self._headers) > _FEWEST and not self._lone(row)

    def _lone(self, row: NumberedRow) -> bool:
        """Tell whether only a name is filled in, which is no heading."""
        name = self._name(row)
        filled = sum(bool(cell.strip()) for cell in row.cells)
        return filled == 1 and name.is_certain and is_surely_somebody(name.written)

    def read(self, row: NumberedRow) -> ListedCase:
        """Return the case of one row."""
        dates = {name: self._date(row, name) for name in DATES}
        texts = {name: self._text(row, name) for name in TEXTS}
        texts |= self._coded(row)
        texts[CaseField.STAGE], dates[CaseField.CLOSED_ON] = self._stage(row, dates)
        texts[CaseField.BSN] = self._bsn(row)
        case = ListedCase(
            row=row.number,
            name=self._name(row),
            dates=dates,
            texts=texts,
            partners=self._doubted(row, CaseField.PARTNERS, self._owners.told_all),
            actions=self._actions(row, self._talked(dates)),
            actions_written=tidy(self._cell(row, CaseField.ACTIONS).text)[:LONGEST_TEXT],
            unmapped=self._unmapped(row),
            withheld=tuple(header for at, header in self._withheld if _filled(row, at)),
        )
        return checked(case)

    def _coded(self, row: NumberedRow) -> dict[CaseField, Told[str]]:
        words = self._vocabulary
        return {
            CaseField.IDEOLOGY: self._doubted(
                row, CaseField.IDEOLOGY, lambda text: told_ideology(text, words.ideologies)
            ),
            CaseField.CLOSING_REASON: self._doubted(
                row,
                CaseField.CLOSING_REASON,
                lambda text: told_closing_reason(text, words.closing_reasons),
            ),
            CaseField.REASON: self._doubted(
                row, CaseField.REASON, lambda text: told_text(text, LONGEST_TEXT)
            ),
            CaseField.REPORTER_ORGANISATION: self._reporter(row),
            CaseField.COORDINATOR: self._doubted(row, CaseField.COORDINATOR, self._officer),
        }

    def _reporter(self, row: NumberedRow) -> Told[str]:
        """Return the organisation of the notifier; its name may be all there is of one."""
        told = self._doubted(row, CaseField.REPORTER_ORGANISATION, self._owners.told)
        alone = "" if told.value else self._cell(row, CaseField.REPORTER).text
        owner = self._owners.find(alone) if alone else None
        return told if owner is None or owner.is_officer else self._owners.told(alone)

    def _stage(
        self, row: NumberedRow, dates: Mapping[CaseField, Told[PartialDate]]
    ) -> tuple[Told[str], Told[PartialDate]]:
        """Return the phase, and the closing day; that may stand behind the phase."""
        cell, closed = self._cell(row, CaseField.STAGE), dates[CaseField.CLOSED_ON]
        stage, behind = self._said(cell)
        if not behind:
            return stage, closed
        day = self._days[CaseField.CLOSED_ON].read(behind)
        if stage.value != ListedStage.CLOSED or day.value is None:
            return with_doubt(stage, PERHAPS), closed
        if closed.value is None:
            return stage, with_doubt(day, closed.doubt)
        return stage, with_doubt(closed, "" if closed.value == day.value else TWO_COLUMNS)

    def _said(self, cell: _Cell) -> tuple[Told[str], str]:
        """Return the phase, and what stands behind it; equal cells of a long list share it."""
        if cell not in self._stages:
            said, behind = dated_stage(cell.text)
            stage = replace(with_doubt(told_stage(said), cell.doubt), written=cell.text)
            self._stages[cell] = stage, behind
        return self._stages[cell]

    def _name(self, row: NumberedRow) -> Told[PersonName]:
        family = self._cell(row, CaseField.FAMILY)
        given, whole = self._cell(row, CaseField.GIVEN), self._cell(row, CaseField.NAME)
        prefix = self._cell(row, CaseField.PREFIX)
        if family.text or (given.text and whole.text):
            between = prefix.text if CaseField.PREFIX in self._columns else None
            told = told_parts(family.text or whole.text, between, given.text)
            return with_doubt(told, family.doubt or given.doubt)
        told = told_name(whole.text or given.text, self._order)
        return with_doubt(told, whole.doubt or given.doubt)

    def _date(self, row: NumberedRow, name: CaseField) -> Told[PartialDate]:
        cell = self._cell(row, name)
        if not cell.text:
            return _NOTHING
        return with_doubt(self._days[name].read(cell.text), cell.doubt)

    def _bsn(self, row: NumberedRow) -> Told[str]:
        text = tidy(self._cell(row, CaseField.BSN).text)
        if is_nothing(text) or not text:
            return _NOTHING
        if is_cell_error(text):
            return Told(None, CELL_ERROR)
        digits = "".join(char for char in text if char not in " .-")
        # A sheet that stored the BSN as a number has lost its leading zero.
        digits = digits.zfill(BSN_LENGTH) if len(digits) == BSN_LENGTH - 1 else digits
        if not passes_eleven_test(digits):
            return Told(None, BSN_WRONG)
        return Told(digits if self._keep_bsn else None)

    def _officer(self, text: str) -> Told[str]:
        told = told_text(text)
        owner = self._owners.find(told.value) if told.value else None
        return replace(told, value=owner.name) if owner and owner.is_officer else told

    def _actions(self, row: NumberedRow, talked: date | None) -> tuple[ListedAction, ...]:
        cell = self._cell(row, CaseField.ACTIONS)
        text = tidy(cell.text)
        if is_nothing(text):
            return ()
        if is_cell_error(text):
            return (ListedAction(text=text, doubts=(CELL_ERROR,)),)
        setting = Setting(self._owners, self._today, talked)
        actions = with_columns(
            read_actions(text[:LONGEST_TEXT], setting),
            tidy(self._cell(row, CaseField.ACTION_OWNER).text),
            tidy(self._cell(row, CaseField.ACTION_DUE).text),
            setting,
        )
        doubt = TOO_LONG if len(text) > LONGEST_TEXT else cell.doubt
        if not doubt:
            return actions
        return tuple(replace(one, doubts=(doubt, *one.doubts)) for one in actions)

    def _talked(self, dates: Mapping[CaseField, Told[PartialDate]]) -> date | None:
        """Return when the case was last spoken of: a fresh notification counts as well."""
        for name in (CaseField.LAST_ON, CaseField.REPORTED_ON):
            told = dates[name]
            if told.value is not None and told.value.day is not None and told.is_certain:
                day = told.value.earliest
                fresh = (self._today - day).days <= _FRESH
                return day if name is CaseField.LAST_ON or fresh else None
        return None

    def _unmapped(self, row: NumberedRow) -> tuple[tuple[str, str], ...]:
        named = [(header, _filled(row, at)) for at, header in self._free]
        wide = range(self._width, len(row.cells))
        beyond = [(BEYOND, _filled(row, at)) for at in wide]
        return tuple((header, text) for header, text in (*named, *beyond) if text)

    def _cell(self, row: NumberedRow, name: CaseField) -> _Cell:
        columns = self._columns.get(name)
        if columns is None:
            return _EMPTY
        found = [(at, row.cells[at].strip()) for at in columns if at < len(row.cells)]
        found = [(at, text) for at, text in found if text]
        if not found:
            return _EMPTY
        found = [one for one in found if one[0] not in self._running] or found
        guessed = COLUMN_GUESSED if found[0][0] in self._guessed else ""
        if name in LONG_TEXTS:
            return _Cell("\n".join(text for _, text in found), guessed)
        differ = len(found) > 1 and len({fold(text) for _, text in found}) > 1
        return _Cell(found[0][1], TWO_COLUMNS if differ else guessed)

    def _doubted(
        self, row: NumberedRow, name: CaseField, told: Callable[[str], Told[T]]
    ) -> Told[T]:
        cell = self._cell(row, name)
        return with_doubt(told(cell.text), cell.doubt) if cell.text else _NOTHING

    def _text(self, row: NumberedRow, name: CaseField) -> Told[str]:
        cell = self._cell(row, name)
        return with_doubt(told_text(cell.text), cell.doubt) if cell.text else _NOTHING

    def _all(self, rows: Collection[NumberedRow], name: CaseField) -> list[str]:
        return [self._cell(row, name).text for row in rows if row.broken is None]

    def _day_reader(self, name: CaseField, rows: Collection[NumberedRow]) -> DayReader:
        return DayReader(
            self._today,
            born=name is CaseField.BIRTH_DATE,
            ahead=name in _AHEAD,
            month_first=is_month_first(self._all(rows, name)),
        )


def _filled(row: NumberedRow, at: int) -> str:
    """Return what stands in a cell; empty when it says in words that there is nothing."""
    text = tidy(row.cells[at]) if at < len(row.cells) else ""
    return "" if is_nothing(text) else text[:LONGEST_TEXT]
