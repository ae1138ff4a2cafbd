# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Numbers of persons, accounts, vehicles, documents and files."""

import re

from casuskluis.disclosure.texts.labels import (
    ACCOUNT,
    BSN,
    CASE_NUMBER,
    DOCUMENT,
    NUMBER,
    PLATE,
)
from casuskluis.disclosure.texts.model import Colour
from casuskluis.disclosure.texts.patterns.pattern import Pattern, shape
from casuskluis.domain.identifiers import BSN_LENGTH, passes_eleven_test

_PLATES = (
    "LL-NN-NN", "NN-NN-LL", "NN-LL-NN", "LL-NN-LL", "LL-LL-NN", "NN-LL-LL", "NN-LLL-N",
    "N-LLL-NN", "LL-NNN-L", "L-NNN-LL", "LLL-NN-L", "L-NN-LLL", "N-LL-NNN", "NNN-LL-N",
)  # fmt: skip
"""The sidecodes of the RDW; L is a letter, N a digit."""

_SHORTEST_IBAN = 15


def _plate(side: str, border: str) -> str:
    return border.join(
        part.replace("L", "[A-Z]").replace("N", r"\d") for part in side.split("-")
    )


def _passes_mod_97(text: str) -> bool:
    """Tell whether the check digits of an IBAN are right (ISO 13616)."""
    letters = re.sub(r"[^A-Z0-9]", "", text.upper())
    turned = letters[4:] + letters[:4]
    return (
        len(letters) >= _SHORTEST_IBAN
        and int("".join(str(int(char, 36)) for char in turned)) % 97 == 1
    )


def _is_bsn(text: str) -> bool:
    return passes_eleven_test(re.sub(r"\D", "", text).rjust(BSN_LENGTH, "0"))


PATTERNS = (
    Pattern(
        shape(r"(?<!\w)NL[\s.-]?\d{2}[\s.-]{0,2}[A-Z]{4}(?:[\s.-]{0,2}\d){10}(?!\w)"),
        ACCOUNT, _passes_mod_97,
    ),
    Pattern(
        shape(r"(?<!\w)[A-Z]{2}\d{2}(?:[A-Z0-9]{11,30}|(?: [A-Z0-9]{4}){2,7}"
              r"(?: [A-Z0-9]{1,4})?)(?!\w)", small=False),
        ACCOUNT, _passes_mod_97,
    ),
    Pattern(
        shape(r"(?<!\w)[A-Z]{2}\d{2}[ ]?[A-Z]{4}(?:[ ]?\d){7,10}(?!\w)"), ACCOUNT,
        colour=Colour.ORANGE,
    ),
    Pattern(shape(r"(?<![\w-])(?:\d{8}|\d(?:[\s./-]{0,3}\d){8})(?!\w|-\d)"), BSN, _is_bsn),
    Pattern(
        shape(r"\b(?:bsn|burgerservicenummer|sofi-?nummer|sofi)\b\W{0,4}(?:nr\.?|is|van)?\W{0,3}"
              r"(?P<found>\d(?:[\s./-]{0,3}\d){5,9})"),
        BSN, hints=("bsn", "burgerservice", "sofi"),
    ),
    Pattern(
        shape(rf"(?<![\w-])(?:{'|'.join(_plate(side, '[- .]') for side in _PLATES)})(?![\w-])"),
        PLATE, lambda text: "-" in text or text == text.upper(),
    ),
    Pattern(
        shape(rf"(?<![\w-])(?:{'|'.join(_plate(side, '') for side in _PLATES)})(?![\w-])",
              small=False),
        PLATE,
    ),
    Pattern(
        shape(r"\b(?:kenteken(?:plaat)?|nummerbord)\b\W{0,3}(?P<found>(?=[\w-]*\d)[\w-]{4,12})"),
        PLATE, hints=("kenteken", "nummerbord"),
    ),
    Pattern(
        shape(r"(?<![\w-])(?=[A-Z0-9-]{0,9}\d)(?=[A-Z0-9-]{0,9}[A-Z])"
              r"[A-Z0-9]{1,3}-[A-Z0-9]{2,4}-[A-Z0-9]{1,3}(?![\w-])", small=False),
        PLATE,
    ),
    Pattern(
        shape(r"\bPL[\s-]?\d{4}(?:[\s/-]{0,2}\d){4,12}\b|(?<![\w/-])\d{2}[/.-]\d{6}[/.-]\d{2}(?![\w/-])"),
        CASE_NUMBER,
    ),
    Pattern(shape(r"(?<![\w-])M?(?:19|20)\d\d-\d{4}(?![\w-])"), CASE_NUMBER),
    Pattern(
        shape(r"\b(?:zaak|dossier|parket|casus|proces-?verbaal|pv|meldings?|registratie|mutatie|"
              r"rekest|rol|referentie|kenmerk|incident)(?:\s?-?\s?(?:nummer|nr\.?|n[°º]))?"
              r"[\s:]{1,3}(?P<found>(?=[\w./-]{0,12}\d)[\w./-]{3,24}(?<![.]))"),
        CASE_NUMBER, hints=(
            "zaak", "dossier", "parket", "casus", "verbaal", "pv", "melding", "registratie",
            "mutatie", "rekest", "rol", "referentie", "kenmerk", "incident",
        ),
    ),
    Pattern(
        shape(r"\b(?:(?:paspoort|rijbewijs|identiteitskaart|id-?kaart|verblijfsdocument|imei|kvk|btw"
              r"|agb|serie)-?\s?(?:nummer|nr\.?)?|(?:v|vreemdelingen|klant|cliënt|patiënt|patient|"
              r"student|studenten|personeels|lidmaatschaps|polis|document|rekening|account|order|z|s)"
              r"-?\s?(?:nummer|nr\.?))[\s:]{1,3}(?:is\s)?"
              r"(?P<found>(?=[\w./-]{0,8}\d)[\w./-]{4,24}(?<![.]))"),
        DOCUMENT, hints=(
            "nummer", "nr", "paspoort", "rijbewijs", "kaart", "document", "imei", "kvk", "btw",
            "agb", "serie",
        ),
    ),
    Pattern(
        shape(r"(?<![\w-])(?=(?:[A-Z]*\d){3})(?=\d*[A-Z])[A-Z0-9]{6,20}(?![\w-])", small=False),
        DOCUMENT,
    ),
    Pattern(
        shape(r"(?<![\w-])[A-Z]{1,4}[-/.]\d{2,8}(?:[-/.]\d{1,10}){0,3}(?![\w-])", small=False),
        DOCUMENT,
    ),
    Pattern(shape(r"(?<![\w.,/-])\d{7,20}(?![\w/-]|[.,]\d)"), NUMBER),
    Pattern(shape(r"(?<!\w)ECLI(?::\w{1,12}){2,6}"), CASE_NUMBER),
)  # fmt: skip
