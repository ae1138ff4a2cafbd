# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Guessing which column of a case list holds what."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from casuskluis.domain.identifiers import passes_eleven_test
from casuskluis.domain.naming import fold
from casuskluis.exchange.columns import ColumnGuess, Confidence, GuessedColumn, guess_with
from casuskluis.exchange.moving.fields import CASE_HEADERS, RUNNING, CaseField
from casuskluis.exchange.moving.withheld import is_withheld
from casuskluis.exchange.moving.words import dated_stage, told_stage

_ACTION = re.compile(r"(?i)\b(voor|vóór|uiterlijk)\b.*\d|;|\n\s*[-•\d]|:\s")
_LISTED_NAME = re.compile(r"[^\W\d_][\w'’ -]+, ?[^\W\d_][\w.' -]*")


def guess_case_columns(
    headers: Sequence[str], sample_rows: Sequence[Sequence[str]]
) -> ColumnGuess[CaseField]:
    """Guess the columns; a guess by content alone makes every value of it doubtful.

    What may not be kept is not even looked at: see `withheld`.
    """
    shown = ["" if is_withheld(header) else header for header in headers]
    kept = {at for at, header in enumerate(headers) if not is_withheld(header)}
    rows = [[cell if at in kept else "" for at, cell in enumerate(row)] for row in sample_rows]
    guess = guess_with(shown, rows, CASE_HEADERS, _LOOKS)
    named = (replace(column, header=headers[column.index]) for column in guess.columns)
    return ColumnGuess(tuple(map(_numbered, named)))


def is_running(header: str) -> bool:
    """Tell whether a column counts the rows of the list."""
    return header.strip() == "#" or fold(header) in RUNNING


def _numbered(column: GuessedColumn[CaseField]) -> GuessedColumn[CaseField]:
    if not is_running(column.header):
        return column
    return replace(column, holds=CaseField.NUMBER, confidence=Confidence.CERTAIN)


def header_fingerprint(headers: Sequence[str]) -> str:
    """Return what recognises a list with the same columns, for the choices made before."""
    return "|".join(map(fold, headers))


_LOOKS: Mapping[CaseField, Callable[[str], bool]] = {
    CaseField.BSN: lambda text: passes_eleven_test(text.zfill(9)),
    CaseField.STAGE: lambda text: told_stage(dated_stage(text)[0]).value is not None,
    CaseField.NAME: lambda text: _LISTED_NAME.fullmatch(text) is not None,
    CaseField.ACTIONS: lambda text: _ACTION.search(text) is not None,
}
