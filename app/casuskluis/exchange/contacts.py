# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts out of a table: exports of Outlook, Google and Thunderbird, and own lists."""

from collections.abc import Mapping, Sequence
from datetime import date

from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.exchange import reaching
from casuskluis.exchange.cells import Cells, RowRefused, clean, person_name
from casuskluis.exchange.columns import guess_contact_columns, require_name
from casuskluis.exchange.contact_texts import as_day, contact_key, disarmed
from casuskluis.exchange.fields import ContactField
from casuskluis.exchange.pace import Pace
from casuskluis.exchange.reaching import LabelledColumns, Way
from casuskluis.exchange.reading import Cancel, ContactRecord, Progress, Reading, Taken
from casuskluis.exchange.refusals import Reason, Refused, refusal
from casuskluis.exchange.table import NumberedRow, Table

_DAYS = {
    ContactField.SECRECY_SIGNED: "Geheimhouding getekend",
    ContactField.LAST_CONTACT: "Laatste contact",
    ContactField.KEEP_UNTIL: "Bewaren tot",
}
_NO_DAY_NOTE = "De datum bij “{name}” is niet te lezen en blijft leeg."
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
    reader = _RowReader(table, columns)
    taken: list[Taken[ContactRecord]] = []
    refused: list[Refused] = []
    pace = Pace(table.height, progress, cancelled)
    for done, row in enumerate(table.rows(), start=1):
        pace.step(done)
        try:
            taken.append(reader.take(row))
        except RowRefused as reason:
            refused.append(refusal(row.number, reason.reason))
    pace.finish()
    return Reading(tuple(taken), tuple(refused), table.source_name)


class _RowReader:
    def __init__(self, table: Table, columns: ContactColumns) -> None:
        self._columns = columns
        self._width = len(table.headers)
        self._is_text = not table.sheets
        self._phones, self._emails = (
            LabelledColumns(table.headers, columns.get(name, ()))
            for name in (ContactField.PHONE, ContactField.EMAIL)
        )

    def take(self, row: NumberedRow) -> Taken[ContactRecord]:
        if row.broken is not None:
            raise RowRefused(row.broken)
        if row.is_wider_than(self._width):
            raise RowRefused(Reason.TOO_MANY_CELLS)
        texts = list(map(disarmed, row.cells)) if self._is_text else row.cells
        cells = Cells(texts, self._columns, unknown="")
        organisation = cells.get(ContactField.ORGANISATION)
        email = self._email(cells, texts)
        phone, mobile = self._numbers(cells, texts)
        name, notes = _name(cells, organisation or email)
        days, unread = _days(cells)
        key = contact_key(name, email, organisation, cells.get(ContactField.UID))
        contact = Contact(
            name=name,
            function=cells.get(ContactField.FUNCTION),
            email=email,
            phone=phone,
            mobile=mobile,
            secrecy_signed_on=days[ContactField.SECRECY_SIGNED],
            last_contact_on=days[ContactField.LAST_CONTACT],
            keep_until=days[ContactField.KEEP_UNTIL],
            note=cells.lines(ContactField.NOTE),
            source_key=key,
        )
        record = ContactRecord(contact, organisation)
        return Taken(row.number, record, key, (*notes, *unread))

    def _email(self, cells: Cells[ContactField], texts: Sequence[str]) -> str:
        if self._emails:
            return clean(reaching.email(self._emails.ways(texts)))
        found = cells.all(ContactField.EMAIL)
        if len(found) < 2:  # noqa: PLR2004 - nothing to choose
            return found[0] if found else ""
        return reaching.email(Way(frozenset(), rank, one) for rank, one in enumerate(found))

    def _numbers(self, cells: Cells[ContactField], texts: Sequence[str]) -> tuple[str, str]:
        mobile = cells.get(ContactField.MOBILE)
        if not self._phones:
            return cells.get(ContactField.PHONE), mobile
        phone, other = map(clean, reaching.phones(self._phones.ways(texts)))
        return phone, mobile or other


def _days(
    cells: Cells[ContactField],
) -> tuple[dict[ContactField, date | None], tuple[str, ...]]:
    """Return the dates of a row, and a note for each that is no whole date."""
    days: dict[ContactField, date | None] = {}
    unread: list[str] = []
    for name, called in _DAYS.items():
        text = cells.get(name)
        days[name] = as_day(text)
        if text and days[name] is None:
            unread.append(_NO_DAY_NOTE.format(name=called))
    return days, tuple(unread)


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
