# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Mail, telephone, sites, accounts and addresses of computers."""

import re
from ipaddress import ip_address

from casuskluis.disclosure.texts.labels import COMPUTER, HANDLE, MAIL, PHONE, SITE
from casuskluis.disclosure.texts.model import Colour
from casuskluis.disclosure.texts.patterns.pattern import Pattern, shape
from casuskluis.disclosure.texts.vocabulary import one_of

_SHORT_PHONE = range(7, 12)
_PHONE = range(9, 16)
_FEWEST_SIGNS = 5


def _is_phone(text: str) -> bool:
    digits = re.sub(r"\D", "", text.replace("(0)", ""))
    digits = re.sub(r"^(?:0031|31(?=\d{9}$))", "0", digits)
    if re.match(r"0?[89]00", digits):
        return len(digits) in _SHORT_PHONE
    return len(digits) in _PHONE and not re.match(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$", text)


def _is_computer(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


PATTERNS = (
    Pattern(
        shape(r"(?<![\w.+%'-])[\w.+%'-]{1,64}\s?(?:@|[(\[]\s?(?:at|apenstaartje)\s?[)\]])\s?"
              r"[\w-]{1,63}(?:(?:\.|\s?[(\[]\s?(?:dot|punt)\s?[)\]]\s?)[\w-]{1,63}){1,6}"),
        MAIL, hints=("@", "(at", "[at", "( at", "[ at", "apenstaartje"),
    ),
    Pattern(
        shape(r"\b\w{1,40}(?:\s(?:punt|dot|streepje)\s\w{1,40}){0,4}\s(?:apenstaartje|at)\s"
              r"\w{1,40}(?:\s(?:punt|dot)\s\w{1,40}){1,4}"),
        MAIL, hints=(" punt ", " dot "),
    ),
    Pattern(shape(r"(?:https?|ftp|tg|irc)://[^\s<>\"']{0,2000}[^\s<>\"'.,;:!?)\]]"), SITE),
    Pattern(shape(r"(?<![\w@.])www\.[^\s<>\"']{0,500}[^\s<>\"'.,;:!?)\]]"), SITE),
    Pattern(
        shape(rf"(?<![\w@.-])[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,4}}\.(?:{one_of('domains')})\b"
              r"(?:/(?:[^\s<>\"']{0,500}[^\s<>\"'.,;:!?)\]])?)?(?![\w@])"),
        SITE,
    ),
    Pattern(shape(r"(?<![\w.@])@\w[\w.-]{0,63}(?<![.-])"), HANDLE),
    Pattern(shape(r"(?<![\w&])#\w{2,64}"), HANDLE, colour=Colour.ORANGE),
    Pattern(
        shape(r"\b(?:snapchat|insta(?:gram)?|tiktok|telegram|twitter|facebook|discord|signal|"
              r"whatsapp|username|gebruikersnaam|nickname|gamertag|skype|steam|account)"
              r"\s?(?::|=|-)\s?(?P<found>[^\s,;()]{2,64}(?<![.:!?]))"),
        HANDLE, hints=(
            "snapchat", "insta", "tiktok", "telegram", "twitter", "facebook", "discord",
            "signal", "whatsapp", "name", "naam", "gamertag", "skype", "steam", "account",
        ),
    ),
    Pattern(
        shape(r"(?<![\w,.])(?:\(?(?:\+|00)\s?\d{2,3}\)?|\(?0\d{0,3}\)?)"
              r"(?:[\s/.-]{0,3}\(?\d\)?){6,11}(?![\d-])"),
        PHONE, _is_phone,
    ),
    Pattern(
        shape(r"\b(?:tel(?:efoon)?(?:nummer|nr)?|tst|toestel|mobiel|mob|gsm|fax|bel(?:len)?|sein|"
              r"pieper|06-?nummer)\b[.:]?\s{0,2}(?:nr\.?|nummer|op|is)?[\s:]{0,2}"
              r"(?P<found>(?!112(?!\d))[+(]{0,2}\d(?:[\s/.()-]{0,3}\d){2,13})(?!\d)"),
        PHONE,
    ),
    Pattern(shape(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)"), COMPUTER, _is_computer),
    Pattern(
        shape(r"(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])"), COMPUTER,
        lambda text: _is_computer(text) and len(text) >= _FEWEST_SIGNS,
    ),
    Pattern(shape(r"(?<![\w:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\w:-])"), COMPUTER),
)  # fmt: skip
