# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts out of vCards: every card is taken or refused, one by one.

Only what a contact needs is read. Pictures, notes, birthdays and home addresses are left where
they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.exchange.cells import RowRefused, clean
from casuskluis.exchange.contacts import contact_key
from casuskluis.exchange.pace import Pace
from casuskluis.exchange.reading import Cancel, ContactRecord, Progress, Reading, Taken
from casuskluis.exchange.refusals import Reason, Refused, refusal
from casuskluis.exchange.sources import Source, load
from casuskluis.exchange.vcard_lines import Property, logical_lines, parse_line, vcard_text

_BEGIN = "BEGIN:VCARD"
_END = "END:VCARD"
_CALENDAR = "BEGIN:VCALENDAR"
_NAME_PARTS = 3
_NOT_A_VOICE = frozenset({"FAX", "PAGER", "MODEM", "BBS", "ISDN", "TLX", "TELEX", "TEXTPHONE"})
_MOBILE = frozenset({"CELL", "IPHONE", "CAR", "MOBILE"})
_DUTCH_MOBILE = ("06", "+316", "00316", "+31 6", "+31 (0)6", "+31(0)6")
_NO_NAME_NOTE = (
    "Er staat geen naam op dit kaartje; de organisatie, het e-mailadres of het nummer is als "
    "naam gebruikt."
)


class NotAVCard(CasuskluisError):
    """There is no card in the file."""


@dataclass(frozen=True, slots=True)
class _Card:
    """The properties of one card; ``flaw`` says why it cannot be taken."""

    number: int
    properties: tuple[Property, ...] = field(repr=False, default=())
    flaw: Reason | None = None

    def all(self, name: str) -> list[Property]:
        return [each for each in self.properties if each.name == name and each.text.strip(";")]

    def text(self, name: str) -> str:
        """Return the first value; the one marked as preferred goes before."""
        found = sorted(self.all(name), key=lambda each: "PREF" not in each.flags)
        return clean(found[0].text) if found else ""


def read_vcards(
    source: bytes | Path | Source,
    *,
    progress: Progress | None = None,
    cancelled: Cancel | None = None,
) -> Reading[ContactRecord]:
    """Check every card of a vCard file; nothing is written.

    Args:
        source: The file, or its bytes.
        progress: Called now and then with cards done and cards in all.
        cancelled: Asked now and then whether to stop.

    Raises:
        EmptyFile: When there is nothing in the file.
        FileTooLarge: When it is too large.
        FileUnreadable: When it cannot be opened.
        UnreadableText: When it is no text.
        NotAVCard: When there is neither a card nor an appointment in it.
        Cancelled: When the officer stopped.
    """
    opened = load(source)
    text = vcard_text(opened.data)
    taken: list[Taken[ContactRecord]] = []
    refused: list[Refused] = []
    pace = Pace(text.upper().count(_BEGIN), progress, cancelled)
    for card in _cards(text):
        pace.step(card.number)
        try:
            taken.append(_take(card))
        except RowRefused as reason:
            refused.append(refusal(card.number, reason.reason))
    if not taken and not refused:
        raise NotAVCard("no card")
    pace.finish()
    return Reading(tuple(taken), tuple(refused), opened.name)


def is_vcard(text: str) -> bool:
    """Tell whether a text starts like a vCard, or like a calendar taken for one."""
    start = text.lstrip("\ufeff \t\r\n")[: len(_CALENDAR)].upper()
    return start.startswith((_BEGIN, _CALENDAR))


def _cards(text: str) -> Iterator[_Card]:
    number = 0
    properties: list[Property] | None = None
    agents = 0  # a card inside a card (vCard 2.1 AGENT) is somebody else
    for line in logical_lines(text):
        mark = "".join(line.split()).upper()
        if mark == _CALENDAR:
            number += 1
            yield _Card(number, flaw=Reason.NOT_A_CARD)
        elif mark == _BEGIN and properties and properties[-1].name == "AGENT":
            agents += 1
        elif mark == _BEGIN:
            if properties is not None:
                yield _Card(number, flaw=Reason.CARD_CUT_OFF)
            number, properties, agents = number + 1, [], 0
        elif mark == _END and agents:
            agents -= 1
        elif mark == _END and properties is not None:
            yield _Card(number, tuple(properties))
            properties = None
        elif properties is not None and not agents and (found := parse_line(line)):
            properties.append(found)
    if properties is not None:
        yield _Card(number, flaw=Reason.CARD_CUT_OFF)


def _take(card: _Card) -> Taken[ContactRecord]:
    if card.flaw is not None:
        raise RowRefused(card.flaw)
    phone, mobile = _phones(card)
    email = _email(card)
    organisation = _organisation(card)
    name = _name(card)
    notes: tuple[str, ...] = ()
    if not name:
        name = PersonName(family=organisation or email or phone or mobile)
        notes = (_NO_NAME_NOTE,)
    if not name:
        raise RowRefused(Reason.CARD_EMPTY)
    uid = card.text("UID").removeprefix("urn:uuid:")
    key = contact_key(name, email, organisation, uid)
    contact = Contact(
        name=name,
        function=card.text("TITLE") or card.text("ROLE"),
        email=email,
        phone=phone,
        mobile=mobile,
        source_key=key,
    )
    return Taken(card.number, ContactRecord(contact, organisation), key, notes)


def _name(card: _Card) -> PersonName:
    for each in card.all("N"):
        family, given, more = (*map(clean, each.parts), "", "", "")[:_NAME_PARTS]
        if family:
            # Outlook keeps the Dutch prefix with the surname or as a middle name.
            return PersonName.parse(f"{family.replace(',', ' ')}, {given} {more}")
        if given:
            return PersonName(family=f"{given} {more}".strip())
    whole = card.text("FN")
    return PersonName.parse(whole) if whole else PersonName(family="")


def _organisation(card: _Card) -> str:
    """Return the organisation; its departments, the further parts, are left out."""
    return next((clean(part) for each in card.all("ORG") for part in each.parts if part), "")


def _email(card: _Card) -> str:
    found = sorted(card.all("EMAIL"), key=lambda each: _rank(each.flags))
    return clean(found[0].text).removeprefix("mailto:") if found else ""


def _phones(card: _Card) -> tuple[str, str]:
    """Return the number at work, else any, and the mobile number; no fax."""
    phone = mobile = ""
    for each in sorted(card.all("TEL"), key=lambda each: _rank(each.flags)):
        if each.flags & _NOT_A_VOICE:
            continue
        number = clean(each.text).removeprefix("tel:").replace(";ext=", " tst. ")
        if each.flags & _MOBILE or number.startswith(_DUTCH_MOBILE):
            mobile = mobile or number
        else:
            phone = phone or number
    return phone, mobile


def _rank(flags: frozenset[str]) -> tuple[bool, bool]:
    return ("WORK" not in flags, "PREF" not in flags)
