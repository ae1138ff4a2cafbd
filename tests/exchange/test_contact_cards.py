# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is written of contacts is read back word for word."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.domain.wording import one_line, several_lines
from casuskluis.exchange.contact_cards import contact_cards, contact_rows
from casuskluis.exchange.contact_files import read_contacts
from casuskluis.exchange.reading import ContactRecord

WRITERS = [contact_cards, contact_rows]
FULL = ContactRecord(
    Contact(
        name=PersonName(family="Berg; jr., \\ 't", prefix="van den", given="Jan-Piet"),
        function="=HYPERLINK(1)",
        email="jan@politie.example",
        phone="+31 320 123456",
        mobile="0612345678",
        secrecy_signed_on=date(2026, 3, 1),
        last_contact_on=date(2026, 11, 2),
        keep_until=date(2027, 3, 1),
        note="Eerste regel; met puntkomma\n\n'=derde, " + "ü" * 200,
    ),
    "Politie, team Zuid; Lelystad",
)


def back(data: bytes) -> list[ContactRecord]:
    reading = read_contacts(data)
    assert not reading.refused
    return [
        replace(one.record, contact=replace(one.record.contact, source_key=""))
        for one in reading.taken
    ]


@pytest.mark.parametrize("write", WRITERS)
def test_a_contact_comes_back_as_it_was(write: Callable[..., bytes]) -> None:
    assert back(write([FULL, FULL], whole=True)) == [FULL, FULL]


@pytest.mark.parametrize("write", WRITERS)
def test_without_being_asked_for_notes_and_dates_stay(write: Callable[..., bytes]) -> None:
    data = write([FULL], whole=False)
    (record,) = back(data)

    assert "Eerste regel" not in data.decode()
    assert "2026" not in data.decode()
    assert record.contact.email == FULL.contact.email
    assert (record.contact.note, record.contact.keep_until) == ("", None)


def test_the_uid_of_a_card_goes_out_with_it() -> None:
    known = replace(FULL, contact=replace(FULL.contact, source_key="uid:a;b"))
    (taken,) = read_contacts(contact_cards([known], whole=True)).taken

    assert taken.key == "uid:a;b"


def test_no_line_of_a_card_is_longer_than_the_standard_allows() -> None:
    lines = contact_cards([FULL], whole=True).split(b"\r\n")

    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no character is cut


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_cell_begins_like_a_formula(sign: str) -> None:
    risky = replace(
        FULL, contact=replace(FULL.contact, function=f"{sign}1+1", phone=f"{sign}3")
    )
    text = contact_rows([risky], whole=True).decode("utf-8-sig")

    assert f";{sign}" not in text
    assert f";'{sign}" in text


words = st.text(st.characters(codec="utf-8"), max_size=40).map(one_line)
notes = st.text(st.characters(codec="utf-8"), max_size=80).map(several_lines)


@pytest.mark.parametrize("write", WRITERS)
@settings(max_examples=100, deadline=None)
@given(texts=st.lists(words, min_size=8, max_size=8), note=notes)
def test_any_text_comes_back_as_it_was(
    write: Callable[..., bytes], texts: Sequence[str], note: str
) -> None:
    family, prefix, given_name, place, function, email, phone, mobile = texts
    name = PersonName(family=f"A{family}", prefix=prefix, given=given_name)
    record = ContactRecord(
        Contact(
            name=name, function=function, email=email, phone=phone, mobile=mobile, note=note
        ),
        place,
    )

    assert back(write([record], whole=True)) == [record]
