# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a name sounds in the Netherlands, so that a second spelling finds the same person.

The national spelling is first rewritten to what an English ear expects; Metaphone then
leaves the consonants. "Meijer", "Meyer" and "Meier" get one key, and so do "Youssef",
"Yusuf" and "Joesoef". A key only proposes candidates; a human compares the names.
"""

import re

import jellyfish

from casuskluis.domain.naming import PersonName, fold, is_prefix

_GLUED_PREFIX = re.compile(r"^(?:van(?:de[nr]?)?|te[nr](?=.{4})|[ea]l(?!l)(?=.{5}))(?=.{3})")
"""A prefix written in one with the name: "Vandenberg", "Terhorst", "Elazzouzi"."""

_REWRITING = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"ou(?=[aeiy])", "w"),  # Alaoui, Alawi
        (r"tsch|tsj|tch|tsh", "s"),  # Tsjelik, Chelik
        (r"sch(?=[lmnprw])|sch$|sj|sh|zj", "s"),  # Schmidt, Smit; Bosch, Bos; Sjaak
        (r"sch", "sk"),
        (r"chr", "kr"),
        (r"[ckg]ht", "gt"),  # Van der Vecht, Van der Vegt; Mokhtar, Mochtar
        (r"ch$|gh", "g"),
        (r"ch(?=m)|^ch(?=a[dl])|(?<=^mo)ch|kh", "h"),  # Achmed, Ahmed; Khalid, Chalid
        (r"ch", "s"),  # Rachid, Rashid; Charlotte, Sjarlotte
        (r"ph|pf", "f"),
        (r"dh|th|td|dt", "t"),
        (r"tz|z", "s"),
        (r"qu", "kw"),
        (r"c(?=[eiy])", "s"),
        (r"ck|c|q", "k"),
        (r"x", "ks"),
        (r"dj", "j"),
        (r"ij", "i"),  # Bruijn, Bruyn, Bruin
        (r"(?<=[aeiou])[jy]", "i"),  # Meijer, Meyer, Meier; Kaya, Kaja
        (r"y(?![aeiou])", "i"),
        (r"y", "j"),  # Yilmaz, Jilmaz
        (r"^(?:aa|ae(?=[^iu])|a(?=[^u]))", "a"),
        (r"^(?:ei|[ei])[eiaou]*", "i"),  # Ebrahim, Ibrahim; IJssel, Eissel
        (r"^(?:au|[ou])[aeiou]*", "u"),  # Özdemir, Oezdemir, Uzdemir; Omar, Oemar
        (r"([b-df-hj-np-tv-z])\1+", r"\1"),
        (r"g", "th"),  # Metaphone turns a G before E into a J, and has a sign for TH
    )
)


def sound_key(name: PersonName) -> str:
    """Return how a name sounds: the surname, a space, and the first of the given names.

    Prefixes such as "van der" do not count. Everything up to and including the space serves
    to find the surname alone; see `family_sound`.
    """
    given = fold(name.given).split(" ")[0]
    return f"{family_sound(name)} {_sound(given)}"


def family_sound(name: PersonName) -> str:
    """Return how the surname sounds; empty when there is none."""
    words = fold(name.family).split(" ")
    while len(words) > 1 and is_prefix(words[0]):
        words = words[1:]
    whole = "".join(words)
    return _sound(_GLUED_PREFIX.sub("", whole))


def _sound(word: str) -> str:
    plain = word
    for pattern, plainer in _REWRITING:
        plain = pattern.sub(plainer, plain)
    code = jellyfish.metaphone(plain).replace("X", "S").replace("0", "G").replace(" ", "")
    # A name in another script, or of vowels only, sounds like nothing but itself.
    return code or word
