# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names of files of others: they may hold anything, and are shown and used again later."""

import unicodedata

LONGEST = 120
_LONGEST_ENDING = 10
_RESERVED = frozenset('<>:"/\\|?*')
_NAMELESS = "bijlage"


def clean_name(name: str) -> str:
    """Return a file name that can be shown, and used on any system.

    The folder goes, and every character that does not show, turns the direction of the text or
    means something to a file system. A long name is cut before its ending.
    """
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    text = " ".join("".join(map(_kept, last)).split()).rstrip(". ")
    stem, dot, ending = text.rpartition(".")
    if not dot or not 0 < len(ending) <= _LONGEST_ENDING or " " in ending:
        stem, dot, ending = text, "", ""
    room = LONGEST - len(dot) - len(ending)
    return f"{stem.lstrip('. ')[:room].rstrip('. ') or _NAMELESS}{dot}{ending}"


def _kept(character: str) -> str:
    group = unicodedata.category(character)[0]
    if group == "Z":  # spaces of every width, and the separators of lines
        return " "
    return "" if group == "C" or character in _RESERVED else character
