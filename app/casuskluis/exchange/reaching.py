# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which of many numbers and addresses of a person is taken: at work before at home."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from casuskluis.domain.naming import fold

_NOT_A_VOICE = frozenset({"FAX", "PAGER", "MODEM", "BBS", "ISDN", "TLX", "TELEX", "TEXTPHONE"})
_MOBILE = frozenset({"CELL", "IPHONE", "CAR"})
_DUTCH_MOBILE = ("06", "+316", "00316", "+31 6", "+31 (0)6", "+31(0)6")
_SPOKEN = {
    "WERK": "WORK", "ZAKELIJK": "WORK", "KANTOOR": "WORK", "BUSINESS": "WORK",
    "THUIS": "HOME", "PRIVE": "HOME",
    "MOBIEL": "CELL", "MOBILE": "CELL",
}  # fmt: skip
"""Words that programs write in the language of their owner, folded."""
_SEVERAL = ":::"
"""How Google writes several values with one label."""
_VALUE = "value"
_LABELS = ("label", "type")


@dataclass(frozen=True, slots=True)
class Way:
    """A number or an address.

    Attributes:
        flags: What it is called, in capitals and English where that is known: ``WORK``.
        rank: Among those at work, or among the others, the lowest goes first.
    """

    flags: frozenset[str]
    rank: int
    text: str = field(repr=False)


def label_flags(text: str) -> frozenset[str]:
    """Return the flags a label stands for: ``_$!<Work>!$_`` and ``* Werk`` are ``WORK``."""
    return frozenset(map(spoken_flag, re.findall(r"[^\W_]+", text)))


def spoken_flag(word: str) -> str:
    """Return a flag in capitals; in English where it is known in Dutch."""
    return _SPOKEN.get(fold(word).upper(), word.upper())


def phones(ways: Iterable[Way], *, by_number: bool = True) -> tuple[str, str]:
    """Return the number at work, else any, and the mobile number; no fax.

    Args:
        ways: In any order.
        by_number: Whether a number of a Dutch mobile telephone is one, whatever it is called.
    """
    phone = mobile = ""
    for way in _in_order(ways):
        if way.flags & _NOT_A_VOICE:
            continue
        if way.flags & _MOBILE or (by_number and way.text.startswith(_DUTCH_MOBILE)):
            mobile = mobile or way.text
        else:
            phone = phone or way.text
    return phone, mobile


def email(ways: Iterable[Way]) -> str:
    """Return the address at work, else any; an address within Exchange is none."""
    found = [way.text for way in _in_order(ways)]
    return next((one for one in found if "@" in one), found[0] if found else "")


class LabelledColumns:
    """The columns of Google: a value, and before it a column that tells what it is called.

    Args:
        headers: The names of all columns.
        columns: Those of one field.
    """

    def __init__(self, headers: Sequence[str], columns: Sequence[int]) -> None:
        places = {fold(header): index for index, header in enumerate(headers)}
        self._pairs: list[tuple[int, int]] = []
        for index in columns:
            stem, _, last = fold(headers[index]).rpartition(" ")
            found = (places.get(f"{stem} {word}") for word in _LABELS if last == _VALUE)
            label = next((place for place in found if place is not None), None)
            if label is not None:
                self._pairs.append((label, index))

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._pairs)

    def ways(self, cells: Sequence[str]) -> list[Way]:
        """Return what a row has in them."""
        found: list[Way] = []
        for label, value in self._pairs:
            called = label_flags(cells[label]) if label < len(cells) else frozenset[str]()
            texts = cells[value].split(_SEVERAL) if value < len(cells) else []
            found += [Way(called, len(found), one.strip()) for one in texts if one.strip()]
        return found


def _in_order(ways: Iterable[Way]) -> list[Way]:
    return sorted(ways, key=lambda way: ("WORK" not in way.flags, way.rank))
