# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts out as vCards, or as rows for a spreadsheet.

The cards are of version 3.0 (RFC 2426) in UTF-8: Outlook, iPhone, Android, Google, Thunderbird
and Nextcloud all read that one. Outlook for Windows does not know 4.0, and 2.1 has no UTF-8 of
its own. Additional names hold the Dutch prefix, where Outlook keeps it as well.

Only our own reader knows the dates of an agreement; other programs leave the X- properties be.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date

from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.partner import Contact
from casuskluis.domain.wording import one_line, several_lines
from casuskluis.exchange.contact_texts import (
    KEEP_UNTIL,
    LAST_CONTACT,
    OWN_PRODUCT,
    SECRECY_SIGNED,
    armed,
)
from casuskluis.exchange.reading import ContactRecord

_OCTETS = 75
"""Of a line, without its end; RFC 2426, section 2.6."""
_HEADINGS = (
    "Achternaam", "Tussenvoegsel", "Voornaam", "Organisatie", "Functie", "E-mailadres",
    "Telefoon", "Mobiel",
)  # fmt: skip
_MORE = ("Geheimhouding getekend", "Laatste contact", "Bewaren tot", "Notitie")
_UID = "uid:"


def contact_cards(records: Sequence[ContactRecord], *, whole: bool) -> bytes:
    """Return contacts as one vCard file.

    Args:
        records: In the order of the file.
        whole: Also the note and the dates; else only what an address book is for.
    """
    lines = (line for record in records for line in _card(record, whole=whole))
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def contact_rows(records: Sequence[ContactRecord], *, whole: bool) -> bytes:
    """Return contacts as CSV: semicolons, UTF-8 with a mark, dates as 31-12-2026.

    A text that a spreadsheet would take for a formula gets an apostrophe in front; our own
    reader takes it off again.

    Args:
        records: In the order of the file.
        whole: As with `contact_cards`.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS + (_MORE if whole else ()))
    for record in records:
        cells = _usual(record) + (_further(record.contact) if whole else ())
        writer.writerow([armed(cell) for cell in cells])
    return file.getvalue().encode("utf-8-sig")


def _usual(record: ContactRecord) -> tuple[str, ...]:
    contact, name = record.contact, record.contact.name
    cells = (
        name.family, name.prefix, name.given, record.organisation_name, contact.function,
        contact.email, contact.phone, contact.mobile,
    )  # fmt: skip
    return tuple(map(one_line, cells))


def _further(contact: Contact) -> tuple[str, ...]:
    days = (contact.secrecy_signed_on, contact.last_contact_on, contact.keep_until)
    return (*(dutch_date(day) if day else "" for day in days), several_lines(contact.note))


def _card(record: ContactRecord, *, whole: bool) -> Iterator[str]:
    contact = record.contact
    family, prefix, given, place, function, email, phone, mobile = map(_escaped, _usual(record))
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"PRODID:{OWN_PRODUCT}Contactpersonen//NL")
    yield f"N:{family};{given};{prefix};;"
    yield f"FN:{_escaped(one_line(contact.name.display))}"
    values = (
        ("ORG", place), ("TITLE", function), ("EMAIL;TYPE=INTERNET,WORK", email),
        ("TEL;TYPE=WORK,VOICE", phone), ("TEL;TYPE=CELL", mobile), *_more(contact, whole=whole),
    )  # fmt: skip
    yield from (f"{name}:{value}" for name, value in values if value)
    if contact.source_key.startswith(_UID):
        yield f"UID:{_escaped(contact.source_key.removeprefix(_UID))}"
    yield "END:VCARD"


def _more(contact: Contact, *, whole: bool) -> tuple[tuple[str, str], ...]:
    if not whole:
        return ()
    return (
        ("NOTE", _escaped(several_lines(contact.note))),
        (SECRECY_SIGNED, _day(contact.secrecy_signed_on)),
        (LAST_CONTACT, _day(contact.last_contact_on)),
        (KEEP_UNTIL, _day(contact.keep_until)),
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line in pieces of at most `_OCTETS`, never cut inside a character."""
    pieces, size = [""], 0
    for char in line:
        width = len(char.encode())
        if size + width > _OCTETS:
            pieces.append(" ")
            size = 1
        pieces[-1] += char
        size += width
    return "\r\n".join(pieces)
