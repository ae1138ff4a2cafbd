# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""JSON that is broken, built to harm, or something else: always an answer, never a crash."""

import json
import random
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.container import SuspiciousFile
from casuskluis.exchange.national.parsing import (
    MAX_JSON_BYTES,
    JsonFieldTwice,
    JsonNotUtf8,
    JsonNumberImpossible,
    NotJson,
)
from casuskluis.exchange.national.reports import (
    MOST_REPORTS,
    NotANationalReport,
    TooManyReports,
    read_reports,
)
from casuskluis.exchange.sources import EmptyFile, FileTooLarge, FileUnreadable
from casuskluis.explanations import explain
from exchange.national.report_samples import PATHS, dumped, report, with_value

TODAY = date(2026, 11, 21)
DEEP = b'{"soort":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
WIDE = dumped([{} for _ in range(30_000)])
TWICE = b'{"soort": "VT", "soort": "NAZ"}'


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b" \n", NotJson),
        (b"\xef\xbb\xbf", NotJson),
        (b"{", NotJson),
        (b"{'soort': 'VT'}", NotJson),
        (b"<?xml version='1.0'?>", NotJson),
        (dumped(report()) + b"{}", NotJson),
        (dumped(report())[:-9], NotJson),
        (b'{"soort": "\x01"}', NotJson),
        (json.dumps(report()).encode("utf-16"), JsonNotUtf8),
        ('{"soort": "café"}'.encode("latin-1"), JsonNotUtf8),
        (b"\x00\xff\xfe", JsonNotUtf8),
        (b'{"soort": NaN}', JsonNumberImpossible),
        (b'{"soort": -Infinity}', JsonNumberImpossible),
        (b'{"soort": 1e999}', JsonNumberImpossible),
        (b'{"soort": ' + b"9" * 5000 + b"}", JsonNumberImpossible),
        (TWICE, JsonFieldTwice),
        (DEEP, SuspiciousFile),
        (WIDE, SuspiciousFile),
        (b"[" * 2_000_000, SuspiciousFile),
        (b"null", NotANationalReport),
        (b"7", NotANationalReport),
        (b'"VT"', NotANationalReport),
        (b"[]", NotANationalReport),
        (b"{}", NotANationalReport),
        (b'{"resultaten": {}}', NotANationalReport),
        (b'{"resultaten": []}', NotANationalReport),
        (b'[1, null, "x"]', NotANationalReport),
        (b'{"naam": "Berg"}', NotANationalReport),
        (dumped([{"soort": "VT"}] * (MOST_REPORTS + 1)), TooManyReports),
        (b" " * (MAX_JSON_BYTES + 1), FileTooLarge),
    ],
)
def test_a_hostile_or_other_file_gets_a_sentence(
    data: bytes, error: type[CasuskluisError]
) -> None:
    with pytest.raises(error) as raised:
        read_reports(data, today=TODAY)

    assert raised.type is error
    assert "…" not in explain(raised.value)
    assert raised.value.__cause__ is None


def test_a_file_of_a_hundred_megabytes_or_one_that_is_not_there_gets_a_sentence(
    tmp_path: Path,
) -> None:
    large = tmp_path / "groot.json"
    with large.open("wb") as stream:
        stream.truncate(101 * 1024 * 1024)

    with pytest.raises(FileTooLarge):
        read_reports(large, today=TODAY)
    with pytest.raises(FileUnreadable):
        read_reports(tmp_path / "weg.json", today=TODAY)
    with pytest.raises(FileUnreadable):
        read_reports(tmp_path, today=TODAY)


def test_the_largest_file_that_is_read_does_not_keep_the_officer_waiting() -> None:
    worst = dumped([{"soort": "VT", "naarAanleidingVan": [{}] * 18}] * 999)
    start = time.process_time()

    found = read_reports(worst, today=TODAY)

    assert len(found.refused) == 999
    assert time.process_time() - start < 20


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda part: st.lists(part, max_size=4) | st.dictionaries(st.text(), part, max_size=4),
    max_leaves=12,
)


def answer(data: bytes) -> str:
    """Return what the officer gets to hear about a file."""
    try:
        found = read_reports(data, today=TODAY)
    except CasuskluisError as error:
        return explain(error)
    assert found.total
    return " ".join([*(one.text for one in found.refused), *(one.key for one in found.taken)])


@settings(max_examples=150, deadline=None)
@given(chance=st.randoms(use_true_random=False), value=_JSON)
def test_any_report_with_anything_in_it_is_taken_or_refused(
    chance: random.Random, value: Any
) -> None:
    told = with_value(report(), chance.choice(PATHS), value)

    assert answer(json.dumps(told).encode("utf-8"))


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200), cut=st.integers(0, 1500))
def test_any_bytes_get_an_answer(data: bytes, cut: int) -> None:
    whole = dumped(report())
    for attempt in (data, whole[:cut] + data + whole[cut:]):
        assert answer(attempt)
