# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Words that what is written of contacts and what is read of them must agree about."""

import re
from datetime import date

from casuskluis.domain.naming import PersonName, fold
from casuskluis.domain.partial_date import NotADate, PartialDate

OWN_PRODUCT = "-//Casuskluis//"
"""How the PRODID of a card of this program begins."""
SECRECY_SIGNED = "X-CASUSKLUIS-GEHEIMHOUDING-GETEKEND"
LAST_CONTACT = "X-CASUSKLUIS-LAATSTE-CONTACT"
KEEP_UNTIL = "X-CASUSKLUIS-BEWAREN-TOT"

_FORMULA = "=+\\-@\uff1d\uff0b\uff0d\uff20\u2212"
_SHARP = re.compile(f"'*[{_FORMULA}]")
_ARMED = re.compile(f"'+[{_FORMULA}]")


def armed(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: with an apostrophe in front.

    One that has apostrophes there already gets one more, so that `disarmed` gives back what
    was written.
    """
    return "'" + text if _SHARP.match(text) else text


def disarmed(text: str) -> str:
    """Return the text that `armed` was given."""
    return text[1:] if text.startswith("'") and _ARMED.match(text) else text


def contact_key(name: PersonName, email: str, organisation: str, uid: str = "") -> str:
    """Return what recognises a contact in a second import: its UID, else what it says."""
    if uid:
        return f"uid:{uid}"
    return "|".join(map(fold, (name.family, name.prefix, name.given, email, organisation)))


def as_day(text: str) -> date | None:
    """Return the day a text stands for; none when it is no whole date."""
    if not text:
        return None
    try:
        found = PartialDate.parse(text)
    except NotADate:
        return None
    return None if found.day is None else found.earliest
