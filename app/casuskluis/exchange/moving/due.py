# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finding by when an action must be done, and cutting those words out of it."""

import re
from dataclasses import dataclass
from datetime import date

from casuskluis.domain.date_words import read_date
from casuskluis.domain.partial_date import MONTHS, NotADate

SEVERAL_DAYS = "Er staat meer dan één datum in deze actie. Kies de einddatum."
LOOSE_DAY = "Er staat een datum in de tekst. Is dat de einddatum?"
ABOUT = "De einddatum is bij benadering. Kies de dag zelf."
LOOSE_TIME = "Er staat een tijd in de tekst. Vul zo nodig een einddatum in."
NO_DAY = "De einddatum is geen hele datum of bestaat niet. Vul hem zelf in."
YEAR_GUESSED = "Het jaar van de einddatum is niet zeker. Controleer het."
BEFORE_TALK = "De einddatum ligt vóór de laatste bespreking. Controleer hem."

_MONTH = r"(?:" + "|".join((*MONTHS, *(f"{name[:3]}" for name in MONTHS), "mrt")) + r")\b\.?"
_DAY = (
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d{4}|'?\d{2}))?(?![\d-]|[-/.]\d)"
    rf"|\d{{1,2}}[- ]{_MONTH}(?:[- ](?:\d{{4}}|'\d{{2}}))?(?!\d))"
)
_WEEKDAY = r"(?:(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\.? )?"
_PART = rf"(?:begin|half|medio|einde?) (?:van )?{_MONTH}(?: \d{{4}})?"
_VAGUE = rf"{_MONTH}(?: \d{{4}})?|(?:volgende|komende|deze|eind) (?:week|maand)|week \d{{1,2}}"
_SURE = (
    r"(?:uiterlijk(?: op| voor| vóór)?|deadline|streefdatum|einddatum|gereed voor|klaar voor"
    r"|v[oó]{2}r|tot)"
)
_LEAD = rf"(?:{_SURE}|per|op|d\.?d\.?|vanaf|sinds|van|in|na|om)"
_TOKEN = re.compile(
    rf"(?<![\w-])(?P<lead>{_LEAD}:? )?(?P<day>{_WEEKDAY}{_DAY}|{_PART})(?![\w])", re.IGNORECASE
)
_LEADING = re.compile(_SURE, re.IGNORECASE)
_UNREAD = re.compile(rf"(?<!\w){_SURE}:? (?:{_VAGUE}|\d[\d./-]*\d)", re.IGNORECASE)
_ALWAYS = re.compile(r"(?<!\w)24/7(?!\w)")
_TIME = re.compile(
    rf"(?<!\w)(?:{_MONTH}|w(?:ee)?k\.? ?\d{{1,2}}|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:volgende|komende|deze|eind|einde|begin|per|elke|iedere) (?:week|maand|jaar|kwartaal)"
    r"|(?:over|na|binnen) \w+ (?:dag|dagen|week|weken|mnd|maand|maanden|jaar)"
    r"|(?:voor|vóór|na) (?:de |het )?(?:zomer|kerst|vakantie|feestdagen|volgende?)"
    r"|vandaag|overmorgen|(?:ma|di|wo|do|vr|za|zo)$|kwartaal|Q[1-4]|20\d\d)(?!\w)",
    re.IGNORECASE,
)
_SEPARATORS = " ,-–—|:;/>→="
_LONG_AHEAD = 270


@dataclass(frozen=True, slots=True)
class Due:
    """By when, and what is left of the text without those words."""

    text: str
    on: date | None = None
    doubt: str = ""


def find_due(text: str, talked: date | None, today: date) -> Due:
    """Return the due day in the text of an action.

    Args:
        text: Of one action.
        talked: Day on which the case was last discussed; a day without a year follows it.
        today: The day it is, when nobody knows when the case was discussed.
    """
    guarded = _ALWAYS.sub(lambda match: match[0].replace("/", "\x00"), text)
    tokens = list(_TOKEN.finditer(guarded))
    if not tokens:
        return Due(text, None, NO_DAY if _UNREAD.search(guarded) else "")
    sure = [token for token in tokens if _LEADING.match(token["lead"] or "")]
    token = (sure or tokens)[-1]
    rest, is_apart = _cut(guarded, token)
    named, doubt = _day(token["day"], talked, today)
    if len(tokens) > 1:
        doubt = SEVERAL_DAYS
    elif not is_apart or not (sure or (not token["lead"] and _is_set_off(guarded, token))):
        doubt = LOOSE_DAY
    if doubt == LOOSE_DAY:
        return Due(text, named, doubt)
    return Due(rest.replace("\x00", "/"), named, doubt)


def speaks_of_time(text: str) -> bool:
    """Tell whether a text says when, in words that are no day."""
    return _TIME.search(text) is not None


def _cut(text: str, token: re.Match[str]) -> tuple[str, bool]:
    """Return the text without the words of the due day, and whether these stood at an edge."""
    before, after = text[: token.start()].rstrip(), text[token.end() :].lstrip()
    if before.endswith("(") and after.startswith(")"):
        before, after = before[:-1], after[1:]
    elif before.rstrip(_SEPARATORS).find("(") >= 0 and after.startswith(")"):
        before = before.rstrip(_SEPARATORS)  # "(politie, 1-3)"
        return f"{before}{after}", not after[1:].strip(" .")
    is_apart = not before.strip(" .[(") or not after.strip(" .])")
    joined = f"{before.rstrip(_SEPARATORS)} {after.lstrip(_SEPARATORS)}"
    return joined.strip(), is_apart


def _is_set_off(text: str, token: re.Match[str]) -> bool:
    """Tell whether a day without "voor" stands apart from the sentence by its signs."""
    before, after = text[: token.start()].rstrip(), text[token.end() :].lstrip()
    if not before:
        return after[:1] in ":-–|,"
    return before[-1] in "(,-–—|:"


def _day(words: str, talked: date | None, today: date) -> tuple[date | None, str]:
    plain = words.casefold().replace("'", "")
    begin = talked or today
    try:
        whole = read_date(plain, begin, ahead=True)
    except NotADate:
        return None, NO_DAY
    if whole.day is None:
        return whole.latest, NO_DAY
    if re.match(r"begin|half|medio|eind", plain):
        return whole.earliest, ABOUT
    found = whole.earliest
    if re.search(r"\d{4}|[-/. ]\d{2}$", plain) and _has_year(plain):
        return found, BEFORE_TALK if talked and found < talked else ""
    if talked is None or (found - begin).days > _LONG_AHEAD:
        return found, YEAR_GUESSED
    return found, ""


def _has_year(plain: str) -> bool:
    numbers = re.findall(r"\d+", plain)
    words = any(char.isalpha() for char in re.sub(r"^\w{2,9}\.? (?=\d)", "", plain))
    return any(len(one) == 4 for one in numbers) or len(numbers) == (2 if words else 3)  # noqa: PLR2004 - day and year, or day, month and year
