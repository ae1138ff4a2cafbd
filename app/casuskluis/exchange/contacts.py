# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts out of a table: exports of Outlook, Google and Thunderbird, and own lists."""

from collections.abc import Mapping

from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.exchange.cells import Cells, RowRefused, person_name
from casuskluis.exchange.columns import guess_contact_columns, require_name
from casuskluis.exchange.contact_texts import contact_key
from casuskluis.exchange.fields import ContactField
from casuskluis.exchange.pace import Pace
from casuskluis.exchange.reading import Cancel, ContactRecord, Progress, Reading, Taken
from casuskluis.exchange.refusals import Reason, Refused, refusal
from casuskluis.exchange.table import NumberedRow, Table

ContactColumns = Mapping[ContactField, tuple[int, ...]]

_NO_NAME_NOTE = (
    "Er staat geen naam op deze regel; de organisatie of het e-mailadres is als naam gebruikt."
)


def read_contact_table(
    table: Table,
    columns: ContactColumns | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Cancel | None = None,
) -> Reading[ContactRecord]:
    """Check every row of a table of contacts; nothing is written.

    Args:
        table: From `opening.open_contact_table`.
        columns: Which column holds what; guessed when left out.
        progress: Called now and then with rows done and rows in all.
        cancelled: Asked now and then whether to stop.

    Raises:
        NoUsableColumns: When no column holds a name.
        TooManyRows: When the table is longer than `table.MAX_ROWS`.
        Cancelled: When the officer stopped.
    """
    if columns is None:
        columns = guess_contact_columns(table.headers, table.sample()).mapping
    require_name(
        columns, ContactField.NAME, ContactField.FAMILY, ContactField.GIVEN, ContactField.EMAIL
    )
    taken: list[Taken[ContactRecord]] = []
    refused: list[Refused] = []
    pace = Pace(table.height, progress, cancelled)
    for done, row in enumerate(table.rows(), start=1):
        pace.step(done)
        try:
            taken.append(_take(row, columns, len(table.headers)))
        except RowRefused as reason:
            refused.append(refusal(row.number, reason.reason))
    pace.finish()
    return Reading(tuple(taken), tuple(refused), table.source_name)


def _take(row: NumberedRow, columns: ContactColumns, width: int) -> Taken[ContactRecord]:
    if row.broken is not None:
        raise RowRefused(row.broken)
    if any(cell.strip() for cell in row.cells[width:]):
        raise RowRefused(Reason.TOO_MANY_CELLS)
    cells = Cells(row.cells, columns)
    organisation = cells.get(ContactField.ORGANISATION)
    email = cells.get(ContactField.EMAIL)
    name, notes = _name(cells, organisation or email)
    key = contact_key(name, email, organisation, cells.get(ContactField.UID))
    contact = Contact(
        name=name,
        function=cells.get(ContactField.FUNCTION),
        email=email,
        phone=cells.get(ContactField.PHONE),
        mobile=cells.get(ContactField.MOBILE),
        source_key=key,
    )
    return Taken(row.number, ContactRecord(contact, organisation), key, notes)


def _name(cells: Cells[ContactField], instead: str) -> tuple[PersonName, tuple[str, ...]]:
    middle = cells.get(ContactField.MIDDLE)
    given = f"{cells.get(ContactField.GIVEN)} {middle}".strip()
    prefix = cells.maybe(ContactField.PREFIX)
    family = cells.maybe(ContactField.FAMILY)
    if middle and family and "," not in family and not prefix:
        # Outlook keeps the Dutch prefix as a middle name.
        return PersonName.parse(f"{family}, {given}"), ()
    try:
        whole = cells.get(ContactField.NAME)
        return person_name(whole=whole, family=family, prefix=prefix, given=given), ()
    except RowRefused as refused:
        if refused.reason is not Reason.NO_NAME or not instead:
            raise
        return PersonName(family=instead), (_NO_NAME_NOTE,)
