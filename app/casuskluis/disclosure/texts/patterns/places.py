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
from casuskluis.disclosure.texts.patterns.pattern import Pattern, shape
from casuskluis.disclosure.texts.vocabulary import one_of

_NUMBER = (
    r"\d{1,5}(?:\s?-?\s?[a-zA-Z]{1,2}\b)?(?:\s?[-/]\s?\d{1,4}|-?(?:hs|bis|I{1,3}))?(?![\w.,]\d)"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ](?:[\w'’&-]|\.(?=\w)){0,40}"
_FIRST = r"[A-ZÀ-ÖØ-Þ][\w'’-]"
_SMALL = r"(?:(?:de|het|van|der|den|'t|’t|voor|en|in|op|ten|ter|te|aan|al|el)\s){0,3}"


def _kinds(words: str, *, kept: bool = False) -> re.Pattern[str]:
    """Return the shape of a kind of organisation with its name behind it.

    With ``kept`` the kind itself stays: "de gemeente [plaats]".
    """
    name = rf"{_SMALL}{_CAPITAL}(?:\s(?:{_SMALL}){_CAPITAL}){{0,4}}(?:\s(?:B\.?V\.?|N\.?V\.?))?"
    kind = rf"\b(?i:{one_of(words)})\s[\"'‘“]?"
    return shape(rf"{kind}(?P<found>{name})" if kept else kind + name, small=False)


def _joined(words: str) -> re.Pattern[str]:
    """Return the shape of a name with the kind of organisation behind it."""
    return shape(
        rf"\b{_CAPITAL}(?:-|\s)(?i:{words})\b|\b[A-Z]\w{{2,40}}(?:{words})\b", small=False
    )


PATTERNS = (
    Pattern(
        shape(rf"(?<!\w)(?:{_CAPITAL}\s|(?:van|de|der|den|het|'t)\s){{0,4}}(?i:[\w'’-]{{0,40}}"
              rf"(?:{one_of('streets')}))\s{{1,2}}{_NUMBER}", small=False),
        ADDRESS,
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
    Pattern(_joined("college|lyceum|school|scholengemeenschap|mavo|gymnasium"), SCHOOL),
    Pattern(_kinds("worship"), WORSHIP),
    Pattern(_joined("moskee|kerk|synagoge|tempel"), WORSHIP),
    Pattern(_kinds("clubs"), CLUB),
    Pattern(_kinds("firms"), EMPLOYER),
    Pattern(
        shape(rf"\b{_CAPITAL}(?:\s(?:&\s)?{_CAPITAL}){{0,3}}\s"
              r"(?:B\.?V\.?|N\.?V\.?|VOF|V\.O\.F\.)(?!\w)", small=False),
        EMPLOYER,
    ),
    Pattern(_kinds("bodies"), ORGANISATION),
    Pattern(_kinds("areas", kept=True), DISTRICT),
    Pattern(_kinds("towns", kept=True), TOWN),
)  # fmt: skip
