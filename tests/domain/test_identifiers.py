# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The eleven test of citizen service numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.identifiers import BSN_LENGTH, passes_eleven_test

VALID = "999993653"  # from the public test set of the population register


def test_a_number_of_the_test_set_passes() -> None:
    assert passes_eleven_test(VALID)


@pytest.mark.parametrize(
    "bsn", ["", "000000000", "12345678", "1234567890", "abcdefghi", "١٢٣٤٥٦٧٨٢"]
)
def test_what_is_no_number_fails(bsn: str) -> None:
    assert not passes_eleven_test(bsn)


@given(st.integers(0, BSN_LENGTH - 1), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(place: int, shift: int) -> None:
    digit = str((int(VALID[place]) + shift) % 10)

    assert not passes_eleven_test(VALID[:place] + digit + VALID[place + 1 :])
