# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Telling first names from surnames, when a whole column shows in which order they stand."""

import re
from collections.abc import Iterable
from enum import StrEnum

from casuskluis.domain.naming import PersonName, fold, is_prefix
from casuskluis.exchange.moving.cleaning import told_text
from casuskluis.exchange.moving.first_names import FIRST_NAMES
from casuskluis.exchange.moving.listed import Told

ORDER_UNKNOWN = "Niet duidelijk is wat de voornaam en wat de achternaam is."
ONE_WORD = "Er staat maar één woord. Is dat de achternaam?"
SEVERAL_PEOPLE = "Er lijkt meer dan één persoon te staan. Maak er aparte casussen van."
NOT_A_NAME = "Dit lijkt geen naam van een persoon. Vul de naam zelf in."
_SEVERAL = re.compile(r"[/&+;\n]|(?<!\w)en(?!\w)")
_OTHERS = frozenset(
    {"dhr", "mevr", "mw", "mevrouw", "meneer", "fam", "familie", "gezin", "broer", "zus",
     "zoon", "dochter", "vader", "moeder", "vriend", "partner", "kind", "heer", "jr", "sr",
     "drs", "dr"}
)  # fmt: skip
"""Titles and relations: no part of a name."""
_ODD = re.compile(r"\d|[()\[\]:?!@=#<>\"]|\s[-–—]\s")
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}")
_IN_PLACE = frozenset(
    {"nn", "onbekend", "onbekende", "anoniem", "anonieme", "naam", "naamloos", "nog", "niet",
     "bekend", "geen", "nnb", "nb", "nvt", "jongere", "jongeren", "minderjarig",
     "minderjarige", "buurman", "buurvrouw", "buurjongen", "buurmeisje", "persoon",
     "personen", "leerling", "student", "scholier", "kleinzoon", "kleindochter", "stiefzoon",
     "stiefdochter", "stiefvader", "stiefmoeder", "ouder", "ouders", "opa", "oma", "oom",
     "tante", "echtgenoot", "echtgenote", "betrokkene", "client", "verdachte", "melder",
     "meldster", "inwoner", "bewoner", "klant", "iemand", "geheim", "afgeschermd"}
)  # fmt: skip
"""Words that stand in the place of a name."""
_BESIDE = frozenset({"man", "vrouw", "jongen", "meisje", "jaar", "jr", "jong", "jonge"})
"""Words that stand in the place of a name when nothing else does; some are surnames too."""
_ARTICLES = frozenset({"El", "Al", "Van", "De", "Den", "Der", "Ter", "Ten", "Von", "Le", "La"})
"""Written with a capital after a first name, these can only begin a surname."""
_MOST_WORDS = 8
_CLEAR = 0.9


class Order(StrEnum):
    """In which order a column writes names without a comma."""

    GIVEN_FIRST = "given_first"
    UNKNOWN = "unknown"


def order_of(cells: Iterable[str]) -> Order:
    """Return the order that the prefixes and initials of a column show."""
    given = family = 0
    for cell in cells:
        words = cell.split()
        if "," in cell or len(words) < len(("given", "family")):
            continue
        prefixes = [at for at, word in enumerate(words) if is_prefix(word) and word.islower()]
        if prefixes:
            given += prefixes[0] > 0 and prefixes[-1] < len(words) - 1
            family += prefixes[0] == 0 or prefixes[-1] == len(words) - 1
        else:
            given += bool(_INITIALS.fullmatch(words[0]))
            family += bool(_INITIALS.fullmatch(words[-1]))
    shown = given + family
    return Order.GIVEN_FIRST if shown and given / shown >= _CLEAR else Order.UNKNOWN


def told_name(text: str, order: Order) -> Told[PersonName]:
    """Return the name out of one cell."""
    plain = told_text(text)
    if plain.value is None:
        return Told(None, plain.doubt, text)
    whole = plain.value
    if _is_in_place(whole):
        return Told(None, NOT_A_NAME, text)
    name = _parsed(whole)
    return Told(name, plain.doubt or _doubt(whole, name, order), text)


def told_parts(family: str, prefix: str | None, given: str) -> Told[PersonName]:
    """Return the name out of columns of its own.

    Args:
        family: The surname.
        prefix: None when there is no column for it.
        given: First names or initials.
    """
    parts = [told_text(family), told_text(prefix or ""), told_text(given)]
    surname, between, first = (part.value or "" for part in parts)
    doubt = next((part.doubt for part in parts if part.doubt), "")
    written = " ".join(filter(None, (given, prefix, family)))
    if not surname and not first:
        return Told(None, doubt, written)
    if _is_in_place(f"{first} {surname}"):
        return Told(None, NOT_A_NAME, written)
    if not surname:
        return Told(PersonName(family=first, prefix=between), doubt or ONE_WORD, written)
    if prefix is None and "," not in surname:
        split = PersonName.parse(f"{surname},")
        surname, between = split.family, split.prefix
    if _SEVERAL.search(surname) or _ODD.search(f"{surname}{first}"):
        doubt = doubt or SEVERAL_PEOPLE
    if _bare(f"{first} {surname}") & (_IN_PLACE | _OTHERS) or _INITIALS.fullmatch(surname):
        doubt = doubt or NOT_A_NAME
    return Told(PersonName(family=surname, prefix=between, given=first), doubt, written)


def is_surely_somebody(text: str) -> bool:
    """Tell whether a text can be no heading: "Jansen, Karel", "K. Jansen", "Karel Jansen"."""
    words = text.split()
    known = any(fold(word) in FIRST_NAMES for word in words)
    return len(words) > 1 and (known or "," in text or bool(_INITIALS.fullmatch(words[0])))


def _is_in_place(text: str) -> bool:
    """Tell whether no word of it is a name: "Onbekende jongere", "zoon van melder"."""
    words = [one for one in fold(text.replace(".", "")).split() if not is_prefix(one)]
    instead = [one in _IN_PLACE | _OTHERS | _BESIDE for one in words]
    rest = [one for one, other in zip(words, instead, strict=True) if not other]
    nobody = all(one.isdecimal() or len(one) == 1 for one in rest)
    return nobody and (any(instead) or not words)


def _bare(text: str) -> set[str]:
    return {word.casefold().strip(".,") for word in text.split()}


def _parsed(text: str) -> PersonName:
    words = text.split(" ")
    if "," in text or any(is_prefix(word) and word.islower() for word in words):
        return PersonName.parse(text)
    for at, word in enumerate(words[1:-1], start=1):
        if word in _ARTICLES:
            return PersonName(given=" ".join(words[:at]), family=" ".join(words[at:]))
    return PersonName.parse(text)


def _doubt(text: str, name: PersonName, order: Order) -> str:
    words = text.split()
    strange = _ODD.search(text) or _bare(text) & (_IN_PLACE | _OTHERS)
    if strange or len(words) > _MOST_WORDS or _INITIALS.fullmatch(name.family):
        return NOT_A_NAME
    if _SEVERAL.search(text) or text.count(",") > len(("prefix", "given")):
        return SEVERAL_PEOPLE
    if len(words) == 1:
        return ONE_WORD
    if "," in text:
        whole = name.given and name.family and (text.count(",") == 1 or name.prefix)
        return "" if whole else ORDER_UNKNOWN
    clear = _order_is_clear(words, name, order) and not _is_turned_round(words)
    return "" if clear else ORDER_UNKNOWN


def _is_turned_round(words: list[str]) -> bool:
    """Tell whether a name ends in a first name and does not begin with one: "Bos Jan"."""
    first, last = fold(words[0]), fold(words[-1])
    return last in FIRST_NAMES and first not in FIRST_NAMES and len(first) > 1


def _order_is_clear(words: list[str], name: PersonName, order: Order) -> bool:
    if is_prefix(words[0]) and not name.given:
        return False
    if order is Order.UNKNOWN and not _INITIALS.fullmatch(words[0]):
        return False
    inside = words[1:-1]
    if is_prefix(name.family) or any(word.isupper() and is_prefix(word) for word in inside):
        return False
    named = name.prefix or any(word in _ARTICLES for word in inside)
    return not inside or bool(named) or _are_initials(words[:-1])


def _are_initials(words: list[str]) -> bool:
    return all(_INITIALS.fullmatch(word) for word in words)
