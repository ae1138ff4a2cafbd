# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Text with delimiters, whichever delimiter and code page were used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.exchange.delimited import read_rows, sniff_delimiter, split_lines
from casuskluis.exchange.refusals import Reason
from casuskluis.exchange.sources import EmptyFile
from casuskluis.exchange.text import UnreadableText, decode


def cells(text: str, delimiter: str = ";") -> list[list[str]]:
    return [list(row.cells) for row in read_rows(split_lines(text), delimiter)]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    lines = [delimiter.join(row) + "\n" for row in (["naam", "plaats", "tel"], ["a", "b", "c"])]

    assert sniff_delimiter(lines) == delimiter


def test_commas_in_values_do_not_win_from_semicolons() -> None:
    lines = ["naam;adres\n", "Jan;Dam 1, Lelystad\n", "Piet;Dam 2, 3, 4\n"]

    assert sniff_delimiter(lines) == ";"


def test_the_line_of_excel_that_names_the_delimiter_is_obeyed_and_skipped() -> None:
    lines = split_lines("sep=|\r\na|b;c;d\r\n")

    assert sniff_delimiter(lines) == "|"
    assert [list(row.cells) for row in read_rows(lines, "|")] == [["a", "b;c;d"]]


def test_rows_are_numbered_by_the_line_they_start_on() -> None:
    rows = read_rows(split_lines('a;b\n"twee\nregels";c\nd;e\n'), ";")

    assert [row.number for row in rows] == [1, 2, 4]


def test_a_quote_never_closed_costs_one_row_and_not_the_file() -> None:
    rows = list(read_rows(split_lines('a;b\n"open;c\nd;e\nf;g\n'), ";"))

    assert [(row.number, row.broken) for row in rows] == [
        (1, None),
        (2, Reason.BROKEN_ROW),
        (3, None),
        (4, None),
    ]


@pytest.mark.parametrize(
    ("codec", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("cp1252", b""),
    ],
)
def test_the_code_page_is_found(codec: str, mark: bytes) -> None:
    text = "Zoë;Düsseldorf;café – naïef;en nog wat gewone tekst"

    assert decode(mark + text.encode(codec)) == text


def test_one_stray_byte_does_not_spoil_the_rest() -> None:
    data = "Zoë André Łukasz Özil".encode() + b" Ren\xe9 x"

    assert decode(data) == "Zoë André Łukasz Özil René x"


def test_a_character_cut_in_half_at_the_end_is_left_out() -> None:
    assert decode("Zoë André".encode()[:-1]) == "Zoë Andr"


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableText):
        decode(b"abc\x00def\x01\x02\x03 and more of it")


def test_nothing_but_white_space_is_empty() -> None:
    with pytest.raises(EmptyFile):
        decode(b"\xef\xbb\xbf \r\n")


@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except (UnreadableText, EmptyFile):
        return
    numbers = [row.number for row in read_rows(split_lines(text), ";")]

    assert numbers == sorted(set(numbers))
