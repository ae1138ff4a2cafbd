# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names that a word before them gives away: a title, a role, "bijnaam"."""

from casuskluis.disclosure.texts.labels import PERSON
from casuskluis.disclosure.texts.model import Colour, Layer
from casuskluis.disclosure.texts.patterns.pattern import Pattern, shape
from casuskluis.disclosure.texts.vocabulary import either_case, one_of

_WORD = r"[A-ZÀ-ÖØ-ÞČŁŚŞŽĐ][\w'’-]{0,40}"
_INITIALS = r"(?:[A-Z]\.\s?){1,6}"
_SMALL = rf"(?:(?i:{one_of('particles')}|v\.d\.|’t)[\s-]{{1,2}})"
_MORE = rf"(?:[\s-]{{1,2}}{_SMALL}{{0,3}}{_WORD}){{0,3}}(?:\s[A-Z]\.)?"
_NAME = rf"(?:{_INITIALS})?{_SMALL}{{0,3}}{_WORD}{_MORE}"
_OPEN_NAME = rf"(?:{_INITIALS}{_SMALL}{{0,3}})?{_WORD}{_MORE}"
"""Without a small "van" before it: "moeder van Jayden"."""
_TITLES = either_case("titles")

PATTERNS = (
    Pattern(
        shape(rf"\b(?:{_TITLES})\b\.?\s{{1,2}}(?:(?:{_TITLES})\.?\s{{1,2}}){{0,3}}{_NAME}",
              small=False),
        PERSON,
    ),
    Pattern(
        shape(rf"\b(?:{either_case('roles')})\b\.?\s{{1,2}}(?P<found>{_OPEN_NAME})",
              small=False),
        PERSON,
    ),
    Pattern(
        shape(rf"\b(?:{either_case('kin')})[,:]?\s(?P<found>{_OPEN_NAME})", small=False), PERSON
    ),
    Pattern(
        shape(r"\b(?:bijnaam|roepnaam|alias|schuilnaam|genaamd|geheten|a\.?k\.?a\.?|"
              r"noemt?\szich(?:zelf)?|"
              r"artiestennaam|strijdersnaam|kunya|meisjesnaam|achternaam|voornaam)\b"
              r"[\s:,]{1,3}(?:(?:is|luidt|van|online)\s)?[\"'‘“„]?(?P<found>[^\s\"'’”,;.:()]{2,40})"),
        PERSON, hints=("naam", "alias", "heten", "aka", "a.k.a", "zich", "kunya"),
        layer=Layer.NAME, colour=Colour.ORANGE,
    ),
    Pattern(
        shape(r"(?<=[\"'‘“„«])[A-ZÀ-ÖØ-Þ@][^\"'’”»\n.!?]{0,30}(?=[\"'’”»])", small=False),
        PERSON,
        layer=Layer.NAME, colour=Colour.ORANGE,
    ),
    Pattern(shape(rf"(?<![\w.]){_INITIALS}{_SMALL}{{0,3}}{_WORD}", small=False), PERSON),
)  # fmt: skip
