# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Partial dates are kept as they were given."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.partial_date import NotADate, PartialDate


@pytest.mark.parametrize(
    ("text", "iso", "dutch"),
    [
        ("1968", "1968", "1968"),
        ("19680000", "1968", "1968"),
        ("00-00-1968", "1968", "1968"),
        ("februari 1995", "1995-02", "februari 1995"),
        ("02-1995", "1995-02", "februari 1995"),
        ("19950200", "1995-02", "februari 1995"),
        ("3-2-1995", "1995-02-03", "03-02-1995"),
        ("3 feb. 1995", "1995-02-03", "03-02-1995"),
        ("1995-02-03", "1995-02-03", "03-02-1995"),
        ("mrt 2001", "2001-03", "maart 2001"),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, iso: str, dutch: str) -> None:
    parsed = PartialDate.parse(text)

    assert parsed.iso() == iso
    assert str(parsed) == dutch


@pytest.mark.parametrize(
    "text",
    ["31-02-2001", "29-02-2023", "13-13-2000", "19681300", "0000", "ma 1999", "", "gisteren"],
)
def test_a_date_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(NotADate):
        PartialDate.parse(text)


def test_a_day_needs_a_month() -> None:
    with pytest.raises(NotADate):
        PartialDate(1995, None, 3)


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2200, 12, 31)))
def test_every_whole_date_survives_writing_and_reading(day: date) -> None:
    partial = PartialDate.of(day)

    assert PartialDate.parse(str(partial)) == partial
    assert PartialDate.parse(partial.iso()) == partial
    assert partial.earliest == partial.latest == day


def test_an_unknown_day_gives_a_range_of_ages() -> None:
    assert PartialDate(2000).ages_on(date(2018, 6, 1)) == (17, 18)
    assert PartialDate(2000, 2).ages_on(date(2018, 6, 1)) == (18, 18)
