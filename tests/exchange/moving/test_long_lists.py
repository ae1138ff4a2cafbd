# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A long list: what a row costs in memory, and what rows share."""

import tracemalloc
from datetime import date

from casuskluis.exchange.moving.fields import DATES, CaseField
from casuskluis.exchange.moving.guessing import guess_case_columns
from casuskluis.exchange.moving.listed import ListReading, Told, ToldByField, Vocabulary
from casuskluis.exchange.moving.opening import open_case_list
from casuskluis.exchange.moving.reading import read_cases
from casuskluis.exchange.sources import load

ROWS, MOST = 2_000, 5_000
"""Rows, and bytes for each of them; it was some 1,400 when this was written."""
HEAD = "Zaaknummer;Naam;Geboortedatum;Fase;Datum melding;Aanleiding;Acties\n"


def _read(rows: int) -> ListReading:
    lines = [
        f"2026-{at};Achternaam{at}, Roepnaam;3-4-{1950 + at % 50};lopend;1-{at % 9 + 1}-2026;"
        f"Zorgen om nummer {at}.;Politie: bellen met ouders, voor 1-12-2026"
        for at in range(rows)
    ]
    table = open_case_list(load((HEAD + "\n".join(lines)).encode()))
    guess = guess_case_columns(table.headers, table.sample())
    words = Vocabulary(organisations=("Politie",))
    return read_cases(table, guess, words, today=date(2026, 11, 20))


def test_a_row_of_a_long_list_costs_little_memory() -> None:
    _read(2)  # what is loaded once is no cost of a row
    tracemalloc.start()
    try:
        reading = _read(ROWS)
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(reading.cases) == ROWS
    assert kept / ROWS < MOST


def test_rows_share_an_equal_day_and_an_equal_phase() -> None:
    first, second = _read(101).cases[::100]  # the 50 years of birth come round again
    for name in (CaseField.BIRTH_DATE, CaseField.CLOSED_ON):
        assert first.dates[name] is second.dates[name]
    assert first.texts[CaseField.STAGE] is second.texts[CaseField.STAGE]
    assert first.texts[CaseField.ALIAS] is second.texts[CaseField.STREET]


def test_values_by_field_are_what_a_dictionary_of_them_is() -> None:
    values = {name: Told(place) for place, name in enumerate(DATES)}
    held = ToldByField(values)
    assert held == values
    assert list(held.items()) == list(values.items())
    assert {**held, DATES[0]: Told(9)} == {**values, DATES[0]: Told(9)}
    assert CaseField.NAME not in held
    assert held.get(CaseField.NAME) is None
