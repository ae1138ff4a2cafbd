# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Contacts out of vCards: every card is taken or refused, one by one.

Only what a contact needs is read. Pictures, notes, birthdays and home addresses are left where
they are. A card that `casuskluis.exchange.contact_cards` wrote is read word for word, with its
note and its dates.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.partner import Contact
from casuskluis.exchange import reaching
from casuskluis.exchange.cells import RowRefused, clean, clean_lines
from casuskluis.exchange.contact_texts import (
    KEEP_UNTIL,
    LAST_CONTACT,
    OWN_PRODUCT,
    SECRECY_SIGNED,
    as_day,
    contact_key,
)
from casuskluis.exchange.pace import Pace
from casuskluis.exchange.reaching import Way, label_flags
from casuskluis.exchange.reading import Cancel, ContactRecord, Progress, Reading, Taken
from casuskluis.exchange.refusals import Reason, Refused, refusal
from casuskluis.exchange.sources import Source, load
from casuskluis.exchange.vcard_lines import (
    Property,
    logical_lines,
    parse_line,
    vcard_text,
)

_BEGIN = "BEGIN:VCARD"
_END = "END:VCARD"
_CALENDAR = "BEGIN:VCALENDAR"
_NAME_PARTS = 3
_MAIL, _TEL = "mailto:", "tel:"
_NOBODY = frozenset({"GROUP", "LOCATION", "APPLICATION", "DEVICE"})
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
        return [each for each in self.properties if each.name == name and any(each.parts)]

    def text(self, name: str) -> str:
        """Return the first value; the one marked as preferred goes before."""
        found = sorted(self.all(name), key=lambda each: each.preference)
        return clean(found[0].text) if found else ""

    def ways(self, name: str) -> list[Way]:
        """Return what is there with what it is called.

        Apple ties a label to a property by its group, in place of a type.
        """
        labels = {each.group: label_flags(each.text) for each in self.all("X-ABLABEL")}
        return [
            Way(
                each.flags | labels.get(each.group, frozenset()),
                each.preference,
                clean(each.text) if self.is_own else _way(each),
            )
            for each in self.all(name)
        ]

    @property
    def is_own(self) -> bool:
        """Whether this program wrote it."""
        return self.text("PRODID").startswith(OWN_PRODUCT)

    @property
    def kind(self) -> str:
        """What it is about, in capitals; empty for a person."""
        told = self.text("KIND") or self.text("X-ADDRESSBOOKSERVER-KIND")
        company = self.text("X-ABSHOWAS").upper() == "COMPANY"
        return "ORG" if company else told.upper()


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
    if card.kind in _NOBODY:
        raise RowRefused(Reason.NOT_A_PERSON)
    phone, mobile = reaching.phones(card.ways("TEL"), by_number=not card.is_own)
    email = reaching.email(card.ways("EMAIL"))
    organisation = _organisation(card)
    name = _name(card, organisation)
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
    if card.is_own:
        contact = _with_own_fields(contact, card)
    return Taken(card.number, ContactRecord(contact, organisation), key, notes)


def _with_own_fields(contact: Contact, card: _Card) -> Contact:
    return replace(
        contact,
        secrecy_signed_on=as_day(card.text(SECRECY_SIGNED)),
        last_contact_on=as_day(card.text(LAST_CONTACT)),
        keep_until=as_day(card.text(KEEP_UNTIL)),
        note=clean_lines(next((each.text for each in card.all("NOTE")), "")),
    )


def _name(card: _Card, organisation: str) -> PersonName:
    """Return the name of the person; none when only an organisation is named."""
    whole = card.text("FN")
    for each in card.all("N"):
        family, given, more = (*map(clean, each.parts), "", "", "")[:_NAME_PARTS]
        if card.is_own:
            return PersonName(family=family, given=given, prefix=more)
        if family:
            # Outlook keeps the Dutch prefix with the surname or as a middle name.
            return PersonName.parse(f"{family.replace(',', ' ')}, {given} {more}")
        if given:
            return PersonName(family=f"{given} {more}".strip())
    if card.kind == "ORG" or (organisation and fold(whole) == fold(organisation)):
        return PersonName(family="")
    return PersonName.parse(whole) if whole else PersonName(family="")


def _organisation(card: _Card) -> str:
    """Return the organisation; its departments, the further parts, are left out."""
    named = (clean(part) for each in card.all("ORG") for part in each.parts if part)
    return next(named, card.text("FN") if card.kind == "ORG" else "")


def _way(found: Property) -> str:
    """Return a number or address without what vCard 4.0 writes around it."""
    text = clean(found.text)
    folded = text.casefold()
    if folded.startswith(_MAIL):
        return text[len(_MAIL) :]
    return text[len(_TEL) :].replace(";ext=", " tst. ") if folded.startswith(_TEL) else text
