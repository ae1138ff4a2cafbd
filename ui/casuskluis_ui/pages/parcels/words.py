# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dutch words for parcels, that several parts of their windows share."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.parcels import (
    CaseFate,
    Direction,
    ParcelContents,
    PlannedCase,
    Recipient,
)
from casuskluis_ui.pages.words import case_count, counted

RECIPIENTS: Mapping[Recipient, str] = {
    Recipient.MUNICIPALITY: "Andere gemeente",
    Recipient.COLLEAGUE: "Collega met een eigen kluis",
    Recipient.LAPTOP: "Andere computer van mijzelf",
}
DIRECTIONS: Mapping[Direction, str] = {
    Direction.GIVEN: "Gegeven",
    Direction.TAKEN: "Ingenomen",
}
FATES: Mapping[CaseFate, str] = {
    CaseFate.NEW: "Nieuw",
    CaseFate.SAME: "Zelfde",
    CaseFate.MERGED: "Samenvoegen",
    CaseFate.REFUSED: "Geweigerd",
}
DONE: Mapping[CaseFate, str] = {**FATES, CaseFate.MERGED: "Samengevoegd"}
"""The same, once it happened."""
TONES: Mapping[CaseFate, str] = {
    CaseFate.NEW: "ok",
    CaseFate.SAME: "mute",
    CaseFate.MERGED: "info",
    CaseFate.REFUSED: "bad",
}
_KILO = 1024


def tr(text: str) -> str:
    """Return a text in the language of the program."""
    return QCoreApplication.translate("parcels", text)


def contents_words(contents: ParcelContents) -> str:
    """Return how much a parcel holds: "2 casussen, 31 onderdelen, 1 bijlage (12 kB)"."""
    parts = [
        case_count(contents.cases),
        counted(contents.records, tr("{n} onderdeel"), tr("{n} onderdelen")),
    ]
    if contents.attachments:
        files = counted(contents.attachments, tr("{n} bijlage"), tr("{n} bijlagen"))
        parts.append(f"{files} ({size_words(contents.bytes)})")
    return ", ".join(parts)


def size_words(count: int) -> str:
    """Return a number of bytes in kB or MB, rounded up: a small file is never nothing."""
    kilobytes = -(-count // _KILO)
    return f"{kilobytes} kB" if kilobytes < _KILO else f"{-(-kilobytes // _KILO)} MB"


def case_words(case: PlannedCase) -> str:
    """Return what happens to one case, in a line."""
    if case.reason:
        return case.reason
    changes = (
        counted(case.added, tr("{n} onderdeel erbij"), tr("{n} onderdelen erbij")),
        counted(case.changed, tr("{n} gewijzigd"), tr("{n} gewijzigd")),
        counted(case.removed, tr("{n} verwijderd"), tr("{n} verwijderd")),
    )
    counts = (case.added, case.changed, case.removed)
    told = [words for count, words in zip(counts, changes, strict=True) if count]
    if case.fate is CaseFate.MERGED and not told:
        return tr("beide kanten gewijzigd: u kiest zo wat blijft")
    return ", ".join(told) or tr("er verandert niets")
