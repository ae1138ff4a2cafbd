# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dates, months with a year, and ages."""

from casuskluis.disclosure.texts.labels import AGE, BIRTH_DATE, DATE
from casuskluis.disclosure.texts.model import Colour
from casuskluis.disclosure.texts.patterns.pattern import Pattern, shape

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:['’‘`]?\d{2}|(?:1[89]|20)\d{2})"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:e|de|ste)?"
_NUMERIC = (
    rf"(?:3[01]|[12]\d|0?[1-9])(?:\s?[-/.\u2010-\u2015]\s?|\s)(?:1[0-2]|0?[1-9])"
    rf"(?:\s?[-/.\u2010-\u2015]\s?|\s){_YEAR}"
)
_WHOLE = (
    rf"(?:{_NUMERIC}|(?:1[89]|20)\d{{2}}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])"
    rf"|(?:1[89]|20)\d{{2}}[\s-]{_MONTH}[\s-]{_DAY}"
    rf"|{_DAY}[\s-]{{1,2}}{_MONTH}(?:[\s-]{{1,2}}{_YEAR})?)"
)
_NUMBER_WORD = (
    r"(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:e|ë)n)?"
    r"(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
    r"|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien"
    r"|zeventien|achttien|negentien"
)

PATTERNS = (
    Pattern(
        shape(rf"\b(?:geb(?:oren)?|geboortedatum|geb\.?\s?datum)\b[.:]?\s{{0,2}}(?:op|te|in|d\.d\.)?"
              rf"[\s:]{{0,2}}(?P<found>{_WHOLE}|(?:{_MONTH}\s)?(?:1[89]|20)\d{{2}})(?!\w)"),
        BIRTH_DATE, hints=("geb",),
    ),
    Pattern(shape(rf"(?<![\w./-])(?:['’]?)(?:{_WHOLE})(?!\w)(?:\s(?:jl\.?|a\.?s\.?))?"), DATE),
    Pattern(
        shape(r"(?<![\w./-])(?:3[01]|[12]\d|0?[1-9])[-/](?:1[0-2]|0?[1-9])(?![\w/-])"), DATE
    ),
    Pattern(shape(rf"\b{_MONTH}[\s-]{{1,2}}{_YEAR}(?!\w)"), DATE),
    Pattern(
        shape(r"(?<![\w.,/-])(?:1[89]|20)\d{2}(?:\s?[-/–]\s?(?:(?:1[89]|20)?\d{2}))?(?![\w/-]|[.,]\d)"),
        DATE, colour=Colour.ORANGE,
    ),
    Pattern(
        shape(r"\b(?:begin|medio|half|eind|einde|zomer|winter|herfst|najaar|voorjaar|lente)\s"
              rf"(?:van\s)?(?:{_MONTH}\s)?{_YEAR}(?!\w)"),
        DATE,
    ),
    Pattern(
        shape(r"(?<![\w.,])(?P<found>\d{1,3}(?:[.,]\d)?)(?=[\s-]{0,2}(?:jaar|jr\b|jarige?|j\b|jaren|"
              r"mnd\b|maanden|weken)(?:ige?\b)?)"),
        AGE,
    ),
    Pattern(shape(r"(?<=\()\d{1,2}(?=\))"), AGE),
    Pattern(shape(r"\bleeftijd\b[\s:]{1,3}(?P<found>\d{1,3})(?!\d)"), AGE,
            hints=("leeftijd",)),
    Pattern(
        shape(rf"\b(?P<found>{_NUMBER_WORD})(?=-?jarige?\b|\sjaar\s(?:oud|jong)|\sjarige?\b)"),
        AGE, colour=Colour.ORANGE, hints=("jarig", "jaar oud", "jaar jong"),
    ),
)  # fmt: skip
