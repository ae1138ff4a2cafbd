# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a cell says once the dirt is off, and whether what is left can be trusted."""

import re

from casuskluis.exchange.moving.listed import Told

CELL_ERROR = "In deze cel staat een fout van Excel. Vul de waarde zelf in."
DAMAGED = "Letters in deze cel zijn beschadigd. Vergelijk met de lijst."
TOO_LONG = "Deze tekst is te lang en is afgekapt. Vergelijk met de lijst."
LONGEST = 500
LONGEST_TEXT = 10_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]+|_x000[dD]_")
_EXCEL_ERROR = re.compile(
    r"#(N/A|N/B|REF!|VERW!|VALUE!|WAARDE!|DIV/0!|DEEL/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!"
    r"|SPILL!|CALC!|GETTING_DATA)|#{3,}"
)
_MOJIBAKE = re.compile(r"Ã[\x80-\xbf©«¼¶¤¡³¨]|�|\w[”„‚“¢£‰ˆ˜]\w|[ÅÄ][Ÿ±\x80-\xbf]|\w\?\w")
_NOTHING = frozenset(
    {"", "-", "--", "—", "–", "?", "??", ".", "x", "nvt", "n.v.t.", "n.v.t", "onbekend", "geen",
     "leeg", "n.b.", "nb", "nnb", "n.n.b.", "niet bekend", "0"}
)  # fmt: skip


def tidy(text: str) -> str:
    """Return the text without control characters; line ends stay."""
    if text.isprintable() and "  " not in text and "_x000" not in text:
        return text.strip()  # most cells: nothing to take off, and no copy to keep
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = _CONTROL.sub(" ", unix).replace("\xa0", " ")
    return "\n".join(" ".join(line.split()) for line in plain.split("\n")).strip()


def is_nothing(text: str) -> bool:
    """Tell whether a cell says in words that there is nothing to say."""
    return text.casefold() in _NOTHING


def is_cell_error(text: str) -> bool:
    """Tell whether a cell holds an error value of Excel, or a column that was too narrow."""
    return _EXCEL_ERROR.fullmatch(text) is not None


def told_text(text: str, longest: int = LONGEST) -> Told[str]:
    """Return a text as it is, doubtful when it was damaged on its way."""
    plain = tidy(text)
    if is_cell_error(plain):
        return Told(None, CELL_ERROR, plain)
    if plain in {"", "-", "--", "?"}:
        return Told(None, "", plain)
    if _MOJIBAKE.search(plain):
        return Told(plain[:longest], DAMAGED, plain)
    return Told(plain[:longest], TOO_LONG if len(plain) > longest else "", plain)
