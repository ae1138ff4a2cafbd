# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Persons out of a table: checked, and each row taken or refused.

The same reader serves the layout of the population register (BRP) and any other table whose
columns were guessed and confirmed. In the register a person takes several rows: the first
carries the mark of the list and the current data, those below it former data or more children.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.identifiers import BSN_LENGTH, passes_eleven_test
from casuskluis.exchange.cells import Cells, RowRefused
from casuskluis.exchange.columns import guess_columns, require_name
from casuskluis.exchange.fields import BRP_MARK, PersonField
from casuskluis.exchange.pace import Pace
from casuskluis.exchange.reading import (
    BELONGS_ABOVE,
    BSN_ACCEPTED,
    BSN_REFUSED,
    Cancel,
    PersonRecord,
    Progress,
    Reading,
    Taken,
)
from casuskluis.exchange.refusals import Reason, Refused, refusal
from casuskluis.exchange.subjects import read_subject
from casuskluis.exchange.table import NumberedRow, Table

PersonColumns = Mapping[PersonField, tuple[int, ...]]


@dataclass
class _Tally:
    """What one run over a table has found so far."""

    taken: list[Taken[PersonRecord]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(
        default_factory=lambda: {BSN_ACCEPTED: 0, BSN_REFUSED: 0, BELONGS_ABOVE: 0}
    )


def read_persons(
    table: Table,
    columns: PersonColumns | None = None,
    *,
    keep_bsn: bool = False,
    keep_former: bool = False,
    today: date | None = None,
    progress: Progress | None = None,
    cancelled: Cancel | None = None,
) -> Reading[PersonRecord]:
    """Check every row of a table of persons; nothing is written.

    Args:
        table: From `opening.open_table`.
        columns: Which column holds what; guessed when left out.
        keep_bsn: Keep a correct BSN in the record. It is always checked, also when not kept.
        keep_former: Take former data in a BRP file as records of their own.
        today: Nobody is born after this day; not checked when left out.
        progress: Called now and then with rows done and rows in all.
        cancelled: Asked now and then whether to stop.

    Raises:
        NoUsableColumns: When no column holds a name.
        TooManyRows: When the table is longer than `table.MAX_ROWS`.
        Cancelled: When the officer stopped.
    """
    if columns is None:
        columns = guess_columns(table.headers, table.sample()).mapping
    require_name(columns, PersonField.NAME, PersonField.FAMILY)
    reader = _RowReader(table, columns, keep_bsn=keep_bsn, keep_former=keep_former, today=today)
    pace = Pace(table.height, progress, cancelled)
    for done, row in enumerate(table.rows(), start=1):
        reader.read(row)
        pace.step(done)
    pace.finish()
    tally = reader.tally
    return Reading(
        tuple(tally.taken), tuple(tally.refused), table.source_name, dict(tally.counts)
    )


class _RowReader:
    """Reads row after row into its tally."""

    def __init__(
        self,
        table: Table,
        columns: PersonColumns,
        *,
        keep_bsn: bool,
        keep_former: bool,
        today: date | None,
    ) -> None:
        self.tally = _Tally()
        self._columns = columns
        self._width = len(table.headers)
        self._keep_bsn = keep_bsn
        self._keep_former = keep_former
        self._today = today
        self._register = _Register.of(table)
        self._source = "BRP" if self._register else "bestand"

    def read(self, row: NumberedRow) -> None:
        """Take or refuse one row."""
        if self._register and self._register.has_no_person(row):
            self.tally.counts[BELONGS_ABOVE] += 1
            return
        try:
            self._take(row)
        except RowRefused as refused:
            self.tally.refused.append(refusal(row.number, refused.reason))

    def _take(self, row: NumberedRow) -> None:
        if row.broken is not None:
            raise RowRefused(row.broken)
        if row.is_wider_than(self._width):
            raise RowRefused(Reason.TOO_MANY_CELLS)
        cells = Cells(row.cells, self._columns)
        bsn = self._checked_bsn(cells.get(PersonField.BSN))
        if self._register and self._register.is_former(row) and not self._keep_former:
            raise RowRefused(Reason.FORMER_DATA)
        notes: list[str] = []
        subject = read_subject(
            cells, notes, source=self._source, bsn=bsn if self._keep_bsn else ""
        )
        born = subject.birth_date
        if born is not None and self._today is not None and born.earliest > self._today:
            raise RowRefused(Reason.BORN_IN_FUTURE)
        record = PersonRecord(subject, bsn_checked=bool(bsn))
        key = subject.source_key
        if key in self.tally.keys:
            raise RowRefused(Reason.REPEATED)
        self.tally.keys.add(key)
        self.tally.taken.append(Taken(row.number, record, key, tuple(notes)))

    def _checked_bsn(self, text: str) -> str:
        digits = "".join(char for char in text if char not in " .-") if text else ""
        if not digits:
            return ""
        # A sheet that stored the BSN as a number has lost its leading zero.
        digits = digits.zfill(BSN_LENGTH) if len(digits) == BSN_LENGTH - 1 else digits
        if not passes_eleven_test(digits):
            self.tally.counts[BSN_REFUSED] += 1
            raise RowRefused(Reason.BSN_INVALID)
        self.tally.counts[BSN_ACCEPTED] += 1
        return digits


@dataclass(frozen=True, slots=True)
class _Register:
    """The rows of a BRP file: which columns make it a person, and a current one."""

    person_columns: tuple[int, ...]

    @classmethod
    def of(cls, table: Table) -> "_Register | None":
        """Return it for a table in the layout of the register, nothing for any other."""
        if BRP_MARK not in table.headers:
            return None
        headers = enumerate(table.headers)
        return cls(tuple(index for index, header in headers if header.startswith("01.")))

    def has_no_person(self, row: NumberedRow) -> bool:
        """Tell whether the row holds nothing of category 01 (the person)."""
        cells = row.cells
        used = (cells[index].strip() for index in self.person_columns if index < len(cells))
        return row.broken is None and not any(used)

    def is_former(self, row: NumberedRow) -> bool:
        """Tell whether the row lacks the mark of a list, in the column before the elements."""
        return self.person_columns[0] > 0 and not row.cells[0].strip()
