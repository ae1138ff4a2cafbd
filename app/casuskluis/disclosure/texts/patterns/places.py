# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Addresses, and what says itself what it is: schools, mosques, clubs, firms, districts."""

import re

from casuskluis.disclosure.texts.labels import (
    ADDRESS,
    CLUB,
    DISTRICT,
    EMPLOYER,
    ORGANISATION,
    POSTCODE,
    SCHOOL,
    TOWN,
    WORSHIP,
)
from casuskluis.disclosure.texts.model import Colour
from casuskluis.disclosure.texts.patterns.pattern import Pattern, shape
from casuskluis.disclosure.texts.vocabulary import PLAIN, capitalised, either_case, one_of

_NUMBER = (
    r"\d{1,5}(?:\s?-?\s?[a-zA-Z]\b)?(?:\s?[-/]\s?\d{1,4}|\s?-?(?:hs|bis|I{1,3})\b)?(?![\w.,]\d)"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ](?:[\w'’&-]|\.(?=\w)){0,40}"
_FIRST = r"[A-ZÀ-ÖØ-Þ][\w'’-]"
_SMALL = r"(?:(?:de|het|der|den|'t|’t|voor|ten|ter|al|el)\s){0,2}"
_BETWEEN = r"(?:(?:de|het|van|der|den|'t|’t|voor|en|ter|ten|al|el)\s){0,3}"


def _kinds(words: str, *, kept: bool = False) -> re.Pattern[str]:
    """Return the shape of a kind of organisation with its name behind it.

    With ``kept`` the kind itself stays: "de gemeente [plaats]".
    """
    name = rf"{_SMALL}{_CAPITAL}(?:\s{_BETWEEN}{_CAPITAL}){{0,4}}(?:\s(?:B\.?V\.?|N\.?V\.?))?"
    kind = rf"\b(?:{either_case(words)})\s[\"'‘“]?"
    return shape(rf"{kind}(?P<found>{name})" if kept else kind + name, small=False)


def _joined(words: str, label: str) -> Pattern:
    """Return the shape of a name with the kind of organisation behind it."""
    return Pattern(
        shape(
            rf"\b{_CAPITAL}(?:-|\s)(?i:{words})\b|\b[A-Z]\w{{2,40}}(?:{words})\b", small=False
        ),
        label,
        _has_name,
    )


def _has_name(text: str) -> bool:
    """Tell whether the first word is more than "De" or "Onze"."""
    return text.split(maxsplit=1)[0].lower() not in PLAIN


PATTERNS = (
    Pattern(
        shape(rf"(?:{one_of('streets')})\s{{1,2}}{_NUMBER}", small=False), ADDRESS, leads=True
    ),
    Pattern(
        shape(rf"\b(?:{capitalised('streets')})\s{{1,2}}{_NUMBER}", small=False),
        ADDRESS, leads=True,
    ),
    Pattern(
        shape(rf"(?<![\w'’-])(?:{_FIRST}{{0,40}}\s){{0,3}}{_FIRST}{{2,40}}"
              rf"(?:{one_of('sure_streets')})(?![\w-])", small=False),
        ADDRESS,
    ),
    Pattern(shape(r"\bpostbus\s?\d[\d ]{0,6}"), ADDRESS),
    Pattern(shape(r"(?<![\w-])[1-9]\d{3}\s?[A-Z]{2}(?![\w-])", small=False), POSTCODE),
    Pattern(shape(r"(?<![\w-])[1-9]\d{3}[a-z]{2}(?![\w-])"), POSTCODE),
    Pattern(_kinds("schools"), SCHOOL),
    _joined("college|lyceum|school|scholengemeenschap|mavo|gymnasium", SCHOOL),
    Pattern(_kinds("worship"), WORSHIP),
    _joined("moskee|kerk|synagoge|tempel", WORSHIP),
    Pattern(_kinds("clubs"), CLUB),
    Pattern(_kinds("firms"), EMPLOYER),
    Pattern(
        shape(rf"\b{_CAPITAL}(?:\s(?:&\s)?{_CAPITAL}){{0,3}}\s"
              r"(?:B\.?V\.?|N\.?V\.?|VOF|V\.O\.F\.)(?!\w)", small=False),
        EMPLOYER,
    ),
    Pattern(_kinds("bodies"), ORGANISATION),
    Pattern(
        shape(rf"(?<=[a-z])(?:{one_of('tails')})\s[\"'‘“]?{_SMALL}{_CAPITAL}(?:\s{_BETWEEN}{_CAPITAL})"
              r"{0,4}", small=False),
        ORGANISATION, colour=Colour.ORANGE,
    ),
    Pattern(_kinds("areas", kept=True), DISTRICT),
    Pattern(_kinds("towns", kept=True), TOWN),
)  # fmt: skip
