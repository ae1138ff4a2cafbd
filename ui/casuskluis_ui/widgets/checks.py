# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is wrong with what is typed in one field, in plain Dutch; nothing when all is well."""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.identifiers import passes_eleven_test

Check = Callable[[str], str]
"""From a text to a Dutch sentence; empty when the text is right."""

LONGEST_LINE = 1000
"""Characters in a field of one line; more belongs in a field for text."""

# Compiled at their first use: the lock screen imports this and checks nothing.
_BSN_DIGITS = 9
_PHONE_DIGITS = range(3, 16)
_UNSTORABLE = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
"""Control characters and halves of characters; a tab and ends of lines are fine."""
_DUTCH_POSTCODE = r"[1-9]\d{3}\s?[A-Za-z]{2}"
_FOREIGN_POSTCODE = r"[A-Za-z0-9](?:[A-Za-z0-9]|[ -](?=[A-Za-z0-9])){2,9}"
_ALMOST_DUTCH = r"\d{1,4}\s?[A-Za-z]+"
_PHONE = r"(?i)[+(]?[\d\s()/.-]+(?:\s?(?:tst|toestel|x)\.?\s?\d+)?"


def storable(text: str, longest: int) -> str:
    """Say why a text cannot be stored as it is.

    Args:
        text: As typed or pasted.
        longest: How many characters fit.
    """
    if len(text) > longest:
        sentence = _tr(
            "Dit is te lang: {typed} tekens. Er passen {longest} tekens. Kort het in."
        )
        return sentence.format(typed=_grouped(len(text)), longest=_grouped(longest))
    if re.search(_UNSTORABLE, text):
        return _tr(
            "Er staat een onzichtbaar teken in dat niet kan worden bewaard. Typ dit stuk "
            "opnieuw."
        )
    return ""


def bsn(text: str) -> str:
    """Say what is wrong with a citizen service number."""
    digits = re.sub(r"[\s.-]", "", text)
    if not digits:
        return ""
    if not digits.isdecimal():
        return _tr("Een BSN heeft alleen cijfers.")
    if len(digits) != _BSN_DIGITS:
        sentence = _tr("Een BSN heeft negen cijfers; hier staan er {count}.")
        return sentence.format(count=len(digits))
    if not passes_eleven_test(digits):
        return _tr("Dit BSN bestaat niet. Controleer of er cijfers zijn verwisseld.")
    return ""


def postcode(text: str) -> str:
    """Say what is wrong with a postcode; those of other countries are left alone."""
    plain = text.strip()
    if not plain or re.fullmatch(_DUTCH_POSTCODE, plain):
        return ""
    if re.fullmatch(_FOREIGN_POSTCODE, plain) and not re.fullmatch(_ALMOST_DUTCH, plain):
        return ""
    return _tr("Een postcode heeft vier cijfers en twee letters, zoals 1234 AB.")


def email(text: str) -> str:
    """Say what is wrong with an e-mail address."""
    plain = text.strip()
    if not plain:
        return ""
    name, _, place = plain.rpartition("@")
    if re.search(r"\s|,|;", plain):
        return _tr("Vul één e-mailadres in, zonder spaties of komma's.")
    if not name:
        return _tr(
            "In een e-mailadres staat een @ met een naam ervoor, zoals naam@gemeente.nl."
        )
    if "@" in name:
        return _tr("Hier staat meer dan één @. Vul één e-mailadres in.")
    if not re.fullmatch(r"[^.]+(?:\.[^.]+)+", place):
        return _tr("Na de @ hoort een naam met een punt erin, zoals gemeente.nl.")
    return ""


def phone(text: str) -> str:
    """Say what is wrong with a telephone number."""
    plain = text.strip()
    if not plain:
        return ""
    if not re.fullmatch(_PHONE, plain):
        return _tr("Een telefoonnummer heeft alleen cijfers, spaties, + en -.")
    if sum(char.isdigit() for char in plain) not in _PHONE_DIGITS:
        return _tr("Dit telefoonnummer is te kort of te lang. Controleer de cijfers.")
    return ""


BY_NAME: Mapping[str, Check] = {
    "bsn": bsn,
    "postcode": postcode,
    "email": email,
    "phone": phone,
    "mobile": phone,
}
"""Checks that belong to a field wherever it stands, by the name of the field in its form."""


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _tr(text: str) -> str:
    return QCoreApplication.translate("checks", text)
