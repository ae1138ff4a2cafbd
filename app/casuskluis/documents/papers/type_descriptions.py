# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Cases described as types, and one case without who it is about."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeText:
    """One group of cases.

    Attributes:
        sentences: The description.
        size: About how many cases, as printed: a rounded number.
    """

    sentences: tuple[str, ...]
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeDescriptionsPaper:
    """All groups that may be described.

    Attributes:
        period: The half year of the reference date, such as "tweede halfjaar 2026".
        reference_date: Peildatum.
        least: Fewest cases in a group.
        audience_label: For whom, such as "Raad en openbaar".
        rest: On the cases that are in no group.
        method: Paragraphs on how the descriptions were made.
        control: Control number of the journal, for the footer; may be empty.
    """

    municipality: str
    period: str
    reference_date: date
    least: int
    audience_label: str
    types: tuple[TypeText, ...]
    rest: str
    method: tuple[str, ...] = ()
    printed_at: datetime
    control: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PseudonymSheetPaper:
    """One case in codes, under a pseudonym. It stays personal data.

    Attributes:
        pseudonym: Drawn for this sheet; the journal tells which case it is.
        facts: Label and value, coarse: age band, half year and the like.
    """

    municipality: str
    pseudonym: str
    reference_date: date
    facts: tuple[tuple[str, str], ...]
    printed_at: datetime
    control: str = ""
