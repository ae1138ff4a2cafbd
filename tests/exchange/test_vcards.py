# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""vCards of all versions, also those that are damaged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.domain.naming import PersonName
from casuskluis.exchange.reading import ContactRecord, Reading
from casuskluis.exchange.refusals import Reason
from casuskluis.exchange.sources import EmptyFile
from casuskluis.exchange.vcards import NotAVCard, read_vcards


def card(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])


def read(text: str) -> Reading[ContactRecord]:
    return read_vcards(text.encode())


def only(text: str) -> ContactRecord:
    reading = read(text)
    assert not reading.refused
    (taken,) = reading.taken
    return taken.record


def test_a_card_becomes_a_contact() -> None:
    record = only(
        card(
            "N:Berg;Jan;van den;;",
            "FN:Jan van den Berg",
            "ORG:Politie\\, basisteam Lelystad;Recherche",
            "TITLE:wijkagent",
            "item1.EMAIL;TYPE=INTERNET,WORK:jan@politie.example",
            "TEL;TYPE=FAX,WORK:0320-111111",
            "TEL;TYPE=WORK,VOICE:0320-222222",
            "TEL:+31 6 12345678",
            "UID:urn:uuid:abc",
        )
    )

    assert record.contact.name == PersonName(family="Berg", prefix="van den", given="Jan")
    assert record.organisation_name == "Politie, basisteam Lelystad"
    assert record.contact.function == "wijkagent"
    assert record.contact.email == "jan@politie.example"
    assert record.contact.phone == "0320-222222"
    assert record.contact.mobile == "+31 6 12345678"
    assert record.contact.source_key == "uid:abc"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("N:van den Berg;Jan;;;",), PersonName(family="Berg", prefix="van den", given="Jan")),
        (("N:Berg;Jan;Piet;;",), PersonName(family="Berg", given="Jan Piet")),
        (("N:;Jan;;;", "FN:Jan"), PersonName(family="Jan")),
        (("FN:Jan de Boer",), PersonName(family="Boer", prefix="de", given="Jan")),
        (("N:\\;x;;;;", "FN:y"), PersonName(family=";x")),
    ],
)
def test_names_are_understood(lines: tuple[str, ...], name: PersonName) -> None:
    assert only(card(*lines)).contact.name == name


def test_folded_lines_are_joined() -> None:
    assert (
        only(card("N:Ber", " g;Jan", "TITLE:wijk", "\tagent")).contact.function == "wijkagent"
    )


def test_quoted_printable_with_soft_breaks_is_decoded() -> None:
    text = "N;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FC=\r\n=\r\nller;Zo=EB"

    assert only(card(text)).contact.name == PersonName(family="Müller", given="Zoë")


def test_an_unknown_code_page_name_is_no_reason_to_refuse() -> None:
    text = card("N;CHARSET=blabla;QUOTED-PRINTABLE:M=FCller").encode()

    assert read_vcards(text).taken[0].record.contact.name.family == "Müller"


def test_the_code_page_a_card_names_is_used_for_the_whole_file() -> None:
    text = card("N:Παπαθανασίου", "LABEL;CHARSET=Windows-1253:x").encode("cp1253")

    assert read_vcards(text).taken[0].record.contact.name.family == "Παπαθανασίου"


def test_a_picture_is_dropped_and_disturbs_nothing() -> None:
    record = only(card("PHOTO;ENCODING=B:/9j/4AAQ", " SkZJ", "RgAB:x", "", "N:Berg;Jan"))

    assert record.contact.name.family == "Berg"


def test_a_card_cut_in_half_is_refused_and_the_whole_ones_are_taken() -> None:
    text = card("N:Berg;Jan") + card("N:Boer;An") + "BEGIN:VCARD\r\nN:Vries;Ki"

    reading = read(text)

    assert [each.row for each in reading.taken] == [1, 2]
    assert [(each.row, each.reason) for each in reading.refused] == [(3, Reason.CARD_CUT_OFF)]


def test_a_card_that_never_ends_does_not_swallow_the_next() -> None:
    reading = read("BEGIN:VCARD\nN:Berg;Jan\n" + card("N:Boer;An"))

    assert [each.row for each in reading.taken] == [2]
    assert [each.row for each in reading.refused] == [1]


def test_a_soft_break_at_the_end_does_not_swallow_the_next_card() -> None:
    text = card("N:Berg;Jan", "NOTE;ENCODING=QUOTED-PRINTABLE:hallo=") + card("N:Boer;An")

    assert [each.row for each in read(text).taken] == [1, 2]


def test_the_secretary_inside_a_card_is_somebody_else() -> None:
    text = card("N:Berg;Jan", "AGENT:", "BEGIN:VCARD", "N:Boer;An", "END:VCARD", "TITLE:chef")

    assert only(text).contact.function == "chef"


def test_a_card_with_only_an_organisation_is_taken_with_a_note() -> None:
    (taken,) = read(card("ORG:Wijkteam Noord")).taken

    assert taken.record.contact.name == PersonName(family="Wijkteam Noord")
    assert taken.notes


def test_a_card_with_nothing_in_it_is_refused() -> None:
    assert read(card("NOTE:hallo")).refused[0].reason is Reason.CARD_EMPTY


def test_an_appointment_is_refused_and_anything_else_is_no_vcard() -> None:
    assert read("BEGIN:VCALENDAR\nEND:VCALENDAR\n").refused[0].reason is Reason.NOT_A_CARD
    with pytest.raises(NotAVCard):
        read("Beste collega,\n")
    with pytest.raises(EmptyFile):
        read_vcards(b"\xef\xbb\xbf")


def test_the_work_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        read_vcards(card("N:a").encode(), cancelled=lambda: True)


@given(
    st.lists(st.sampled_from(["BEGIN:VCARD", "END:VCARD", "N:a;b", "AGENT:", "x=", ":", " y"]))
)
def test_every_card_is_taken_or_refused_once(lines: list[str]) -> None:
    try:
        reading = read("\n".join(lines))
    except CasuskluisError:
        return
    numbers = [each.row for each in reading.taken] + [each.row for each in reading.refused]

    assert sorted(numbers) == list(range(1, reading.total + 1))


@given(st.text(st.characters(exclude_characters="\x00", codec="utf-8"), max_size=80))
def test_any_text_inside_a_card_is_survived(text: str) -> None:
    assert read(card("N:Berg;Jan", *text.splitlines())).total >= 1
