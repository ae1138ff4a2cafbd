# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes into the file: the tables of one release, as they were printed."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from casuskluis.domain.figure_notes import LIMIT, certificate_line, method_note
from casuskluis.domain.figure_tables import FigureTable, ReleaseStamp
from casuskluis.domain.partial_date import dutch_date

DRAFT = "concept, niet vrijgegeven"
NOT_PERSONS = "Deze cijfers gaan niet over personen in een casus en zijn niet beschermd."
_DROPPED = frozenset({"Cc", "Cs", "Co", "Cn"})
_MOST = 32_000
"""A cell of a spreadsheet holds no more than 32,767 units of UTF-16."""
_UNIT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSet:
    """The figures of one release.

    Attributes:
        title: Of the paper, such as "Raadsrapportage 2026".
        tables: The same as on paper.
        stamp: How they were protected, and the number of the release.
    """

    title: str
    municipality: str
    tables: tuple[FigureTable, ...]
    stamp: ReleaseStamp

    @property
    def number(self) -> str:
        """Of the release, or that there is none."""
        return self.stamp.number or DRAFT

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What a reader must know, as labels and values."""
        stamp = self.stamp
        return (
            ("Gemeente", self.municipality),
            ("Uitgifte", self.number),
            ("Peildatum", dutch_date(stamp.reference_date)),
            ("Voor wie", stamp.audience_label),
            ("Methode", method_note(stamp)),
            ("Controle", certificate_line(stamp)),
            ("Let op", LIMIT),
        )

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that will stand in a file, for who must look at it before it leaves."""
        own = (self.title, *(value for _, value in self.facts))
        return (*own, *(text for table in self.tables for text in self._texts_of(table)))

    def _texts_of(self, table: FigureTable) -> Iterator[str]:
        yield from (table.title, table.row_header, table.unit, *table.columns)
        for row in table.rows:
            yield from (row.label, *row.cells)
        yield note_of(table, self.stamp)


def note_of(table: FigureTable, stamp: ReleaseStamp) -> str:
    """Return what must be said beside the figures of one table."""
    method = NOT_PERSONS if table.is_exact else method_note(stamp)
    return " ".join(part for part in (table.note.strip(), method) if part)


def clean(text: str) -> str:
    """Return a text on one line that every spreadsheet can hold."""
    spaced = "".join(" " if char.isspace() else char for char in text)
    kept = (char for char in spaced if unicodedata.category(char) not in _DROPPED)
    line = " ".join(unicodedata.normalize("NFC", "".join(kept)).split())
    return shortened(line, _MOST)


def shortened(text: str, most: int) -> str:
    """Return as much of a text as fits in so many units of UTF-16, as spreadsheets count."""
    return text.encode("utf-16-le")[: most * _UNIT].decode("utf-16-le", "ignore").strip()
