# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a sentence begins, so that a capital there says nothing."""

import re

_LOOK_BACK = 16
_OPENS = re.compile(
    r"(?:(?:^|[.!?…]|\n[ \t]*[-*•–>]?)[\s\"'‘“„(\u2190-\u2bff\U0001f000-\U0001faff]*|[\"“„])"
    r"(?:['’]s\s)?$"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:dhr|mw|mevr|drs|dr|ir|ing|mr|mrs|ds|prof|fam|st|nr|nrs|geb|gen|jhr|lic|bc|ba|ma|msc"
    r"|tst|tel|vd|jr|sr|wed|jl|art|blz|o\.a|a\.s|z\.g|m\.n|i\.c|c\.s|d\.d)|(?<![^\W\d_])[^\W\d_])\.\s*$",
    re.IGNORECASE,
)


def opens_sentence(text: str, place: int) -> bool:
    """Tell whether a word at this place gets its capital from its place.

    After a colon and after an abbreviation ("dhr.", an initial) it does not; there a capital
    is that of a name.
    """
    before = text[max(place - _LOOK_BACK, 0) : place]
    if place <= _LOOK_BACK and not before.strip(" \t\r\n\"'‘“„(-*•–>"):
        return True
    if not _OPENS.search("\x00" + before if place > _LOOK_BACK else before):
        return False
    return not _ABBREVIATED.search(before)
